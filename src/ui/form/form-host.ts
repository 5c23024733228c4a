import { createContext, useContext, type ReactNode } from 'react';
import type { Finding } from '../../core/checks/check.ts';
import type { Localized } from '../../core/localized.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import type { EditResult } from '../../core/yaml/edit-result.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import type { Path } from '../../core/yaml/path.ts';

/** A change of the document: one of the operations of core/yaml/edit.ts, or several by `inSequence`. */
export type Change = (document: YamlDocument) => EditResult;

export interface ChangeOptions {
  /** Changes of one group that follow each other closely are one undo step: the strokes in one field. */
  readonly group?: string;
  /** Milliseconds: when the group began. A drag that says so is one step, however long it takes. */
  readonly at?: number;
  /** Where the user is afterwards. */
  readonly focus?: Path;
}

/**
 * What a form needs of the document it edits. ui/form knows no store: the app implements this over it, a test over a
 * text. Values read through it render a component again only when they have changed.
 */
export interface FormHost {
  /** Why nothing can be edited at present; null when it can. */
  readonly readOnly: Localized | null;
  /** What a component needs of the document; rendered again when the selection is another by `same` (Object.is). */
  readonly useSelected: <T>(select: (document: YamlDocument) => T, same?: (left: T, right: T) => boolean) => T;
  /** The same of what stands at a path or below it: `select` reads nothing else, and a change elsewhere costs nothing. */
  readonly useSelectedIn: <T>(path: Path, select: (document: YamlDocument) => T, same?: (left: T, right: T) => boolean) => T;
  /** The same as of the last pause of typing, for what stands beside the fields and tells of many of them. */
  readonly useSelectedLate: <T>(select: (document: YamlDocument) => T, same?: (left: T, right: T) => boolean) => T;
  /** The same where there may be nothing to ask: null then, and no key costs anything. */
  readonly useSelectedIf: <T>(select: ((document: YamlDocument) => T) | null, same?: (left: T, right: T) => boolean) => T | null;
  /** Findings about exactly this field; with `within`, about anything below it too, of which `only` may choose. */
  readonly useFindings: (path: Path, depth?: 'exact' | 'within', only?: (finding: Finding) => boolean) => readonly Finding[];
  /** Applies a proved change. @returns the sentence why it was refused, or null. */
  readonly apply: (change: Change, options?: ChangeOptions) => Localized | null;
  /** Sets a value; missing parents are made, and remembered as made by this form. */
  readonly set: (path: Path, value: YamlValue, options?: ChangeOptions) => Localized | null;
  /** Removes what stands at a path, and the parents above it that this form made and that are empty now. */
  readonly unset: (path: Path, options?: ChangeOptions) => Localized | null;
  /** The document as it is now, for previews. */
  readonly current: () => YamlDocument;
  /** The user is at this field. */
  readonly focused: (path: Path) => void;
  /** Shows a place in the YAML. */
  readonly shown: (path: Path) => void;
  readonly fixed: (finding: Finding) => void;
  /** Tells more of what found it: the reason, what to do, an example. */
  readonly explained: (finding: Finding) => void;
  /** Set while another part of the window asks for this field, or for what it is the first of; with `within`, for anything below it too. */
  readonly useWanted: (path: Path, depth?: 'exact' | 'within') => WantedField | null;
  /** Whether nothing else has been asked for since: a wish that had to wait must not take the focus back. */
  readonly isStillWanted: (wanted: Pick<WantedField, 'serial'>) => boolean;
  /** What of the work can be written at a place, by its name or number: objects, their keys and ports. null: no place. */
  readonly useChoices: (path: Path | null) => readonly BundleChoice[];
  /** What the app has to offer at a field, shown below it; null: nothing. */
  readonly useOffer: (path: Path) => ReactNode;
}

/** Something of the work that a value can refer to. */
export interface BundleChoice {
  readonly value: string;
  /** The kind and name of the object it is, or is a part of; '' where there is none. */
  readonly note: string;
}

export interface WantedField {
  /** Of the first value in what is asked for. */
  readonly path: Path;
  /** Grows with each request. */
  readonly serial: number;
  /** Whether the field takes the focus, or is only brought into view and marked. */
  readonly focus: boolean;
  /** Nobody asked to go there: something was changed there. Who is in another part of the window stays. */
  readonly unasked: boolean;
}

const FormHostContext = createContext<FormHost | null>(null);
export const FormHostProvider = FormHostContext.Provider;

/** @throws Error outside a FormHostProvider. */
export function useFormHost(): FormHost {
  const host = useContext(FormHostContext);
  if (host === null) throw new Error('a form field needs a FormHostProvider around it');
  return host;
}

/** Whether a form stands inside the form of another document. */
export function useIsInsideForm(): boolean {
  return useContext(FormHostContext) !== null;
}

/** Where the scopes of sections begin in this document: `{ object: [], container: ['spec', …, 0] }`. */
export type FieldScopes = Readonly<Record<string, Path>>;

const ScopesContext = createContext<FieldScopes>({ object: [] });
export const ScopesProvider = ScopesContext.Provider;

/** @throws RangeError for a scope that this form has not. */
export function useScope(name: string): Path {
  const scopes = useContext(ScopesContext);
  const base = scopes[name];
  if (base === undefined) throw new RangeError(`no scope ${name} among ${Object.keys(scopes).join(', ')}`);
  return base;
}

export function useScopes(): FieldScopes {
  return useContext(ScopesContext);
}
