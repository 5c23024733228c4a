import type { Localized } from '../../core/localized.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import type { Help } from './help.ts';

/** Sixths of the form's width. */
export type FieldWidth = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * When a field is there. `path` counts from the same base as the field's own. With `is`, an absent value counts as
 * `whenAbsent` says (the API's default), else as not matching.
 */
export type Condition =
  | { readonly path: string; readonly present: boolean }
  | { readonly path: string; readonly is: readonly (string | number | boolean)[]; readonly whenAbsent?: boolean };

/** A rule a text must keep to be written: the reason why it is not, or null. */
export type TextRule = (text: string) => Localized | null;

/** Where to look for values to propose; free text is always allowed. */
export type SuggestionSource =
  /** What of the work can be written at the field's own place: objects by name, their keys and ports. */
  | 'work'
  | {
      /** Name of a scope (see FieldScopes) from which `path` counts. */
      readonly scope: string;
      /** Pattern of the proposed values: `ports[].name`. */
      readonly path: string;
      /** Key beside each value that explains it: `containerPort`. */
      readonly note?: string;
    }
  | { readonly values: readonly { readonly value: string; readonly note?: Localized }[] };

interface FieldBase {
  /**
   * Pattern from the section's base, written as in `core/kinds/pattern.ts`, without wildcards: lists and maps are
   * fields of their own. '' is the base itself (the items of a list of texts).
   */
  readonly path: string;
  readonly label: Localized;
  /**
   * What it does to the running thing and when one changes it, with the default or unit where that matters; every field
   * has one (`app/field-helps.test.ts`), save the text that is an item itself (`path: ''`), for which its list speaks.
   * It stands here, in words. Only the sections of the first page, which counts every byte, name it in a table that
   * loads late (`lateHelps`). In the rows of a list it is told by the help of the list.
   */
  readonly help?: Help;
  readonly width?: FieldWidth;
  readonly shownWhen?: Condition;
  /** Said in words at the label. */
  readonly required?: true;
  /** Hides Kubernetes' name beside the label, where the label is that name already. */
  readonly nameless?: true;
  /** Whose value counts while nothing is set here; shown in place of the default. For texts, numbers and choices. */
  readonly inherits?: Inheritance;
}

export interface Inheritance {
  /** Name of a scope (see FieldScopes) from which `path` counts. */
  readonly scope: string;
  readonly path: string;
  /** Says the value and where it comes from: "from the Pod: {value}". */
  readonly label: Localized;
}

export interface TextField extends FieldBase {
  readonly input: 'text';
  /** Shown in the editor's typeface: names, paths, images. */
  readonly mono?: true;
  /** Shown while nothing is set: the API's default, or an example introduced as one. */
  readonly placeholder?: Localized;
  readonly rule?: TextRule;
  /** What leaving the field empty means: 'unset' (usual) removes the key, 'text' keeps an empty text. */
  readonly empty?: 'unset' | 'text';
  readonly suggestions?: readonly SuggestionSource[];
}

export interface MultiLineField extends FieldBase {
  readonly input: 'multi-line';
  readonly mono?: true;
  readonly placeholder?: Localized;
  readonly rows?: number;
}

export interface IntegerField extends FieldBase {
  readonly input: 'integer';
  readonly min?: number;
  readonly max?: number;
  /** What Kubernetes takes when nothing is set. */
  readonly default?: number;
  /** Said instead of the default while nothing is set. */
  readonly placeholder?: Localized;
  /** Shown inside the field: s, ×, pods. */
  readonly unit?: Localized;
  readonly suggestions?: readonly SuggestionSource[];
  /** The API takes only the default here, and why. */
  readonly locked?: Localized;
}

export interface SwitchField extends FieldBase {
  readonly input: 'switch';
  readonly default: boolean;
}

export interface Choice {
  readonly value: string | number | boolean;
  readonly label: Localized;
  /** Paths (from the section's base) that the API refuses beside this choice; removed in the same step. */
  readonly unsets?: readonly string[];
}

export interface ChoiceField extends FieldBase {
  readonly input: 'choice';
  readonly choices: readonly Choice[];
  /** The choice that Kubernetes makes when nothing is set, or words for it. */
  readonly default?: string | Localized;
}

export interface QuantityField extends FieldBase {
  readonly input: 'quantity';
  readonly resource: 'cpu' | 'memory';
}

export interface IntOrTextField extends FieldBase {
  readonly input: 'int-or-text';
  /** What a text may be: the name of a port, or a percentage. */
  readonly text: 'port-name' | 'percentage';
  readonly min: number;
  readonly max: number;
  readonly default?: string;
  readonly suggestions?: readonly SuggestionSource[];
}

/** A list; its rows are items with fields of their own, whose paths count from the item. */
export interface RowsField extends FieldBase {
  readonly input: 'rows';
  readonly fields: readonly Field[];
  /** One row: "port". */
  readonly item: Localized;
  readonly add: Localized;
  /** What a new row holds; when left out an empty text, or the required keys with empty texts. */
  readonly newItem?: YamlValue;
  /** Each row in a frame of its own, with its number and all labels: for items of several lines, or of many kinds. */
  readonly card?: true;
}

/** A list of short texts or whole numbers as chips: capabilities, verbs, hosts. Commas and blanks part what is typed. */
export interface TokensField extends FieldBase {
  readonly input: 'tokens';
  readonly of: 'text' | 'integer';
  /** One of them: "capability". */
  readonly item: Localized;
  readonly add: Localized;
  readonly placeholder?: Localized;
  readonly rule?: TextRule;
  readonly suggestions?: readonly SuggestionSource[];
  /** Commas and blanks belong to an item: expressions. */
  readonly verbatim?: true;
  /** Word for the empty text, where that is a value: the core API group is called ''. */
  readonly emptyAs?: string;
}

/** A map with free keys and text values: labels, annotations. */
export interface MapField extends FieldBase {
  readonly input: 'map';
  readonly keyLabel: Localized;
  readonly valueLabel: Localized;
  readonly add: Localized;
  readonly keyRule?: TextRule;
  readonly valueRule?: TextRule;
  readonly suggestedKeys?: readonly SuggestionSource[];
  /** Keys that have fields of their own, and are not shown here. */
  readonly except?: readonly string[];
}

/** Something the form shows but does not edit, with the way to its place in the YAML. */
export interface FactField extends FieldBase {
  readonly input: 'fact';
  readonly describe: (value: YamlValue) => Localized;
}

export type Field =
  | TextField
  | MultiLineField
  | IntegerField
  | SwitchField
  | ChoiceField
  | QuantityField
  | IntOrTextField
  | RowsField
  | TokensField
  | MapField
  | FactField;

/** A group of fields under one title. One file each: `name.section.ts`. */
export interface Section {
  readonly id: string;
  readonly title: Localized;
  /** One sentence beside the title. */
  readonly about?: Localized;
  /** The scope (see FieldScopes) from which `path` counts: 'object', 'pod', 'container'. */
  readonly scope: string;
  /** Pattern of the base of the fields, from the scope; '' is the scope itself. */
  readonly path: string;
  readonly fields: readonly Field[];
}
