import type { TargetVersion } from '../../schema/target-version.ts';
import type { CheckCase } from '../check.ts';
import type { SchemaCheckId } from './words.ts';

export interface SchemaCase extends CheckCase {
  /** The usual one when left out. */
  readonly target?: TargetVersion;
}

const WORKLOAD = (spec: string, template: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
${spec}  template:
${template}    spec:
      containers:
        - name: web
          image: registry.example.com/web:1.4.0
`;
const SELECTOR = '  selector:\n    matchLabels:\n      app: web\n';
const LABELS = '    metadata:\n      labels:\n        app: web\n';

const POD = (spec: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
${spec}`;
const CONTAINER = (more: string): string => `  containers:
    - name: web
      image: registry.example.com/web:1.4.0
${more}`;

/** Of each check what it finds, and what contents it: the examples of the book, and what a test holds it to. */
export const SCHEMA_CASES: Readonly<Record<SchemaCheckId, readonly SchemaCase[]>> = {
  'required-field-missing': [
    { name: 'wants the selector and the image', yaml: WORKLOAD('', LABELS).replace(/ +image: .*\n/, ''), finds: ['/spec/selector', '/spec/template/spec/containers/0/image'] },
    { name: 'is content with both', yaml: WORKLOAD(SELECTOR, LABELS), finds: [] },
  ],
  'schema-unknown-field': [
    {
      name: 'finds a name in the wrong case',
      yaml: WORKLOAD(`  Replicas: 3 # two zones and a spare\n${SELECTOR}`, LABELS),
      finds: ['/spec/Replicas'],
      fixed: WORKLOAD(`  replicas: 3 # two zones and a spare\n${SELECTOR}`, LABELS),
    },
    { name: 'is content with the name of the API', yaml: WORKLOAD(`  replicas: 3\n${SELECTOR}`, LABELS), finds: [] },
  ],
  'field-wrong-for-kind': [
    { name: 'finds a field of the containers at the Pod', yaml: POD(`${CONTAINER('')}  securityContext:\n    readOnlyRootFilesystem: true\n`), finds: ['/spec/securityContext/readOnlyRootFilesystem'] },
    { name: 'is content with it in the container', yaml: POD(CONTAINER('      securityContext:\n        readOnlyRootFilesystem: true\n')), finds: [] },
  ],
  'schema-type': [
    {
      name: 'finds a number in quotes, and a text without',
      yaml: POD(CONTAINER('      ports:\n        - containerPort: "8080"\n      args: [--level, 3]\n')),
      finds: ['/spec/containers/0/ports/0/containerPort', '/spec/containers/0/args/1'],
      fixed: POD(CONTAINER("      ports:\n        - containerPort: 8080\n      args: [--level, '3']\n")),
    },
    { name: 'is content with numbers and texts in their places', yaml: POD(CONTAINER('      ports:\n        - containerPort: 8080\n')), finds: [] },
  ],
  'schema-value': [
    {
      name: 'finds a choice in the wrong case',
      yaml: POD(CONTAINER('      imagePullPolicy: ifNotPresent\n')),
      finds: ['/spec/containers/0/imagePullPolicy'],
      fixed: POD(CONTAINER('      imagePullPolicy: IfNotPresent\n')),
    },
    { name: 'is content with one of the choices', yaml: POD(CONTAINER('      imagePullPolicy: Always\n')), finds: [] },
  ],
  'schema-format': [
    { name: 'finds an amount with a unit that is none', yaml: POD(CONTAINER('      resources:\n        limits:\n          memory: 512MB\n')), finds: ['/spec/containers/0/resources/limits/memory'] },
    { name: 'is content with one that is', yaml: POD(CONTAINER('      resources:\n        limits:\n          memory: 512Mi\n')), finds: [] },
  ],
  'schema-limit': [
    { name: 'finds a number beyond its limit', yaml: POD(`${CONTAINER('')}  volumes:\n    - name: settings\n      configMap:\n        name: web\n        defaultMode: 6440\n`), finds: ['/spec/volumes/0/configMap/defaultMode'] },
    { name: 'is content with one within', yaml: POD(`${CONTAINER('')}  volumes:\n    - name: settings\n      configMap:\n        name: web\n        defaultMode: 0440\n`), finds: [] },
  ],
  'schema-exclusive': [
    { name: 'finds a volume that lies in two places', yaml: POD(`${CONTAINER('')}  volumes:\n    - name: cache\n      emptyDir: {}\n      configMap:\n        name: web\n`), finds: ['/spec/volumes/0/emptyDir'] },
    { name: 'is content with one', yaml: POD(`${CONTAINER('')}  volumes:\n    - name: cache\n      emptyDir: {}\n`), finds: [] },
  ],
  'schema-duplicate-item': [
    { name: 'finds two containers of one name', yaml: POD(CONTAINER('    - name: web\n      image: registry.example.com/proxy:2.0.1\n')), finds: ['/spec/containers/1'] },
    { name: 'is content with two names', yaml: POD(CONTAINER('    - name: proxy\n      image: registry.example.com/proxy:2.0.1\n')), finds: [] },
  ],
  'schema-name': [
    { name: 'finds a container that is called as no container may be', yaml: POD(CONTAINER('').replace('name: web', 'name: Web_Server')), finds: ['/spec/containers/0/name'] },
    { name: 'is content with small letters and hyphens', yaml: POD(CONTAINER('').replace('name: web', 'name: web-server')), finds: [] },
  ],
  'schema-rule': [
    { name: 'finds a privileged container that may not gain privileges', yaml: POD(CONTAINER('      securityContext:\n        privileged: true\n        allowPrivilegeEscalation: false\n')), finds: ['/spec/containers/0/securityContext/allowPrivilegeEscalation'] },
    { name: 'is content with one of them', yaml: POD(CONTAINER('      securityContext:\n        allowPrivilegeEscalation: false\n')), finds: [] },
  ],
  'metadata-name-invalid': [
    { name: 'finds a name with characters that have no place in one', yaml: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: Web_Shop\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n', finds: ['/metadata/name'] },
    { name: 'is content with small letters and hyphens', yaml: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web-shop\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n', finds: [] },
  ],
  'label-value-invalid': [
    { name: 'finds a blank in a value, and a number', yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  labels:\n    owner: Team Web\n    release: 12\n', finds: ['/metadata/labels/owner', '/metadata/labels/release'] },
    { name: 'is content with texts of letters, digits and hyphens', yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  labels:\n    owner: team-web\n    release: "12"\n', finds: [] },
  ],
  'selector-template-mismatch': [
    {
      name: 'gives the Pods the label that the selector asks for',
      yaml: WORKLOAD(SELECTOR, '    metadata:\n      labels:\n        tier: front # facing users\n'),
      finds: ['/spec/template/metadata/labels/app'],
      fixed: WORKLOAD(SELECTOR, '    metadata:\n      labels:\n        tier: front # facing users\n        app: web\n'),
    },
    { name: 'is content when they have it', yaml: WORKLOAD(SELECTOR, LABELS), finds: [] },
  ],
  'rolling-update-deadlock': [
    {
      name: 'leaves room for one Pod more',
      yaml: WORKLOAD(`  strategy:\n    rollingUpdate:\n      maxSurge: 0\n      maxUnavailable: 0\n${SELECTOR}`, LABELS),
      finds: ['/spec/strategy/rollingUpdate/maxSurge'],
      fixed: WORKLOAD(`  strategy:\n    rollingUpdate:\n      maxSurge: 1\n      maxUnavailable: 0\n${SELECTOR}`, LABELS),
    },
    { name: 'is content with the defaults', yaml: WORKLOAD(SELECTOR, LABELS), finds: [] },
  ],
  'restart-policy-invalid': [
    {
      name: 'lets a Job end',
      yaml: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: import\nspec:\n  template:\n    spec:\n      restartPolicy: Always\n      containers:\n        - name: import\n          image: registry.example.com/import:1.4.0\n',
      finds: ['/spec/template/spec/restartPolicy'],
      fixed: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: import\nspec:\n  template:\n    spec:\n      restartPolicy: OnFailure\n      containers:\n        - name: import\n          image: registry.example.com/import:1.4.0\n',
    },
    { name: 'is content with nothing at a Deployment', yaml: WORKLOAD(SELECTOR, LABELS), finds: [] },
  ],
  'probe-timing-invalid': [
    {
      name: 'asks for one success alone',
      yaml: POD(CONTAINER('      livenessProbe:\n        tcpSocket:\n          port: 8080\n        successThreshold: 2\n')),
      finds: ['/spec/containers/0/livenessProbe/successThreshold'],
      fixed: POD(CONTAINER('      livenessProbe:\n        tcpSocket:\n          port: 8080\n        successThreshold: 1\n')),
    },
    { name: 'is content with two at readiness', yaml: POD(CONTAINER('      readinessProbe:\n        tcpSocket:\n          port: 8080\n        successThreshold: 2\n')), finds: [] },
  ],
  'schema-not-yet': [
    {
      name: 'finds a field that a later version brings',
      target: '1.28',
      yaml: `# for Kubernetes 1.28\n${POD(CONTAINER('      lifecycle:\n        preStop:\n          sleep:\n            seconds: 5\n'))}`,
      finds: ['/spec/containers/0/lifecycle/preStop/sleep'],
    },
    { name: 'is content with a command', target: '1.28', yaml: `# for Kubernetes 1.28\n${POD(CONTAINER('      lifecycle:\n        preStop:\n          exec:\n            command: [sleep, "5"]\n'))}`, finds: [] },
  ],
  'api-removed': [
    {
      name: 'writes the newer version where the shape is the same',
      yaml: 'apiVersion: policy/v1beta1 # from an old chart\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  minAvailable: 1\n  selector:\n    matchLabels:\n      app: web\n',
      finds: ['/apiVersion'],
      fixed: 'apiVersion: policy/v1 # from an old chart\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  minAvailable: 1\n  selector:\n    matchLabels:\n      app: web\n',
    },
    { name: 'is content with the newer one', yaml: 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  minAvailable: 1\n  selector:\n    matchLabels:\n      app: web\n', finds: [] },
  ],
  'api-deprecated': [
    { name: 'finds a version that will go', target: '1.28', yaml: '# for Kubernetes 1.28\napiVersion: flowcontrol.apiserver.k8s.io/v1beta2\nkind: FlowSchema\nmetadata:\n  name: web\nspec:\n  priorityLevelConfiguration:\n    name: workload-low\n', finds: ['/apiVersion'] },
    { name: 'is content with one that stays', target: '1.29', yaml: '# for Kubernetes 1.29\napiVersion: flowcontrol.apiserver.k8s.io/v1\nkind: FlowSchema\nmetadata:\n  name: web\nspec:\n  priorityLevelConfiguration:\n    name: workload-low\n', finds: [] },
  ],
  'api-group-wrong-for-kind': [
    {
      name: 'writes the group that has the kind',
      yaml: 'apiVersion: v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: report\n              image: registry.example.com/report:1.4.0\n',
      finds: ['/apiVersion'],
      fixed: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: report\n              image: registry.example.com/report:1.4.0\n',
    },
    { name: 'is content with kinds of groups that it does not know', yaml: 'apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: web\n', finds: [] },
  ],
  'schema-unknown-kind': [
    {
      name: 'writes the kind that is meant',
      yaml: WORKLOAD(SELECTOR, LABELS).replace('kind: Deployment', 'kind: deployment # typed by hand'),
      finds: ['/kind'],
      fixed: WORKLOAD(SELECTOR, LABELS).replace('kind: Deployment', 'kind: Deployment # typed by hand'),
    },
    { name: 'is content with the kind', yaml: WORKLOAD(SELECTOR, LABELS), finds: [] },
  ],
};
