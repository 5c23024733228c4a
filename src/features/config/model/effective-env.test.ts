import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { keysOfConfigMap, keysOfSecret } from './config-object.ts';
import { effectiveEnv, type ConfigLookup } from './effective-env.ts';

const objects: Readonly<Record<string, ReadonlyMap<string, string | null>>> = {
  'ConfigMap app': keysOfConfigMap(parseDocument('data: {LOG: info, URL: "http://a"}\nbinaryData: {ICON: AAECAw==}\n').value),
  'Secret db': keysOfSecret(parseDocument('data: {password: c2VjcmV0, key: /+8AAQ==}\nstringData: {password: newer}\n').value),
};
const lookup: ConfigLookup = (kind, name) => objects[`${kind} ${name}`] ?? null;

function shown(container: string): string[] {
  const { variables, unknown } = effectiveEnv(parseDocument(container).value, lookup);
  return [
    ...variables.map(({ name, value, overridden }) => {
      const said =
        value.kind === 'text' ? value.text
        : value.kind === 'key' ? `${value.of} ${value.text ?? 'binary'}`
        : value.kind === 'unknown' ? `no ${value.missing}`
        : `runtime ${value.what}`;
      return `${name}=${said}${overridden ? ' (overridden)' : ''}`;
    }),
    ...unknown.map(({ of, name }) => `no ${of} ${name}`),
  ];
}

describe('effectiveEnv', () => {
  it('takes whole objects first, the last of a name counts', () => {
    expect(shown(`
env:
- name: LOG
  value: debug
- name: A
  value: "1"
- name: A
  value: "2"
envFrom:
- configMapRef: {name: app}
- prefix: DB_
  secretRef: {name: db}
- configMapRef: {name: gone}
`)).toEqual([
      'LOG=ConfigMap info (overridden)',
      'URL=ConfigMap http://a',
      'ICON=ConfigMap binary',
      'DB_password=Secret newer',
      'DB_key=Secret binary',
      'LOG=debug',
      'A=1 (overridden)',
      'A=2',
      'no ConfigMap gone',
    ]);
  });

  it('says what each variable comes to', () => {
    expect(shown(`
env:
- {name: A, valueFrom: {secretKeyRef: {name: db, key: password}}}
- {name: B, valueFrom: {secretKeyRef: {name: db, key: user}}}
- {name: C, valueFrom: {configMapKeyRef: {name: gone, key: user}}}
- {name: D, valueFrom: {fieldRef: {fieldPath: status.podIP}}}
- {name: E, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}
- {name: F}
- {value: nameless}
`)).toEqual(['A=Secret newer', 'B=no key', 'C=no object', 'D=runtime status.podIP', 'E=runtime limits.cpu', 'F=']);
  });
});
