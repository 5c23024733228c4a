import type { Compared, FixturePeer, FixtureRow } from './fixtures.ts';

/** Where ours says something else than a peer on purpose, and why. */
export interface Decision {
  readonly peer: FixturePeer;
  /** One of our checks that the row names. */
  readonly ours: string;
  /** What the peer says. */
  readonly expect: FixtureRow['expect'];
  /** Stands in the name of the first file; left out: all rows of the peer for this check of ours. */
  readonly file?: string;
  /** Kind of the object the row is about. */
  readonly kind?: string;
  readonly why: string;
}

const OPENSHIFT = 'DeploymentConfig is a kind of OpenShift, which no schema here knows: it stays text and All fields.';
const REPLICAS = 'replicas is not written, so one Pod runs: with a single Pod a budget or a spread decides nothing.';
const NO_TAG = 'An image without a fixed tag, or with a digest of the wrong length, is told of by image-tag-latest and image-reference-invalid; a second hint at the same image would be noise.';
const WHOLE_TYPE = 'The peer asks for one field of the security context by name; ours speaks when there is no security context at all, and of each field by a check of its own.';
const PARAMETER = 'The peer runs with a list that the test gives it; ours has another usual value, and is silent or speaks accordingly.';
const REMOVED = 'PodSecurityPolicy is gone since Kubernetes 1.25, whatever is written in it: applying it fails.';
const SEEN_APART = 'The kind of the role, or the object it names, is not among the files: nobody can say what it allows.';
const IN_A_NAME = 'The fixture hides a key in the name of a container, where nobody writes one; variables, arguments and data are searched.';
const STRICTER = 'Ours tests the same field more strictly, as the API server or the Pod Security Standards do.';

function decided(peer: FixturePeer, ours: string, expect: FixtureRow['expect'], why: string, more: Pick<Decision, 'file' | 'kind'> = {}): Decision {
  return { peer, ours, expect, why, ...more };
}

const OPENSHIFT_CHECKS = [
  'default-service-account', 'container-runtime-socket', 'host-network', 'replicas-too-few', 'selector-template-mismatch', 'label-owner-missing',
  'run-as-non-root', 'ssh-port', 'memory-limit-missing', 'host-path-volume-writable',
];

export const DECISIONS: readonly Decision[] = [
  decided('pod-security-admission', 'unsafe-sysctl', 'pass', 'Allowed from policy version 1.37 on, which is newer than every target version; core/pod-security judges each version, and agrees in all 177 rows.', { file: 'v1.37' }),

  ...OPENSHIFT_CHECKS.map((ours) => decided('kube-linter', ours, 'fail', OPENSHIFT, { kind: 'DeploymentConfig' })),
  decided('kube-linter', 'replicas-too-few', 'fail', 'Three replicas are that test\'s wish; two are enough to lose one without a gap.'),
  decided('kube-linter', 'update-strategy-not-rolling', 'fail', OPENSHIFT),
  decided('kube-linter', 'priority-class-policy', 'pass', PARAMETER),
  decided('kube-linter', 'label-owner-missing', 'pass', PARAMETER),

  decided('kube-score', 'pod-spread-missing', 'fail', REPLICAS),
  decided('kube-score', 'pdb-missing', 'fail', REPLICAS),
  decided('kube-score', 'memory-limit-missing', 'pass', 'The peer was told to ignore missing limits.'),
  decided('kube-score', 'seccomp-profile-missing', 'skip', 'The peer runs this check only when it is asked to.'),
  decided('kube-score', 'api-removed', 'pass', 'The peer was told of Kubernetes 1.18, where batch/v1beta1 was served.'),

  decided('polaris', 'rbac-pod-exec', 'fail', SEEN_APART),
  decided('polaris', 'rbac-pod-exec', 'pass', 'The peer lets roles with the prefixes system: and gce: pass by their name; the right is the same, and the file grants it.'),
  decided('polaris', 'capabilities-not-dropped', 'pass', 'A list of single capabilities is not ALL, which restricted asks for.'),
  decided('polaris', 'network-policy-missing', 'fail', 'A policy that covers the Pod and allows nothing in is one: all it refuses is meant.'),
  decided('polaris', 'pdb-missing', 'fail', REPLICAS),
  decided('polaris', 'pdb-blocks-eviction', 'fail', 'PodDisruptionBudget in v1 is no API: ours tells of that, and leaves the rest.'),
  decided('polaris', 'pdb-blocks-eviction', 'pass', 'With minAvailable equal to the replicas no eviction is allowed, whatever the autoscaler may add later.'),
  decided('polaris', 'image-pull-policy-not-always', 'fail', 'Without a policy an image without a tag is always pulled: that is the default of the API.'),
  decided('polaris', 'secret-in-configmap', 'fail', 'The name is one of a cloud\'s own variables, and the value is xxxxx; the words of ours that mean a secret are not in it.'),
  decided('polaris', 'pod-spread-missing', 'fail', REPLICAS),

  decided('checkov', 'api-removed', 'pass', REMOVED),
  decided('checkov', 'allow-privilege-escalation', 'fail', OPENSHIFT, { kind: 'DeploymentConfig' }),
  decided('checkov', 'image-digest-missing', 'fail', NO_TAG),
  decided('checkov', 'liveness-probe-missing', 'fail', 'Only the second container has none: it is a helper beside the first, see sidecar-probes-missing.'),
  decided('checkov', 'readiness-probe-missing', 'fail', 'Only the second container has none: it is a helper beside the first, see sidecar-probes-missing.'),
  decided('checkov', 'capabilities-not-dropped', 'pass', 'all in small letters is no capability that the standard accepts: restricted admission refuses the Pod.'),
  decided('checkov', 'ingress-snippet-annotation', 'pass', 'The peer tells kinds of snippets apart; any of them lets who writes the Ingress run code in the controller.'),
  decided('checkov', 'security-context-missing', 'fail', 'There is one, or the spec is a list and no Pod at all; what is missing in it has checks of its own.'),
  decided('checkov', 'rbac-escalation', 'pass', 'All verbs on serviceaccounts hold impersonate and the making of tokens.'),
  decided('checkov', 'run-as-low-user-id', 'pass', 'The peer looks at the user alone; a group of the node is as much of one.'),
  decided('checkov', 'seccomp-profile-missing', 'pass', 'The annotation has had no effect since Kubernetes 1.27.'),
  decided('checkov', 'rbac-admission-control', 'fail', 'services/status stands in a group that has no such resource: the rule grants nothing.'),

  decided('kubescape', 'ingress-snippet-annotation', 'fail', 'The peer guesses the controller from a name with a typing error in it.'),
  decided('kubescape', 'host-path-volume-sensitive', 'pass', 'A folder below the credentials of a cloud holds them too.'),
  decided('kubescape', 'privileged-container', 'fail', 'The peer counts SYS_ADMIN as privileged; here capability-dangerous tells of it.'),
  decided('kubescape', 'security-context-missing', 'fail', WHOLE_TYPE),
  decided('kubescape', 'image-digest-missing', 'fail', NO_TAG),
  decided('kubescape', 'network-policy-egress-unrestricted', 'pass', 'The other policy is of Cilium, whose rules add to these.'),
  decided('kubescape', 'network-policy-missing', 'fail', 'The peer asks each Namespace for a policy; ours speaks of workloads, of which there are none.'),
  decided('kubescape', 'api-removed', 'pass', REMOVED),
  decided('kubescape', 'api-removed', 'fail', 'The answer of a cloud\'s own API, not a manifest.'),
  decided('kubescape', 'cpu-limit-missing', 'fail', 'Limits and requests are there; the peer holds them against a highest value that the test gives it.'),
  decided('kubescape', 'memory-limit-missing', 'fail', 'Limits and requests are there; the peer holds them against a highest value that the test gives it.'),
  decided('kubescape', 'rbac-admission-control', 'pass', 'The group of the rule has no such resource, and the binding of a role is told of by its own check.'),
  decided('kubescape', 'ssh-port', 'fail', 'Port 2222 is what SSH servers without rights listen on, and many others too: ours names 22 alone.'),
  decided('kubescape', 'secret-in-configmap', 'fail', 'The variable comes from a Secret, or its name and value say nothing of one.'),
  decided('kubescape', 'automount-service-account-token', 'pass', 'The peer lets what is written pass; a token that nothing uses is mounted all the same.'),
  decided('kubescape', 'rbac-cluster-admin', 'fail', 'The rights are told of at the role, which the rbac checks name one by one.'),
  decided('kubescape', 'rbac-cluster-admin', 'pass', 'The role has these rights whether or not this Pod mounts the token.'),
  decided('kubescape', 'deprecated-service-account-field', 'pass', 'The peer looks at one Pod of several in the files; another carries the field.'),

  decided('datree', 'label-owner-missing', 'pass', PARAMETER),
  decided('datree', 'host-network', 'fail', 'hostNetwork stands in the spec of a Deployment, where no such field is: schema checks tell of that.'),
  decided('datree', 'ingress-snippet-annotation', 'fail', 'The setting stands beside data, where the controller does not read it.'),
  decided('datree', 'capability-added', 'pass', STRICTER),
  decided('datree', 'run-as-low-user-id', 'pass', PARAMETER),
  decided('datree', 'probe-timing-invalid', 'pass', 'timeoutSeconds: 0 is refused by the API server.'),
  decided('datree', 'seccomp-profile-missing', 'pass', 'Localhost without localhostProfile is refused by the API server.'),
  decided('datree', 'secret-in-plain-env', 'fail', IN_A_NAME),
  decided('datree', 'cpu-limit-set', 'fail', 'Ours speaks where a CPU limit hurts: in Java, which counts its threads by it.'),
  decided('datree', 'capabilities-not-dropped', 'pass', STRICTER),
  decided('datree', 'selinux-custom-options', 'pass', 'The type spc_t is not among those that baseline allows.'),
  decided('datree', 'api-deprecated', 'fail', 'Removed by the target version: api-removed tells of it.'),
  decided('datree', 'api-removed', 'fail', 'node.k8s.io/v1alpha1 was never on by default, and alpha versions are left alone.'),

  decided('kyverno-policies', 'container-runtime-socket', 'pass', 'The rule is about another socket; the Pod mounts that of Docker.'),
  decided('kyverno-policies', 'priority-class-policy', 'fail', PARAMETER),
  decided('kyverno-policies', 'secret-as-env', 'fail', 'The policy forbids every use of a Secret; ours speaks of variables.'),
  decided('kyverno-policies', 'secret-as-env', 'pass', 'The policy has a rule for each way a Secret becomes a variable; ours is one check.'),
  decided('kyverno-policies', 'label-owner-missing', 'pass', PARAMETER),
  decided('kyverno-policies', 'run-as-non-root', 'pass', 'The policy trusts images of its registry to run as root; the Pod may still.'),
  decided('kyverno-policies', 'pdb-blocks-eviction', 'fail', 'The budget matches no Pod of the files, or its value is refused by the API server.'),
  decided('kyverno-policies', 'image-digest-missing', 'fail', NO_TAG),
  decided('kyverno-policies', 'image-pull-secret-missing', 'fail', 'The image is public.'),
  decided('kyverno-policies', 'run-as-group-root', 'fail', 'Neither user nor group is set: the image decides, and run-as-non-root and run-as-user-zero tell of the user.'),
  decided('kyverno-policies', 'pdb-missing', 'pass', 'The budget that the policy looks for is in the cluster, not in the files.'),
  decided('kyverno-policies', 'memory-request-missing', 'pass', 'The policy asks for one amount of any kind; without a memory request the scheduler counts nothing.'),
  decided('kyverno-policies', 'ingress-class-missing', 'pass', 'The class is in the deprecated annotation alone: a hint.'),
  decided('kyverno-policies', 'default-service-account', 'fail', PARAMETER),
];

/** The decision that a disagreement falls under. */
export function decisionOf({ peer, row, files }: Compared): Decision | null {
  return (
    DECISIONS.find(
      (one) =>
        one.peer === peer &&
        row.our.includes(one.ours) &&
        one.expect === row.expect &&
        (one.file === undefined || (files[0] ?? '').includes(one.file)) &&
        (one.kind === undefined || row.object?.kind === one.kind),
    ) ?? null
  );
}
