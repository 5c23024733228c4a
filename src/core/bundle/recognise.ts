import type { Localized } from '../localized.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { hasNoContent } from './arrange.ts';
import { headOf, type DocumentHead } from './head.ts';

export type Content = 'empty' | 'manifests' | 'template' | 'compose' | 'ci' | 'dockerfile' | 'commands' | 'fragment' | 'text';

/** What a text that came in is, as far as a glance tells. */
export interface Recognition {
  readonly content: Content;
  /** How many documents there are of each kind, in order of appearance; without templates. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  /** Documents with content that stay text: templates, and those without a kind. */
  readonly others: number;
  /** What the user should know: why it stays text, or what is special about it. null for plain manifests. */
  readonly message: Localized | null;
}

/** One document at a glance. Made one by one, so that a big paste can be looked at in turns. */
export interface Glance {
  readonly slice: string;
  readonly head: DocumentHead;
  readonly template: boolean;
}

/** @returns null for a slice without content. */
export function glanceAt(slice: string): Glance | null {
  return hasNoContent(slice) ? null : { slice, head: headOf(slice), template: isTemplate(slice) };
}

/** Recognises a text, by its own words first and then by its name. Nothing is refused: what is not known is 'text'. */
export function recognise(text: string, name = ''): Recognition {
  return recognition(splitDocuments(text).flatMap((slice) => glanceAt(slice) ?? []), name);
}

/** As `recognise`, of documents that were looked at already. */
export function recognition(glances: readonly Glance[], name: string): Recognition {
  const content = contentOf(glances, name);
  if (content !== 'manifests') {
    return { content, kinds: [], others: glances.length, message: messageOf(content, glances) };
  }
  const kinds = new Map<string, number>();
  for (const { head, template } of glances) {
    if (head.kind !== null && !template) kinds.set(head.kind, (kinds.get(head.kind) ?? 0) + 1);
  }
  return {
    content,
    kinds: [...kinds].map(([kind, count]) => ({ kind, count })),
    others: glances.filter(({ head, template }) => template || head.kind === null).length,
    message: messageOf(content, glances),
  };
}

function contentOf(glances: readonly Glance[], name: string): Content {
  if (glances.length === 0) return 'empty';
  const readable = glances.filter(({ template }) => !template);
  if (readable.length === 0) return 'template';
  if (readable.some(({ head }) => head.kind !== null || head.apiVersion !== null)) return 'manifests';
  const text = glances.map(({ slice }) => slice).join('');
  const keys = new Set(glances.flatMap(({ head }) => head.keys));
  if (/(?:^|[/.])dockerfile(?:$|\.)/i.test(name) || DOCKERFILE.test(text)) return 'dockerfile';
  if (keys.has('services') && [...keys].every((key) => COMPOSE_KEYS.has(key) || key.startsWith('x-'))) return 'compose';
  if (isPipeline(text, keys)) return 'ci';
  if (COMMANDS.test(text)) return 'commands';
  if (keys.size > 0 && [...keys].every((key) => FRAGMENT_PLACES.has(key))) return 'fragment';
  return 'text';
}

/**
 * Text with `{{ }}` that does not parse. (In many real manifests it stands inside strings, and they do parse.) A text
 * too long to try is a template when a whole line is an action.
 */
function isTemplate(slice: string): boolean {
  if (!slice.includes('{{')) return false;
  if (/^[ \t]*\{\{-?[ \t]*(?:if|range|with|include|define|end|else|template)\b/m.test(slice)) return true;
  return slice.length < 200_000 && parseDocument(slice).problems.some(({ code }) => code === 'template');
}

const DOCKERFILE = /^(?:[ \t]*(?:#[^\n]*|ARG [^\n]*)?\r?\n)*FROM[ \t]+\S+/i;
const COMMANDS = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:[$>%][ \t]+)?(?:sudo[ \t]+)?(?:kubectl|helm|kustomize|docker|minikube|kind|k9s|argocd|istioctl)[ \t]+[a-z-]/;
const COMPOSE_KEYS: ReadonlySet<string> = new Set(['version', 'name', 'services', 'networks', 'volumes', 'configs', 'secrets', 'include']);

/** GitLab CI, GitHub Actions, CircleCI, Azure Pipelines, Bitbucket. */
function isPipeline(text: string, keys: ReadonlySet<string>): boolean {
  if (keys.has('jobs') && (keys.has('on') || keys.has('workflows') || keys.has('orbs'))) return true;
  if (keys.has('pipelines') || (keys.has('steps') && (keys.has('trigger') || keys.has('pool')))) return true;
  return /^[ \t]+(?:script|before_script):/m.test(text) || (keys.has('stages') && /^[ \t]+stage:/m.test(text));
}

const MESSAGES: Readonly<Record<Exclude<Content, 'manifests' | 'fragment'>, Localized>> = {
  empty: { en: 'There is nothing in it but blanks and comments.', ko: '빈칸과 주석 말고는 내용이 없습니다.' },
  template: {
    en: 'This is a Helm or Go template. Render it first (helm template) to edit it in forms; here it stays text.',
    ko: 'Helm 또는 Go 템플릿입니다. 양식으로 편집하려면 먼저 렌더링하세요(helm template). 여기서는 텍스트로 둡니다.',
  },
  compose: {
    en: 'This is a Docker Compose file, not a Kubernetes manifest. It stays text.',
    ko: '쿠버네티스 매니페스트가 아니라 Docker Compose 파일입니다. 텍스트로 둡니다.',
  },
  ci: {
    en: 'This is a CI pipeline, not a Kubernetes manifest. It stays text.',
    ko: '쿠버네티스 매니페스트가 아니라 CI 파이프라인입니다. 텍스트로 둡니다.',
  },
  dockerfile: {
    en: 'This is a Dockerfile, not a Kubernetes manifest. It stays text.',
    ko: '쿠버네티스 매니페스트가 아니라 Dockerfile입니다. 텍스트로 둡니다.',
  },
  commands: {
    en: 'These are shell commands, not a Kubernetes manifest. They stay text.',
    ko: '쿠버네티스 매니페스트가 아니라 셸 명령입니다. 텍스트로 둡니다.',
  },
  text: {
    en: 'This is not a Kubernetes manifest: it has no kind. It stays text.',
    ko: 'kind가 없어 쿠버네티스 매니페스트가 아닙니다. 텍스트로 둡니다.',
  },
};

function messageOf(content: Content, glances: readonly Glance[]): Localized | null {
  if (content === 'fragment') return fragmentMessage(glances[0]?.head.keys[0] ?? '');
  if (content !== 'manifests') return MESSAGES[content];
  if (glances.some(({ template }) => template)) return SOME_TEMPLATES;
  if (glances.some(({ head }) => head.kind === null)) return SOME_OTHERS;
  return glances.some(({ head }) => head.kind === 'List') ? HOLDS_A_LIST : null;
}

const SOME_TEMPLATES: Localized = {
  en: 'Some documents are Helm or Go templates; they stay text.',
  ko: 'Helm 또는 Go 템플릿인 문서가 있습니다. 그 문서는 텍스트로 둡니다.',
};
const SOME_OTHERS: Localized = {
  en: 'Some documents have no kind; they stay text.',
  ko: 'kind가 없는 문서가 있습니다. 그 문서는 텍스트로 둡니다.',
};
const HOLDS_A_LIST: Localized = {
  en: 'It holds a List; kubectl reads each of its items as an object of its own.',
  ko: 'List가 들어 있습니다. kubectl은 그 항목을 각각 하나의 오브젝트로 읽습니다.',
};

function fragmentMessage(key: string): Localized {
  const place = FRAGMENT_PLACES.get(key) ?? OBJECT;
  return {
    en: `This is a part of ${place.en} without its kind. It stays text until it is put into one.`,
    ko: `kind가 없는 일부분이며 ${place.ko} 안에 들어갑니다. 넣기 전까지는 텍스트로 둡니다.`,
  };
}

const CONTAINER: Localized = { en: 'a container', ko: '컨테이너' };
const POD: Localized = { en: 'a Pod', ko: '파드' };
const DEPLOYMENT: Localized = { en: 'a Deployment', ko: '디플로이먼트(Deployment)' };
const INGRESS: Localized = { en: 'an Ingress', ko: '인그레스(Ingress)' };
const AUTOSCALER: Localized = { en: 'a HorizontalPodAutoscaler', ko: 'HorizontalPodAutoscaler' };
const OBJECT: Localized = { en: 'a Kubernetes object', ko: '쿠버네티스 오브젝트' };
const CONFIG: Localized = { en: 'a ConfigMap or Secret', ko: '컨피그맵(ConfigMap) 또는 시크릿(Secret)' };

/** Keys that people paste without the object around them, and where they belong. */
const FRAGMENT_PLACES: ReadonlyMap<string, Localized> = new Map([
  ...places(CONTAINER, 'args command env envFrom image imagePullPolicy lifecycle livenessProbe name ports readinessProbe resources startupProbe volumeMounts'),
  ...places(POD, 'affinity containers dnsPolicy hostAliases imagePullSecrets initContainers nodeSelector priorityClassName restartPolicy securityContext serviceAccountName terminationGracePeriodSeconds tolerations topologySpreadConstraints volumes'),
  ...places(DEPLOYMENT, 'minReadySeconds progressDeadlineSeconds replicas revisionHistoryLimit selector strategy template'),
  ...places(INGRESS, 'ingressClassName rules tls'),
  ...places(AUTOSCALER, 'behavior maxReplicas metrics minReplicas scaleTargetRef'),
  ...places(CONFIG, 'binaryData data stringData'),
  ...places(OBJECT, 'annotations labels metadata namespace spec type'),
]);

function places(place: Localized, keys: string): [string, Localized][] {
  return keys.split(' ').map((key) => [key, place]);
}
