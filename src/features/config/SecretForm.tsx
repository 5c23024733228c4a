import { textField } from '../../core/kinds/fields.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { DocumentId } from '../../store/state.ts';
import { coverageOf, patternsOfSection } from '../../ui/form/coverage.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { useKeys } from '../../ui/form/field-values.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { labelsSection } from '../../ui/form/metadata.section.ts';
import { MoreFields } from '../../ui/form/MoreFields.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { immutableSection, objectNameSection, secretDataSection, secretTypeSection } from './config-objects.section.ts';
import styles from './config.module.css';
import { SECRET_DATA, SECRET_STRING_DATA, type DataMap } from './data-codec.ts';
import { DataRows } from './DataRows.tsx';
import { missingKeys } from './model/secret-types.ts';
import { RegistryCard } from './RegistryCard.tsx';
import { RestartCard } from './RestartCard.tsx';

const LABELS = labelsSection('config');
const COVERAGE = coverageOf(['apiVersion', 'kind', ...[objectNameSection, secretTypeSection, LABELS, secretDataSection, immutableSection].flatMap(patternsOfSection)]);

const WORDS = {
  about: { en: 'base64 hides nothing: who may read the Secret reads its values', ko: 'base64는 암호화가 아닙니다. 시크릿을 읽을 수 있으면 값도 읽을 수 있습니다' },
  needs: { en: 'This type needs {keys}.', ko: '이 유형에 필요한 키: {keys}' },
  addKeys: { en: 'Add them', ko: '추가하기' },
} as const;

const REGISTRY_TYPE = 'kubernetes.io/dockerconfigjson';

/** A Secret as a document of its own. */
export function SecretForm({ documentId }: { readonly documentId: DocumentId }) {
  const base = useScope('object');
  const map = useSecretMap();
  const type = useFormHost().useSelected((document) => textField(valueAt(document, base), 'type') ?? 'Opaque');
  return (
    <>
      <SectionCard section={objectNameSection} />
      <SectionCard section={secretTypeSection} />
      {type === REGISTRY_TYPE && <RegistryCard map={map} />}
      <SecretData />
      <RestartCard documentId={documentId} />
      <SectionCard section={immutableSection} />
      <FoldedSection section={LABELS} />
      <MoreFields base={[]} coverage={COVERAGE} />
    </>
  );
}

/** Where new keys go: as the Secret is kept already, in clear where it is empty. */
function useSecretMap(): DataMap {
  const base = useScope('object');
  const inBase64 = useFormHost().useSelected(
    (document) => valueAt(document, [...base, 'data']) !== undefined && valueAt(document, [...base, 'stringData']) === undefined,
  );
  return inBase64 ? SECRET_DATA : SECRET_STRING_DATA;
}

/** Its keys, hidden until they are asked for, in clear however they are kept. */
export function SecretData({ bare = false }: { readonly bare?: boolean }) {
  const t = useText();
  const base = useScope('object');
  const kept = useKeys([...base, 'data']);
  const clear = useKeys([...base, 'stringData']);
  const { hasData, hasClear } = useFormHost().useSelected(
    (document) => ({ hasData: valueAt(document, [...base, 'data']) !== undefined, hasClear: valueAt(document, [...base, 'stringData']) !== undefined }),
    (left, right) => left.hasData === right.hasData && left.hasClear === right.hasClear,
  );
  const rows = (
    <>
      <div className={formStyles['fields']}>
        {hasData && <DataRows map={SECRET_DATA} base={base} />}
        {(hasClear || !hasData) && <DataRows map={SECRET_STRING_DATA} base={base} />}
      </div>
      <NeededKeys keys={[...kept, ...clear]} />
    </>
  );
  if (bare) return rows;
  return (
    <section className={formStyles['card']} aria-label={t(secretDataSection.title)}>
      <div className={formStyles['cardHead']}>
        <h2>{t(secretDataSection.title)}</h2>
        <p>{t(WORDS.about)}</p>
      </div>
      {rows}
    </section>
  );
}

function NeededKeys({ keys }: { readonly keys: readonly string[] }) {
  const t = useText();
  const host = useFormHost();
  const base = useScope('object');
  const map = useSecretMap();
  const type = host.useSelected((document) => textField(valueAt(document, base), 'type') ?? 'Opaque');
  const missing = missingKeys(type, keys);
  if (missing.length === 0 || type === REGISTRY_TYPE) return null;
  const add = (): void => {
    const path = [...base, map.member];
    const present = valueAt(host.current(), path);
    const old = typeof present === 'object' && present !== null && !Array.isArray(present) ? present : {};
    host.set(path, { ...old, ...Object.fromEntries(missing.map((key) => [key, ''])) }, { focus: path });
  };
  return (
    <p className={styles['needed']}>
      {t(WORDS.needs, { keys: missing.join(', ') })}
      {host.readOnly === null && (
        <button type="button" className={formStyles['add']} onClick={add}>
          <PlusIcon size={13} />
          {t(WORDS.addKeys)}
        </button>
      )}
    </p>
  );
}
