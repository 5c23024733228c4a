import { gathered } from '../../../gathered.ts';
import { samePlain } from '../../../graph/same-plain.ts';
import { listField } from '../../../kinds/fields.ts';
import { valueIn } from '../../../yaml/locate.ts';
import type { CheckCase, CheckedObject, ObjectCheck } from '../../check.ts';
import { opensPort, type PolicyRule, rulesOf } from '../../reading/network-policy.ts';

export const networkPolicyDnsTcpMissing: ObjectCheck = {
  id: 'network-policy-dns-tcp-missing',
  severity: 'warning',
  area: 'networking',
  scope: 'object',
  kinds: ['NetworkPolicy'],
  title: { en: 'DNS is allowed by UDP only', ko: 'DNS가 UDP로만 허용됩니다' },
  why: {
    en: 'An answer that does not fit into one UDP packet is asked for again by TCP: names with many addresses, and large records, then fail now and then, which is hard to find.',
    ko: 'UDP 패킷 하나에 들어가지 않는 응답은 TCP로 다시 묻습니다. 주소가 많은 이름이나 큰 레코드의 조회가 가끔 실패하고 원인을 찾기 어렵습니다.',
  },
  todo: { en: 'Allow port 53 by TCP as well.', ko: '53번 포트를 TCP로도 허용하세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
  find(object) {
    const rules = rulesOf(object.value, object.path, 'egress');
    return gathered(rules.filter(isForDns), (rule) => {
      if (rules.some((other) => opensPort(other, DNS, 'TCP') && covers(other, rule, object))) return [];
      const ports = [...rule.path, 'ports'];
      return [
        {
          path: ports,
          message: {
            en: 'Port 53 is open by UDP but not by TCP: large answers fail',
            ko: '53번 포트가 UDP로만 열려 있어 큰 응답은 실패합니다',
          },
          fix: {
            label: { en: 'Allow port 53 by TCP', ko: '53번 포트를 TCP로도 허용' },
            safe: true,
            steps: [
              {
                op: 'set' as const,
                path: [...ports, listField(valueIn(object.document.value, rule.path), 'ports').length],
                value: { protocol: 'TCP', port: DNS.number },
              },
            ],
          },
        },
      ];
    });
  },
};

const DNS = { number: 53, name: 'dns' };

/** It names the port by UDP; one that opens all of UDP is about something else. */
function isForDns({ ports }: PolicyRule): boolean {
  return (ports ?? []).some((one) => one.port !== null && opensPort({ ports: [one] }, DNS, 'UDP'));
}

/** Whether a rule reaches at least what another one does. */
function covers(rule: PolicyRule, other: PolicyRule, { document }: CheckedObject): boolean {
  if (rule === other || rule.peers === null) return true;
  return samePlain(valueIn(document.value, rule.peersPath), valueIn(document.value, other.peersPath));
}

export const cases: CheckCase[] = [
  {
    name: 'adds TCP beside UDP',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  egress:
    - to: []
      ports:
        - protocol: UDP # names
          port: 53
`,
    finds: ['/spec/egress/0/ports'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  egress:
    - to: []
      ports:
        - protocol: UDP # names
          port: 53
        - protocol: TCP
          port: 53
`,
  },
  {
    name: 'does not count TCP to somebody else',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  egress:
    - {to: [{namespaceSelector: {}}], ports: [{protocol: UDP, port: 53}]}
    - {to: [{podSelector: {}}], ports: [{port: 53}]}
`,
    finds: ['/spec/egress/0/ports'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  egress:
    - {to: [{namespaceSelector: {}}], ports: [{protocol: UDP, port: 53}, {protocol: TCP, port: 53}]}
    - {to: [{podSelector: {}}], ports: [{port: 53}]}
`,
  },
  {
    name: 'is content with both, in one rule or in two, and with other ports',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: a}
spec: {podSelector: {}, egress: [{ports: [{protocol: UDP, port: 53}, {protocol: TCP, port: 53}]}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: b}
spec:
  podSelector: {}
  egress:
  - {to: [{namespaceSelector: {}}], ports: [{protocol: UDP, port: 53}]}
  - {to: [{namespaceSelector: {}}], ports: [{protocol: TCP}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: c}
spec: {podSelector: {}, egress: [{ports: [{protocol: UDP, port: 123}]}, {ports: [{protocol: UDP}]}]}
`,
    finds: [],
  },
];
