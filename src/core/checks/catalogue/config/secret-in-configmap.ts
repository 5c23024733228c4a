import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import type { ConfigEntry } from '../../reading/config-data.ts';
import { configMapEntries } from '../../reading/config-data.ts';
import { rangeOfLine, settingsOf } from '../../reading/embedded-settings.ts';
import { openForm } from '../../families/open-form.ts';
import { holdsToken, isSecretValue } from '../../reading/sensitive.ts';
import type { CheckedObject } from '../../check.ts';

export const secretInConfigmap: ObjectCheck = {
  id: 'secret-in-configmap',
  severity: 'error',
  area: 'config',
  scope: 'object',
  kinds: ['ConfigMap'],
  title: { en: 'A secret in a ConfigMap', ko: '컨피그맵에 비밀 값이 있습니다' },
  why: {
    en: 'ConfigMaps are readable by nearly every role, are never encrypted at rest, and show up in full in logs, dashboards and backups.',
    ko: '컨피그맵은 거의 모든 역할이 읽을 수 있고, 저장할 때 암호화하지 않으며, 로그와 대시보드, 백업에 그대로 나옵니다.',
  },
  todo: {
    en: 'Move the value into a Secret and let the container read it from there; then change the value.',
    ko: '값을 시크릿으로 옮기고 컨테이너가 거기서 읽게 하세요. 그다음 값을 새로 바꾸세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
  find(object) {
    const reports: Report[] = [];
    for (const entry of configMapEntries(object)) {
      const found = inEntry(object, entry);
      if (found.length > 0) reports.push(...found);
    }
    return reports;
  },
};

const NONE: readonly Report[] = [];

function inEntry(object: CheckedObject, entry: ConfigEntry): readonly Report[] {
  const { key, text } = entry;
  const settings = settingsOf(object.document, text);
  if (settings.length === 0 && !isSecretValue(key, text)) return NONE;
  const lines = settings.filter(({ name, value }) => isSecretValue(name.slice(name.lastIndexOf('.') + 1), value));
  if (settings.length > 0 && lines.length === 0 && !holdsToken(text)) return NONE;
  const { path } = entry;
  const open = openForm('config', path);
  if (lines.length === 0) return [{ path, message: holds(key), open }];
  return lines.map(({ name, line }) => ({ path, message: holds(`${key}: ${name}`), open, ...placed(object, path, line) }));
}

function placed(object: CheckedObject, path: ConfigEntry['path'], line: number): Pick<Report, 'range'> {
  const range = rangeOfLine(object.document, path, line);
  return range === null ? {} : { range };
}

function holds(name: string) {
  return {
    en: `This is a secret in clear text (${name})`,
    ko: `비밀 값이 그대로 적혀 있습니다(${name})`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'knows keys, lines of files and private keys',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  db-password: tr0ub4dor
  LOG_LEVEL: info
  application.yml: |
    spring:
      datasource:
        username: web
        password: tr0ub4dor
  app.properties: |
    mail.host=mail
    mail.password=tr0ub4dor
  key.pem: |
    -----BEGIN RSA PRIVATE KEY-----
    MIIB
    -----END RSA PRIVATE KEY-----
`,
    finds: ['/data/db-password', '/data/application.yml', '/data/app.properties', '/data/key.pem'],
  },
  {
    name: 'finds each line of one file',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  settings.json: |
    {
      "token": "abc-def-ghi",
      "client": {"apiKey": "0a1b2c3d4e"}
    }
`,
    finds: ['/data/settings.json', '/data/settings.json'],
  },
  {
    name: 'lets placeholders, paths, and settings about secrets pass',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  TOKEN_URL: https://login.example.com/token
  PASSWORD_MIN_LENGTH: "12"
  application.yml: |
    spring:
      datasource:
        password: \${DB_PASSWORD}
    jwt:
      secret-file: /run/secrets/jwt
      token-ttl: 15m
`,
    finds: [],
  },
];
