import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { prometheusRule } from '../../../network-policy/policy.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { type Guard, guardOf, isAdmitted, nextRule, portsOf, scrapedPorts, type Visit } from '../../reading/admission.ts';
import { podTemplatePath, runningContainersOf } from '../../reading/containers.ts';
import { admitsFrom, isMonitoringNamespace, type NamedPort, policiesAbout, workloadsUnder } from '../../reading/network-policy.ts';
import { declaredPortsOf } from '../../reading/ports.ts';

export const networkPolicyBlocksMetrics: BundleCheck = {
  id: 'network-policy-blocks-metrics',
  severity: 'error',
  area: 'networking',
  scope: 'bundle',
  kinds: ['NetworkPolicy', 'Deployment', 'StatefulSet'],
  reads: ['NetworkPolicy', 'pods', 'Service', 'ServiceMonitor', 'PodMonitor'],
  title: { en: 'Prometheus is shut out', ko: '프로메테우스가 차단됩니다' },
  why: {
    en: 'The metrics of these Pods are to be read, and who reads them runs in another namespace. The policies let nobody from there in on the port: dashboards stay empty, and alerts never fire.',
    ko: '이 파드의 메트릭을 읽어야 하는데, 읽는 쪽은 다른 네임스페이스에서 실행됩니다. 정책이 그곳에서 오는 연결을 이 포트에 허용하지 않아 대시보드가 비고 알림이 울리지 않습니다.',
  },
  todo: { en: 'Let the namespace of Prometheus in on the port of the metrics.', ko: '메트릭 포트에 프로메테우스의 네임스페이스를 허용하세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-namespace-by-its-name',
  find(object, bundle) {
    return object.summary.known === 'NetworkPolicy' ? atPolicy(bundle) : atWorkload(object, bundle);
  },
};

function atPolicy(bundle: Bundle): readonly Report[] {
  const { self } = bundle;
  const shut = gathered(workloadsUnder(self.summary, bundle), (workload) => {
    const guard = guardOf(workload.summary, 'ingress', bundle, self);
    if (guard === null || guard.speaker !== self) return [];
    const namesake = namesakeOf(workload, bundle);
    if (namesake === null) return shutOut(guard, workload, bundle).map((visit) => ({ ...visit, lost: false }));
    return gathered(admittedPorts(namesake), (port) => (isAdmitted(guard, port, isMonitoringNamespace) ? [] : [{ by: namesake.speaker, port, lost: true }]));
  });
  const [first] = shut;
  if (first === undefined) return [];
  const ports = portsOf(shut);
  const lost = shut.every((visit) => visit.lost);
  return [
    {
      path: [...self.summary.path, 'spec', 'ingress'],
      ...(lost ? { severity: 'warning' as const } : {}),
      message: lost ? noLonger(ports) : message(ports),
      related: { key: first.by.key, path: first.by.summary.path },
      fix: {
        label: { en: 'Let Prometheus in', ko: '프로메테우스 허용' },
        safe: true,
        steps: [{ op: 'set', path: nextRule(self, 'ingress', bundle), value: prometheusRule(ports) }],
      },
    },
  ];
}

/** The policies of the workload's own namespace, when one of them has this policy's name: this seems to be a shorter version. */
function namesakeOf(workload: LinkedObject, bundle: Bundle): Guard | null {
  const { self } = bundle;
  const { name } = self.summary;
  const own = policiesAbout(workload.summary, bundle);
  if (name === null || own.includes(self) || !own.some(({ summary }) => summary.name === name)) return null;
  return guardOf(workload.summary, 'ingress', bundle);
}

/** The ports on which a guard expressly lets monitoring in. */
function admittedPorts({ rules }: Guard): readonly NamedPort[] {
  return gathered(rules, ({ policy, rule }) => {
    if (rule.peers === null || !admitsFrom(rule, isMonitoringNamespace, policy.summary.namespace)) return [];
    return gathered(rule.ports ?? [], ({ port }): NamedPort[] => {
      if (port === null) return [];
      return [typeof port === 'number' ? { number: port, name: null } : { number: null, name: port }];
    });
  });
}

function atWorkload(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const template = podTemplatePath(object);
  const guard = template === null ? null : guardOf(object.summary, 'ingress', bundle);
  const shut = guard === null ? [] : shutOut(guard, bundle.self, bundle);
  if (template === null || guard === null || shut.length === 0) return [];
  const ports = portsOf(shut);
  const declared = declaredPortsOf(runningContainersOf(object)).find(({ name, number }) => ports.some((port) => port === name || port === number));
  return [
    {
      path: declared?.path ?? [...template, 'metadata', 'annotations', 'prometheus.io/port'],
      message: message(ports),
      related: { key: guard.speaker.key, path: [...guard.speaker.summary.path, 'spec', 'ingress'] },
    },
  ];
}

function shutOut(guard: Guard, workload: LinkedObject, bundle: Bundle): readonly Visit[] {
  return scrapedPorts(workload, bundle).filter(({ port }) => !isAdmitted(guard, port, isMonitoringNamespace));
}

function message(ports: readonly (string | number)[]) {
  return {
    en: `Metrics on port ${ports.join(', ')} cannot be read: nothing lets another namespace in`,
    ko: `다른 네임스페이스에서 오는 연결이 허용되지 않아 메트릭을 읽을 수 없습니다. 포트: ${ports.join(', ')}`,
  };
}

function noLonger(ports: readonly (string | number)[]) {
  return {
    en: `Metrics on port ${ports.join(', ')} can no longer be read: another policy of this name lets monitoring in, this one does not`,
    ko: `이름이 같은 다른 정책은 모니터링을 허용하지만 이 정책은 허용하지 않아 메트릭을 읽을 수 없게 됩니다. 포트: ${ports.join(', ')}`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'speaks at both for a port that is called metrics, and lets Prometheus in',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  ingress:
    - from: [{namespaceSelector: {}}] # everybody
      ports: [{port: http}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}, {name: metrics, containerPort: 9090}]}]}}}
`,
    finds: ['/spec/ingress', '#1/spec/template/spec/containers/0/ports/1'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  ingress:
    - from: [{namespaceSelector: {}}] # everybody
      ports: [{port: http}]
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: monitoring
          podSelector:
            matchLabels:
              app.kubernetes.io/name: prometheus
      ports:
        - protocol: TCP
          port: metrics
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}, {name: metrics, containerPort: 9090}]}]}}}
`,
  },
  {
    name: 'knows annotations and monitors',
    yaml: `apiVersion: v1
kind: List
items:
- {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny}, spec: {podSelector: {}, policyTypes: [Ingress]}}
- {apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {metadata: {labels: {app: a}, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "8081"}}}}}
- {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: b}, spec: {template: {metadata: {labels: {app: b}}, spec: {containers: [{name: b, ports: [{name: web, containerPort: 80}]}]}}}}
- {apiVersion: v1, kind: Service, metadata: {name: b, labels: {app: b}}, spec: {selector: {app: b}, ports: [{name: main, port: 80, targetPort: web}]}}
- {apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {name: b}, spec: {selector: {matchLabels: {app: b}}, endpoints: [{port: main}]}}
`,
    finds: ['/items/0/spec/ingress', '/items/1/spec/template/metadata/annotations/prometheus.io~1port', '/items/2/spec/template/spec/containers/0/ports/0'],
    fixed: `apiVersion: v1
kind: List
items:
- {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny}, spec: {podSelector: {}, policyTypes: [Ingress], ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}, podSelector: {matchLabels: {app.kubernetes.io/name: prometheus}}}], ports: [{protocol: TCP, port: 8081}, {protocol: TCP, port: web}]}]}}
- {apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {metadata: {labels: {app: a}, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "8081"}}}}}
- {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: b}, spec: {template: {metadata: {labels: {app: b}}, spec: {containers: [{name: b, ports: [{name: web, containerPort: 80}]}]}}}}
- {apiVersion: v1, kind: Service, metadata: {name: b, labels: {app: b}}, spec: {selector: {app: b}, ports: [{name: main, port: 80, targetPort: web}]}}
- {apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {name: b}, spec: {selector: {matchLabels: {app: b}}, endpoints: [{port: main}]}}
`,
  },
  {
    name: 'warns of a policy that lacks what another one of its name allows',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec: {podSelector: {matchLabels: {app: web}}, ingress: [{from: [{namespaceSelector: {matchLabels: {name: monitoring}}}], ports: [{port: 9091}]}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: {podSelector: {matchLabels: {app: web}}, ingress: [{from: [{podSelector: {}}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {containers: [{name: web, ports: [{name: http, containerPort: 9091}]}]}
`,
    finds: ['#1/spec/ingress warning'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec: {podSelector: {matchLabels: {app: web}}, ingress: [{from: [{namespaceSelector: {matchLabels: {name: monitoring}}}], ports: [{port: 9091}]}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: {podSelector: {matchLabels: {app: web}}, ingress: [{from: [{podSelector: {}}]}, {from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}, podSelector: {matchLabels: {app.kubernetes.io/name: prometheus}}}], ports: [{protocol: TCP, port: 9091}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {containers: [{name: web, ports: [{name: http, containerPort: 9091}]}]}
`,
  },
  {
    name: 'is content when monitoring comes in, when nothing is restricted, and without metrics',
    yaml: `apiVersion: v1
kind: List
items:
- {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: {podSelector: {matchLabels: {app: a}}, ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}], ports: [{port: 9000, endPort: 9100}]}]}}
- {apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a, ports: [{name: metrics, containerPort: 9090}]}]}}}}
- {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: b}, spec: {podSelector: {matchLabels: {app: b}}, policyTypes: [Egress]}}
- {apiVersion: apps/v1, kind: Deployment, metadata: {name: b}, spec: {template: {metadata: {labels: {app: b}}, spec: {containers: [{name: b, ports: [{name: metrics, containerPort: 9090}]}]}}}}
- {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: c}, spec: {podSelector: {matchLabels: {app: c}}, policyTypes: [Ingress]}}
- {apiVersion: apps/v1, kind: Deployment, metadata: {name: c}, spec: {template: {metadata: {labels: {app: c}}, spec: {containers: [{name: c, ports: [{name: http, containerPort: 8080}]}]}}}}
`,
    finds: [],
  },
];
