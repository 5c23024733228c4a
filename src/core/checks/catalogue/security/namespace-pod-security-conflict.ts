import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { namespaceOf } from '../../../graph/summary.ts';
import type { PodSecurityLevel } from '../../../pod-security/control.ts';
import { type Breach, judgePod } from '../../../pod-security/judge.ts';
import { namespacePolicy, podSecurityLabel } from '../../../pod-security/namespace-policy.ts';
import { valueIn } from '../../../yaml/locate.ts';
import type { BundleCheck, CheckCase, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { mendSteps } from '../../families/mend-steps.ts';
import { podTemplatePath } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const namespacePodSecurityConflict: BundleCheck = {
  id: 'namespace-pod-security-conflict',
  severity: 'error',
  area: 'security',
  scope: 'bundle',
  kinds: POD_KINDS,
  reads: ['Namespace'],
  title: { en: 'The Namespace refuses these Pods', ko: '네임스페이스가 이 파드를 거부합니다' },
  why: {
    en: 'The Namespace enforces a Pod Security level that the Pods do not satisfy. The Deployment is accepted all the same; its Pods never appear, and only an event of the ReplicaSet says why.',
    ko: '네임스페이스가 적용하는 파드 보안 수준을 파드가 만족하지 못합니다. 디플로이먼트는 받아들여지지만 파드가 생기지 않고, 이유는 레플리카셋의 이벤트에만 남습니다.',
  },
  todo: {
    en: 'Mend the fields that the message names, or lower the enforced level on purpose.',
    ko: '메시지에 나온 필드를 고치거나, 의도한 것이라면 적용 수준을 낮추세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
  find(object, bundle) {
    const template = podTemplatePath(object);
    const [namespace] = bundle.named('Namespace', namespaceOf(object.summary.namespace), null);
    const policy = namespace === undefined ? null : namespacePolicy(namespace.summary.labels, 'enforce', object.target);
    if (template === null || namespace === undefined || policy === null || policy.level === 'privileged') return [];
    const { baseline, restricted } = judgePod(valueIn(object.document.value, template), template, policy.version);
    const broken = policy.level === 'restricted' ? [...baseline, ...restricted] : baseline;
    return broken.length === 0 ? [] : [refused(namespace, policy.level, broken)];
  },
};

function refused({ key, summary }: LinkedObject, level: PodSecurityLevel, broken: readonly Breach[]): Report {
  const offences = gathered(broken, (breach) => breach.offences);
  const path = offences[0]?.path ?? [];
  const steps = mendSteps(gathered(offences, ({ mends }) => mends ?? []));
  const name = summary.name ?? '';
  const titles = (language: 'en' | 'ko'): string => broken.map(({ control }) => control.title[language]).join('; ');
  return {
    path,
    message: {
      en: `Namespace ${name} enforces ${level} and refuses these Pods. Not kept: ${titles('en')}`,
      ko: `네임스페이스(${name})의 ${level} 수준에 맞지 않아 파드가 거부됩니다. 지키지 않은 항목: ${titles('ko')}`,
    },
    related: { key, path: [...summary.path, 'metadata', 'labels', podSecurityLabel('enforce')] },
    ...(steps.length === 0
      ? { open: openForm('security', path) }
      : { fix: { label: { en: `Make the Pods satisfy ${level}`, ko: `파드를 ${level} 수준에 맞추기` }, safe: false, steps } }),
  };
}

export const cases: CheckCase[] = [
  {
    name: 'mends what the enforced level refuses, at the level of the Namespace',
    yaml: `apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: baseline}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    spec:
      hostNetwork: true # once for metrics
      containers:
        - name: web
          securityContext:
            privileged: true
            capabilities: {add: [SYS_ADMIN, CHOWN, NET_ADMIN]}
`,
    finds: ['#1/spec/template/spec/hostNetwork'],
    fixed: `apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: baseline}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    spec:
      hostNetwork: false # once for metrics
      containers:
        - name: web
          securityContext:
            privileged: false
            capabilities: {add: [CHOWN]}
`,
  },
  {
    name: 'holds what says nothing of security against restricted',
    yaml: `apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: v1.30}}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
    - name: web # one
`,
    finds: ['#1/spec/containers/0/securityContext/allowPrivilegeEscalation'],
    fixed: `apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: v1.30}}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: web # one
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop:
            - ALL
`,
  },
  {
    name: 'offers no edit where only a person can choose',
    yaml: `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Namespace
    metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: baseline}}
  - apiVersion: batch/v1
    kind: CronJob
    metadata: {name: clean, namespace: shop}
    spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: clean}], volumes: [{name: data, hostPath: {path: /data}}]}}}}}
`,
    finds: ['/items/1/spec/jobTemplate/spec/template/spec/volumes/0/hostPath'],
  },
  {
    name: 'goes by the version of the policy: probes of other hosts are refused from 1.34 on',
    yaml: `apiVersion: v1
kind: Namespace
metadata: {name: old, labels: {pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/enforce-version: v1.33}}
---
apiVersion: v1
kind: Namespace
metadata: {name: new, labels: {pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/enforce-version: latest}}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: old}
spec: {containers: [{name: web, livenessProbe: {tcpSocket: {host: db, port: 80}}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: new}
spec: {containers: [{name: web, livenessProbe: {tcpSocket: {host: db, port: 80}}}]}
`,
    finds: ['#3/spec/containers/0/livenessProbe/tcpSocket/host'],
    fixed: `apiVersion: v1
kind: Namespace
metadata: {name: old, labels: {pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/enforce-version: v1.33}}
---
apiVersion: v1
kind: Namespace
metadata: {name: new, labels: {pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/enforce-version: latest}}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: old}
spec: {containers: [{name: web, livenessProbe: {tcpSocket: {host: db, port: 80}}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: new}
spec: {containers: [{name: web, livenessProbe: {tcpSocket: {port: 80}}}]}
`,
  },
  {
    name: 'says nothing of other namespaces, levels that let all in, and Pods that fit',
    yaml: `apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted}}
---
apiVersion: v1
kind: Namespace
metadata: {name: tools, labels: {pod-security.kubernetes.io/enforce: privileged}}
---
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: other}
spec: {hostPID: true, containers: [{name: a}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, namespace: tools}
spec: {hostPID: true, containers: [{name: b}]}
---
apiVersion: v1
kind: Pod
metadata: {name: c, namespace: shop}
spec:
  securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
  containers: [{name: c, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]
`,
    finds: [],
  },
];
