import { gathered } from '../../../gathered.ts';
import type { Localized } from '../../../localized.ts';
import { isPodSecurityLevel, POD_SECURITY_LEVELS, type PodSecurityLevel } from '../../../pod-security/control.ts';
import type { CheckCase, CheckedObject, Fix, FixStep, ObjectCheck, Report } from '../../check.ts';

export const namespacePodSecurityLabels: ObjectCheck = {
  id: 'namespace-pod-security-labels',
  severity: 'warning',
  area: 'document',
  scope: 'object',
  kinds: ['Namespace'],
  title: { en: 'Namespace without Pod Security', ko: '파드 보안을 적용하지 않은 네임스페이스' },
  why: {
    en: 'Without the label pod-security.kubernetes.io/enforce the API server takes every Pod, privileged ones too. One workload with a hole is then enough to reach the node.',
    ko: 'pod-security.kubernetes.io/enforce 레이블이 없으면 API 서버가 특권 파드까지 모두 받아들입니다. 허술한 워크로드 하나로 노드까지 뚫릴 수 있습니다.',
  },
  todo: {
    en: 'Enforce baseline, and let warn and audit report what restricted would refuse.',
    ko: 'enforce는 baseline으로, warn과 audit는 restricted로 정하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces',
  find(object) {
    if (SYSTEM.has(object.summary.name ?? '')) return [];
    return [...enforced(object), ...laxer(object), ...unreadable(object)];
  },
};

/** Parts of the cluster run there, and need what Pod Security refuses. */
const SYSTEM: ReadonlySet<string> = new Set(['kube-system', 'kube-public', 'kube-node-lease']);

type Mode = 'enforce' | 'warn' | 'audit';
const MODES = ['enforce', 'warn', 'audit'] as const satisfies readonly Mode[];
const WANTED: Readonly<Record<Mode, PodSecurityLevel>> = { enforce: 'baseline', warn: 'restricted', audit: 'restricted' };

function pathOf({ path }: CheckedObject, mode: string): Report['path'] {
  return [...path, 'metadata', 'labels', labelOf(mode)];
}

function labelOf(mode: string): string {
  return `pod-security.kubernetes.io/${mode}`;
}

function written({ summary: { labels } }: CheckedObject, mode: string): string | null {
  const label = labelOf(mode);
  return Object.hasOwn(labels, label) ? (labels[label] ?? null) : null;
}

function enforced(object: CheckedObject): readonly Report[] {
  const level = written(object, 'enforce');
  if (level !== null && level !== 'privileged') return [];
  const name = object.summary.name ?? '';
  return [
    {
      path: pathOf(object, 'enforce'),
      message:
        level === null
          ? { en: `Namespace ${name} enforces no Pod Security level: any Pod is let in`, ko: `파드 보안 수준을 정하지 않아 모든 파드가 허용됩니다. 네임스페이스: ${name}` }
          : { en: `Namespace ${name} lets privileged Pods in`, ko: `특권 파드를 허용하는 네임스페이스: ${name}` },
      fix: addLabels(object),
    },
  ];
}

/** Pods that are there already keep running, but their next ones may be refused. */
function addLabels(object: CheckedObject): Fix {
  const missing = MODES.filter((mode) => written(object, mode) === null || (mode === 'enforce' && written(object, mode) === 'privileged'));
  return {
    label: { en: 'Enforce baseline, warn of restricted', ko: 'baseline 적용, restricted 경고' },
    safe: false,
    steps: missing.map((mode): FixStep => ({ op: 'set', path: pathOf(object, mode), value: WANTED[mode] })),
  };
}

/** A warning below what is enforced never comes. */
function laxer(object: CheckedObject): readonly Report[] {
  const enforce = written(object, 'enforce');
  if (enforce === null || !isPodSecurityLevel(enforce)) return [];
  return gathered(['warn', 'audit'] as const, (mode): Report[] => {
    const level = written(object, mode);
    if (level === null || !isPodSecurityLevel(level) || POD_SECURITY_LEVELS.indexOf(level) >= POD_SECURITY_LEVELS.indexOf(enforce)) return [];
    return [
      {
        path: pathOf(object, mode),
        severity: 'info',
        message: { en: `${mode}: ${level} says nothing: enforce already refuses at ${enforce}`, ko: `enforce가 더 엄격해 아무 효과가 없습니다. ${mode}: ${level}, enforce: ${enforce}` },
      },
    ];
  });
}

/** The API server refuses to change a Namespace with such a label, or checks at the strictest level. */
function unreadable(object: CheckedObject): readonly Report[] {
  return gathered(MODES, (mode): Report[] => {
    const level = written(object, mode);
    const version = written(object, `${mode}-version`);
    return [
      ...(level === null || isPodSecurityLevel(level) ? [] : [{ path: pathOf(object, mode), message: unknownLevel(level) }]),
      ...(version === null || /^(?:latest|v1\.(?:0|[1-9]\d*))$/.test(version) ? [] : [{ path: pathOf(object, `${mode}-version`), message: unknownVersion(version) }]),
    ];
  });
}

function unknownLevel(level: string): Localized {
  return { en: `${level} is no level: privileged, baseline or restricted`, ko: `없는 수준입니다: ${level}. privileged, baseline, restricted 중 하나를 쓰세요` };
}

function unknownVersion(version: string): Localized {
  return { en: `${version} is no version: latest, or one like v1.34`, ko: `없는 버전입니다: ${version}. latest 또는 v1.34 같은 버전을 쓰세요` };
}

export const cases: CheckCase[] = [
  {
    name: 'adds the three labels to a Namespace without',
    yaml: `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    team: shop # owner
`,
    finds: ['/metadata/labels/pod-security.kubernetes.io~1enforce'],
    fixed: `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    team: shop # owner
    pod-security.kubernetes.io/enforce: baseline
    pod-security.kubernetes.io/warn: restricted
    pod-security.kubernetes.io/audit: restricted
`,
  },
  {
    name: 'does not take privileged for a level, and leaves other modes as they are',
    yaml: `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels: {pod-security.kubernetes.io/enforce: privileged, pod-security.kubernetes.io/warn: baseline}
`,
    finds: ['/metadata/labels/pod-security.kubernetes.io~1enforce'],
    fixed: `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels: {pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/warn: baseline, pod-security.kubernetes.io/audit: restricted}
`,
  },
  {
    name: 'hints at modes below what is enforced, and warns of words it does not know',
    yaml: `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: restricted
    pod-security.kubernetes.io/warn: baseline
    pod-security.kubernetes.io/audit: strict
    pod-security.kubernetes.io/audit-version: "1.34"
    pod-security.kubernetes.io/enforce-version: v1.34
`,
    finds: [
      '/metadata/labels/pod-security.kubernetes.io~1warn info',
      '/metadata/labels/pod-security.kubernetes.io~1audit',
      '/metadata/labels/pod-security.kubernetes.io~1audit-version',
    ],
  },
  {
    name: 'is content with an enforced level alone, and leaves the system be',
    yaml: `apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: latest}}
---
apiVersion: v1
kind: Namespace
metadata: {name: kube-system}
`,
    finds: [],
  },
];
