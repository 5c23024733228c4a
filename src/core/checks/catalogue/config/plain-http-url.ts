import { gathered } from '../../../gathered.ts';
import { listField, textField } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { isLocalhost } from '../../reading/hosts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { placeOf, type WrittenValue, writtenUrlsOf } from '../../reading/written-values.ts';

export const plainHttpUrl: ObjectCheck = {
  id: 'plain-http-url',
  severity: 'info',
  area: 'config',
  scope: 'object',
  kinds: [...POD_KINDS, 'ConfigMap', 'Secret', 'ClusterLogForwarder'],
  fragments: POD_FRAGMENTS,
  title: { en: 'Another system is called without encryption', ko: '다른 시스템을 암호화하지 않고 호출합니다' },
  why: {
    en: 'With http:// everybody on the way, between nodes too, can read and change requests and answers, tokens included.',
    ko: 'http://를 쓰면 노드 사이를 포함해 경로에 있는 누구나 요청과 응답을, 토큰까지 읽고 바꿀 수 있습니다.',
  },
  todo: { en: 'Use https:// where the other side offers it, or a mesh that encrypts.', ko: '상대가 지원하면 https://를 쓰거나 암호화하는 서비스 메시를 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/security/security-checklist/',
  find(object) {
    const seen = new Set<string>();
    const isPlain = ({ text }: WrittenValue): boolean => text.includes('http://');
    return gathered([...writtenUrlsOf(object).filter(isPlain), ...outputsOf(object)], (written): Report[] => {
      const { name } = written;
      const url = plainUrlIn(written.text);
      if (url === null) return [];
      const key = `${written.path.join('/')} ${url}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ ...placeOf(object, written), message: { en: `${name} calls ${url} without encryption`, ko: `암호화하지 않고 호출하는 주소입니다: ${name}(${url})` } }];
    });
  },
};

function outputsOf({ summary, value, path }: CheckedObject): readonly WrittenValue[] {
  if (summary.known !== 'ClusterLogForwarder') return [];
  return gathered(listField(value, 'spec', 'outputs'), (output, index): WrittenValue[] => {
    const url = textField(output, 'url');
    return url === null ? [] : [{ name: textField(output, 'name') ?? 'url', text: url, path: [...path, 'spec', 'outputs', index, 'url'], line: null }];
  });
}

/** Names of XML and JSON schemas look like addresses and are called by nobody. */
const NAMESPACE = /^(?:www\.w3\.org|(?:[a-z]+\.)?schemas?\.|xmlns\.|java\.sun\.com|(?:www\.)?springframework\.org|(?:logging|maven)\.apache\.org|json-schema\.org|purl\.org|ns\.adobe\.com)|^(?:[a-z0-9-]+\.)*example\.(?:com|org|net)$/i;

/** The first plain URL of a text that leaves the cluster, or at least its own name; null: none. */
function plainUrlIn(text: string): string | null {
  if (!text.includes('http://')) return null;
  for (const match of text.matchAll(/\bhttp:\/\/(?:[^\s/@"']*@)?([^\s/:?#"'<>)\]]+)(:\d+)?/g)) {
    const [, host = '', port = ''] = match;
    if (isLocalhost(host) || host === '0.0.0.0' || /[${}%*|]/.test(host) || /\.svc(?:\.cluster\.local)?$|\.local$|^169\.254\./.test(host) || NAMESPACE.test(host)) continue;
    return `http://${host}${port}`;
  }
  return null;
}

export const cases: CheckCase[] = [
  {
    name: 'reads variables, ConfigMaps, Secrets and outputs',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, env: [{name: PAY_URL, value: "http://pay.shop.net/v1"}]}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {LOKI: "http://loki:3100"}
---
apiVersion: v1
kind: Secret
metadata: {name: web}
data: {url: aHR0cDovL2xva2k6MzEwMA==}
---
apiVersion: observability.openshift.io/v1
kind: ClusterLogForwarder
metadata: {name: logs}
spec: {outputs: [{name: a, url: "http://es.shop.net:9200"}, {name: b, url: "https://es.shop.net"}]}
`,
    finds: ['/spec/containers/0/env/0/value', '#1/data/LOKI', '#2/data/url', '#3/spec/outputs/0/url'],
  },
  {
    name: 'is content with https, the Pod itself, full names of Services, placeholders and names of schemas',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  A: https://pay.shop.net
  B: http://localhost:8080
  C: http://db.shop.svc.cluster.local:80
  D: http://\${HOST}/
  E: http://www.w3.org/2001/XMLSchema
  F: http://127.0.0.1
  G: see http://api.example.com
`,
    finds: [],
  },
];
