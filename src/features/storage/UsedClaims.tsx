import { volumeClaimText } from '../../core/companions/persistent-volume-claim.ts';
import { workloadFacts } from '../../core/companions/workload-facts.ts';
import type { ObjectIndex } from '../../core/graph/object-index.ts';
import type { Path } from '../../core/yaml/path.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { companionAdded, selected } from '../../store/actions.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import type { DocumentId } from '../../store/state.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import formStyles from '../../ui/form/form.module.css';
import { ScopesProvider, useFormHost } from '../../ui/form/form-host.ts';
import { OtherDocument } from '../../ui/form/other-document.tsx';
import { MiniButton } from '../../ui/form/MiniButton.tsx';
import { LinkIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { claimSection } from './claim.section.ts';
import styles from './storage.module.css';
import { WORDS } from './words.ts';

interface UsedClaim {
  readonly name: string;
  readonly place: { readonly documentId: DocumentId; readonly path: Path } | null;
}

/** The claims that a workload's volumes name, each once. */
function usedClaims(index: ObjectIndex | null, documentId: DocumentId): readonly UsedClaim[] {
  const [workload] = index?.inDocument(documentId) ?? [];
  if (index === null || workload === undefined) return [];
  const found = new Map<string, UsedClaim>();
  for (const reference of workload.summary.references) {
    if (reference.by !== 'name' || reference.kind !== 'PersistentVolumeClaim' || reference.name === '') continue;
    const [claim] = index.resolve(workload.summary, reference);
    found.set(reference.name, { name: reference.name, place: claim === undefined ? null : { documentId: claim.key, path: claim.summary.path } });
  }
  return [...found.values()];
}

const SIZE = '10Gi';

/** The claims of a workload as forms of their own, in the area of the workload. */
export function UsedClaims({ documentId }: { readonly documentId: DocumentId }) {
  const t = useText();
  const host = useFormHost();
  const claims = useFromIndex((index) => usedClaims(index, documentId), samePlain);
  if (claims.length === 0) return null;
  const create = (name: string): void => {
    const facts = workloadFacts(host.current().value);
    if (facts !== null) companionAdded(documentId, volumeClaimText(facts, name, SIZE));
  };
  return (
    <div className={styles['claims']}>
      <h2 className={styles['group']}>{t(WORDS.claims)}</h2>
      {claims.map(({ name, place }) =>
        place === null ? (
          <section key={name} className={`${formStyles['card'] ?? ''} ${styles['missing'] ?? ''}`} aria-label={`PersistentVolumeClaim ${name}`}>
            <b>PersistentVolumeClaim {name}</b>
            <span>{t(WORDS.notInBundle)}</span>
            {host.readOnly === null && (
              <button type="button" className={formStyles['small']} aria-label={t(WORDS.createNamed, { kind: 'PersistentVolumeClaim', name })} onClick={() => create(name)}>{t(WORDS.create)}</button>
            )}
          </section>
        ) : (
          <OtherDocument key={name} documentId={place.documentId}>
            <ScopesProvider value={{ object: place.path }}>
              <ClaimCard name={name} documentId={place.documentId} />
            </ScopesProvider>
          </OtherDocument>
        ),
      )}
    </div>
  );
}

function ClaimCard({ name, documentId }: { readonly name: string; readonly documentId: DocumentId }) {
  const t = useText();
  const { about: _, ...rest } = claimSection;
  const title = `PersistentVolumeClaim ${name}`;
  return (
    <SectionCard
      section={{ ...rest, title: { en: title, ko: title } }}
      actions={
        <MiniButton name={t(WORDS.open, { kind: 'PersistentVolumeClaim', name })} onClick={() => selected({ documentId, path: null, by: 'list' })}>
          <LinkIcon size={13} />
        </MiniButton>
      }
    />
  );
}
