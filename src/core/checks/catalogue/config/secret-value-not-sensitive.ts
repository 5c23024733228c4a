import { gathered } from '../../../gathered.ts';
import { textField } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { secretEntries } from '../../reading/config-data.ts';
import { keySourcesOf } from '../../reading/config-sources.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { isSecretName, urlCredentials } from '../../reading/sensitive.ts';

export const secretValueNotSensitive: BundleCheck = {
  id: 'secret-value-not-sensitive',
  severity: 'info',
  area: 'config',
  scope: 'bundle',
  kinds: [...POD_KINDS, 'Secret'],
  fragments: POD_FRAGMENTS,
  reads: ['Secret'],
  title: { en: 'A value that is no secret', ko: '비밀이 아닌 값이 시크릿에 있습니다' },
  why: {
    en: 'Hosts, ports and switches in a Secret cannot be reviewed or compared, and the more a Secret holds, the more people and programs need the right to read it.',
    ko: '호스트, 포트, 스위치를 시크릿에 두면 검토하고 비교하기 어렵습니다. 시크릿에 담긴 것이 많을수록 읽기 권한이 필요한 사람과 프로그램도 늘어납니다.',
  },
  todo: { en: 'Keep it in a ConfigMap and leave only the user and password in the Secret.', ko: '컨피그맵에 두고 시크릿에는 사용자와 비밀번호만 남기세요.' },
  source: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
  find: (object, bundle) => (object.summary.known === 'Secret' ? atSecret(object) : atVariables(object, bundle)),
};

/** Types whose keys are given. */
const GIVEN_KEYS = /^(?:kubernetes\.io\/(?:tls|dockercfg|dockerconfigjson|ssh-auth|service-account-token)|bootstrap\.kubernetes\.io\/token|helm\.sh\/release\.v1)$/;

function atSecret(object: CheckedObject): readonly Report[] {
  if (GIVEN_KEYS.test(textField(object.value, 'type') ?? '')) return [];
  return gathered(secretEntries(object), ({ key, text, path }): Report[] => {
    const what = plainKind(key, text.trim());
    return what === null
      ? []
      : [{ path, message: { en: `${key} is ${what.en}, which is no secret: a ConfigMap is enough`, ko: `${what.ko} 비밀이 아니므로 컨피그맵으로 충분합니다: ${key}` }, open: openForm('config', path) }];
  });
}

const PLACE_NAME = /(?:^|[._-])(?:host|hostname|port|url|uri|endpoint|address|addr|server|brokers?|region)$|[a-z](?:Host|Port|Url|Endpoint)$/i;

/** Web hooks and shared links are secrets by their paths. */
const LONG_WORD = /[A-Za-z0-9_-]{20,}/;

function plainKind(key: string, text: string): { readonly en: string; readonly ko: string } | null {
  if (/^(?:true|false)$/i.test(text)) return { en: 'a switch', ko: '스위치 값은' };
  if (isSecretName(key)) return null;
  if (/^[a-z][a-z0-9+.:-]*:\/\/[^\s]+$/i.test(text)) {
    const rest = text.replace(/^[^/]*\/\/[^/?#]*/, '');
    const isOpen = urlCredentials(text) === null && !/@/.test(text) && !/[${}<>]/.test(text) && !LONG_WORD.test(rest) && !/[?&](?:\w*(?:token|key|sig|secret|password)\w*)=/i.test(text);
    return isOpen ? { en: 'a URL without credentials', ko: '인증 정보가 없는 URL은' } : null;
  }
  if (!PLACE_NAME.test(key)) return null;
  if (/^\d{1,5}$/.test(text)) return { en: 'a port', ko: '포트 번호는' };
  return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(,[a-z0-9.:-]+)*$/i.test(text) && !LONG_WORD.test(text.replaceAll('.', ' ')) ? { en: 'the name of a host', ko: '호스트 이름은' } : null;
}

/** Where the Secret is not at hand, the name of the variable tells it. */
function atVariables(object: CheckedObject, bundle: Bundle): readonly Report[] {
  return gathered(containersOf(object), (container) =>
    gathered(keySourcesOf(container), (source): Report[] => {
      const { kind, name, variable } = source;
      if (kind !== 'Secret' || !/_(?:HOST|HOSTNAME|PORT)$/.test(variable) || bundle.named('Secret', name, object.summary.namespace).length > 0) return [];
      const at = [...source.path, 'valueFrom', 'secretKeyRef'];
      return [
        {
          path: at,
          message: { en: `${variable} reads a host or a port from the Secret ${name}: a ConfigMap is enough`, ko: `호스트나 포트를 시크릿(${name})에서 읽습니다. 컨피그맵으로 충분합니다: ${variable}` },
          open: openForm('config', at),
        },
      ];
    }),
  );
}

export const cases: CheckCase[] = [
  {
    name: 'knows hosts, ports, switches and plain URLs',
    yaml: `apiVersion: v1
kind: Secret
metadata: {name: db}
data:
  host: cGF5LmludGVybmFs
  url: aHR0cDovL2xva2k6MzEwMA==
stringData: {port: "5432", debug: "true", DB_HOST: db, dbUrl: "jdbc:postgresql://db:5432/shop"}
`,
    finds: ['/data/host', '/data/url', '/stringData/port', '/stringData/debug', '/stringData/DB_HOST', '/stringData/dbUrl'],
  },
  {
    name: 'goes by the name of the variable where the Secret is not here',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    env:
    - {name: DB_HOST, valueFrom: {secretKeyRef: {name: db, key: host}}}
    - {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}
    - {name: DB_URL, valueFrom: {secretKeyRef: {name: db, key: url}}}
    - {name: CACHE_PORT, valueFrom: {secretKeyRef: {name: cache, key: port}}}
---
apiVersion: v1
kind: Secret
metadata: {name: cache}
stringData: {password: hunter2hunter2}
`,
    finds: ['/spec/containers/0/env/0/valueFrom/secretKeyRef'],
  },
  {
    name: 'leaves passwords, users, web hooks and certificates alone',
    yaml: `apiVersion: v1
kind: Secret
metadata: {name: db}
stringData:
  user: web
  password: hunter2
  pin: "123456"
  dsn: "postgres://web:hunter2@db/web"
  hook-url: "https://hooks.example.com/services/T000/abcdefghijklmnopqrstuv"
  signed: "https://a.example.com/x?sig=abc"
  url: "https://\${HOST}"
---
apiVersion: v1
kind: Secret
metadata: {name: cert}
type: kubernetes.io/tls
stringData: {tls.crt: "true"}
`,
    finds: [],
  },
];
