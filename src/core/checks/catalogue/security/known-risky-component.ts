import { gathered } from '../../../gathered.ts';
import { listField, textField } from '../../../kinds/fields.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { parseImage } from '../../../kinds/image-reference.ts';
import { containersOf, podSpecPath } from '../../reading/containers.ts';
import { commandLineOf, variablesOf } from '../../reading/environment.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf, podSpecOf } from '../../reading/pods.ts';
import type { Container } from '../../../kinds/pods.ts';

export const knownRiskyComponent: ObjectCheck = {
  id: 'known-risky-component',
  severity: 'warning',
  area: 'workload',
  scope: 'object',
  kinds: [...POD_KINDS, 'Service', 'RoleBinding', 'ClusterRoleBinding'],
  title: { en: 'Component known for break-ins', ko: '침입에 자주 쓰인 구성 요소' },
  why: {
    en: 'Tiller obeys whoever reaches its port, the dashboard shows the cluster to whoever opens it, and git-sync runs the program that a variable names. Each has been the way into a cluster.',
    ko: 'Tiller는 포트에 닿는 누구의 명령이든 따르고, 대시보드는 여는 사람에게 클러스터를 보여 주며, git-sync는 변수로 지정한 프로그램을 실행합니다. 모두 클러스터 침입에 쓰인 적이 있습니다.',
  },
  todo: {
    en: 'Remove Tiller (Helm 3 needs none); keep the dashboard away from strangers and without rights; let git-sync run its own git.',
    ko: 'Tiller를 지우세요(Helm 3에는 필요 없습니다). 대시보드는 외부에 열지 말고 권한을 주지 마세요. git-sync는 기본 git만 쓰게 하세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/access-application-cluster/web-ui-dashboard/',
  find(object) {
    const { known } = object.summary;
    if (known === 'Service') return isTillerService(object) ? [{ path: [...object.path, 'metadata', 'name'], message: TILLER_SERVICE }] : [];
    if (known === 'RoleBinding' || known === 'ClusterRoleBinding') return boundDashboard(object);
    return [...gathered(containersOf(object), (container) => inContainer(container)), ...runsAsDashboard(object)];
  },
};

const TILLER_SERVICE = { en: 'This Service opens Tiller, which obeys whoever reaches it', ko: '누구의 명령이든 따르는 Tiller를 여는 서비스입니다' };

function inContainer(container: Container): readonly Report[] {
  const written = textField(container.value, 'image');
  const image = written === null ? null : parseImage(written);
  const last = image?.repository.split('/').at(-1) ?? '';
  const owner = nameOf(container);
  const path = [...container.path, 'image'];
  if (last === 'tiller') return [{ path, message: { en: `Container ${owner} runs Tiller, which obeys whoever reaches its port`, ko: `포트에 닿는 누구의 명령이든 따르는 Tiller를 실행하는 컨테이너: ${owner}` } }];
  if (last.startsWith('kubernetes-dashboard') || image?.repository === 'kubernetesui/dashboard') {
    return [{ path, message: { en: `Container ${owner} runs the Kubernetes dashboard`, ko: `Kubernetes 대시보드를 실행하는 컨테이너: ${owner}` } }];
  }
  return last.startsWith('git-sync') ? gitSync(container) : [];
}

/** What git-sync is told to run in place of git, or after it. */
const GIT_VARIABLES = ['GITSYNC_GIT', 'GIT_SYNC_GIT', 'GIT_ASKPASS_URL', 'GITSYNC_EXECHOOK_COMMAND', 'GIT_SYNC_EXECHOOK_COMMAND'];
const GIT_FLAG = /^--?(?:git|exechook-command|askpass-url)(?:=|$)/;

function gitSync(container: Container): readonly Report[] {
  const variable = variablesOf(container).find(({ name }) => GIT_VARIABLES.includes(name));
  const isFlagged = commandLineOf(container.value).some((word) => GIT_FLAG.test(word));
  if (variable === undefined && !isFlagged) return [];
  return [
    {
      path: variable?.path ?? [...container.path, 'args'],
      message: { en: `git-sync in ${nameOf(container)} runs a program that is named from outside`, ko: `git-sync가 외부에서 지정한 프로그램을 실행합니다. 컨테이너: ${nameOf(container)}` },
    },
  ];
}

function isTillerService({ summary, value }: CheckedObject): boolean {
  const selector = textField(value, 'spec', 'selector', 'name') === 'tiller' && textField(value, 'spec', 'selector', 'app') === 'helm';
  return selector || (summary.labels['name'] === 'tiller' && summary.labels['app'] === 'helm') || summary.name === 'tiller-deploy';
}

const DASHBOARD = 'kubernetes-dashboard';

function runsAsDashboard(object: CheckedObject): readonly Report[] {
  const spec = podSpecPath(object);
  const account = textField(podSpecOf(object), 'serviceAccountName') ?? textField(podSpecOf(object), 'serviceAccount');
  if (spec === null || account !== DASHBOARD) return [];
  return [{ path: [...spec, 'serviceAccountName'], message: { en: 'The Pod runs with the rights of the Kubernetes dashboard', ko: 'Kubernetes 대시보드의 권한으로 실행되는 파드입니다' } }];
}

/** The dashboard, or its role, for somebody else. */
function boundDashboard(object: CheckedObject): readonly Report[] {
  const index = listField(object.value, 'subjects').findIndex((subject) => textField(subject, 'name') === DASHBOARD);
  const isRole = textField(object.value, 'roleRef', 'name') === DASHBOARD;
  if (index < 0 && !isRole) return [];
  // what it installs itself: its own role for its own account
  if (index >= 0 && isRole) return [];
  const path = index >= 0 ? [...object.path, 'subjects', index] : [...object.path, 'roleRef'];
  return [
    {
      path,
      message:
        index >= 0
          ? { en: 'The dashboard gets rights, and so does whoever opens it', ko: '대시보드에 권한을 주면 대시보드를 여는 사람도 그 권한을 갖습니다' }
          : { en: 'Somebody else gets the rights of the dashboard', ko: '다른 주체가 대시보드의 권한을 갖습니다' },
    },
  ];
}

export const cases: CheckCase[] = [
  {
    name: 'knows Tiller and the dashboard by their images, in all containers',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {template: {spec: {containers: [{name: a, image: "ghcr.io/helm/tiller:v2.17.0"}], initContainers: [{name: b, image: tiller}]}}}
---
apiVersion: v1
kind: Pod
metadata: {name: c}
spec: {containers: [{name: c, image: "kubernetesui/dashboard:v2.7.0"}, {name: d, image: "k8s.gcr.io/kubernetes-dashboard-amd64:v1.10.1"}]}
`,
    finds: ['/spec/template/spec/containers/0/image', '/spec/template/spec/initContainers/0/image', '#1/spec/containers/0/image', '#1/spec/containers/1/image'],
  },
  {
    name: 'knows the Service of Tiller, and who acts for the dashboard',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: tiller-deploy}
spec: {selector: {app: helm, name: tiller}}
---
apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {serviceAccountName: kubernetes-dashboard, containers: [{name: a, image: "a:1.0.0"}]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: open}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects: [{kind: ServiceAccount, name: kubernetes-dashboard, namespace: kubernetes-dashboard}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: dev}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: kubernetes-dashboard}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: dev}]
`,
    finds: ['/metadata/name', '#1/spec/serviceAccountName', '#2/subjects/0', '#3/roleRef'],
  },
  {
    name: 'knows a git-sync that is told what to run',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, image: registry.k8s.io/git-sync/git-sync:v4.2.1, env: [{name: GITSYNC_REPO, value: r}, {name: GITSYNC_GIT, value: /tmp/git}]}
    - {name: b, image: registry.k8s.io/git-sync/git-sync:v4.2.1, args: ["--repo=r", "--exechook-command=/tmp/x"]}
`,
    finds: ['/spec/containers/0/env/1', '/spec/containers/1/args'],
  },
  {
    name: 'lets a plain git-sync pass, other images, and what the dashboard installs',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {containers: [{name: a, image: registry.k8s.io/git-sync/git-sync:v4.2.1, args: ["--repo=r"]}, {name: tiller, image: "busybox:1.36.0"}, {name: c}]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: kubernetes-dashboard}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: kubernetes-dashboard}
subjects: [{kind: ServiceAccount, name: kubernetes-dashboard}]
`,
    finds: [],
  },
];
