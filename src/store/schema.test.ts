import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentEdited, documentRemoved, filesAdded } from './actions.ts';
import { checksLoaded, currentFindings, findingsRefreshed } from './findings.ts';
import { currentSchema, descriptionOf, schemaLoaded, subscribeToSchema } from './schema.ts';
import { store } from './store.ts';

const DEFINITION = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: backups.shop.example.com}
spec:
  group: shop.example.com
  scope: Namespaced
  names: {kind: Backup, plural: backups, singular: backup}
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            properties:
              keep: {type: integer, description: How many are kept.}
`;
const BACKUP = `---
apiVersion: shop.example.com/v1
kind: Backup
metadata: {name: nightly}
spec: {keep: often}
`;

const initial = store.getState();
beforeAll(async () => {
  await checksLoaded();
  store.setState({ ...initial, restored: true }, true);
});
afterAll(() => {
  store.setState(initial, true);
  findingsRefreshed();
});

function found(): string[] {
  return [...currentFindings().documents.values()].flatMap(({ findings }) => findings.map(({ check, path }) => `${check} /${path.join('/')}`));
}

/** Definitions are read in tasks of their own. */
async function schemaChanged(change: () => void): Promise<void> {
  const other = new Promise<void>((resolve) => {
    const end = subscribeToSchema(() => {
      end();
      resolve();
    });
  });
  change();
  await other;
  findingsRefreshed();
}

describe('the schema', () => {
  it('joins the checks when it has loaded, and learns kinds from the work', async () => {
    filesAdded([{ name: 'backup.yaml', text: DEFINITION + BACKUP }]);
    findingsRefreshed();
    expect(found()).toEqual([]);
    await schemaLoaded();
    await schemaChanged(() => undefined);
    expect(currentSchema()?.kind('shop.example.com/v1', 'Backup')).not.toBeNull();
    expect(found()).toEqual(['schema-type /spec/keep']);
    const definition = currentSchema()?.kind('shop.example.com/v1', 'Backup')?.root.properties.get('spec')?.definition ?? '';
    expect(await descriptionOf(definition, 'keep')).toBe('How many are kept.');
  });

  it('follows what the definitions say', async () => {
    const [definition] = store.getState().files[0]?.documents ?? [];
    const start = definition?.text.indexOf('integer') ?? -1;
    await schemaChanged(() => {
      documentEdited(definition?.id ?? '', [{ start, end: start + 'integer'.length, text: 'string' }], 'form');
      findingsRefreshed();
    });
    expect(found()).toEqual([]);
  });

  it('forgets a kind with its definition', async () => {
    const [definition] = store.getState().files[0]?.documents ?? [];
    await schemaChanged(() => {
      documentRemoved(definition?.id ?? '');
      findingsRefreshed();
    });
    expect(currentSchema()?.kind('shop.example.com/v1', 'Backup')).toBeNull();
  });
});
