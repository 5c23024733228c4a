import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TARGET_VERSIONS, USUAL_TARGET } from '../schema/target-version.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import type { Answers } from './answers.ts';
import { documentsOf, fileText } from './documents.ts';
import { answersOf, PRESETS, withListening, withName, withPreset } from './presets.ts';
import { problemsOf } from './problems.ts';
import { complaints, isStable, kubectlIsHere, kubectlSays } from './testing/laws.ts';

function written(answers: Answers, target = USUAL_TARGET): string {
  expect([...problemsOf(answers)]).toEqual([]);
  return fileText(documentsOf(answers, target));
}

/** What a user may choose beside the preset, by name. */
const CHOICES: Readonly<Record<string, (answers: Answers) => Answers>> = {
  plain: (answers) => answers,
  'in a namespace': (answers) => ({ ...answers, namespace: 'shop' }),
  'in a namespace of its own': (answers) => ({ ...answers, namespace: 'shop', ownNamespace: true }),
  'with a host': (answers) => ({ ...answers, ingress: { ...answers.ingress, on: true } }),
  'with an autoscaler': (answers) => ({ ...answers, autoscaler: { ...answers.autoscaler, on: true } }),
  'with a shared disk': (answers) => ({ ...answers, storage: { ...answers.storage, kind: 'shared' } }),
  'with one disk for one Pod': (answers) => ({ ...answers, storage: { ...answers.storage, kind: 'single' }, health: { ...answers.health, command: 'check --alive' } }),
  'read by Prometheus': (answers) => ({ ...answers, network: { ...answers.network, monitoringNamespace: 'monitoring' }, portName: 'web', args: '--verbose "two words"' }),
  'with scratch space': (answers) => ({ ...answers, storage: { ...answers.storage, kind: 'scratch' } }),
  'with settings and secrets': (answers) => ({
    ...answers,
    namespace: 'shop',
    settings: [...answers.settings, { name: 'DB_URL', value: 'jdbc:mysql://orders-db:3306/orders' }, { name: 'SEARCH_HOST', value: 'search.example.com' }, { name: 'SEARCH_PORT', value: '9200' }],
    secretKeys: ['DB_PASSWORD'],
  }),
  'with settings in the workload': (answers) => ({ ...answers, settings: [...answers.settings, { name: 'REDIS_URL', value: 'redis://cache.shared.svc:6379' }], settingsIn: 'workload' }),
  'under another name': (answers) => ({ ...withName(answers, 'checkout-service'), namespace: 'shop' }),
};

describe.each(PRESETS.map((preset) => [preset.id]))('%s', (id) => {
  it.each(Object.keys(CHOICES))('%s: no error and no warning, and stable', (choice) => {
    const text = written(CHOICES[choice]?.(answersOf(id)) ?? answersOf(id));
    expect(complaints([text])).toEqual([]);
    expect(isStable(text)).toBe(true);
  });

  it.each(TARGET_VERSIONS)('written for %s', (target) => {
    expect(complaints([written(answersOf(id, 'shop'), target)], target)).toEqual([]);
  });

  it.skipIf(!kubectlIsHere)('is read by kubectl', () => {
    for (const choose of Object.values(CHOICES)) expect(kubectlSays(written(choose(answersOf(id))))).toBe('');
  });
});

describe('any mixture of choices', () => {
  const mixture = fc.record({
    id: fc.constantFrom(...PRESETS.map((preset) => preset.id)),
    listens: fc.boolean(),
    namespace: fc.constantFrom('', 'shop'),
    ownNamespace: fc.boolean(),
    scaled: fc.boolean(),
    published: fc.boolean(),
    restrictsOut: fc.boolean(),
    monitoringNamespace: fc.constantFrom('', 'monitoring'),
    storage: fc.constantFrom('none', 'scratch', 'disk', 'shared', 'single'),
    settingsIn: fc.constantFrom('config-map', 'workload'),
    replicas: fc.constantFrom('2', '3', '5'),
    secretKeys: fc.constantFrom<string[]>([], ['DB_PASSWORD', 'API_TOKEN']),
    folders: fc.constantFrom<string[]>([], ['/var/cache/app']),
  });

  it('has no error and no warning', () => {
    fc.assert(
      fc.property(mixture, ({ id, listens, scaled, published, restrictsOut, monitoringNamespace, storage, folders, ...rest }) => {
        const begin = withListening(answersOf(id), listens);
        const answers: Answers = {
          ...begin,
          ...rest,
          autoscaler: { ...begin.autoscaler, on: scaled },
          ingress: { ...begin.ingress, on: published },
          network: { ...begin.network, restrictsOut, monitoringNamespace },
          storage: { ...begin.storage, kind: storage },
          writableFolders: folders,
        };
        expect(complaints([written(answers)])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the documents', () => {
  const kinds = (answers: Answers): readonly string[] => documentsOf(answers, USUAL_TARGET).map(({ kind }) => kind);

  it('begin with the workload, and are what belongs to it', () => {
    expect(kinds(answersOf('spring-boot'))).toEqual(['Deployment', 'Service', 'PodDisruptionBudget', 'NetworkPolicy', 'ConfigMap', 'ServiceAccount']);
    expect(kinds(answersOf('worker'))).toEqual(['Deployment', 'PodDisruptionBudget', 'NetworkPolicy', 'ServiceAccount']);
    expect(kinds(answersOf('cron-job'))).toEqual(['CronJob', 'NetworkPolicy', 'ServiceAccount']);
    expect(kinds(answersOf('stateful'))).toEqual(['StatefulSet', 'Service', 'Service', 'PodDisruptionBudget', 'NetworkPolicy', 'ServiceAccount']);
  });

  it('begin with the namespace where that is made too', () => {
    expect(kinds({ ...answersOf('http', 'shop'), ownNamespace: true })[0]).toBe('Namespace');
  });

  it('say what they are called', () => {
    for (const { id } of PRESETS) {
      for (const { kind, name, text } of documentsOf(answersOf(id), USUAL_TARGET)) expect(parseDocument(text).value).toMatchObject({ kind, metadata: { name } });
    }
  });

  it('lead nowhere from an Ingress of what serves nobody', () => {
    expect(kinds({ ...answersOf('worker'), ingress: { ...answersOf('worker').ingress, on: true } })).not.toContain('Ingress');
  });

  it('make a StatefulSet of Pods that keep a disk each', () => {
    const answers = answersOf('http');
    expect(kinds({ ...answers, storage: { ...answers.storage, kind: 'disk' } })[0]).toBe('StatefulSet');
  });

  it('are the same bundle written as one file', () => {
    const documents = documentsOf(answersOf('flask'), USUAL_TARGET);
    expect(splitDocuments(fileText(documents)).map((slice) => slice.replace(/^---\n/, ''))).toEqual(documents.map(({ text }) => text));
  });
});

describe('the written file', () => {
  it('of a small HTTP service', () => {
    const answers: Answers = { ...answersOf('http', 'shop'), network: { on: false, controllerNamespace: '', monitoringNamespace: '', restrictsOut: false }, replicas: '1' };
    expect(fileText(documentsOf(answers, '1.34'))).toBe(`apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
  labels:
    app.kubernetes.io/name: web
    app.kubernetes.io/instance: web
    app.kubernetes.io/component: server
spec:
  replicas: 1
  revisionHistoryLimit: 3
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
  selector:
    matchLabels:
      app.kubernetes.io/name: web
      app.kubernetes.io/instance: web
  template:
    metadata:
      labels:
        app.kubernetes.io/name: web
        app.kubernetes.io/instance: web
        app.kubernetes.io/component: server
    spec:
      serviceAccountName: web
      automountServiceAccountToken: false
      imagePullSecrets:
      - name: registry-credentials
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        seccompProfile:
          type: RuntimeDefault
      terminationGracePeriodSeconds: 40
      topologySpreadConstraints:
      - maxSkew: 1
        topologyKey: topology.kubernetes.io/zone
        whenUnsatisfiable: ScheduleAnyway
        labelSelector:
          matchLabels:
            app.kubernetes.io/name: web
            app.kubernetes.io/instance: web
      - maxSkew: 1
        topologyKey: kubernetes.io/hostname
        whenUnsatisfiable: ScheduleAnyway
        labelSelector:
          matchLabels:
            app.kubernetes.io/name: web
            app.kubernetes.io/instance: web
      containers:
      - name: web
        image: registry.example.com/web:1.0.0
        imagePullPolicy: IfNotPresent
        ports:
        - name: http
          containerPort: 8080
        resources:
          requests:
            cpu: 100m
            memory: 128Mi
            ephemeral-storage: 256Mi
          limits:
            memory: 256Mi
            ephemeral-storage: 1Gi
        startupProbe:
          tcpSocket:
            port: http
          periodSeconds: 5
          timeoutSeconds: 3
          failureThreshold: 12
        readinessProbe:
          httpGet:
            path: /
            port: http
          periodSeconds: 5
          timeoutSeconds: 3
        livenessProbe:
          tcpSocket:
            port: http
          periodSeconds: 15
          timeoutSeconds: 3
        lifecycle:
          preStop:
            sleep:
              seconds: 10
        securityContext:
          allowPrivilegeEscalation: false
          readOnlyRootFilesystem: true
          capabilities:
            drop:
            - ALL
        volumeMounts:
        - name: tmp
          mountPath: /tmp
      volumes:
      - name: tmp
        emptyDir:
          sizeLimit: 256Mi
---
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  labels:
    app.kubernetes.io/name: web
    app.kubernetes.io/instance: web
    app.kubernetes.io/component: server
spec:
  selector:
    app.kubernetes.io/name: web
    app.kubernetes.io/instance: web
  ports:
  - name: http
    port: 80
    targetPort: http
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  namespace: shop
  labels:
    app.kubernetes.io/name: web
    app.kubernetes.io/instance: web
    app.kubernetes.io/component: server
automountServiceAccountToken: false
`);
  });

  it('restricts what goes out to names, HTTPS, and what the settings name', () => {
    const answers = answersOf('worker');
    const [policy] = documentsOf({ ...answers, settings: [{ name: 'QUEUE_URL', value: 'amqp://queue:5672' }] }, '1.34').filter(({ kind }) => kind === 'NetworkPolicy');
    expect(policy?.text).toBe(`apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: worker
  labels:
    app.kubernetes.io/name: worker
    app.kubernetes.io/instance: worker
    app.kubernetes.io/component: worker
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: worker
      app.kubernetes.io/instance: worker
  policyTypes:
  - Ingress
  - Egress
  egress:
  - to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: kube-system
    ports:
    - protocol: UDP
      port: 53
    - protocol: TCP
      port: 53
  - to:
    - ipBlock:
        cidr: 0.0.0.0/0
    ports:
    - protocol: TCP
      port: 443
  - to:
    - podSelector: {}
    ports:
    - protocol: TCP
      port: 5672
`);
  });
});

describe('another preset', () => {
  it('keeps what the user changed, and only that', () => {
    const answers: Answers = { ...answersOf('spring-boot', 'shop'), replicas: '5' };
    expect(withPreset(answers, 'node')).toEqual({ ...answersOf('node', 'shop'), replicas: '5' });
  });

  it('and back is as before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PRESETS), fc.constantFrom(...PRESETS), (one, other) => {
        expect(withPreset(withPreset(answersOf(one.id), other.id), one.id)).toEqual(answersOf(one.id));
      }),
    );
  });
});

describe('another name', () => {
  it('takes the image and the host with it as long as they follow it', () => {
    const { name, image, ingress } = withName(answersOf('http'), 'shop');
    expect([name, image.repository, ingress.host]).toEqual(['shop', 'shop', 'shop.example.com']);
  });

  it('leaves them alone once they are others', () => {
    const answers = answersOf('http');
    const own: Answers = { ...answers, image: { ...answers.image, repository: 'team/front' }, ingress: { ...answers.ingress, host: 'www.example.org' } };
    const { image, ingress } = withName(own, 'shop');
    expect([image.repository, ingress.host]).toEqual(['team/front', 'www.example.org']);
  });
});
