import type { Check } from '../../check.ts';
import { containerPortUnnamed } from './container-port-unnamed.ts';
import { defaultDenyNetworkPolicyMissing } from './default-deny-network-policy-missing.ts';
import { ingressAnnotationUnknown } from './ingress-annotation-unknown.ts';
import { ingressCanaryIncomplete } from './ingress-canary-incomplete.ts';
import { ingressClassMissing } from './ingress-class-missing.ts';
import { ingressHostEmpty } from './ingress-host-empty.ts';
import { ingressNginxRetired } from './ingress-nginx-retired.ts';
import { ingressRedirectRedundant } from './ingress-redirect-redundant.ts';
import { ingressRewriteDropsPath } from './ingress-rewrite-drops-path.ts';
import { ingressSnippetAnnotation } from './ingress-snippet-annotation.ts';
import { ingressTlsMissing } from './ingress-tls-missing.ts';
import { networkPolicyAllPorts } from './network-policy-all-ports.ts';
import { networkPolicyBlocksDependency } from './network-policy-blocks-dependency.ts';
import { networkPolicyBlocksIngressController } from './network-policy-blocks-ingress-controller.ts';
import { networkPolicyBlocksMetrics } from './network-policy-blocks-metrics.ts';
import { networkPolicyDnsBlocked } from './network-policy-dns-blocked.ts';
import { networkPolicyDnsTcpMissing } from './network-policy-dns-tcp-missing.ts';
import { networkPolicyEgressUnrestricted } from './network-policy-egress-unrestricted.ts';
import { networkPolicyEmptyPeerList } from './network-policy-empty-peer-list.ts';
import { networkPolicyMissing } from './network-policy-missing.ts';
import { networkPolicyNamespaceLabel } from './network-policy-namespace-label.ts';
import { networkPolicyOrInsteadOfAnd } from './network-policy-or-instead-of-and.ts';
import { networkPolicyPodSelectorForExternalHost } from './network-policy-pod-selector-for-external-host.ts';
import { networkPolicyWholeNamespacePeer } from './network-policy-whole-namespace-peer.ts';
import { portNameInvalid } from './port-name-invalid.ts';
import { privilegedPortNonRoot } from './privileged-port-non-root.ts';
import { serviceAnnotationIneffective } from './service-annotation-ineffective.ts';
import { serviceBypassesIngress } from './service-bypasses-ingress.ts';
import { serviceLoadBalancerOpen } from './service-load-balancer-open.ts';
import { serviceNodePortInvalid } from './service-node-port-invalid.ts';
import { servicePortAnsweredBySidecar } from './service-port-answered-by-sidecar.ts';
import { servicePortNameRequired } from './service-port-name-required.ts';
import { servicePortUnnamed } from './service-port-unnamed.ts';
import { serviceSelectsSeveralWorkloads } from './service-selects-several-workloads.ts';
import { serviceTargetPortByNumber } from './service-target-port-by-number.ts';
import { serviceTargetPortUnknown } from './service-target-port-unknown.ts';
import { serviceTypeNodePort } from './service-type-node-port.ts';
import { sshPort } from './ssh-port.ts';

export const NETWORKING_CHECKS = [
  containerPortUnnamed,
  defaultDenyNetworkPolicyMissing,
  ingressAnnotationUnknown,
  ingressCanaryIncomplete,
  ingressClassMissing,
  ingressHostEmpty,
  ingressNginxRetired,
  ingressRedirectRedundant,
  ingressRewriteDropsPath,
  ingressSnippetAnnotation,
  ingressTlsMissing,
  networkPolicyAllPorts,
  networkPolicyBlocksDependency,
  networkPolicyBlocksIngressController,
  networkPolicyBlocksMetrics,
  networkPolicyDnsBlocked,
  networkPolicyDnsTcpMissing,
  networkPolicyEgressUnrestricted,
  networkPolicyEmptyPeerList,
  networkPolicyMissing,
  networkPolicyNamespaceLabel,
  networkPolicyOrInsteadOfAnd,
  networkPolicyPodSelectorForExternalHost,
  networkPolicyWholeNamespacePeer,
  portNameInvalid,
  privilegedPortNonRoot,
  serviceAnnotationIneffective,
  serviceBypassesIngress,
  serviceLoadBalancerOpen,
  serviceNodePortInvalid,
  servicePortAnsweredBySidecar,
  servicePortNameRequired,
  servicePortUnnamed,
  serviceSelectsSeveralWorkloads,
  serviceTargetPortByNumber,
  serviceTargetPortUnknown,
  serviceTypeNodePort,
  sshPort,
] as const satisfies readonly Check[];
