import type { Check } from '../../check.ts';
import { defaultDenyNetworkPolicyMissing } from './default-deny-network-policy-missing.ts';
import { networkPolicyAllPorts } from './network-policy-all-ports.ts';
import { networkPolicyDnsBlocked } from './network-policy-dns-blocked.ts';
import { networkPolicyDnsTcpMissing } from './network-policy-dns-tcp-missing.ts';
import { networkPolicyEgressUnrestricted } from './network-policy-egress-unrestricted.ts';
import { networkPolicyEmptyPeerList } from './network-policy-empty-peer-list.ts';
import { networkPolicyMissing } from './network-policy-missing.ts';
import { networkPolicyNamespaceLabel } from './network-policy-namespace-label.ts';
import { networkPolicyOrInsteadOfAnd } from './network-policy-or-instead-of-and.ts';
import { networkPolicyWholeNamespacePeer } from './network-policy-whole-namespace-peer.ts';

export const NETWORKING_CHECKS = [
  defaultDenyNetworkPolicyMissing,
  networkPolicyAllPorts,
  networkPolicyDnsBlocked,
  networkPolicyDnsTcpMissing,
  networkPolicyEgressUnrestricted,
  networkPolicyEmptyPeerList,
  networkPolicyMissing,
  networkPolicyNamespaceLabel,
  networkPolicyOrInsteadOfAnd,
  networkPolicyWholeNamespacePeer,
] as const satisfies readonly Check[];
