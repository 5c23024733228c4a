import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { toPointer } from '../yaml/path.ts';
import { harden } from './harden.ts';
import { judgePod } from './judge.ts';

const RESTRICTED_FAILS = path.resolve(import.meta.dirname, '../../../../shared/check-fixtures/pod-security-admission/restricted/v1.35/fail');

function hardened(yaml: string, template: readonly string[] = []): { readonly text: string; readonly left: string[] } {
  const { result, left } = harden(parseDocument(yaml), template, 'restricted', '1.34');
  if (!result.ok) throw new Error(result.message.en);
  return { text: result.document.text, left: left.map((offence) => toPointer(offence.path)) };
}

describe('hardening', () => {
  it('adds what is missing, in the order people write, and keeps every comment', () => {
    const yaml = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      # two of them
      containers:
      - name: web  # serves
        image: nginx:1.27
      - name: log
        image: fluent-bit:3.2
        securityContext: {readOnlyRootFilesystem: true}
`;
    expect(hardened(yaml, ['spec', 'template'])).toEqual({
      left: [],
      text: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext:
        runAsNonRoot: true
        seccompProfile:
          type: RuntimeDefault
      # two of them
      containers:
      - name: web  # serves
        image: nginx:1.27
        securityContext:
          allowPrivilegeEscalation: false
          capabilities:
            drop:
            - ALL
      - name: log
        image: fluent-bit:3.2
        securityContext: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
`,
    });
  });

  it('takes out only what offends, several items of one list at once', () => {
    const yaml = `spec:
  hostNetwork: true # for the metrics
  securityContext:
    runAsNonRoot: true
    runAsUser: 0
    seccompProfile:
      type: Unconfined
    seLinuxOptions:
      user: system_u
  containers:
  - name: web
    ports:
    - containerPort: 80
      hostPort: 80
    securityContext:
      privileged: true
      allowPrivilegeEscalation: false
      capabilities:
        drop:
        - NET_RAW
        add:
        - SYS_ADMIN
        - NET_BIND_SERVICE # port 80
        - SYS_TIME
`;
    expect(hardened(yaml).text).toBe(`spec:
  hostNetwork: false # for the metrics
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
  - name: web
    ports:
    - containerPort: 80
    securityContext:
      privileged: false
      allowPrivilegeEscalation: false
      capabilities:
        drop:
        - NET_RAW
        - ALL
        add:
        - NET_BIND_SERVICE # port 80
`);
  });

  it('says what only a person can decide', () => {
    const { left } = hardened('spec:\n  containers:\n  - name: web\n  volumes:\n  - name: logs\n    hostPath:\n      path: /var/log\n');
    expect(left).toEqual(['/spec/volumes/0/hostPath']);
  });

  it('leaves a hardened Pod alone, byte for byte', () => {
    const { text } = hardened('spec:\n  containers:\n  - name: web\n');
    expect(hardened(text).text).toBe(text);
  });
});

describe.skipIf(!existsSync(RESTRICTED_FAILS))('hardening what the admission plugin refuses', () => {
  const files = existsSync(RESTRICTED_FAILS) ? readdirSync(RESTRICTED_FAILS) : [];

  it.each(files)('%s', (file) => {
    const document = parseDocument(readFileSync(path.join(RESTRICTED_FAILS, file), 'utf8'));
    const { result, left } = harden(document, [], 'restricted', '1.35');
    if (!result.ok) throw new Error(result.message.en);
    const { level } = judgePod(result.document.value, [], '1.35');
    expect(left.length > 0 || level === 'restricted').toBe(true);
  });
});
