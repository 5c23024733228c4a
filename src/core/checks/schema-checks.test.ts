import { describe, expect, it } from 'vitest';
import { loadSchema } from '../schema/load.ts';
import { type TargetVersion, USUAL_TARGET } from '../schema/target-version.ts';
import { parseDocument } from '../yaml/parse.ts';
import { toPointer } from '../yaml/path.ts';
import { splitDocuments } from '../yaml/split.ts';
import type { Finding } from './check.ts';
import { fixAll } from './fix.ts';
import { type BundleDocument, bundleDocument, findingsOf, runBundle } from './run.ts';
import { SCHEMA_CHECK_WORDS } from './schema/words.ts';
import { schemaChecks } from './schema-checks.ts';

const schema = await loadSchema();

function bundleOf(yaml: string): BundleDocument[] {
  return splitDocuments(yaml).map((text, index) => bundleDocument(String(index), parseDocument(text)));
}

function findingsIn(yaml: string, target: TargetVersion = USUAL_TARGET): readonly Finding[] {
  return findingsOf(runBundle(bundleOf(yaml), undefined, { checks: schemaChecks(schema, target), target }));
}

/** `schema-type error /spec/replicas "3"`: check, severity, place, and the text that is marked. */
function written(yaml: string, { check, severity, path, range }: Finding): string {
  return `${check} ${severity} ${toPointer(path)} ${yaml.slice(range.start, range.end)}`;
}

interface SchemaCase {
  readonly name: string;
  readonly yaml: string;
  readonly target?: TargetVersion;
  /** As `written` above, with what it says behind ` | `. */
  readonly finds: readonly string[];
  /** The text after the safe fixes; left out where there are none. */
  readonly fixed?: string;
  /** The text after all fixes. */
  readonly mended?: string;
}

const deployment = (spec: string, template = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
${spec}  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
${template}      containers:
        - name: web
          image: web:1.0.0
`;

const pod = (container: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: web:1.0.0
${container}`;

const cases: readonly SchemaCase[] = [
  {
    name: 'names the field that is meant, and renames it where only the case is wrong',
    yaml: deployment('  Replicas: 3 # three\n  minReadySecond: 5\n'),
    finds: [
      'schema-unknown-field error /spec/Replicas Replicas | There is no field Replicas here — replicas?',
      'schema-unknown-field error /spec/minReadySecond minReadySecond | There is no field minReadySecond here — minReadySeconds?',
    ],
    fixed: deployment('  replicas: 3 # three\n  minReadySecond: 5\n'),
    mended: deployment('  replicas: 3 # three\n  minReadySeconds: 5\n'),
  },
  {
    name: 'proposes no field that is there already',
    yaml: deployment('  replica: 3\n  replicas: 3\n'),
    finds: ['schema-unknown-field error /spec/replica replica | There is no field replica here'],
  },
  {
    name: 'says where a field belongs',
    yaml: deployment('  containers: []\n', '      replicas: 2\n') + '          privileged: true\nreplicas: 2\n',
    finds: [
      'field-wrong-for-kind error /spec/containers containers | containers belongs to spec.template.spec',
      'field-wrong-for-kind error /spec/template/spec/replicas replicas | replicas belongs to spec',
      'field-wrong-for-kind error /spec/template/spec/containers/0/privileged privileged | privileged belongs to spec.template.spec.containers[].securityContext',
      'field-wrong-for-kind error /replicas replicas | replicas belongs to spec',
    ],
  },
  {
    name: 'says so too where it belongs beside, or deeper',
    yaml: `${pod('')}  securityContext: {privileged: true}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: {podSelector: {app: web}, ingress: [{name: a}]}
`,
    finds: [
      'field-wrong-for-kind error /spec/securityContext/privileged privileged | privileged belongs to spec.containers[].securityContext',
      'schema-unknown-field error /spec/ingress/0/name name | There is no field name here',
      'field-wrong-for-kind error /spec/podSelector/app app | app belongs to spec.podSelector.matchLabels',
    ],
  },
  {
    name: 'knows what a kind has not',
    yaml: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: log}\nspec:\n  replicas: 2\n  selector: {matchLabels: {app: log}}\n  template:\n    metadata: {labels: {app: log}}\n    spec: {containers: [{name: log, image: log:1}]}\n',
    finds: ['field-wrong-for-kind error /spec/replicas replicas | This kind has no replicas'],
    mended: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: log}\nspec:\n  selector: {matchLabels: {app: log}}\n  template:\n    metadata: {labels: {app: log}}\n    spec: {containers: [{name: log, image: log:1}]}\n',
  },
  {
    name: 'puts texts in quotes as they stand, and takes numbers out of them',
    yaml: `${deployment('  replicas: "3"\n  paused: "true"\n')}          env:
            - name: PORT
              value: 8080
            - name: VERSION
              value: 1.10 # not 1.1
            - name: DEBUG
              value: yes
`,
    finds: [
      'schema-type error /spec/replicas "3" | replicas must be a whole number, without quotes',
      'schema-type error /spec/paused "true" | paused must be true or false, without quotes',
      'schema-type error /spec/template/spec/containers/0/env/0/value 8080 | value must be a text: put a number in quotes',
      'schema-type error /spec/template/spec/containers/0/env/1/value 1.10 | value must be a text: put a number with a fraction in quotes',
      'schema-type error /spec/template/spec/containers/0/env/2/value yes | value must be a text: put true or false in quotes',
    ],
    fixed: `${deployment('  replicas: 3\n  paused: true\n')}          env:
            - name: PORT
              value: '8080'
            - name: VERSION
              value: '1.10' # not 1.1
            - name: DEBUG
              value: 'yes'
`,
  },
  {
    name: 'tells lists, maps and texts apart',
    yaml: pod('      command: /bin/sh\n      resources: []\n      image:\n        name: web\n').replace('      image: web:1.0.0\n', ''),
    finds: [
      'schema-type error /spec/containers/0/command /bin/sh | command must be a list, not a text',
      'schema-type error /spec/containers/0/resources [] | resources must be a map of fields, not a list',
      'schema-type error /spec/containers/0/image image | image must be a text, not a map',
    ],
    mended: pod('      command:\n        - /bin/sh\n      resources: []\n      image:\n        name: web\n').replace('      image: web:1.0.0\n', ''),
  },
  {
    name: 'demands what the server demands',
    yaml: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {}\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n---\napiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: []}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n',
    finds: [
      'metadata-name-invalid error /metadata/name metadata | metadata needs name',
      'required-field-missing error /spec/selector spec | spec needs selector',
      'required-field-missing error /spec/template/spec/containers/0/image name: web | containers[0] needs image',
      'required-field-missing error /spec/ports ports | spec needs ports',
      'required-field-missing error /spec/containers containers | spec needs containers, and it is empty',
    ],
  },
  {
    name: 'demands of an autoscaler what it scales and what it measures, which may not be empty',
    yaml: 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec:\n  scaleTargetRef: {kind: "", name: ""}\n  maxReplicas: 2\n  metrics:\n    - type: Resource\n      resource: {name: "", target: {type: Utilization, averageUtilization: 60}}\n    - type: ContainerResource\n      containerResource: {name: cpu, container: "", target: {type: Utilization, averageUtilization: 60}}\n',
    finds: [
      'required-field-missing error /spec/metrics/0/resource/name name | resource needs name, and it is empty',
      'required-field-missing error /spec/metrics/1/containerResource/container container | containerResource needs container, and it is empty',
      'required-field-missing error /spec/scaleTargetRef/kind kind | scaleTargetRef needs kind, and it is empty',
      'required-field-missing error /spec/scaleTargetRef/name name | scaleTargetRef needs name, and it is empty',
    ],
  },
  {
    name: 'demands a name of a metric, which may not be empty',
    yaml: 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec:\n  scaleTargetRef: {kind: Deployment, name: web}\n  maxReplicas: 2\n  metrics:\n    - type: Pods\n      pods:\n        metric: {name: ""}\n        target: {type: AverageValue, averageValue: 100}\n',
    finds: ['required-field-missing error /spec/metrics/0/pods/metric/name name | metric needs name, and it is empty'],
  },
  {
    name: 'lists the choices, and writes the one that is meant',
    yaml: `${pod('      imagePullPolicy: ifNotPresent\n      terminationMessagePolicy: Log\n')}  dnsPolicy: ClusterFrist\n`,
    finds: [
      'schema-value error /spec/containers/0/imagePullPolicy ifNotPresent | imagePullPolicy: “ifNotPresent” is no choice — IfNotPresent? There are Always, IfNotPresent, Never',
      'schema-value error /spec/containers/0/terminationMessagePolicy Log | terminationMessagePolicy: “Log” is no choice; there are FallbackToLogsOnError, File',
      'schema-value error /spec/dnsPolicy ClusterFrist | dnsPolicy: “ClusterFrist” is no choice — ClusterFirst? There are ClusterFirst, ClusterFirstWithHostNet, Default, None',
    ],
    fixed: `${pod('      imagePullPolicy: IfNotPresent\n      terminationMessagePolicy: Log\n')}  dnsPolicy: ClusterFrist\n`,
  },
  {
    name: 'reads quantities, base64 and schedules as the server does',
    yaml: `${pod('      resources:\n        limits: {cpu: 500m, memory: 512MB}\n        requests: {cpu: 0.5, memory: 128974848}\n')}---
apiVersion: v1
kind: Secret
metadata: {name: web}
data: {password: geheim!}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: web}
spec:
  schedule: 0 25 * * *
  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: web, image: web:1}]}}}}
`,
    finds: [
      'schema-format error /spec/containers/0/resources/limits/memory 512MB | memory: “512MB” is no amount. Write 512M.',
      'schema-format error /data/password geheim! | password must be base64; in a Secret stringData takes plain text',
      'schema-format error /spec/schedule 0 25 * * * | schedule: “0 25 * * *” is no schedule: five fields (minute, hour, day, month, day of the week) such as 0 3 * * *, or @daily',
    ],
  },
  {
    name: 'knows how far numbers go',
    yaml: pod('      ports: [{containerPort: 70000}, {containerPort: 0}]\n      livenessProbe: {tcpSocket: {port: 80}, periodSeconds: -1, timeoutSeconds: 3000000000}\n'),
    finds: [
      'schema-limit error /spec/containers/0/ports/0/containerPort 70000 | containerPort may be at most 65535, not 70000',
      'schema-limit error /spec/containers/0/ports/1/containerPort 0 | containerPort must be at least 1, not 0',
      'probe-timing-invalid error /spec/containers/0/livenessProbe/periodSeconds -1 | periodSeconds must be at least 0, not -1',
      'schema-format error /spec/containers/0/livenessProbe/timeoutSeconds 3000000000 | timeoutSeconds: 3000000000 is too large for a number of 32 bits',
    ],
  },
  {
    name: 'takes one of several fields',
    yaml: pod('      readinessProbe:\n        httpGet: {port: 80}\n        tcpSocket: {port: 80}\n      livenessProbe:\n        periodSeconds: 10\n'),
    finds: [
      'probe-timing-invalid error /spec/containers/0/readinessProbe/tcpSocket tcpSocket | Only one of httpGet and tcpSocket may be set',
      'probe-timing-invalid error /spec/containers/0/livenessProbe livenessProbe | livenessProbe needs one of exec, grpc, httpGet or tcpSocket',
    ],
  },
  {
    name: 'finds items that are the same',
    yaml: pod('      env: [{name: A, value: x}, {name: A, value: "y"}]\n      ports: [{name: http, containerPort: 80}, {name: http, containerPort: 81}]\n    - name: web\n      image: web:1.0.0\n'),
    finds: [
      'schema-duplicate-item warning /spec/containers/0/env/1 A | A second item with name A: one of the two is lost when the list is merged',
      'schema-duplicate-item error /spec/containers/0/ports/1 http | A second item with name http',
      'schema-duplicate-item error /spec/containers/1 web | A second item with name web',
    ],
    mended: pod('      env: [{name: A, value: x}]\n      ports: [{name: http, containerPort: 80}]\n'),
  },
  {
    name: 'reads names and labels',
    yaml: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: 1-web\n  labels: {app: "web app", "a/b/c": x}\nspec: {ports: [{port: 80}], selector: {app: web}}\n',
    finds: [
      'metadata-name-invalid error /metadata/name 1-web | “1-web” is no name for a Service: small letters, digits and hyphens, at most 63, beginning with a letter',
      'label-value-invalid error /metadata/labels/app "web app" | “web app” is no value of a label: letters, digits, - _ and ., at most 63, a letter or digit at both ends',
      'label-value-invalid error /metadata/labels/a~1b~1c x | “a/b/c” is no key: letters, digits, - _ and ., at most 63, before it a domain and / if wanted',
    ],
  },
  {
    name: 'holds fields against each other',
    yaml: deployment('  strategy: {type: Recreate, rollingUpdate: {maxSurge: 1}}\n', '      restartPolicy: Never\n').replace('labels: {app: web}', 'labels: {tier: web}'),
    finds: [
      'rolling-update-deadlock error /spec/strategy/rollingUpdate {maxSurge: 1} | rollingUpdate may not be set with type: Recreate',
      'selector-template-mismatch error /spec/template/metadata/labels/app labels | The Pods need the label app: web, because the selector asks for it',
      'restart-policy-invalid error /spec/template/spec/restartPolicy Never | Pods of this kind are always restarted: restartPolicy can only be Always',
    ],
    fixed: deployment('  strategy: {type: Recreate, rollingUpdate: {maxSurge: 1}}\n', '      restartPolicy: Always\n').replace('labels: {app: web}', 'labels: {tier: web, app: web}'),
    mended: deployment('  strategy: {type: Recreate}\n', '      restartPolicy: Always\n').replace('labels: {app: web}', 'labels: {tier: web, app: web}'),
  },
  {
    name: 'lets a label that is there be changed by people only',
    yaml: deployment('', '').replace('labels: {app: web}', 'labels: {app: shop}'),
    finds: ['selector-template-mismatch error /spec/template/metadata/labels/app shop | The Pods need the label app: web, because the selector asks for it'],
    mended: deployment('', ''),
  },
  {
    name: 'evaluates the conditions of a selector',
    yaml: deployment('', '').replace('matchLabels: {app: web}', 'matchExpressions: [{key: app, operator: In, values: [shop]}, {key: app, operator: NotIn, values: [shop]}, {key: tier, operator: Exists}, {key: tier, operator: DoesNotExist}, {key: app, operator: In, values: [web, shop]}]'),
    finds: [
      'selector-template-mismatch error /spec/selector/matchExpressions/0 {key: app, operator: In, values: [shop]} | The Pods do not meet what the selector asks of app',
      'selector-template-mismatch error /spec/selector/matchExpressions/2 {key: tier, operator: Exists} | The Pods do not meet what the selector asks of tier',
    ],
  },
  {
    name: 'holds the selector of a Job against its Pods only where somebody wrote it',
    yaml: 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {manualSelector: true, selector: {matchLabels: {app: a}}, template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}\n---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: b}\nspec: {selector: {matchLabels: {app: a}}, template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}\n',
    finds: ['selector-template-mismatch error /spec/template/metadata/labels/app template | The Pods need the label app: a, because the selector asks for it'],
    fixed: 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {manualSelector: true, selector: {matchLabels: {app: a}}, template: {metadata: {labels: {app: a}}, spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}\n---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: b}\nspec: {selector: {matchLabels: {app: a}}, template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}\n',
  },
  {
    name: 'leaves room for a rollout, and gives a Job a policy by which it ends',
    yaml: `${deployment('  strategy:\n    rollingUpdate:\n      maxSurge: 0 # none\n      maxUnavailable: 0%\n', '')}---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{name: a, image: a}]}}}\n`,
    finds: [
      'rolling-update-deadlock error /spec/strategy/rollingUpdate/maxSurge 0 | maxSurge and maxUnavailable may not both be 0: no Pod could ever be replaced',
      'restart-policy-invalid error /spec/template/spec/restartPolicy spec | A Job needs restartPolicy: OnFailure or Never; the default, Always, would never let it end',
    ],
    fixed: `${deployment('  strategy:\n    rollingUpdate:\n      maxSurge: 1 # none\n      maxUnavailable: 0%\n', '')}---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {template: {spec: {restartPolicy: OnFailure, containers: [{name: a, image: a}]}}}\n`,
  },
  {
    name: 'knows what probes cannot say, and labels that are no texts',
    yaml: `${pod('      livenessProbe: {tcpSocket: {port: 80}, successThreshold: 2}\n      readinessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 9}\n')}  nodeSelector: {gpu: true}\n`,
    finds: [
      'probe-timing-invalid error /spec/containers/0/livenessProbe/successThreshold 2 | successThreshold must be 1 for liveness and startup probes',
      'probe-timing-invalid error /spec/containers/0/readinessProbe/terminationGracePeriodSeconds 9 | A readiness probe restarts nothing: terminationGracePeriodSeconds may not be set',
      'label-value-invalid error /spec/nodeSelector/gpu true | gpu must be a text: put true or false in quotes',
    ],
    fixed: `${pod('      livenessProbe: {tcpSocket: {port: 80}, successThreshold: 1}\n      readinessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 9}\n')}  nodeSelector: {gpu: 'true'}\n`,
  },
  {
    name: 'knows the group of a kind',
    yaml: 'apiVersion: v1\nkind: ServiceMonitor\nmetadata: {name: web}\nspec: {selector: {}, endpoints: []}\n---\napiVersion: apps/v1\nkind: deployment\nmetadata: {name: web}\n---\napiVersion: batch/v1\nkind: Pod\nmetadata: {name: web}\n---\napiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: web}\n',
    finds: [
      'api-group-wrong-for-kind error /apiVersion v1 | There is no ServiceMonitor in v1; it is in monitoring.coreos.com/v1',
      'schema-unknown-kind error /kind deployment | There is no deployment in apps/v1 — Deployment?',
      'api-group-wrong-for-kind error /apiVersion batch/v1 | There is no Pod in batch/v1; it is in v1',
    ],
    fixed: 'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {name: web}\nspec: {selector: {}, endpoints: []}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: web}\n---\napiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: web}\n',
  },
  {
    name: 'writes the newer version where the object stays the same',
    yaml: 'apiVersion: policy/v1beta1 # old\nkind: PodDisruptionBudget\nmetadata: {name: web}\nspec: {minAvailable: 1, selector: {matchLabels: {app: web}}}\n---\napiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: {name: web}\nspec: {backend: {serviceName: web, servicePort: 80}}\n',
    finds: [
      'api-removed error /apiVersion policy/v1beta1 | PodDisruptionBudget in policy/v1beta1 is gone since Kubernetes 1.25; write policy/v1',
      'api-removed error /apiVersion networking.k8s.io/v1beta1 | Ingress in networking.k8s.io/v1beta1 is gone since Kubernetes 1.22; write networking.k8s.io/v1',
    ],
    fixed: 'apiVersion: policy/v1 # old\nkind: PodDisruptionBudget\nmetadata: {name: web}\nspec: {minAvailable: 1, selector: {matchLabels: {app: web}}}\n---\napiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: {name: web}\nspec: {backend: {serviceName: web, servicePort: 80}}\n',
  },
  {
    name: 'knows what is not there yet, and what will not stay',
    target: '1.28',
    yaml: `${pod('      lifecycle: {preStop: {sleep: {seconds: 5}}}\n')}---
apiVersion: resource.k8s.io/v1
kind: DeviceClass
metadata: {name: gpu}
spec: {}
---
apiVersion: flowcontrol.apiserver.k8s.io/v1beta2
kind: FlowSchema
metadata: {name: a}
spec: {priorityLevelConfiguration: {name: a}}
`,
    finds: [
      'schema-not-yet error /spec/containers/0/lifecycle/preStop/sleep sleep | sleep is there from Kubernetes 1.29 on; the target is 1.28',
      'schema-not-yet error /apiVersion resource.k8s.io/v1 | DeviceClass in resource.k8s.io/v1 is there from Kubernetes 1.34 on; the target is 1.28',
      'api-deprecated warning /apiVersion flowcontrol.apiserver.k8s.io/v1beta2 | FlowSchema in flowcontrol.apiserver.k8s.io/v1beta2 is deprecated since Kubernetes 1.26 and gone from 1.29 on',
    ],
  },
  {
    name: 'looks into Lists, claims of a StatefulSet and placeholders',
    yaml: `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: {name: a}
    data: {PORT: 80}
  - apiVersion: apps/v1
    kind: StatefulSet
    metadata: {name: db}
    spec:
      replicas: \${REPLICAS}
      selector: {matchLabels: {app: db}}
      template:
        metadata: {labels: {app: db}}
        spec: {containers: [{name: db, image: "db:\${TAG}"}]}
      volumeClaimTemplates:
        - metadata: {name: data}
          spec: {accessModes: [ReadWriteonce], resources: {requests: {storage: 1Gi}}}
`,
    finds: [
      'schema-type error /items/0/data/PORT 80 | PORT must be a text: put a number in quotes',
      'schema-value error /items/1/spec/volumeClaimTemplates/0/spec/accessModes/0 ReadWriteonce | accessModes[0]: “ReadWriteonce” is no choice — ReadWriteOnce? There are ReadOnlyMany, ReadWriteMany, ReadWriteOnce, ReadWriteOncePod',
    ],
    fixed: `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: {name: a}
    data: {PORT: "80"}
  - apiVersion: apps/v1
    kind: StatefulSet
    metadata: {name: db}
    spec:
      replicas: \${REPLICAS}
      selector: {matchLabels: {app: db}}
      template:
        metadata: {labels: {app: db}}
        spec: {containers: [{name: db, image: "db:\${TAG}"}]}
      volumeClaimTemplates:
        - metadata: {name: data}
          spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
`,
  },
  {
    name: 'takes null for nothing, but not in lists and maps of texts',
    yaml: pod('      env:\n      command: [null]\n      volumeMounts: [null]\n  nodeSelector: {disk: null}\n'),
    finds: [
      'schema-type warning /spec/containers/0/command/0 null | command[0] is an empty item, and is taken for an empty text',
      'schema-type error /spec/containers/0/volumeMounts/0 null | volumeMounts[0] is an empty item of the list',
      'schema-type warning /spec/nodeSelector/disk null | disk has no value, and is taken for an empty text',
    ],
  },
  {
    name: 'is less sure of operators, whose version nobody knows',
    yaml: 'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {name: web}\nspec: {selektor: {}, selector: {}, endpoints: [], brandNewSetting: 1}\n',
    finds: [
      'schema-unknown-field warning /spec/selektor selektor | There is no field selektor here in the version that is known',
      'schema-unknown-field warning /spec/brandNewSetting brandNewSetting | There is no field brandNewSetting here in the version that is known',
    ],
  },
  {
    name: 'is silent about what it does not know',
    yaml: 'apiVersion: example.com/v1\nkind: Widget\nspec: {a: 1}\n---\nreplicas: "3"\n---\n- a\n---\nkind: Deployment\n---\napiVersion: v1\nkind: Config\n',
    finds: [],
  },
];

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_, { yaml, target, finds, fixed, mended }) => {
  const texts = splitDocuments(yaml);

  it('finds', () => {
    const found = findingsIn(yaml, target);
    const lines = found.map((finding) => `${written(texts[Number(finding.documentKey)] ?? '', finding)} | ${finding.message.en}`);
    expect(lines.sort()).toEqual([...finds].sort());
    for (const { message, fix } of found) {
      for (const words of [message, fix?.label]) {
        if (words !== undefined) expect(words.ko).toMatch(/[가-힣]/);
        expect(words?.ko ?? '').not.toMatch(/undefined|null|팟|포드|라벨/);
      }
    }
  });

  it('fixes', () => {
    const after = (wanted?: (finding: Finding) => boolean): string => {
      const documents = bundleOf(yaml);
      const { changed } = fixAll(documents, wanted, undefined, { checks: schemaChecks(schema, target ?? USUAL_TARGET), target: target ?? USUAL_TARGET });
      return documents.map(({ key, text }) => changed.get(key)?.text ?? text).join('');
    };
    expect(after()).toBe(fixed ?? yaml);
    if (mended !== undefined) expect(after(() => true)).toBe(mended);
  });
});

describe('hostile documents', () => {
  it.each<[name: string, yaml: string]>([
    ['lists where maps are meant', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: [a]\nspec: [b]\n'],
    ['scalars where maps are meant', 'apiVersion: v1\nkind: Service\nmetadata: 1\nspec: yes\n'],
    ['nulls everywhere', 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\nspec:\n  selector:\n  template:\n    spec:\n      containers:\n      -\n      - image:\n'],
    ['numbers as names and labels', 'apiVersion: v1\nkind: Pod\nmetadata: {name: 1, labels: {a: 1}}\nspec: {containers: [{name: 1, image: 1, ports: [1, {containerPort: a}]}]}\n'],
    ['a list of scalars', 'apiVersion: v1\nkind: List\nitems: [1, null, {kind: Service}]\n'],
    ['names of Object.prototype', 'apiVersion: v1\nkind: Pod\nmetadata: {name: a, constructor: x}\nspec: {hasOwnProperty: 1, __proto__: {a: 1}, containers: [{name: toString, image: x, valueOf: y}]}\n'],
    ['a kind of Object.prototype', 'apiVersion: constructor\nkind: toString\n'],
    ['large numbers', 'apiVersion: v1\nkind: Pod\nmetadata: {name: a, generation: 99999999999999999999}\nspec: {priority: 9223372036854775807, containers: [{name: a, image: b}]}\n'],
    ['anchors and merges', 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - &c {name: a, image: 1, imag: b}\n    - <<: *c\n      name: b\n    - *c\n'],
  ])('%s', (_, yaml) => {
    const documents = bundleOf(yaml);
    expect(() => fixAll(documents, () => true, undefined, { checks: schemaChecks(schema, '1.28'), target: '1.28' })).not.toThrow();
    for (const { range } of findingsIn(yaml)) expect(range.end).toBeLessThanOrEqual(yaml.length);
  });

  it('are held against the schema up to a thousand faults', () => {
    const fields = Array.from({ length: 5000 }, (_, index) => `  field${index}: 1\n`).join('');
    expect(findingsIn(`apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n${fields}`)).toHaveLength(1000);
  });
});

describe('the list of checks', () => {
  it('is the same for the same schema and version, and has the words of all', () => {
    expect(schemaChecks(schema, '1.30')).toBe(schemaChecks(schema, '1.30'));
    expect(schemaChecks(schema, '1.30')).not.toBe(schemaChecks(schema, '1.31'));
    expect(schemaChecks(schema, '1.30').map(({ id }) => id)).toEqual(SCHEMA_CHECK_WORDS.map(({ id }) => id));
  });
});
