import { memo, type ReactNode } from 'react';
import { valueAt } from '../../core/yaml/locate.ts';
import { samePath, type Path } from '../../core/yaml/path.ts';
import { lateComponent } from '../late-component.tsx';
import { useText } from '../language.tsx';
import { ChoiceFieldView, SwitchFieldView } from './choice-inputs.tsx';
import { pathOf } from './coverage.ts';
import type { FactField, Field, MapField, QuantityField, Section, TokensField } from './field.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { fitsInput, holds, useValue } from './field-values.ts';
import styles from './form.module.css';
import { useFormHost, useScope } from './form-host.ts';
import type { RowsFieldViewProps } from './RowsFieldView.tsx';
import { frameOf, IntegerFieldView, IntOrTextFieldView, MultiLineFieldView, TextFieldView, type FieldViewProps } from './text-inputs.tsx';
import { useInherited } from './use-inherited.ts';
import { WORDS } from './words.ts';

/** Lists, maps and amounts stand below the first fields of every form, and load behind them. */
const { Component: RowsFieldView } = lateComponent<RowsFieldViewProps>(async () => (await import('./late-views.ts')).RowsFieldView);
const { Component: MapFieldView } = lateComponent<FieldViewProps<MapField>>(async () => (await import('./late-views.ts')).MapFieldView);
const { Component: TokensFieldView } = lateComponent<FieldViewProps<TokensField>>(async () => (await import('./late-views.ts')).TokensFieldView);
const { Component: QuantityFieldView } = lateComponent<FieldViewProps<QuantityField>>(async () => (await import('./late-views.ts')).QuantityFieldView);

interface FieldsProps {
  readonly fields: readonly Field[];
  /** Where the paths of the fields begin. */
  readonly base: Path;
}

/** Fields in a grid of six columns. */
export function Fields({ fields, base }: FieldsProps) {
  return (
    <div className={styles['fields']}>
      {fields.map((field) => (
        <FieldView key={field.path} field={field} base={base} />
      ))}
    </div>
  );
}

interface SectionCardProps {
  readonly section: Section;
  /** Beside the title. */
  readonly actions?: ReactNode;
  /** Below the fields. */
  readonly footer?: ReactNode;
}

/** A section under its title. Renders again only when it is another one: its fields read the document themselves. */
export const SectionCard = memo(function SectionCard({ section, actions, footer }: SectionCardProps) {
  const t = useText();
  const base = pathOf(useScope(section.scope), section.path);
  return (
    <section className={styles['card']} aria-label={t(section.title)}>
      <div className={styles['cardHead']}>
        <h2>{t(section.title)}</h2>
        {section.about !== undefined && <p>{t(section.about)}</p>}
        {actions !== undefined && <span className={styles['cardActions']}>{actions}</span>}
      </div>
      <Fields fields={section.fields} base={base} />
      {footer}
    </section>
  );
});

interface FieldViewerProps {
  readonly field: Field;
  readonly base: Path;
}

/**
 * One field, by its input; nothing while its condition does not hold. Whatever renders around it, it renders again
 * only for another field, another place, or another value there.
 */
export const FieldView = memo(
  FieldViewer,
  (before, after) => before.field === after.field && samePath(before.base, after.base),
);

function FieldViewer({ field: written, base }: FieldViewerProps) {
  const field = useInherited(written);
  const path = pathOf(base, field.path);
  // one question, for hundreds of fields ask it after each key
  const stands = useFormHost().useSelectedIn(field.shownWhen === undefined ? path : base, (document) => {
    if (!holds(document, field.shownWhen, base)) return 'hidden';
    return fitsInput(field.input, valueAt(document, path)) ? 'shown' : 'misfit';
  });
  if (stands === 'hidden') return null;
  if (stands === 'misfit') return <MisfitView field={field} path={path} />;
  switch (field.input) {
    case 'text': return <TextFieldView field={field} path={path} />;
    case 'multi-line': return <MultiLineFieldView field={field} path={path} />;
    case 'integer': return <IntegerFieldView field={field} path={path} />;
    case 'int-or-text': return <IntOrTextFieldView field={field} path={path} />;
    case 'quantity': return <QuantityFieldView field={field} path={path} />;
    case 'choice': return <ChoiceFieldView field={field} path={path} base={base} />;
    case 'switch': return <SwitchFieldView field={field} path={path} />;
    case 'rows': return <RowsFieldView field={field} path={path} renderField={(inner, itemPath) => <FieldView field={inner} base={itemPath} />} />;
    case 'tokens': return <TokensFieldView field={field} path={path} />;
    case 'map': return <MapFieldView field={field} path={path} />;
    case 'fact': return <FactFieldView field={field} path={path} />;
  }
}

/** A list whose rows are drawn by whoever shows it. What is no list there is shown, and not written over. */
export function RowsView(props: RowsFieldViewProps) {
  const { field, path } = props;
  const fits = useFormHost().useSelectedIn(path, (document) => fitsInput('rows', valueAt(document, path)));
  return fits ? <RowsFieldView {...props} /> : <MisfitView field={field} path={path} />;
}

/** A list where a text belongs, or the like: to edit it here would be to throw it away. */
function MisfitView({ field, path }: FieldViewProps<Field>) {
  const t = useText();
  return (
    <FieldFrame {...frameOf(field, path)} as="group">
      {() => <Fact text={t(WORDS.misfit)} path={path} />}
    </FieldFrame>
  );
}

/** Something shown but not edited here, with the way to its place in the YAML. */
function FactFieldView({ field, path }: FieldViewProps<FactField>) {
  const t = useText();
  const value = useValue(path);
  if (value === undefined) return null;
  return (
    <FieldFrame {...frameOf(field, path)} as="group" whole>
      {() => <Fact text={t(field.describe(value))} path={path} />}
    </FieldFrame>
  );
}

function Fact({ text, path }: { readonly text: string; readonly path: Path }) {
  const t = useText();
  const host = useFormHost();
  return (
    <span className={styles['fact']}>
      <span title={text}>{text}</span>
      <button type="button" className={styles['small']} onClick={() => host.shown(path)}>{t(WORDS.show)}</button>
    </span>
  );
}
