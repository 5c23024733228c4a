import type { KindReference } from './link.ts';
import { STORE_PROVIDERS } from './store-providers.ts';
import { below, links, name, object, part, parts, selector } from './write.ts';

/** Of the spec of an ExternalSecret. */
function externalSecret(spec: string): KindReference[] {
  return [
    ...[`${spec}.secretStoreRef`, `${spec}.data[].sourceRef.storeRef`, `${spec}.dataFrom[].sourceRef.storeRef`].map((store) =>
      object(store, ['SecretStore', 'ClusterSecretStore'], { usual: 'SecretStore' }),
    ),
    ...[`${spec}.data[].sourceRef.generatorRef`, `${spec}.dataFrom[].sourceRef.generatorRef`].map((generator) => object(generator, [])),
    ...below([`${spec}.target.template.templateFrom[]`], (from) => [
      name(`${from}.configMap.name`, 'ConfigMap'),
      part(`${from}.configMap.items[].key`, 'key', `${from}.configMap.name`),
      name(`${from}.secret.name`, 'Secret'),
      part(`${from}.secret.items[].key`, 'key', `${from}.secret.name`),
    ]),
  ];
}

const store = links({
  references: [
    ...STORE_PROVIDERS,
    selector('spec.conditions[].namespaceSelector', 'Namespace', { loose: true }),
    name('spec.conditions[].namespaces[]', 'Namespace'),
  ],
});

export const EXTERNAL_SECRETS = {
  ExternalSecret: links({
    references: externalSecret('spec'),
    parts: [parts('key', 'spec.data', { name: 'secretKey' }), parts('key', 'spec.target.template.data')],
    makes: [{ kind: 'Secret', path: 'spec.target.name', sameName: true }],
  }),
  ClusterExternalSecret: links({
    references: [
      ...externalSecret('spec.externalSecretSpec'),
      selector('spec.namespaceSelector', 'Namespace', { loose: true }),
      selector('spec.namespaceSelectors[]', 'Namespace', { loose: true }),
      name('spec.namespaces[]', 'Namespace'),
    ],
    parts: [
      parts('key', 'spec.externalSecretSpec.data', { name: 'secretKey' }),
      parts('key', 'spec.externalSecretSpec.target.template.data'),
    ],
    makes: [{ kind: 'Secret', path: 'spec.externalSecretSpec.target.name', sameName: true }],
  }),
  SecretStore: store,
  ClusterSecretStore: store,
  SealedSecret: links({
    parts: [parts('key', 'spec.encryptedData')],
    makes: [{ kind: 'Secret', path: 'spec.template.metadata.name', sameName: true }],
  }),
} as const;
