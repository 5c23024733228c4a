import type { DocumentId } from '../../store/state.ts';
import { coverageOf, patternsOfSection } from '../../ui/form/coverage.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { useKeys } from '../../ui/form/field-values.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { labelsSection } from '../../ui/form/metadata.section.ts';
import { MoreFields } from '../../ui/form/MoreFields.tsx';
import { useText } from '../../ui/language.tsx';
import { valueAt } from '../../core/yaml/locate.ts';
import { configMapDataSection, immutableSection, objectNameSection } from './config-objects.section.ts';
import { BINARY_DATA, CONFIG_DATA } from './data-codec.ts';
import { DataRows } from './DataRows.tsx';
import { RestartCard } from './RestartCard.tsx';

const LABELS = labelsSection('config');
const COVERAGE = coverageOf(['apiVersion', 'kind', ...[objectNameSection, LABELS, configMapDataSection, immutableSection].flatMap(patternsOfSection)]);

/** A ConfigMap as a document of its own. */
export function ConfigMapForm({ documentId }: { readonly documentId: DocumentId }) {
  return (
    <>
      <SectionCard section={objectNameSection} />
      <ConfigMapData />
      <RestartCard documentId={documentId} />
      <SectionCard section={immutableSection} />
      <FoldedSection section={LABELS} />
      <MoreFields base={[]} coverage={COVERAGE} />
    </>
  );
}

/** Its keys, with room for files; binary ones are kept as they are. */
export function ConfigMapData({ bare = false }: { readonly bare?: boolean }) {
  const t = useText();
  const base = useScope('object');
  const texts = useKeys([...base, 'data']);
  const binary = useKeys([...base, 'binaryData']);
  const hasBinary = useFormHost().useSelected((document) => valueAt(document, [...base, 'binaryData']) !== undefined);
  const rows = (
    <div className={formStyles['fields']}>
      <DataRows map={CONFIG_DATA} base={base} otherKeys={binary} />
      {hasBinary && <DataRows map={BINARY_DATA} base={base} otherKeys={texts} />}
    </div>
  );
  if (bare) return rows;
  return (
    <section className={formStyles['card']} aria-label={t(configMapDataSection.title)}>
      <div className={formStyles['cardHead']}><h2>{t(configMapDataSection.title)}</h2></div>
      {rows}
    </section>
  );
}
