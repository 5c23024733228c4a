/**
 * The first part of the short ids by what the packages' names begin with: `IoK8sApiCoreV1Pod` is `core.v1.Pod`. It is
 * also the name of the file that holds the descriptions, so what is read together stands together.
 */
const GROUPS: readonly (readonly [prefix: string, group: string])[] = [
  ['IoK8sApiextensionsApiserverPkgApisApiextensions', 'apiextensions'],
  ['IoK8sKubeAggregatorPkgApisApiregistration', 'apiregistration'],
  ['IoK8sApimachineryPkgApisMeta', 'meta'],
  ['IoK8sApimachineryPkgApi', 'meta'],
  ['IoK8sApimachineryPkg', 'meta'],
  ['IoK8sPodSecurityAdmissionApi', 'kyverno'],
  ['IoK8sAutoscalerVerticalPodAutoscalerPkgApisAutoscalingK8sIo', 'vpa'],
  ['IoK8sSigsGatewayApiApisx', 'gateway-x'],
  ['IoK8sSigsGatewayApiApis', 'gateway'],
  ['ComGithubArgoprojArgoCdV3PkgApisApplication', 'argocd'],
  ['ComGithubArgoprojGitopsEnginePkgHealth', 'argocd'],
  ['ComGithubArgoprojGitopsEnginePkgSyncCommon', 'argocd'],
  ['ComGithubArgoprojArgoRolloutsPkgApisRollouts', 'rollouts'],
  ['ComGithubCertManagerApproverPolicyPkgApisPolicy', 'approver-policy'],
  ['ComGithubCertManagerAwsPrivatecaIssuerPkgApi', 'aws-privateca'],
  ['ComGithubCertManagerCertManagerPkgApisAcme', 'cert-manager-acme'],
  ['ComGithubCertManagerCertManagerPkgApisCertmanager', 'cert-manager'],
  ['ComGithubCertManagerCertManagerPkgApisMeta', 'cert-manager-meta'],
  ['ComGithubCertManagerTrustManagerPkgApisTrustmanager', 'trust-manager'],
  ['ComGithubCertManagerTrustManagerPkgApisTrust', 'trust'],
  ['ComGithubExternalSecretsExternalSecretsApisExternalsecrets', 'external-secrets'],
  ['ComGithubExternalSecretsExternalSecretsApisGenerators', 'external-secrets-generators'],
  ['ComGithubExternalSecretsExternalSecretsApisMeta', 'external-secrets-meta'],
  ['ExtensionsIstioIo', 'istio-extensions'],
  ['InstallIstioIo', 'istio-install'],
  ['NetworkingIstioIo', 'istio-networking'],
  ['SecurityIstioIo', 'istio-security'],
  ['TelemetryIstioIo', 'istio-telemetry'],
  ['ComGithubKedacoreKedaV2ApisEventing', 'keda-eventing'],
  ['ComGithubKedacoreKedaV2ApisKeda', 'keda'],
  ['ComGithubKyvernoApiApiPoliciesKyvernoIo', 'kyverno-policies'],
  ['ComGithubKyvernoKyvernoApiKyverno', 'kyverno'],
  ['ComGithubKyvernoKyvernoApiPolicyreport', 'policy-report'],
  ['ComGithubKyvernoKyvernoApiReports', 'kyverno-reports'],
  ['ComGithubKyvernoKyvernoJsonPkgApisPolicy', 'kyverno-json'],
  ['ComGithubOpenreportsReportsApiApisOpenreportsIo', 'open-reports'],
  ['ComGithubSigstoreK8sManifestSigstorePkgK8smanifest', 'kyverno-sigstore'],
  ['ComGithubPrometheusOperatorPrometheusOperatorPkgApisMonitoring', 'monitoring'],
  ['ComGithubBitnamiLabsSealedSecretsPkgApisSealedsecrets', 'sealed-secrets'],
];
const BUILT_IN = /^IoK8sApi([A-Z][a-z0-9]+?)(?=V\d)/;
const VERSION = /^V\d+(?:(?:alpha|beta)\d+)?(?=[A-Z])/;

/** `core.v1.Container` of `IoK8sApiCoreV1Container`. */
export function definitionId(module: string): string {
  const known = GROUPS.find(([prefix]) => module.startsWith(prefix) && /^[A-Z]/.test(module.slice(prefix.length)));
  const builtIn = BUILT_IN.exec(module);
  const [prefix, group] = known ?? [builtIn?.[0] ?? '', builtIn?.[1]?.toLowerCase()];
  if (group === undefined) throw new Error(`no short group is known for ${module}`);
  const rest = module.slice(prefix.length);
  const version = VERSION.exec(rest)?.[0] ?? '';
  return [group, ...(version === '' ? [] : [version.toLowerCase()]), rest.slice(version.length)].join('.');
}
