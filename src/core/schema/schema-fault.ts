import type { Localized } from '../localized.ts';
import type { Path } from '../yaml/path.ts';
import type { ApiLife } from './api-life.ts';
import type { FieldType, SchemaKind } from './field-schema.ts';
import type { TargetVersion } from './target-version.ts';

/** What the API server would not take, or would take otherwise than it looks. Plain data but for `kind`. */
export type SchemaFault = (
  | UnknownField
  | MisplacedField
  | WrongType
  | NullInside
  | MissingField
  | NotInEnum
  | WrongFormat
  | PatternMismatch
  | BeyondLimit
  | DuplicateItem
  | ExclusiveMembersSet
  | MemberNeeded
  | ApiRemoved
  | ApiDeprecated
  | ApiNotYet
  | FieldNotYet
  | WrongApiVersion
  | UnknownKind
  | RuleBroken
) & {
  /** Of the object the fault is in, as far as it is known: tells how sure the schema is. */
  readonly kind: SchemaKind | null;
  /** Where it is, from the document's root. */
  readonly path: Path;
};

export type FaultCode = SchemaFault['code'];

/** Faults of a code, whatever their place: what they say. */
export type FaultOf<Code extends FaultCode> = SchemaFault extends infer Fault
  ? Fault extends { readonly code: Code } ? Omit<Fault, 'path' | 'kind'> : never
  : never;

/** What a value is, in the words of the API. */
export type ValueType = 'string' | 'integer' | 'number' | 'boolean' | 'map' | 'list' | 'null';

interface UnknownField {
  readonly code: 'unknown-field';
  /** The field that is meant, when there is one that is not set yet. */
  readonly nearest: string | null;
  /** The two differ in nothing but case, hyphens and underscores, and the value is one that the field takes. */
  readonly sure: boolean;
}

/** A field that exists, elsewhere in the same object. */
interface MisplacedField {
  readonly code: 'misplaced-field';
  /** The map that has the field, from the object's root; null: the kind has no such field at all. */
  readonly belongs: string | null;
}

interface WrongType {
  readonly code: 'type';
  readonly expected: FieldType;
  /** As in `FieldSchema`: a quantity is an int-or-string of that format. */
  readonly format: string | null;
  readonly found: ValueType;
  /** What stands there as it is meant, when it can only be that: 3 for "3", "8080" for 8080. */
  readonly meant: string | number | bigint | boolean | null;
}

interface NullInside {
  readonly code: 'null-inside';
  readonly inside: 'list' | 'map';
  /** The server refuses it; else it takes the item for empty. */
  readonly refused: boolean;
}

interface MissingField {
  readonly code: 'required';
  /** What stands there instead of a value. */
  readonly found: 'nothing' | 'null' | 'empty';
}

interface NotInEnum {
  readonly code: 'enum';
  readonly value: string;
  readonly allowed: readonly string[];
  readonly nearest: string | null;
  /** The two differ in nothing but case, hyphens and underscores. */
  readonly sure: boolean;
}

interface WrongFormat {
  readonly code: 'format';
  readonly format: string;
  readonly value: string;
}

interface PatternMismatch {
  readonly code: 'pattern';
  readonly pattern: string;
  readonly value: string;
}

interface BeyondLimit {
  readonly code: 'limit';
  readonly limit: 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems';
  readonly bound: number;
  readonly actual: number | bigint;
}

interface DuplicateItem {
  readonly code: 'duplicate-item';
  /** Members by which the items are the same, and what they have there: `name` `web`. */
  readonly by: readonly string[];
  readonly values: readonly string[];
  readonly first: Path;
  /** The server refuses it; else tools that merge lists by these keys lose one of them. */
  readonly refused: boolean;
}

interface ExclusiveMembersSet {
  readonly code: 'exclusive';
  /** Those that are set; the path is that of the last. */
  readonly set: readonly string[];
}

interface MemberNeeded {
  readonly code: 'one-needed';
  readonly members: readonly string[];
}

interface ApiRemoved {
  readonly code: 'api-removed';
  readonly life: ApiLife;
  readonly target: TargetVersion;
}

interface ApiDeprecated {
  readonly code: 'api-deprecated';
  readonly life: ApiLife;
  readonly target: TargetVersion;
}

interface ApiNotYet {
  readonly code: 'api-not-yet';
  readonly life: ApiLife;
  readonly target: TargetVersion;
}

interface FieldNotYet {
  readonly code: 'field-not-yet';
  readonly since: string;
  readonly target: TargetVersion;
}

interface WrongApiVersion {
  readonly code: 'wrong-api-version';
  readonly apiVersion: string;
  readonly name: string;
  /** Those the kind has, the one to write first; never empty. */
  readonly versions: readonly string[];
}

interface UnknownKind {
  readonly code: 'unknown-kind';
  readonly apiVersion: string;
  readonly name: string;
  readonly nearest: string;
  /** The two differ in nothing but case, hyphens and underscores. */
  readonly sure: boolean;
}

/** Something the server demands that no schema says. */
interface RuleBroken {
  readonly code: 'rule';
  readonly rule: RuleGroup;
  readonly message: Localized;
  /** What the place could hold instead; null: that is for people to say. */
  readonly mend: string | number | null;
}

/**
 * - `name`: how names and keys are written; `object-name` that of the object; `label` labels and annotations;
 * - `value`: what a value must be beside others; of that `own-pods` whether a selector takes the Pods beside it, `rollout`
 *   whether Pods can be replaced, `restart-policy` and `probe` what they say.
 */
export type RuleGroup = 'name' | 'object-name' | 'label' | 'value' | 'own-pods' | 'rollout' | 'restart-policy' | 'probe';
