import { podLinks } from './pod-spec.ts';
import type { KindReference } from './link.ts';
import { below, keyOf, links, name, object, part, selector } from './write.ts';

const jobPods = podLinks(['spec', 'jobTargetRef', 'template']);

const triggers: readonly KindReference[] = [
  object('spec.triggers[].authenticationRef', ['TriggerAuthentication', 'ClusterTriggerAuthentication'], { usual: 'TriggerAuthentication' }),
];

const authentication = links({
  references: [
    ...keyOf('spec.secretTargetRef[]', 'Secret'),
    ...keyOf('spec.configMapTargetRef[]', 'ConfigMap'),
    name('spec.hashiCorpVault.credential.serviceAccountName', 'ServiceAccount'),
    name('spec.boundServiceAccountToken[].serviceAccountName', 'ServiceAccount'),
    ...below(
      [
        'spec.azureKeyVault.credentials.clientSecret.valueFrom',
        'spec.gcpSecretManager.credentials.clientSecret.valueFrom',
        'spec.awsSecretManager.credentials.accessKey.valueFrom',
        'spec.awsSecretManager.credentials.accessSecretKey.valueFrom',
        'spec.awsSecretManager.credentials.accessToken.valueFrom',
      ],
      (at) => keyOf(`${at}.secretKeyRef`, 'Secret'),
    ),
  ],
});

export const SCALING = {
  VerticalPodAutoscaler: links({
    references: [
      object('spec.targetRef', ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob']),
      part('spec.resourcePolicy.containerPolicies[].containerName', 'container', 'spec.targetRef'),
    ],
  }),
  ScaledObject: links({
    references: [
      object('spec.scaleTargetRef', ['Deployment', 'StatefulSet', 'Rollout'], { usual: 'Deployment' }),
      part('spec.scaleTargetRef.envSourceContainerName', 'container', 'spec.scaleTargetRef'),
      ...triggers,
    ],
  }),
  ScaledJob: links({
    references: [
      selector('spec.jobTargetRef.selector', 'own-pods'),
      ...jobPods.references,
      ...['spec.envSourceContainerName', 'spec.jobTargetRef.podFailurePolicy.rules[].onExitCodes.containerName'].map((path) =>
        part(path, 'container', { own: 'spec' }),
      ),
      ...triggers,
    ],
    parts: jobPods.parts,
  }),
  TriggerAuthentication: authentication,
  ClusterTriggerAuthentication: authentication,
} as const;
