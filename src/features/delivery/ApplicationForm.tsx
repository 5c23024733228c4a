import { samePlain } from '../../core/graph/same-plain.ts';
import { field } from '../../core/kinds/fields.ts';
import type { Localized } from '../../core/localized.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Section } from '../../ui/form/field.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import formStyles from '../../ui/form/form.module.css';
import { labelsSection, metadataSection } from '../../ui/form/metadata.section.ts';
import { SaidLines, type Said } from '../../ui/form/SaidLines.tsx';
import { useText } from '../../ui/language.tsx';
import { APPLICATION_SECTIONS, applicationMoreSection, destinationSection, differencesSection, retrySection, syncSection } from './application.section.ts';
import { deliveryLine, retryLines, sourcesLines, syncLines } from './model/application.ts';
import { severalSources } from './model/several-sources.ts';
import { helmSection, kustomizeSection, sourceSection, sourcesSection } from './sources.section.ts';

const NAME = metadataSection('delivery');
const LABELS = labelsSection('delivery');
/** All that the form shows. */
export const DELIVERY_SECTIONS: readonly Section[] = [NAME, ...APPLICATION_SECTIONS, LABELS];

const WORDS = {
  several: { en: 'Several sources', ko: '원본 여러 개 쓰기' },
  byItself: { en: 'Sync by itself', ko: '자동 동기화 켜기' },
  byHand: { en: 'Sync by hand', ko: '수동 동기화로' },
} as const satisfies Record<string, Localized>;

/** The whole form of an Application of Argo CD. */
export function ApplicationForm() {
  const sources = useSources();
  return (
    <>
      <SectionCard section={NAME} />
      {sources !== 'several' && <SectionCard section={sourceSection} actions={sources === 'one' && <SeveralButton />} />}
      {sources !== 'one' && <SectionCard section={sourcesSection} footer={<Lines of={sourcesLines} />} />}
      <SectionCard section={destinationSection} footer={<Lines of={deliveryLines} />} />
      <SectionCard section={syncSection} actions={<AutomatedSwitch />} footer={<Lines of={syncLines} />} />
      <RetryCard />
      <FoldedSection section={differencesSection} />
      {sources !== 'several' && <FoldedSection section={helmSection} />}
      {sources !== 'several' && <FoldedSection section={kustomizeSection} />}
      <FoldedSection section={applicationMoreSection} />
      <FoldedSection section={LABELS} />
    </>
  );
}

/** Whether it says one source, several, or by mistake both. */
function useSources(): 'one' | 'several' | 'both' {
  const spec = [...useScope('object'), 'spec'];
  return useFormHost().useSelected((document) => {
    if (valueAt(document, [...spec, 'sources']) === undefined) return 'one';
    return valueAt(document, [...spec, 'source']) === undefined ? 'several' : 'both';
  });
}

/** Makes the one source the first of several. */
function SeveralButton() {
  const t = useText();
  const host = useFormHost();
  const spec = [...useScope('object'), 'spec'];
  if (host.readOnly !== null) return null;
  const make = (): void => void host.apply((document) => severalSources(document, spec), { focus: [...spec, 'sources', 0, 'repoURL'] });
  return <button type="button" className={formStyles['small']} onClick={make}>{t(WORDS.several)}</button>;
}

function deliveryLines(spec: YamlValue | undefined): readonly Said[] {
  return [deliveryLine(spec)];
}

function Lines({ of }: { readonly of: (spec: YamlValue | undefined) => readonly Said[] }) {
  const object = useScope('object');
  const lines = useFormHost().useSelectedLate((document) => of(field(valueAt(document, object), 'spec')), samePlain);
  return <SaidLines lines={lines} />;
}

function RetryCard() {
  return <SectionCard section={retrySection} footer={<Lines of={retryLines} />} />;
}

/** `automated` is there, or is not: its being there turns it on. */
function AutomatedSwitch() {
  const t = useText();
  const host = useFormHost();
  const path = [...useScope('object'), 'spec', 'syncPolicy', 'automated'];
  const on = host.useSelected((document) => valueAt(document, path) !== undefined);
  if (host.readOnly !== null) return null;
  const turn = (): void => void (on ? host.unset(path, { focus: path }) : host.set(path, { prune: true, selfHeal: true }, { focus: path }));
  return <button type="button" className={formStyles['small']} onClick={turn}>{t(on ? WORDS.byHand : WORDS.byItself)}</button>;
}
