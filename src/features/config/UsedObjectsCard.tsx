import { selected } from '../../store/actions.ts';
import type { DocumentId } from '../../store/state.ts';
import { Button } from '../../ui/Button.tsx';
import { FoldedCard } from '../../ui/form/FoldedCard.tsx';
import formStyles from '../../ui/form/form.module.css';
import { ScopesProvider, useFormHost, useScopes } from '../../ui/form/form-host.ts';
import { MiniButton } from '../../ui/form/MiniButton.tsx';
import { OtherDocument } from '../../ui/form/other-document.tsx';
import { LinkIcon, PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { missingObjectAdded, objectAdded } from './add-object.ts';
import styles from './config.module.css';
import { ConfigMapData } from './ConfigMapForm.tsx';
import type { ConfigKind } from './model/effective-env.ts';
import { SecretData } from './SecretForm.tsx';
import { useUsedObjects, type UsedObject } from './used-objects.ts';
import { WORDS } from './words.ts';

interface UsedObjectsProps {
  readonly documentId: DocumentId;
}

/** The ConfigMaps and Secrets that a workload names, each with its keys; and the way to one more. */
export function UsedObjects({ documentId }: UsedObjectsProps) {
  const t = useText();
  const used = useUsedObjects(documentId);
  return (
    <div className={styles['objects']}>
      <h2 className={styles['group']}>{t(WORDS.objects)}</h2>
      {used.length === 0 && <p className={styles['empty']}>{t(WORDS.noObjects)}</p>}
      {used.map((object) => <UsedCard key={`${object.kind} ${object.name}`} documentId={documentId} object={object} />)}
      <AddButtons documentId={documentId} />
    </div>
  );
}

function UsedCard({ documentId, object }: { readonly documentId: DocumentId; readonly object: UsedObject }) {
  const t = useText();
  const host = useFormHost();
  const { kind, name, place, maker } = object;
  if (place === null) {
    return (
      <section className={`${formStyles['card'] ?? ''} ${styles['missing'] ?? ''}`} aria-label={`${kind} ${name}`}>
        <b>{kind} {name}</b>
        <span>{maker === null ? t(WORDS.notInBundle) : t(WORDS.madeBy, { maker })}</span>
        {maker === null && host.readOnly === null && (
          <button type="button" className={formStyles['small']} aria-label={t(WORDS.createNamed, { kind, name })} onClick={() => missingObjectAdded(documentId, host.current(), kind, name)}>
            {t(WORDS.create)}
          </button>
        )}
      </section>
    );
  }
  return (
    <OtherDocument documentId={place.documentId}>
      <ScopesProvider value={{ object: place.path }}>
        <FoldedCard
          title={{ en: `${kind} ${name}`, ko: `${kind} ${name}` }}
          places={[{ base: place.path, patterns: kind === 'Secret' ? ['data{}', 'stringData{}'] : ['data{}', 'binaryData{}'] }]}
          actions={
            <MiniButton name={t(WORDS.open, { kind, name })} onClick={() => selected({ documentId: place.documentId, path: null, by: 'list' })}>
              <LinkIcon size={13} />
            </MiniButton>
          }
        >
          {kind === 'Secret' ? <SecretData bare /> : <ConfigMapData bare />}
        </FoldedCard>
      </ScopesProvider>
    </OtherDocument>
  );
}

function AddButtons({ documentId }: { readonly documentId: DocumentId }) {
  const t = useText();
  const host = useFormHost();
  const { container } = useScopes();
  if (host.readOnly !== null || container === undefined) return null;
  const add = (kind: ConfigKind) => objectAdded({ documentId, document: host.current(), container, kind });
  return (
    <div className={styles['adds']}>
      <Button onClick={() => add('ConfigMap')}><PlusIcon size={13} />{t(WORDS.addConfigMap)}</Button>
      <Button onClick={() => add('Secret')}><PlusIcon size={13} />{t(WORDS.addSecret)}</Button>
    </div>
  );
}
