import { textField } from '../../../kinds/fields.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { containersOf } from '../../reading/containers.ts';
import { commandLineOf } from '../../reading/environment.ts';
import { nameOf } from '../../reading/pods.ts';
import { replicasOf } from '../../reading/replicas.ts';

export const migrationInInitContainer: BundleCheck = {
  id: 'migration-in-init-container',
  severity: 'warning',
  area: 'workload',
  scope: 'bundle',
  kinds: ['Deployment', 'StatefulSet'],
  reads: ['HorizontalPodAutoscaler'],
  title: { en: 'Every Pod migrates the database', ko: '모든 파드가 데이터베이스를 마이그레이션합니다' },
  why: {
    en: 'An init container runs in each Pod and at each restart of one. Several migrate at once, and a Pod that is made in the night may migrate again.',
    ko: '초기화 컨테이너는 파드마다, 다시 만들어질 때마다 실행됩니다. 여러 파드가 동시에 마이그레이션하고, 밤에 새로 생긴 파드가 다시 실행할 수도 있습니다.',
  },
  todo: {
    en: 'Migrate in a Job that runs once before the rollout, or see that the tool takes a lock.',
    ko: '배포 전에 한 번 실행되는 잡에서 마이그레이션하거나, 도구가 잠금을 쓰는지 확인하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#detailed-behavior',
  find(object, bundle) {
    const migrating = containersOf(object).filter(({ role, value }) => role === 'init' && MIGRATES.test(wordsOf(value)));
    if (migrating.length === 0) return [];
    const replicas = replicasOf(object, bundle);
    const most = replicas === null ? null : (replicas.most ?? replicas.count);
    if (replicas === null || most === null || most < 2) return [];
    const number = replicas.count === most ? `${most}` : `${replicas.count}–${most}`;
    return migrating.map((container) => ({
      path: container.path,
      message: {
        en: `${nameOf(container)} runs in each of ${number} Pods, and again whenever one is made anew`,
        ko: `파드 ${number}개에서 각각, 다시 만들어질 때마다 실행되는 컨테이너: ${nameOf(container)}`,
      },
      ...(replicas.scaler === null ? {} : { related: { key: replicas.scaler.key, path: [...replicas.scaler.summary.path, 'spec', 'maxReplicas'] } }),
    }));
  },
};

const MIGRATES = /migrat|flyway|liquibase|alembic|prisma|goose|knex|dbmate/i;

function wordsOf(container: Parameters<typeof commandLineOf>[0]): string {
  return [textField(container, 'name') ?? '', textField(container, 'image') ?? '', ...commandLineOf(container)].join(' ');
}

export const cases: CheckCase[] = [
  {
    name: 'finds it by name, image and command, with replicas or an autoscaler',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  replicas: 3
  template:
    spec:
      initContainers:
        - {name: db-migration, image: "web:1.0.0"}
        - {name: db, image: "flyway/flyway:10.15.0"}
        - {name: schema, command: [sh, -c, alembic upgrade head]}
        - {name: wait, command: [sh, -c, until nc -z db 5432; do sleep 1; done]}
      containers: [{name: web}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {template: {spec: {initContainers: [{name: migrate}], containers: [{name: web}]}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: b}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: b}, maxReplicas: 5}
`,
    finds: [
      '/spec/template/spec/initContainers/0',
      '/spec/template/spec/initContainers/1',
      '/spec/template/spec/initContainers/2',
      '#1/spec/template/spec/initContainers/0',
    ],
  },
  {
    name: 'is content with one Pod, and with what is no init container',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {template: {spec: {initContainers: [{name: migrate}], containers: [{name: web}]}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: b}
spec: {replicas: 3, template: {spec: {initContainers: [{name: migrate, restartPolicy: Always}], containers: [{name: migrator}]}}}
`,
    finds: [],
  },
];
