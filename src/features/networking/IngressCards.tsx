import type { ReactNode } from 'react';
import { field } from '../../core/kinds/fields.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { toPointer, type Path } from '../../core/yaml/path.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import { pathOf } from '../../ui/form/coverage.ts';
import type { Field } from '../../ui/form/field.ts';
import { FieldFrame } from '../../ui/form/FieldFrame.tsx';
import { FieldView, RowsView } from '../../ui/form/Fields.tsx';
import { FoldedCard, FoldedSection, placesOfFields } from '../../ui/form/FoldedCard.tsx';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { useSuggestionList } from '../../ui/form/text-inputs.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useText } from '../../ui/language.tsx';
import { defaultBackendSection, ingressRulesSection, ingressTlsSection, rulesField } from './ingress.section.ts';
import { readPort, setBackendPort } from './model/backend-port.ts';
import { routesOf } from './model/routes.ts';
import styles from './networking.module.css';
import { reachedBy } from './relations.ts';
import { RouteLine } from './RouteLine.tsx';

/** Hosts and paths of an Ingress with the Services behind them, and where each of them ends. */
export function IngressRulesCard({ documentId }: { readonly documentId: string }) {
  const t = useText();
  const object = useScope('object');
  return (
    <section className={styles['card']} aria-label={t(ingressRulesSection.title)}>
      <div className={styles['cardHead']}>
        <h2>{t(ingressRulesSection.title)}</h2>
      </div>
      <div className={styles['fields']}>
        <RowsView field={rulesField} path={pathOf(object, 'spec.rules')} renderField={ingressField} />
      </div>
      <Routes documentId={documentId} object={object} />
    </section>
  );
}

/** The fields of rules and paths are those of any rows, but for the port, which one field writes by name or number. */
function ingressField(inner: Field, base: Path): ReactNode {
  if (inner.input === 'rows') return <RowsView field={inner} path={pathOf(base, inner.path)} renderField={ingressField} />;
  if (inner.path.endsWith('service.port.name')) return null;
  if (inner.path.endsWith('service.port.number')) return <BackendPortField field={inner} path={pathOf(base, inner.path).slice(0, -1)} />;
  return <FieldView field={inner} base={base} />;
}

/** Port of the Service behind a path. @param path of `port`, which holds a number or a name */
function BackendPortField({ field: written, path }: { readonly field: Field; readonly path: Path }) {
  const host = useFormHost();
  const shown = host.useSelected((document) => {
    const port = valueAt(document, path);
    return String(field(port, 'number') ?? field(port, 'name') ?? '');
  });
  const byName = host.useSelected((document) => field(valueAt(document, path), 'name') !== undefined);
  const place = [...path, byName ? 'name' : 'number'];
  const names = useSuggestionList([...path, 'name'], ['work']);
  const draft = useDraft(shown, (text) => {
    const typed = text.trim();
    if (typed === '') return { kind: 'wait', write: () => null, reason: null };
    const port = readPort(typed);
    if ('en' in port) return { kind: 'wrong', reason: port };
    return { kind: 'write', shows: typed, write: () => host.apply((document) => setBackendPort(document, path, port), { group: `field ${toPointer(path)}`, focus: place }) };
  });
  return (
    <FieldFrame path={place} label={written.label} name={byName ? 'name' : 'number'} help={written.help} width={written.width ?? 2} reason={draft.reason} required>
      {(input) => (
        <TextBox input={input} draft={draft} mono list={names.id}>
          {names.list}
        </TextBox>
      )}
    </FieldFrame>
  );
}

/** Where each path of an Ingress ends: "shop.example.com/cart → cart:80 → 8080 (http)". */
function Routes({ documentId, object }: { readonly documentId: string; readonly object: Path }) {
  const routes = useFormHost().useSelectedLate((document) => routesOf(valueAt(document, object)), samePlain);
  const ends = useFromIndex(
    (index) => (index === null ? null : routes.map(({ backend }) => (backend === null ? null : reachedBy(index, { documentId, path: object }, backend.service, backend.port)))),
    samePlain,
  );
  if (routes.length === 0 || ends === null) return null;
  return (
    <div className={styles['said']}>
      {routes.map((route, at) => (
        // two routes can be the same, word for word
        // oxlint-disable-next-line react/no-array-index-key
        <RouteLine key={at} route={route} reached={ends[at] ?? null} />
      ))}
    </div>
  );
}

/** What is seldom needed of an Ingress. */
export function IngressMoreCards() {
  const object = useScope('object');
  const spec = pathOf(object, defaultBackendSection.path);
  return (
    <>
      <FoldedSection section={ingressTlsSection} />
      <FoldedCard title={defaultBackendSection.title} about={defaultBackendSection.about} places={[{ base: object, patterns: placesOfFields(defaultBackendSection) }]}>
        <div className={styles['fields']}>
          {defaultBackendSection.fields.map((one) => (
            <DefaultBackendField key={one.path} field={one} base={spec} />
          ))}
        </div>
      </FoldedCard>
    </>
  );
}

function DefaultBackendField({ field: one, base }: { readonly field: Field; readonly base: Path }) {
  return ingressField(one, base);
}
