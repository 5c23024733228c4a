import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import type { ObjectSummary } from '../../../graph/summary.ts';
import { ingressControllerRule } from '../../../network-policy/policy.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { type Guard, guardOf, isAdmitted, nextRule, portsOf, routedPorts, type Visit } from '../../reading/admission.ts';
import { podTemplatePath } from '../../reading/containers.ts';
import { isControllerNamespace, workloadsUnder } from '../../reading/network-policy.ts';
import { ROUTES } from '../../reading/services.ts';

export const networkPolicyBlocksIngressController: BundleCheck = {
  id: 'network-policy-blocks-ingress-controller',
  severity: 'error',
  area: 'networking',
  scope: 'bundle',
  kinds: ['NetworkPolicy', 'Deployment', 'StatefulSet'],
  reads: ['NetworkPolicy', 'pods', 'Service', ...ROUTES],
  title: { en: 'The Ingress controller is shut out', ko: '인그레스 컨트롤러가 차단됩니다' },
  why: {
    en: 'An Ingress leads to these Pods, and its controller runs in a namespace of its own. The policies let nobody from there in on the port, so every request from outside ends in an error.',
    ko: '인그레스가 이 파드로 요청을 보내고 컨트롤러는 다른 네임스페이스에서 실행됩니다. 정책이 그곳에서 오는 연결을 이 포트에 허용하지 않아 밖에서 오는 모든 요청이 오류로 끝납니다.',
  },
  todo: {
    en: 'Let the namespace of the controller in on the port, by kubernetes.io/metadata.name.',
    ko: 'kubernetes.io/metadata.name으로 컨트롤러의 네임스페이스를 이 포트에 허용하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-namespace-by-its-name',
  find(object, bundle) {
    return object.summary.known === 'NetworkPolicy' ? atPolicy(bundle) : atWorkload(object, bundle);
  },
};

function atPolicy(bundle: Bundle): readonly Report[] {
  const { self } = bundle;
  const shut = gathered(workloadsUnder(self.summary, bundle), (workload) => {
    const guard = guardOf(workload.summary, 'ingress', bundle, self);
    return guard === null || guard.speaker !== self ? [] : shutOut(guard, workload.summary, bundle);
  });
  const [first] = shut;
  if (first === undefined) return [];
  const ports = portsOf(shut);
  return [
    {
      path: [...self.summary.path, 'spec', 'ingress'],
      message: message(first.by, ports),
      related: { key: first.by.key, path: first.by.summary.path },
      fix: {
        label: { en: 'Let ingress-nginx in', ko: 'ingress-nginx 허용' },
        safe: true,
        steps: [{ op: 'set', path: nextRule(self, 'ingress', bundle), value: ingressControllerRule(ports) }],
      },
    },
  ];
}

function atWorkload(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const template = podTemplatePath(object);
  const guard = template === null ? null : guardOf(object.summary, 'ingress', bundle);
  const shut = guard === null ? [] : shutOut(guard, object.summary, bundle);
  const [first] = shut;
  if (template === null || guard === null || first === undefined) return [];
  return [
    {
      path: [...template, 'metadata', 'labels'],
      message: message(first.by, portsOf(shut)),
      related: { key: guard.speaker.key, path: [...guard.speaker.summary.path, 'spec', 'ingress'] },
    },
  ];
}

function shutOut(guard: Guard, workload: ObjectSummary, bundle: Bundle): readonly Visit[] {
  return routedPorts(workload, bundle).filter(({ port }) => !isAdmitted(guard, port, isControllerNamespace));
}

function message({ summary }: LinkedObject, ports: readonly (string | number)[]) {
  const by = [summary.kind, summary.name].filter((part) => part !== null).join(' ');
  return {
    en: `${by} leads to port ${ports.join(', ')}, and nothing lets its controller in`,
    ko: `${by} 요청을 보내는 컨트롤러가 허용되지 않습니다. 포트: ${ports.join(', ')}`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'speaks at both, and lets the controller in behind the other rules',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  ingress:
    # the team
    - from: [{podSelector: {}}, {namespaceSelector: {matchLabels: {name: monitoring}}}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}]}]}}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: main, port: 80, targetPort: 8080}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {rules: [{host: a.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {name: main}}}}]}}]}
`,
    finds: ['/spec/ingress', '#1/spec/template/metadata/labels'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  ingress:
    # the team
    - from: [{podSelector: {}}, {namespaceSelector: {matchLabels: {name: monitoring}}}]
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: ingress-nginx
          podSelector:
            matchLabels:
              app.kubernetes.io/name: ingress-nginx
      ports:
        - protocol: TCP
          port: http
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}]}]}}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: main, port: 80, targetPort: 8080}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {rules: [{host: a.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {name: main}}}}]}}]}
`,
  },
  {
    name: 'minds the port, and everything that is denied',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny}
spec: {podSelector: {}, policyTypes: [Ingress]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress-nginx}}}], ports: [{port: 9090}]}]
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web}
spec: {rules: [{backendRefs: [{name: web, port: 80}]}]}
`,
    finds: ['#1/spec/ingress'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny}
spec: {podSelector: {}, policyTypes: [Ingress]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress-nginx}}}], ports: [{port: 9090}]}, {from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress-nginx}}, podSelector: {matchLabels: {app.kubernetes.io/name: ingress-nginx}}}], ports: [{protocol: TCP, port: 80}]}]
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web}
spec: {rules: [{backendRefs: [{name: web, port: 80}]}]}
`,
  },
  {
    name: 'is content when somebody lets the controller in, when labels may mean it, and without an Ingress',
    yaml: `apiVersion: v1
kind: List
items:
- {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny}, spec: {podSelector: {}, policyTypes: [Ingress]}}
- {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: {podSelector: {matchLabels: {app: a}}, ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: traefik}}}], ports: [{port: 8080}]}]}}
- {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: b}, spec: {podSelector: {matchLabels: {app: b}}, ingress: [{from: [{namespaceSelector: {matchLabels: {edge: "true"}}}]}]}}
- {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: c}, spec: {podSelector: {matchLabels: {app: c}}, ingress: [{from: [{podSelector: {}}]}]}}
- {apiVersion: v1, kind: Pod, metadata: {name: a, labels: {app: a}}}
- {apiVersion: v1, kind: Pod, metadata: {name: b, labels: {app: b}}}
- {apiVersion: v1, kind: Pod, metadata: {name: c, labels: {app: c}}}
- {apiVersion: v1, kind: Service, metadata: {name: a}, spec: {selector: {app: a}, ports: [{port: 80, targetPort: 8080}]}}
- {apiVersion: v1, kind: Service, metadata: {name: b}, spec: {selector: {app: b}, ports: [{port: 80}]}}
- apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata: {name: web}
  spec: {rules: [{http: {paths: [{path: /a, backend: {service: {name: a, port: {number: 80}}}}, {path: /b, backend: {service: {name: b, port: {number: 80}}}}]}}]}
`,
    finds: [],
  },
];
