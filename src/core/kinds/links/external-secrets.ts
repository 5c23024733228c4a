import { links, name, object } from './write.ts';

export const EXTERNAL_SECRETS = {
  ExternalSecret: links({
    references: [
      object('spec.secretStoreRef', ['SecretStore', 'ClusterSecretStore'], { usual: 'SecretStore' }),
      object('spec.data[].sourceRef.storeRef', ['SecretStore', 'ClusterSecretStore'], { usual: 'SecretStore' }),
      object('spec.dataFrom[].sourceRef.storeRef', ['SecretStore', 'ClusterSecretStore'], { usual: 'SecretStore' }),
      name('spec.target.template.templateFrom[].configMap.name', 'ConfigMap'),
      name('spec.target.template.templateFrom[].secret.name', 'Secret'),
    ],
    makes: [{ kind: 'Secret', path: 'spec.target.name', sameName: true }],
  }),
  ClusterExternalSecret: links({}),
  SecretStore: links({}),
  ClusterSecretStore: links({}),
  SealedSecret: links({ makes: [{ kind: 'Secret', path: 'spec.template.metadata.name', sameName: true }] }),
} as const;
