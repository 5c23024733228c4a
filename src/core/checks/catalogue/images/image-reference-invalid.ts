import { gathered } from '../../../gathered.ts';
import type { Localized } from '../../../localized.ts';
import { isTag, parseImage } from '../../../kinds/image-reference.ts';
import { nodeAt } from '../../../yaml/locate.ts';
import type { CheckCase, CheckedObject, Fix, ObjectCheck, Report } from '../../check.ts';
import { type ContainerImage, imagesOf } from '../../reading/images.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const imageReferenceInvalid: ObjectCheck = {
  id: 'image-reference-invalid',
  severity: 'error',
  area: 'workload',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: ['container', 'pod-spec', 'pod'],
  title: { en: 'Not a valid image name', ko: '올바른 이미지 이름이 아닙니다' },
  why: {
    en: 'No registry can be asked for it: the container stays in InvalidImageName and never starts.',
    ko: '레지스트리에 요청할 수 없는 이름이라 컨테이너가 InvalidImageName 상태로 남고 시작되지 않습니다.',
  },
  todo: {
    en: 'Write registry/path:tag, the path in small letters; a digest goes behind an @: name@sha256: and 64 hexadecimal digits.',
    ko: 'registry/path:tag 형식으로, path는 소문자로 쓰세요. 다이제스트는 @ 뒤에 씁니다: name@sha256: 다음에 16진수 64자리.',
  },
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  find: (object) => gathered(imagesOf(object), (image) => [...hiddenReports(object, image), ...reportsOf(image)]),
};

const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/** Of entries that a later one of the same key hides: alternatives are shown so, and each is meant to be read. */
function hiddenReports({ document }: CheckedObject, { container, path }: ContainerImage): Report[] {
  const map = nodeAt(document, container.path);
  const entries = map?.kind === 'map' ? map.pairs.filter(({ name }) => name === 'image') : [];
  return gathered(entries.slice(0, -1), ({ key, value }) => {
    if (value.kind !== 'scalar') return [];
    // a mend would change the entry that counts
    return reportsOf({ written: value.text, path }).map(({ fix: _fix, ...report }) => ({ ...report, range: { start: key.start, end: value.end } }));
  });
}

function reportsOf({ written, path }: Pick<ContainerImage, 'written' | 'path'>): Report[] {
  if (isFilledInLater(written)) return [];
  const digest = /:sha256:([0-9a-fA-F]*)/.exec(written);
  if (digest !== null && !written.includes('@')) {
    return [{ path, message: COLON, ...(/^[0-9a-f]{64}$/.test(digest[1] ?? '') ? { fix: withAt(path, written) } : {}) }];
  }
  const at = written.indexOf('@');
  const name = at < 0 ? written : written.slice(0, at);
  const fault = nameFault(name);
  if (fault !== null) return [{ path, message: fault }];
  const given = at < 0 ? null : written.slice(at + 1);
  return given === null || DIGEST.test(given) ? [] : [{ path, severity: 'warning', message: notDigest(given) }];
}

/** By a template, or by ko, which builds Go programs: before the API sees it. A digest still to come is spoken of. */
function isFilledInLater(written: string): boolean {
  return written.startsWith('ko://') || /[{}<>%$]/.test(written.replace(/@.*$/s, ''));
}

function nameFault(name: string): Localized | null {
  if (/\s/.test(name)) return { en: `“${name}” has blanks in it`, ko: `공백이 있는 이미지 이름입니다: “${name}”` };
  const slash = name.lastIndexOf('/');
  const colon = name.indexOf(':', slash + 1);
  const tag = colon < 0 ? null : name.slice(colon + 1);
  const repository = colon < 0 ? name : name.slice(0, colon);
  if (tag !== null && !isTag(tag)) return notTag(tag);
  const [first = '', ...rest] = repository.split('/');
  const isHost = rest.length > 0 && /[.:]/.test(first);
  const place = isHost ? rest.join('/') : repository;
  if (/[A-Z]/.test(place)) return { en: `“${place}” has capital letters; image names are written in small ones`, ko: `이미지 이름은 소문자로만 씁니다: “${place}”` };
  return parseImage(name) === null || !/^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/.test(place)
    ? { en: `“${name}” is no image name`, ko: `이미지 이름이 아닙니다: “${name}”` }
    : null;
}

const COLON: Localized = { en: 'A digest stands behind an @, not behind a colon', ko: '다이제스트는 콜론이 아니라 @ 뒤에 씁니다' };

function notDigest(digest: string): Localized {
  return {
    en: `“${digest}” is no digest yet: sha256: and 64 hexadecimal digits`,
    ko: `아직 다이제스트가 아닙니다: “${digest}”. sha256: 다음에 16진수 64자리를 쓰세요`,
  };
}

function notTag(tag: string): Localized {
  return {
    en: `“${tag}” is no tag: at most 128 letters, digits, - _ and ., not beginning with - or .`,
    ko: `태그가 아닙니다: “${tag}”. 문자, 숫자, - _ . 으로 128자까지 쓰고 - 나 . 으로 시작하지 않습니다`,
  };
}

function withAt(path: Report['path'], written: string): Fix {
  return {
    label: { en: 'Write @ before the digest', ko: '다이제스트 앞에 @ 쓰기' },
    safe: true,
    steps: [{ op: 'set', path, value: written.replace(':sha256:', '@sha256:') }],
  };
}

export const cases: CheckCase[] = [
  {
    name: 'writes @ before a digest that is whole',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - name: a
      image: shop/web:sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945 # tested
    - name: b
      image: shop/web:sha256:abc123...
`,
    finds: ['/spec/containers/0/image', '/spec/containers/1/image'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - name: a
      image: shop/web@sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945 # tested
    - name: b
      image: shop/web:sha256:abc123...
`,
  },
  {
    name: 'knows capitals, blanks and tags that are none',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers: [{name: a, image: "Shop/web:1.0.0"}]
  containers:
    - {name: b, image: "registry.example.com/shop/Web:1.0.0"}
    - {name: c, image: "web:1.0.0 "}
    - {name: d, image: "web:-1"}
    - {name: e, image: "web:"}
    - {name: f, image: "https://registry.example.com/web:1"}
    - {name: g, image: "web/:1"}
`,
    finds: [
      '/spec/initContainers/0/image',
      '/spec/containers/0/image',
      '/spec/containers/1/image',
      '/spec/containers/2/image',
      '/spec/containers/3/image',
      '/spec/containers/4/image',
      '/spec/containers/5/image',
    ],
  },
  {
    name: 'warns of a digest that is still to be filled in',
    yaml: `name: a
image: web@sha256:abcdef...
---
name: a
image: web:1.0.0@<digest>
`,
    finds: ['/image warning', '#1/image warning'],
  },
  {
    name: 'reads alternatives under one key',
    yaml: `image: web:sha256:abc
image: web:1.0.0
`,
    finds: ['/image'],
  },
  {
    name: 'accepts what runtimes accept, and placeholders',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, image: "Registry.Example.com:5000/shop/web_api--x:V1.0.0"}
    - {name: b, image: "web"}
    - {name: c, image: "\${REGISTRY}/Web"}
    - {name: d, image: "{{ .Values.image }}"}
    - {name: e, image: "web@sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"}
    - {name: f, image: "<image>"}
    - {name: g, image: "ko://example.com/cmd/Web"}
`,
    finds: [],
  },
];
