import type { YamlMap } from '../yaml/nodes.ts';
import { serves, type Answers } from './answers.ts';
import { destinationsIn } from './destinations.ts';
import { metadataOf, selectorOf } from './workload.ts';

const NAMESPACE_NAME = 'kubernetes.io/metadata.name';

/**
 * Lets in who asks: Pods of the namespace, and the ingress controller where a host leads here. Lets out, where that is
 * restricted, what nearly every service needs (names, HTTPS) and what the settings name.
 */
export function networkPolicyOf(answers: Answers): YamlMap {
  const { network, ingress, portName } = answers;
  const listening = serves(answers);
  const others = [...(ingress.on ? [network.controllerNamespace] : []), ...(network.monitoringNamespace === '' ? [] : [network.monitoringNamespace])];
  const from = [{ podSelector: {} }, ...others.map(inNamespace)];
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadataOf(answers),
    spec: {
      podSelector: { matchLabels: selectorOf(answers) },
      policyTypes: network.restrictsOut ? ['Ingress', 'Egress'] : ['Ingress'],
      // without a rule nothing comes in
      ...(listening ? { ingress: [{ from, ports: [{ protocol: 'TCP', port: portName }] }] } : {}),
      ...(network.restrictsOut ? { egress: outgoing(answers) } : {}),
    },
  };
}

function outgoing({ settings }: Answers): YamlMap[] {
  const own = settings.length === 0 ? [] : destinationsIn(settings);
  return [
    {
      // long answers come by TCP
      to: [inNamespace('kube-system')],
      ports: [
        { protocol: 'UDP', port: 53 },
        { protocol: 'TCP', port: 53 },
      ],
    },
    { to: [ANYWHERE], ports: [{ protocol: 'TCP', port: 443 }] },
    ...own
      .filter(({ namespace, port }) => namespace !== null || port !== 443)
      .map(({ namespace, port }) => ({
        to: [namespace === null ? ANYWHERE : namespace === '' ? { podSelector: {} } : inNamespace(namespace)],
        ports: [{ protocol: 'TCP', port }],
      })),
  ];
}

/** A host is not known to a policy, only its address, which may change. */
const ANYWHERE: YamlMap = { ipBlock: { cidr: '0.0.0.0/0' } };

function inNamespace(name: string): YamlMap {
  return { namespaceSelector: { matchLabels: { [NAMESPACE_NAME]: name } } };
}
