import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Area, Finding, Severity } from '../core/checks/check.ts';
import { samePlain } from '../core/graph/same-plain.ts';
import type { Localized } from '../core/localized.ts';
import { kindOf } from '../core/kinds/index.ts';
import { useSelectionFromElsewhere } from '../store/hooks.ts';
import { useFromFindings } from '../store/findings.ts';
import { keepSame } from '../store/keep-same.ts';
import { useFromSettledDocument } from '../store/settled.ts';
import type { DocumentId } from '../store/state.ts';
import { DocumentFormsProvider, type DocumentForms } from '../ui/form/other-document.tsx';
import { useLanguage, useText } from '../ui/language.tsx';
import { lateComponent } from '../ui/late-component.tsx';
import { onceEntered } from '../ui/once-entered.ts';
import type { DesignerArea, DesignerAreaId } from './area-form.ts';
import { useAsked } from './asked.ts';
import { areasOf } from './areas.ts';
import { DocumentFormHost } from './document-form-host.tsx';
import { DocumentNotes } from './DocumentNotes.tsx';
import styles from './Designer.module.css';
import { factsOf, sameFacts, type DocumentFacts } from './document-facts.ts';
import { ChosenContainerProvider } from './workload-forms.tsx';

const WORDS = {
  areas: { en: 'Areas of {name}', ko: '{name} 영역' },
  unnamed: { en: 'Document without a name', ko: '이름 없는 문서' },
  errors: { en: '{count} errors', ko: '오류 {count}개' },
  warnings: { en: '{count} warnings', ko: '경고 {count}개' },
} as const satisfies Record<string, Localized>;

const { Component: WhichKindButton } = lateComponent(async () => (await import('../features/new-kind/WhichKindButton.tsx')).WhichKindButton);

const formsOver: DocumentForms = (documentId, children) => <DocumentFormHost key={documentId} documentId={documentId}>{children}</DocumentFormHost>;

/** The open tab, and what opens another; null: the first. It stays while documents are switched. */
export type OpenArea = readonly [area: DesignerAreaId | null, open: (area: DesignerAreaId) => void];

/** The forms of the selected document. */
export function Designer({ documentId, open }: { readonly documentId: DocumentId; readonly open: OpenArea }) {
  const t = useText();
  const language = useLanguage();
  const facts = useFacts(documentId);
  // by name, which the kind is in its own group alone: a Service of Knative's, or a Gateway of Istio's, has not the forms of one
  const known = kindOf(facts.apiVersion, facts.kind);
  const areas = areasOf(known?.name ?? null);
  const [areaId, setAreaId] = open;
  useFollowedArea(documentId, areas, open);
  const area = areas.find(({ id }) => id === areaId) ?? areas[0] ?? null;
  const panelId = useId();
  const body = useRef<HTMLDivElement>(null);
  const scrolled = useRef(false);
  const shown = area?.id;
  useEffect(() => (body.current === null ? undefined : onceEntered(body.current, async () => (await import('../ui/form/laid-out.ts')).laidOutMarked)), []);
  useLayoutEffect(() => {
    // another form begins at its top; a field that was asked for scrolls itself into view after this. To look where the
    // form is scrolled to would lay all of it out before its frame
    if (scrolled.current) body.current?.scrollTo(0, 0);
  }, [documentId, shown]);
  const label = known?.label[language];
  return (
    <div className={styles['designer']}>
      <div className={styles['head']}>
        <h1 title={facts.name ?? ''}>{facts.name ?? t(WORDS.unnamed)}</h1>
        <div className={styles['meta']}>
          {facts.kind !== null && <span>{label === undefined || label === facts.kind ? facts.kind : `${label} (${facts.kind})`}</span>}
          {known !== null && <WhichKindButton kind={known.name} name={facts.name} />}
          {facts.namespace !== null && <span>namespace <b>{facts.namespace}</b></span>}
          {facts.apiVersion !== null && <span>{facts.apiVersion}</span>}
        </div>
        {areas.length > 0 && (
          <AreaTabs documentId={documentId} areas={areas} current={area?.id ?? null} panelId={panelId} name={facts.name ?? ''} onChoose={setAreaId} />
        )}
      </div>
      <div
        ref={body}
        id={panelId}
        className={styles['body']}
        onScroll={({ currentTarget }) => (scrolled.current = currentTarget.scrollTop > 0)}
        {...(area === null ? {} : { role: 'tabpanel', 'aria-labelledby': `${panelId}-${area.id}` })}
      >
        <DocumentNotes documentId={documentId} />
        {area !== null && (
          <DocumentFormsProvider value={formsOver}>
            <DocumentFormHost key={documentId} documentId={documentId}>
              <ChosenContainerProvider documentId={documentId}>
                <area.Form documentId={documentId} />
              </ChosenContainerProvider>
            </DocumentFormHost>
          </DocumentFormsProvider>
        )}
      </div>
    </div>
  );
}

const NO_FACTS: DocumentFacts = { apiVersion: null, kind: null, name: null, namespace: null };

/** As of the last pause of typing: a key in the name does not write the heading anew, nor the tabs below it. */
function useFacts(documentId: DocumentId): DocumentFacts {
  const [keep] = useState(keepSame<DocumentFacts>);
  return useFromSettledDocument(documentId, (view) => keep(factsOf(view), sameFacts)) ?? NO_FACTS;
}

/**
 * The open tab follows a selection from elsewhere to the field's area; to All fields, which shows every place, only
 * when somebody asks for the field, not with each move of the cursor.
 */
function useFollowedArea(documentId: DocumentId, areas: readonly DesignerArea[], [areaId, setAreaId]: OpenArea): void {
  const selection = useSelectionFromElsewhere();
  useEffect(() => {
    if (selection === null) return;
    const { path, by } = selection;
    if (path === null || by === 'list' || selection.documentId !== documentId) return;
    const current = areas.find(({ id }) => id === areaId) ?? areas[0];
    if (current?.owns(path) === true) return;
    const owner = areas.find((area) => area.owns(path));
    if (owner !== undefined && (owner.kinds !== null || by !== 'yaml')) setAreaId(owner.id);
    // a new selection moves the tab, not each new list of areas
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selection?.serial, documentId]);
  useAsked((asked) => {
    if (!('area' in asked)) return;
    const wanted = typeof asked.area === 'number' ? areas[asked.area]?.id : asked.area;
    if (wanted !== undefined) setAreaId(wanted);
  });
}

/** A finding counts where its field is shown, else in the tab of its area. */
interface Owned {
  readonly owner: DesignerAreaId | Area;
  readonly severity: Severity;
}

function ownedIn(areas: readonly DesignerArea[], { path, area, severity }: Finding): Owned {
  return { owner: areas.find((candidate) => candidate.owns(path))?.id ?? area, severity };
}

interface AreaTabsProps {
  readonly documentId: DocumentId;
  readonly areas: readonly DesignerArea[];
  readonly current: DesignerAreaId | null;
  readonly panelId: string;
  readonly name: string;
  readonly onChoose: (area: DesignerAreaId) => void;
}

function AreaTabs({ documentId, areas, current, panelId, name, onChoose }: AreaTabsProps) {
  const t = useText();
  const [keep] = useState(keepSame<readonly Owned[]>);
  const owned = useFromFindings(documentId, (findings) => keep(findings.map((finding) => ownedIn(areas, finding)), samePlain));
  useEffect(() => {
    // where not all fit, the open one is in sight, whoever opened it
    document.getElementById(`${panelId}-${current ?? ''}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [panelId, current]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = areas.findIndex(({ id }) => id === current);
    const next = event.key === 'Home' ? areas[0] : event.key === 'End' ? areas.at(-1) : step === 0 ? undefined : areas[(at + step + areas.length) % areas.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    document.getElementById(`${panelId}-${next.id}`)?.focus();
  };
  return (
    <div role="tablist" tabIndex={-1} aria-label={t(WORDS.areas, { name })} className={styles['tabs']} onKeyDown={onKeyDown}>
      {areas.map(({ id, title, ahead }) => {
        const errors = owned.filter(({ owner, severity }) => owner === id && severity === 'error').length;
        const warnings = owned.filter(({ owner, severity }) => owner === id && severity === 'warning').length;
        return (
          <button
            key={id}
            id={`${panelId}-${id}`}
            type="button"
            role="tab"
            aria-selected={id === current}
            aria-controls={panelId}
            tabIndex={id === current ? 0 : -1}
            className={styles['tab']}
            onClick={() => onChoose(id)}
            onPointerEnter={ahead}
            onFocus={ahead}
          >
            {t(title)}
            {errors > 0 && <span className={styles['count']} data-severity="error" aria-label={t(WORDS.errors, { count: errors })}>{errors}</span>}
            {warnings > 0 && <span className={styles['count']} data-severity="warning" aria-label={t(WORDS.warnings, { count: warnings })}>{warnings}</span>}
          </button>
        );
      })}
    </div>
  );
}
