import type { Peer } from '../../../core/checks/check.ts';

/** As their projects write themselves. */
export const PEER_NAMES: Readonly<Record<Peer, string>> = {
  'kube-linter': 'KubeLinter',
  'kube-score': 'kube-score',
  polaris: 'Polaris',
  checkov: 'Checkov',
  kubescape: 'Kubescape',
  datree: 'Datree',
  kyverno: 'Kyverno',
  pss: 'Pod Security Standards',
};
