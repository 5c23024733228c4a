import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/edit.ts';
import { parseDocument } from '../yaml/parse.ts';
import { fromPointer } from '../yaml/path.ts';
import { withOtherHost } from './mentions.ts';
import { planRename, renameEdits, renameInDocument, type RenamePlan, type RenameRefusal } from './rename.ts';
import { renameTargetAt } from './target.ts';
import { type Work, workOf } from './testing/work.ts';

function plan({ index, documents }: Work, place: string, to: string): RenamePlan | RenameRefusal {
  const [key = '', ...pointer] = place.split('/');
  const target = renameTargetAt(index, documents, key, fromPointer(`/${pointer.join('/')}`) ?? []);
  if (target === null) return { ok: false, message: { en: 'nothing is named there', ko: '' } };
  return planRename(index, documents, target, to);
}

/** The lines that change, with all sure places chosen. */
function renamed(text: string, place: string, to: string, doubtful = false): string[] {
  const given = workOf(text);
  const found = plan(given, place, to);
  if (!found.ok) return [found.message.en];
  const result = renameEdits(given.documents, found.places.filter(({ doubt }) => doubtful || doubt === null));
  if (!result.ok) return [result.message.en];
  const before = given.slices.join('').split('\n');
  const after = given.slices.map((slice, key) => applyEdits(slice, result.edits.get(String(key))?.edits ?? [])).join('').split('\n');
  expect(after.length).toBe(before.length);
  return after.flatMap((line, at) => (line === before[at] ? [] : [line.trim()]));
}

const SHOP = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web # the shop
  labels: {app: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
    spec:
      serviceAccountName: "web"
      containers:
        - name: app
          image: shop:1
          ports:
            - name: http
              containerPort: 8080
          env:
            - name: MODE
              valueFrom: {configMapKeyRef: {name: web-config, key: mode}}
            - {name: SELF, value: "http://web:8080/"}
            - {name: API, value: api.other.svc}
          envFrom:
            - configMapRef:
                name: web-config
          livenessProbe: {httpGet: {port: http}}
          volumeMounts:
            - {name: data, mountPath: /data}
      volumes:
        - name: data
          persistentVolumeClaim: {claimName: web-data}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports:
    - {name: web, port: 80, targetPort: http}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  rules:
    - host: web.example.com
      http:
        paths:
          - {path: /, pathType: Prefix, backend: {service: {name: web, port: {name: web}}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  maxReplicas: 3
  metrics:
    - type: ContainerResource
      containerResource: {name: cpu, container: app, target: {type: Utilization, averageUtilization: 70}}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: web-config
data:
  mode: "production"
  upstream: |
    proxy_pass http://web.default.svc.cluster.local:80;
    server web;
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: web-data}
`;

describe('a name and what refers to it', () => {
  it.each<[string, string, string, string[]]>([
    ['a Deployment', '0/metadata/name', 'front', ['name: front # the shop', 'scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: front}']],
    ['a Deployment, from what refers to it', '3/spec/scaleTargetRef/name', 'front', ['name: front # the shop', 'scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: front}']],
    ['a ServiceAccount', '5/metadata/name', 'shop', ['serviceAccountName: "shop"', 'metadata: {name: shop}']],
    ['a claim', '6/metadata/name', 'disk', ['persistentVolumeClaim: {claimName: disk}', 'metadata: {name: disk}']],
    ['a ConfigMap', '4/metadata/name', 'conf', ['valueFrom: {configMapKeyRef: {name: conf, key: mode}}', 'name: conf', 'name: conf']],
    ['a key of a ConfigMap', '4/data/mode', 'app-mode', ['valueFrom: {configMapKeyRef: {name: web-config, key: app-mode}}', 'app-mode: "production"']],
    ['a volume', '0/spec/template/spec/volumes/0/name', 'disk', ['- {name: disk, mountPath: /data}', '- name: disk']],
    ['a volume, from its mount', '0/spec/template/spec/containers/0/volumeMounts/0/name', 'disk', ['- {name: disk, mountPath: /data}', '- name: disk']],
    ['a container', '0/spec/template/spec/containers/0/name', 'main', ['- name: main', 'containerResource: {name: cpu, container: main, target: {type: Utilization, averageUtilization: 70}}']],
    ['a port of a container', '0/spec/template/spec/containers/0/ports/0/name', 'main', ['- name: main', 'livenessProbe: {httpGet: {port: main}}', '- {name: web, port: 80, targetPort: main}']],
    ['a port of a Service', '1/spec/ports/0/name', 'front', ['- {name: front, port: 80, targetPort: http}', '- {path: /, pathType: Prefix, backend: {service: {name: web, port: {name: front}}}}']],
    ['a Service', '1/metadata/name', 'front', ['metadata: {name: front}', '- {path: /, pathType: Prefix, backend: {service: {name: front, port: {name: web}}}}']],
  ])('%s', (_name, place, to, lines) => {
    expect(renamed(SHOP, place, to)).toEqual(lines);
  });

  it('of a Service in addresses, if wished', () => {
    const sure = renamed(SHOP, '1/metadata/name', 'front');
    expect(renamed(SHOP, '1/metadata/name', 'front', true).filter((line) => !sure.includes(line))).toEqual([
      '- {name: SELF, value: "http://front:8080/"}',
      'proxy_pass http://front.default.svc.cluster.local:80;',
    ]);
  });

  it.each<[string, string, string, string]>([
    ['a name that is taken', '4/data/mode', 'upstream', '“upstream” is taken: another one beside it has that name.'],
    ['a name with capitals', '1/metadata/name', 'Web', '“Web” is no name for a Service: small letters, digits and hyphens, at most 63, beginning with a letter'],
    ['a long name of a port', '0/spec/template/spec/containers/0/ports/0/name', 'a-very-long-name', '“a-very-long-name” is no name for a port: at most 15 small letters, digits and hyphens, with a letter'],
    ['no name', '1/metadata/name', '', 'A name is needed.'],
    ['the name of another object', '4/metadata/name', 'web-config', 'There is a ConfigMap called web-config already.'],
    ['what is no name', '0/spec/template/spec/containers/0/image', 'x', 'nothing is named there'],
    ['a label', '0/metadata/labels/app', 'x', 'nothing is named there'],
  ])('not to %s', (_name, place, to, message) => {
    expect(renamed(SHOP, place, to)).toEqual([message]);
  });

  it('is refused where the name is filled in later', () => {
    expect(renamed('apiVersion: v1\nkind: Secret\nmetadata: {name: "${NAME}-db"}\n', '0/metadata/name', 'db')).toEqual([
      '“${NAME}-db” is filled in later by something else, so nobody can say who refers to it.',
    ]);
  });

  it('says that labels stay, and that a cluster makes another object', () => {
    const found = plan(workOf(SHOP), '0/metadata/name', 'front');
    expect(found.ok && found.notes.map(({ en }) => en)).toEqual([
      'Labels and selectors are no names: those that say “web” stay.',
      'In a cluster this makes a new Deployment; the old one stays there until it is deleted.',
    ]);
  });
});

const config = (name: string, rest = ''): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}${rest}}\ndata: {a: "1"}\n`;
const pod = (name: string, spec: string, rest = ''): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, labels: {app: x}${rest}}\nspec: ${spec}\n`;

describe('what a name means', () => {
  it('is doubtful where two objects have it', () => {
    const text = [config('c'), config('c'), pod('p', '{containers: [{name: a, envFrom: [{configMapRef: {name: c}}]}]}')].join('---\n');
    const found = plan(workOf(text), '0/metadata/name', 'd');
    expect(found.ok && found.places.map(({ key, role, doubt }) => [key, role, doubt?.en])).toEqual([
      ['0', 'name', undefined],
      ['2', 'reference', 'It also means something else of that name'],
    ]);
  });

  it('is another in another namespace', () => {
    const text = [config('c', ', namespace: a'), config('c', ', namespace: b'), pod('p', '{containers: [{name: a, envFrom: [{configMapRef: {name: c}}]}]}', ', namespace: b')].join('---\n');
    expect(renamed(text, '1/metadata/name', 'd')).toEqual(['metadata: {name: d, namespace: b}', 'spec: {containers: [{name: a, envFrom: [{configMapRef: {name: d}}]}]}']);
  });

  it('takes along the ports of all Pods that a Service selects', () => {
    const container = '{containers: [{name: a, ports: [{name: http, containerPort: 80}]}]}';
    const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {selector: {app: x}, ports: [{port: 80, targetPort: http}]}\n';
    const text = [pod('p', container), pod('q', container), service].join('---\n');
    expect(renamed(text, '0/spec/containers/0/ports/0/name', 'web')).toEqual([
      'spec: {containers: [{name: a, ports: [{name: web, containerPort: 80}]}]}',
      'spec: {containers: [{name: a, ports: [{name: web, containerPort: 80}]}]}',
      'spec: {selector: {app: x}, ports: [{port: 80, targetPort: web}]}',
    ]);
  });

  it('is one in data and stringData of a Secret', () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata:\n  key: YQ==\nstringData:\n  key: a\n';
    expect(renamed(secret, '0/data/key', 'token')).toEqual(['token: YQ==', 'token: a']);
  });

  it('is also what a controller makes', () => {
    const certificate = 'apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: c}\nspec: {secretName: tls, issuerRef: {name: i}}\n';
    const ingress = 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i}\nspec: {tls: [{secretName: tls}]}\n';
    const lines = ['spec: {secretName: site-tls, issuerRef: {name: i}}', 'spec: {tls: [{secretName: site-tls}]}'];
    expect(renamed(`${certificate}---\n${ingress}`, '0/spec/secretName', 'site-tls')).toEqual(lines);
    expect(renamed(`${certificate}---\n${ingress}`, '1/spec/tls/0/secretName', 'site-tls')).toEqual(lines);
  });

  it('of a Namespace stands wherever a namespace is said', () => {
    const text = [
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n',
      config('c', ', namespace: shop'),
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: b, namespace: shop}\nsubjects: [{kind: ServiceAccount, name: a, namespace: shop}]\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\n',
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: n, namespace: other}\nspec:\n  podSelector: {}\n  ingress:\n    - from:\n        - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}\n',
    ].join('---\n');
    expect(renamed(text, '0/metadata/name', 'store')).toEqual([
      'metadata: {name: store}',
      'metadata: {name: c, namespace: store}',
      'metadata: {name: b, namespace: store}',
      'subjects: [{kind: ServiceAccount, name: a, namespace: store}]',
      '- namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: store}}',
    ]);
  });
});

describe('withOtherHost', () => {
  it.each([
    ['http://web/', 'http://new/'],
    ['http://web:80/a?b=web', 'http://new:80/a?b=web'],
    ['jdbc:postgresql://web:5432/web', 'jdbc:postgresql://new:5432/web'],
    ['redis://:secret@web:6379', 'redis://:secret@new:6379'],
    ['web:9092,web-2:9092', 'new:9092,web-2:9092'],
    ['web-0.web.shop.svc.cluster.local', 'web-0.new.shop.svc.cluster.local'],
    ['web.shop', 'new.shop'],
    ['web.other.svc', 'web.other.svc'],
    ['https://web.example.com', 'https://web.example.com'],
    ['a web page', 'a web page'],
    ['web', 'new'],
    ['my-web:80', 'my-web:80'],
  ])('%s is %s', (text, expected) => {
    expect(withOtherHost(text, { name: 'web', namespace: 'shop', isNear: true, whole: true }, 'new')).toBe(expected);
  });

  it('needs the namespace from elsewhere', () => {
    const host = { name: 'web', namespace: 'shop', isNear: false, whole: true };
    expect(withOtherHost('http://web http://web.shop', host, 'new')).toBe('http://web http://new.shop');
  });
});

describe('renameInDocument', () => {
  it('changes nothing but the name and what names it', () => {
    const text = pod('p', '{containers: [{name: a, volumeMounts: [{name: v, mountPath: /a}]}], volumes: [{name: v}, {name: w}]}');
    const result = renameInDocument(parseDocument(text), ['spec', 'volumes', 0, 'name'], 'data');
    expect(result.ok && result.document.text).toBe(text.replaceAll('name: v', 'name: data'));
  });

  it('sets a name that nothing needs', () => {
    const result = renameInDocument(parseDocument('a: 1\n'), ['a'], 'x');
    expect(result.ok && result.document.text).toBe('a: x\n');
  });
});
