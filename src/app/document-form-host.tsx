import { useMemo, useState, type ReactNode } from 'react';
import type { Finding } from '../core/checks/check.ts';
import type { LinkedObject } from '../core/graph/object-index.ts';
import type { Localized } from '../core/localized.ts';
import type { YamlDocument } from '../core/yaml/document.ts';
import { removeValue } from '../core/yaml/edit.ts';
import { firstValuePath } from '../core/yaml/locate.ts';
import { isWithin, toPointer, type Path } from '../core/yaml/path.ts';
import { documentEdited, selected } from '../store/actions.ts';
import { useChoicesAt } from '../store/bundle-index.ts';
import { documentOf, placeOf, viewOf } from '../store/documents.ts';
import { useFromFindings } from '../store/findings.ts';
import { findingFixed } from '../store/fix-finding.ts';
import { useFromDocument, useFromDocumentState, useFromSelectionElsewhere, useMayWrite } from '../store/hooks.ts';
import { isSameList, keepSame } from '../store/keep-same.ts';
import type { DocumentId, DocumentState, Selection } from '../store/state.ts';
import { useFromSettledDocument } from '../store/settled.ts';
import { useRenameOffer, type RenameOffer } from '../store/rename-offer.ts';
import { store } from '../store/store.ts';
import { FormHostProvider, useIsInsideForm, type BundleChoice, type Change, type ChangeOptions, type FormHost, type WantedField } from '../ui/form/form-host.ts';
import { lateComponent } from '../ui/late-component.tsx';
import { MadeParents } from '../ui/form/made-parents.ts';
import { useGuest } from './designed-document.ts';
import { TypingSession } from './typing-session.ts';

const { Component: RenameOfferNote } = lateComponent<{ readonly offer: RenameOffer }>(async () => (await import('../features/rename/RenameOfferNote.tsx')).RenameOfferNote);

const READ_ONLY = {
  broken: {
    en: 'The text of this document does not parse; the form shows its last good state.',
    ko: '이 문서의 텍스트를 읽을 수 없어 마지막으로 읽은 상태를 보여 줍니다.',
  },
  elsewhere: { en: 'This work is open for editing elsewhere.', ko: '다른 곳에서 편집하고 있는 작업입니다.' },
} as const satisfies Record<string, Localized>;

interface DocumentFormHostProps {
  readonly documentId: DocumentId;
  readonly children: ReactNode;
}

/** Gives the forms below their document: values read from the store, changes proved and written to it. */
export function DocumentFormHost({ documentId, children }: DocumentFormHostProps) {
  const mayWrite = useMayWrite();
  const broken = useFromDocumentState(documentId, isUnreadable) ?? false;
  const readOnly = broken ? READ_ONLY.broken : mayWrite ? null : READ_ONLY.elsewhere;
  const memory = useMemo(() => ({ made: new MadeParents(), typing: new TypingSession(), documentId }), [documentId]);
  const host = useMemo(() => formHostOf(memory, readOnly), [memory, readOnly]);
  useGuest(documentId, useIsInsideForm());
  return <FormHostProvider value={host}>{children}</FormHostProvider>;
}

function isUnreadable(state: DocumentState): boolean {
  return documentOf(state).error !== null;
}

/** What a form remembers of its document from one edit to the next. */
interface FormMemory {
  readonly documentId: DocumentId;
  readonly made: MadeParents;
  readonly typing: TypingSession;
}

function formHostOf({ documentId, made, typing }: FormMemory, readOnly: Localized | null): FormHost {
  const current = (): YamlDocument => {
    const place = placeOf(store.getState().files, documentId);
    if (place === null) throw new RangeError(`document ${documentId} is gone`);
    return viewOf(place.document).document;
  };

  const apply = (change: Change, { group, at, focus }: ChangeOptions = {}): Localized | null => {
    if (readOnly !== null) return readOnly;
    const result = change(current());
    if (!result.ok) return result.message;
    if (result.edits.length === 0) return null;
    const options = { document: result.document, ...(group === undefined ? {} : { group: `${documentId} ${group}` }), ...(at === undefined ? {} : { at }) };
    documentEdited(documentId, result.edits, 'form', focus === undefined ? options : { ...options, selection: { documentId, path: focus } });
    return null;
  };

  return {
    readOnly,
    current,
    apply,
    set: (path, value, options) =>
      apply((document) => {
        made.follow(document.text, document.value);
        const result = typing.set(document, path, value, options?.group ?? null);
        if (result.ok) made.edited(path, result.document.text, result.document.value);
        return result;
      }, options),
    unset: (path, options) =>
      apply((document) => {
        made.follow(document.text, document.value);
        const result = removeValue(document, path, { removeEmptyParents: (parent) => made.has(parent) });
        if (result.ok) made.edited(path, result.document.text, result.document.value);
        return result;
      }, options),
    useSelected: (select, same) => useAnswer(documentId, null, select, same)(),
    useSelectedIn: (path, select, same) => useAnswer(documentId, path, select, same)(),
    useSelectedLate: (select, same) => useLateAnswer(documentId, select, same),
    useSelectedIf: (select, same) => {
      const answer = useAnswer(documentId, null, select, same);
      return select === null ? null : answer();
    },
    useFindings: (path, depth = 'exact', only = undefined) => useFindingsAt(documentId, path, depth, only),
    focused: (path) => {
      typing.end();
      selected({ documentId, path, by: 'form' });
    },
    shown: (path) => selected({ documentId, path, by: 'problems' }),
    fixed: (finding) => void findingFixed(finding),
    explained: ({ check }) => void import('../features/problems/book/book-desk.ts').then(({ bookOpened }) => bookOpened(check)),
    useWanted: (path, depth = 'exact') => useWantedAt(documentId, path, depth),
    isStillWanted,
    useChoices: (path) => useBundleChoices(documentId, path),
    useOffer: (path) => useOfferAt(documentId, path),
  };
}

/** @returns what gives the answer; it throws RangeError where nothing was asked, and before the first answer. */
function useAnswer<T>(
  documentId: DocumentId,
  within: Path | null,
  select: ((document: YamlDocument) => T) | null,
  same: (left: T, right: T) => boolean = Object.is,
): () => T {
  const [reading] = useState(readings<T>);
  const found = useFromDocument(documentId, select === null ? null : ({ document }) => reading.of(document, select, same), within);
  // a document that is being removed is read once more, by its form, which goes with it
  return () => (found ?? reading.last()).value;
}

/** The answer as of the last pause of typing. */
function useLateAnswer<T>(documentId: DocumentId, select: (document: YamlDocument) => T, same: (left: T, right: T) => boolean = Object.is): T {
  const [reading] = useState(readings<T>);
  const found = useFromSettledDocument(documentId, ({ document }) => reading.of(document, select, same));
  return (found ?? reading.last()).value;
}

/** A value in a box, so that null can be told from "no document". */
interface Answer<T> {
  readonly value: T;
}

/** Gives the very answer of before as long as the next one is the same to its reader. */
function readings<T>() {
  const keep = keepSame<T>();
  let last: Answer<T> | null = null;
  let readBy: ((document: YamlDocument) => T) | null = null;
  // who is not told of each version must not keep the last one that he was told of
  let readIn: WeakRef<YamlDocument> | null = null;
  return {
    of: (document: YamlDocument, select: (document: YamlDocument) => T, same: (left: T, right: T) => boolean): Answer<T> => {
      // the same question about the same document: the store is asked several times for each change
      if (last !== null && readBy === select && readIn?.deref() === document) return last;
      const value = keep(select(document), same);
      readIn = new WeakRef(document);
      readBy = select;
      if (last === null || !Object.is(last.value, value)) last = { value };
      return last;
    },
    /** @throws RangeError before the first answer. */
    last: (): Answer<T> => {
      if (last === null) throw new RangeError('the document was never there');
      return last;
    },
  };
}

/** Offers to take along what refers to a name that was changed in this field. */
function useOfferAt(documentId: DocumentId, path: Path): ReactNode {
  const offer = useRenameOffer(documentId, path);
  return offer === null ? null : <RenameOfferNote offer={offer} />;
}

/** Names of the work for a place, told apart by what they are names of. */
function useBundleChoices(documentId: DocumentId, path: Path | null): readonly BundleChoice[] {
  const choices = useChoicesAt(documentId, path);
  return useMemo(() => choices.map(({ value, object }) => ({ value: String(value), note: noteOf(object) })), [choices]);
}

function noteOf(object: LinkedObject | null): string {
  return object === null ? '' : [object.summary.kind, object.summary.name].filter((part) => part !== null).join(' ');
}

const NONE: readonly Finding[] = [];
const byPointer = new WeakMap<readonly Finding[], ReadonlyMap<string, readonly Finding[]>>();

/** Findings by the pointer of their path: asked for by each field of a form. */
function grouped(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  let groups = byPointer.get(findings);
  if (groups === undefined) {
    const made = new Map<string, Finding[]>();
    for (const finding of findings) {
      const pointer = toPointer(finding.path);
      const group = made.get(pointer);
      if (group === undefined) made.set(pointer, [finding]);
      else group.push(finding);
    }
    groups = made;
    byPointer.set(findings, groups);
  }
  return groups;
}

function useFindingsAt(documentId: DocumentId, path: Path, depth: 'exact' | 'within', only?: (finding: Finding) => boolean): readonly Finding[] {
  const [keep] = useState(keepSame<readonly Finding[]>);
  const pointer = toPointer(path);
  return useFromFindings(documentId, (findings) => {
    const found = depth === 'exact' ? (grouped(findings).get(pointer) ?? NONE) : findings.filter((finding) => isWithin(finding.path, path) && (only === undefined || only(finding)));
    return keep(found, sameFindings);
  });
}

/** Same to a reader: checks run anew after each edit and make new objects of the same findings. */
function sameFindings(left: readonly Finding[], right: readonly Finding[]): boolean {
  return isSameList(left, right, ({ id, severity, message, fix }, other) => id === other.id && severity === other.severity && message.en === other.message.en && (fix === null) === (other.fix === null));
}

/** Selections that bring a field into view, and those of them that also give it the focus. */
const FOLLOWED: ReadonlySet<Selection['by']> = new Set(['problems', 'fix', 'history', 'yaml']);
const FOCUSED: ReadonlySet<Selection['by']> = new Set(['problems', 'fix', 'history']);

function isStillWanted({ serial }: Pick<WantedField, 'serial'>): boolean {
  return store.getState().selection.serial === serial;
}

/**
 * Whether a field is the one selected elsewhere, or the first below what is selected: `spec.selector` is shown by its
 * first label. A cursor in the YAML shows a field, but keeps the focus.
 */
function useWantedAt(documentId: DocumentId, path: Path, depth: 'exact' | 'within'): WantedField | null {
  const isAt = (selection: Selection, selected: Path): boolean =>
    (depth === 'within' && isWithin(selected, path)) || (isWithin(path, selected) && isWithin(firstBelow(selection), path));
  const wanted = useFromSelectionElsewhere((selection) =>
    selection?.documentId === documentId && FOLLOWED.has(selection.by) && selection.path !== null && isAt(selection, selection.path)
      ? `${selection.serial} ${FOCUSED.has(selection.by)} ${selection.by === 'fix'}`
      : null,
  );
  return useMemo(() => {
    if (wanted === null) return null;
    const [serial = '', focus, unasked] = wanted.split(' ');
    return { path: firstBelow(store.getState().selection), serial: Number(serial), focus: focus === 'true', unasked: unasked === 'true' };
  }, [wanted]);
}

const firsts = new WeakMap<Selection, Path>();

/** The first value of what is selected, as it was when it was first asked for. */
function firstBelow(selection: Selection): Path {
  let first = firsts.get(selection);
  if (first === undefined) {
    const place = selection.documentId === null ? null : placeOf(store.getState().files, selection.documentId);
    const path = selection.path ?? [];
    first = place === null ? path : firstValuePath(viewOf(place.document).document.value, path);
    firsts.set(selection, first);
  }
  return first;
}
