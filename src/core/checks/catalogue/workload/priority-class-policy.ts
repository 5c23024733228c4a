import { textField } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { podSpecPath } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { podSpecOf } from '../../reading/pods.ts';

/** A policy of clusters in which the importance of everything is decided. */
export const priorityClassPolicy: ObjectCheck = {
  id: 'priority-class-policy',
  severity: 'info',
  area: 'workload',
  scope: 'object',
  optIn: true,
  kinds: POD_KINDS,
  title: { en: 'Priority is not decided', ko: '우선순위가 정해지지 않았습니다' },
  why: {
    en: 'When the cluster is full, Pods of a higher priority push out those of a lower one. Without a class all are alike; with one of the system’s, a service pushes out what keeps the cluster running.',
    ko: '클러스터가 가득 차면 우선순위가 높은 파드가 낮은 파드를 밀어냅니다. 클래스가 없으면 모두 같고, 시스템 클래스를 쓰면 클러스터를 움직이는 파드까지 밀어냅니다.',
  },
  todo: {
    en: 'Set priorityClassName to one of your own classes.',
    ko: 'priorityClassName에 자체 클래스를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/',
  find(object) {
    const spec = podSpecPath(object);
    if (spec === null) return [];
    const path = [...spec, 'priorityClassName'];
    const name = textField(podSpecOf(object), 'priorityClassName');
    if (name === null) return [{ path, message: { en: 'No priority class: no more important than anything else', ko: 'priorityClassName이 없어 다른 파드와 우선순위가 같습니다' } }];
    if (!SYSTEM.includes(name) || object.summary.namespace === 'kube-system') return [];
    return [{ path, message: { en: `${name} is for the cluster’s own Pods`, ko: `클러스터 자체 파드를 위한 클래스입니다: ${name}` } }];
  },
};

const SYSTEM = ['system-cluster-critical', 'system-node-critical'];

export const cases: CheckCase[] = [
  {
    name: 'finds no class, and one of the system outside of it',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {containers: [{name: a}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b, namespace: shop}
spec: {template: {spec: {priorityClassName: system-node-critical}}}
`,
    finds: ['/spec/priorityClassName', '#1/spec/template/spec/priorityClassName'],
  },
  {
    name: 'is content with another class, and with the system’s in kube-system',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {priorityClassName: shop-high}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: b, namespace: kube-system}
spec: {template: {spec: {priorityClassName: system-node-critical}}}
`,
    finds: [],
  },
];
