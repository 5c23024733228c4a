import { gathered } from '../../../gathered.ts';
import { groupOf } from '../../../kinds/kind.ts';
import { field, listField, mapField, textField } from '../../../kinds/fields.ts';
import type { Localized } from '../../../localized.ts';
import type { Path } from '../../../yaml/path.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject } from '../../check.ts';

export const clusterPrerequisite: BundleCheck = {
  id: 'cluster-prerequisite',
  severity: 'info',
  area: 'document',
  scope: 'bundle',
  kinds: 'all',
  reads: ['CustomResourceDefinition', 'AppProject', 'ClusterIssuer', 'Issuer'],
  title: { en: 'It needs something of the cluster', ko: '클러스터에 미리 있어야 하는 것이 있습니다' },
  why: {
    en: 'The API server refuses kinds that nobody has defined, and objects whose controller is not installed lie there without effect: neither tells it to whoever reads this file.',
    ko: '정의되지 않은 kind는 API 서버가 거부하고, 컨트롤러가 없는 오브젝트는 아무 일도 하지 않습니다. 이 파일만 보아서는 알 수 없습니다.',
  },
  todo: { en: 'Check it in the cluster before the first apply (the command stands in the finding).', ko: '처음 적용하기 전에 클러스터에서 확인하세요. 확인 명령은 항목에 있습니다.' },
  source: 'https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources/',
  find(object, bundle) {
    return needsOf(object, bundle).map(({ path, what, command }) => ({
      path: [...object.path, ...path],
      message: { en: `Needs ${what.en}. To check: ${command}`, ko: `필요한 것: ${what.ko}. 확인 명령: ${command}` },
    }));
  },
};

interface Need {
  readonly path: Path;
  readonly what: Localized;
  readonly command: string;
}

function needsOf(object: CheckedObject, bundle: Bundle): readonly Need[] {
  const { known, apiVersion } = object.summary;
  if (known === 'HorizontalPodAutoscaler') return ofAutoscaler(object);
  if (known === 'Ingress') return ofIngress(object, bundle);
  const group = groupOf(apiVersion ?? '');
  if (!isAddOnGroup(group, known !== null) || isReadByTools(group) || bundle.ofKind('CustomResourceDefinition').some(({ summary }) => summary.name?.endsWith(`.${group}`) === true)) return [];
  const owner = Object.entries(OWNERS).find(([suffix]) => group === suffix || group.endsWith(`.${suffix}`))?.[1];
  const what = owner ?? { en: `the definition of this kind (CustomResourceDefinition of ${group})`, ko: `이 kind의 정의(CustomResourceDefinition, ${group})` };
  return [{ path: ['apiVersion'], what, command: `kubectl api-resources --api-group=${group}` }, ...(known === 'Application' ? ofApplication(object, bundle) : [])];
}

/** Groups of Kubernetes itself have no dot, or are known and end so; everything else is brought by somebody. */
function isAddOnGroup(group: string, isKnown: boolean): boolean {
  return group.includes('.') && (!isKnown || !group.endsWith('.k8s.io') || group === 'autoscaling.k8s.io' || group.endsWith('gateway.networking.k8s.io'));
}

/** Files of these groups are settings of a program: no API server ever sees them. */
const TOOLS: readonly string[] = [
  'kustomize.config.k8s.io', 'kubeadm.k8s.io', 'kubelet.config.k8s.io', 'kubeproxy.config.k8s.io', 'kubescheduler.config.k8s.io', 'kubecontrollermanager.config.k8s.io',
  'apiserver.config.k8s.io', 'apiserver.k8s.io', 'audit.k8s.io', 'client.authentication.k8s.io', 'kind.x-k8s.io', 'k3d.io', 'minikube.k8s.io', 'install.istio.io', 'cli.kyverno.io',
];

function isReadByTools(group: string): boolean {
  return TOOLS.includes(group);
}

const OWNERS: Readonly<Record<string, Localized>> = {
  'monitoring.coreos.com': { en: 'the Prometheus Operator', ko: 'Prometheus Operator' },
  'autoscaling.k8s.io': { en: 'the VPA components (recommender, updater, admission controller)', ko: 'VPA 구성 요소(recommender, updater, admission controller)' },
  'cert-manager.io': { en: 'cert-manager', ko: 'cert-manager' },
  'argoproj.io': { en: 'Argo CD, or the Argo project of this kind', ko: 'Argo CD 또는 이 kind의 Argo 프로젝트' },
  'gateway.networking.k8s.io': { en: 'the Gateway API and a controller for it', ko: 'Gateway API와 그 컨트롤러' },
  'keda.sh': { en: 'KEDA', ko: 'KEDA' },
  'istio.io': { en: 'Istio', ko: 'Istio' },
  'external-secrets.io': { en: 'the External Secrets Operator', ko: 'External Secrets Operator' },
  'bitnami.com': { en: 'the Sealed Secrets controller', ko: 'Sealed Secrets 컨트롤러' },
  'kyverno.io': { en: 'Kyverno', ko: 'Kyverno' },
  'observability.openshift.io': { en: 'the OpenShift logging operator', ko: 'OpenShift 로깅 오퍼레이터' },
};

function ofAutoscaler({ value }: CheckedObject): readonly Need[] {
  const metrics = listField(value, 'spec', 'metrics');
  const resource = metrics.findIndex((metric) => ['Resource', 'ContainerResource'].includes(textField(metric, 'type') ?? ''));
  const custom = metrics.findIndex((metric) => ['Pods', 'Object', 'External'].includes(textField(metric, 'type') ?? ''));
  const server: Need[] =
    resource >= 0 || metrics.length === 0
      ? [{ path: resource < 0 ? ['spec'] : ['spec', 'metrics', resource], what: { en: 'the Metrics Server, which measures CPU and memory', ko: 'CPU와 메모리를 재는 Metrics Server' }, command: 'kubectl top nodes' }]
      : [];
  const adapter: Need[] =
    custom >= 0
      ? [{ path: ['spec', 'metrics', custom], what: { en: 'an adapter that serves this metric (Prometheus Adapter, KEDA)', ko: '이 지표를 제공하는 어댑터(Prometheus Adapter, KEDA)' }, command: 'kubectl get apiservices | grep metrics.k8s.io' }]
      : [];
  return [...server, ...adapter];
}

const ISSUERS = { 'cert-manager.io/cluster-issuer': 'ClusterIssuer', 'cert-manager.io/issuer': 'Issuer' } as const;

function ofIngress({ value, summary }: CheckedObject, bundle: Bundle): readonly Need[] {
  const annotations = mapField(value, 'metadata', 'annotations') ?? {};
  const issuers = gathered(['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer'] as const, (key): Need[] => {
    const name = textField(annotations, key);
    const kind = ISSUERS[key];
    if (name === null) return [];
    const isHere = bundle.named(kind, name, kind === 'Issuer' ? summary.namespace : null).length > 0;
    const what = isHere
      ? { en: 'cert-manager', ko: 'cert-manager' }
      : { en: `cert-manager with the ${kind} ${name}`, ko: `cert-manager와 ${kind}(${name})` };
    return [{ path: ['metadata', 'annotations', key], what, command: `kubectl get ${kind.toLowerCase()} ${name}` }];
  });
  const className = textField(value, 'spec', 'ingressClassName') ?? textField(annotations, 'kubernetes.io/ingress.class');
  const controller = className === null ? { en: 'an Ingress controller with a default class', ko: '기본 클래스를 가진 인그레스 컨트롤러' } : { en: `an Ingress controller of the class ${className}`, ko: `인그레스 컨트롤러(클래스 ${className})` };
  const at = field(value, 'spec', 'ingressClassName') === undefined ? ['kind'] : ['spec', 'ingressClassName'];
  return [{ path: at, what: controller, command: 'kubectl get ingressclass' }, ...issuers];
}

function ofApplication({ value, summary }: CheckedObject, bundle: Bundle): readonly Need[] {
  const project = textField(value, 'spec', 'project');
  if (project === null || project === 'default' || bundle.named('AppProject', project, summary.namespace).length > 0) return [];
  return [
    {
      path: ['spec', 'project'],
      what: { en: `the Argo CD project ${project}`, ko: `Argo CD 프로젝트(${project})` },
      command: `kubectl get appproject ${project} -n ${summary.namespace ?? 'argocd'}`,
    },
  ];
}

export const cases: CheckCase[] = [
  {
    name: 'knows add-ons by their groups',
    yaml: `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: web}
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: web}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web}
---
apiVersion: example.com/v1
kind: Widget
metadata: {name: web}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: web}
`,
    finds: ['/apiVersion', '#1/apiVersion', '#2/apiVersion', '#3/apiVersion', '#4/apiVersion'],
  },
  {
    name: 'knows what measures for an autoscaler',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: a}
spec: {metrics: [{type: Resource, resource: {name: cpu}}, {type: Resource, resource: {name: memory}}, {type: Pods}]}
---
apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata: {name: b}
spec: {targetCPUUtilizationPercentage: 60}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: c}
spec: {metrics: [{type: External}]}
`,
    finds: ['/spec/metrics/0', '/spec/metrics/2', '#1/spec', '#2/spec/metrics/0'],
  },
  {
    name: 'knows controllers, issuers and projects',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, annotations: {cert-manager.io/cluster-issuer: letsencrypt}}
spec: {ingressClassName: traefik}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web, namespace: argocd}
spec: {project: shop}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web2, namespace: argocd}
spec: {project: default}
`,
    finds: ['/metadata/annotations/cert-manager.io~1cluster-issuer', '/spec/ingressClassName', '#1/apiVersion', '#1/spec/project', '#2/apiVersion'],
  },
  {
    name: 'is content with files that only a tool reads',
    yaml: `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [web.yaml]
---
apiVersion: kind.x-k8s.io/v1alpha4
kind: Cluster
---
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
`,
    finds: [],
  },
  {
    name: 'is content with what Kubernetes has, and with definitions of the bundle',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
---
apiVersion: example.com/v1
kind: Widget
metadata: {name: web}
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.com}
`,
    finds: [],
  },
];
