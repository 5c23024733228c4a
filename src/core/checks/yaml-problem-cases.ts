import type { CheckCase } from './check.ts';

const CONFIG = (data: string, head = ''): string => `${head}apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n${data}`;

function example(bad: string, good: string): readonly CheckCase[] {
  return [
    { name: 'finds it', yaml: bad, finds: [''] },
    { name: 'is content without', yaml: good, finds: [] },
  ];
}

/**
 * What the reader reports, and the same without the fault; by check. Left out is what takes a screen to show: keys of a
 * thousand letters, a hundred levels, a hundred thousand values.
 */
export const YAML_PROBLEM_CASES: Readonly<Record<string, readonly CheckCase[]>> = {
  'yaml-syntax': example(CONFIG('data:\n  LOG_LEVEL: info\n PORT: "8080"\n'), CONFIG('data:\n  LOG_LEVEL: info\n  PORT: "8080"\n')),
  'yaml-template': example(CONFIG('data:\n  {{- range .Values.settings }}\n  {{ .name }}: {{ .value | quote }}\n  {{- end }}\n'), CONFIG('data:\n  LOG_LEVEL: info\n')),
  'yaml-document-end-content': example(`${CONFIG('data:\n  LOG_LEVEL: info\n')}...\nkind: Secret\n`, `${CONFIG('data:\n  LOG_LEVEL: info\n')}`),
  'yaml-separator-content': example('--- {apiVersion: v1, kind: ConfigMap, metadata: {name: web}}\n', '---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: web}}\n'),
  'yaml-flow-plain': example(CONFIG('data: {QUERY: ?all}\n'), CONFIG('data: {QUERY: "?all"}\n')),
  'yaml-flow-file': example('{apiVersion: v1, kind: ConfigMap, metadata: {name: web}}\n', '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "web"}}\n'),
  'yaml-directive': example(CONFIG('data:\n  LOG_LEVEL: info\n', '%YAML 1.2\n---\n'), CONFIG('data:\n  LOG_LEVEL: info\n', '---\n')),
  'yaml-not-a-number': example(CONFIG('data:\n  LIMIT: .inf\n'), CONFIG('data:\n  LIMIT: ".inf"\n')),
  'yaml-key-null': example(CONFIG('data:\n  ? \n  : info\n'), CONFIG('data:\n  LOG_LEVEL: info\n')),
  'yaml-key-collection': example(CONFIG('data:\n  [LOG, LEVEL]: info\n'), CONFIG('data:\n  LOG_LEVEL: info\n')),
  'yaml-escape': example(CONFIG('data:\n  PATTERN: "a\\/b"\n'), CONFIG("data:\n  PATTERN: 'a\\/b'\n")),
  'yaml-alias-unknown': example(CONFIG('data:\n  COPY: *level\n'), CONFIG('data:\n  LOG_LEVEL: &level info\n  COPY: *level\n')),
  'yaml-alias-cycle': example(CONFIG('data: &data\n  SELF: *data\n'), CONFIG('data: &data\n  SELF: data\n')),
  'yaml-tag-mismatch': example(CONFIG('data:\n  PORT: !!int http\n'), CONFIG('data:\n  PORT: http\n')),
  'yaml-merge-value': example(CONFIG('data:\n  <<: LOG_LEVEL\n'), CONFIG('data:\n  LOG_LEVEL: info\n')),
  'yaml-merge-override': example(
    CONFIG('  labels: &usual\n    tier: front\n  annotations:\n    tier: back\n    <<: *usual\n'),
    CONFIG('  labels: &usual\n    tier: front\n  annotations:\n    <<: *usual\n    tier: back\n'),
  ),
  'yaml-unknown-tag': example(CONFIG('data:\n  ADDRESS: !Ref Gateway\n'), CONFIG('data:\n  ADDRESS: gateway.example.com\n')),
  'yaml-prototype-key': example(CONFIG('data:\n  __proto__: info\n'), CONFIG('data:\n  PROTO: info\n')),
};

/** Of these a screen would be too little, or nothing could be seen. */
export const WITHOUT_EXAMPLE: readonly string[] = ['yaml-key-too-long', 'yaml-too-deep', 'yaml-too-many-nodes', 'yaml-control-character', 'yaml-byte-order-mark'];
