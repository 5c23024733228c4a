import { gathered } from '../../../gathered.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { type ConfigEntry, secretEntries } from '../../reading/config-data.ts';
import { isSecretName } from '../../reading/sensitive.ts';

/** Shorter passwords and keys are guessed offline in hours: https://pages.nist.gov/800-63-4/sp800-63b.html */
const MIN_LENGTH = 12;

export const secretValueWeak: ObjectCheck = {
  id: 'secret-value-weak',
  severity: 'warning',
  area: 'config',
  scope: 'object',
  kinds: ['Secret'],
  title: { en: 'A secret that can be guessed', ko: '추측할 수 있는 비밀 값입니다' },
  why: {
    en: 'Placeholders and common words go into production unnoticed, and they are what an attacker tries first.',
    ko: '자리 표시자와 흔한 단어는 눈에 띄지 않게 운영에 들어가며, 공격자가 가장 먼저 시도하는 값입니다.',
  },
  todo: {
    en: 'Generate a random value (openssl rand -base64 24) and keep it out of the file.',
    ko: '임의의 값을 만들어(openssl rand -base64 24) 파일 밖에 두세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  find(object) {
    const entries = secretEntries(object);
    const user = entries.find(({ key }) => /^(?:.*[-_.])?user(?:name)?$/i.test(key))?.text;
    const weak = gathered(entries, (entry) => {
      const why = whyWeak(entry, user);
      return why === null ? [] : [{ entry, why }];
    });
    const [first] = weak;
    if (first === undefined) return [];
    return [
      {
        path: first.entry.path,
        message: {
          en: weak.map(({ entry, why }) => `${entry.key} ${why.en}`).join('; '),
          ko: weak.map(({ entry, why }) => `${entry.key}: ${why.ko}`).join('; '),
        },
        open: openForm('config', first.entry.path),
      },
    ];
  },
};

/** Words that begin every list of passwords. */
const WORDS = 'password passwd passw0rd p@ssw0rd p@ssword secret admin administrator changeme letmein qwerty welcome example test demo default root toor guest postgres mysql redis rabbitmq minio'.split(' ');
const PLACEHOLDER = /^(?:your|my|the|some|insert|enter|replace|change|put|add)[-_ ](?:.*)|^(?:changeme|change[-_ ]?it|xxx+|todo|tbd|foo|bar|foobar|dummy|placeholder|example.*|.*-here)$/i;

function whyWeak({ key, text }: ConfigEntry, user: string | undefined): { readonly en: string; readonly ko: string } | null {
  const value = text.trim();
  // what is filled in later, and files, are no passwords
  if (value === '' || /[${}<>]/.test(value) || value.includes('\n') || value.includes('://')) return null;
  if (PLACEHOLDER.test(value)) return { en: 'is a placeholder', ko: '자리 표시자입니다' };
  if (!isSecretName(key) && !/^(?:key|.*[-_.]key)$/i.test(key)) return null;
  const bare = value.toLowerCase().replace(/[\d\W_]+$/, '');
  if (/^(.)\1*$/.test(value) || /^(?:0?1234567890?|12345?6?7?8?9?0?|abc123.*|abcdef.*)$/i.test(value)) return { en: 'is a row of characters', ko: '단순한 문자열입니다' };
  if (value.toLowerCase() === key.toLowerCase() || value === user) return { en: 'is its own name or that of the user', ko: '키 이름이나 사용자 이름과 같습니다' };
  if (WORDS.some((word) => bare === word || (word.length > 5 && value.length < 24 && bare.includes(word)))) return { en: 'is made of a common word', ko: '흔한 단어로 만든 값입니다' };
  return value.length < MIN_LENGTH ? { en: `has only ${value.length} characters`, ko: `${value.length}글자밖에 되지 않습니다` } : null;
}

export const cases: CheckCase[] = [
  {
    name: 'knows words, rows, names, placeholders and short values, and speaks once',
    yaml: `apiVersion: v1
kind: Secret
metadata: {name: a}
data: {user: YXBw, password: c2VjdXJlUGFzc3dvcmQxMjMh}
stringData: {api-key: your-api-key, token: aaaaaaaaaaaaaaaa}
---
apiVersion: v1
kind: Secret
metadata: {name: b}
stringData: {username: longusername-for-app, db-password: longusername-for-app}
---
apiVersion: v1
kind: Secret
metadata: {name: c}
stringData: {password: x9-kQ2}
`,
    finds: ['/data/password', '#1/stringData/db-password', '#2/stringData/password'],
  },
  {
    name: 'finds a placeholder under any key',
    yaml: 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {jwt: my-jwt-value, session: changeme}\n',
    finds: ['/stringData/jwt'],
  },
  {
    name: 'is content with random values, files, hosts and what is filled in later',
    yaml: `apiVersion: v1
kind: Secret
metadata: {name: a}
stringData:
  password: fK8-wq2ZtR0vYb6s
  host: db
  port: "5432"
  username: app
  token: \${TOKEN}
  api-key: <key>
  tls.key: |
    -----BEGIN PRIVATE KEY-----
    MIIEvQ
    -----END PRIVATE KEY-----
`,
    finds: [],
  },
];
