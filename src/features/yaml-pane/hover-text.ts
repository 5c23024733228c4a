import type { Hover } from '../../core/assist/hover.ts';
import type { Referred } from '../../core/assist/in-bundle.ts';
import type { Use } from '../../core/graph/references.ts';
import type { Language, Localized } from '../../core/localized.ts';
import type { FieldSchema } from '../../core/schema/field-schema.ts';
import { compareVersions } from '../../core/schema/target-version.ts';
import { textIn, type TextValues } from '../../ui/language.tsx';
import { ASSIST_WORDS, typeWords } from './assist-words.ts';
import { escapeMarkdown, inlineCode } from './markdown.ts';

/** More choices, targets and users than this are counted, not listed. */
const MOST_LISTED = 12;
const MOST_OBJECTS = 4;

export interface HoverParts {
  readonly hover: Hover;
  /** In the API's own words; null when it has none. */
  readonly description: string | null;
  readonly referred: Referred | null;
  /** What refers to the object whose name the pointer is on. */
  readonly uses: readonly Use[];
  readonly target: string;
  readonly language: Language;
}

/** What a hover says, in up to three parts, as Markdown in which all that is not ours is escaped. */
export function hoverText({ hover, description, referred, uses, target, language }: HoverParts): readonly string[] {
  const say = (words: Localized, values?: TextValues): string => escapeMarkdown(textIn(language, words, values));
  const { field, step, required, since, kind } = hover;
  const head = [
    `**${escapeMarkdown(String(step))}**`,
    field === null ? '' : escapeMarkdown(typeWords(field, language)),
    required ? say(ASSIST_WORDS.required) : '',
  ];
  const place = [
    head.filter((part) => part !== '').join(' · '),
    ...(field === null && kind === null ? [say(ASSIST_WORDS.unknown)] : []),
    ...(kind === null ? [] : kindText(kind, target, say)),
    ...(referred === null ? [] : [referredText(referred, say)]),
    ...(uses.length === 0 ? [] : [usesText(uses, say)]),
  ];
  const facts = field === null ? [] : factsOf(field, say);
  if (field?.immutable === true) facts.push(say(ASSIST_WORDS.immutable));
  if (since !== null) {
    const newer = compareVersions(since, target) > 0;
    facts.push(newer ? say(ASSIST_WORDS.newer, { version: since, target }) : say(ASSIST_WORDS.since, { version: since }));
  }
  return [place.join('\n\n'), escapeMarkdown(description ?? ''), facts.join('  \n')].filter((part) => part !== '');
}

type Say = (words: Localized, values?: TextValues) => string;

function factsOf(field: FieldSchema, say: Say): string[] {
  const facts: string[] = [];
  if (field.default !== null) facts.push(`${say(ASSIST_WORDS.defaultIs)}: ${inlineCode(String(field.default))}`);
  if (field.enum !== null) facts.push(`${say(ASSIST_WORDS.choices)}: ${listed(field.enum, say)}`);
  const limits = limitsOf(field);
  if (limits !== '') facts.push(`${say(ASSIST_WORDS.limits)}: ${inlineCode(limits)}`);
  if (field.pattern !== null) facts.push(`${say(ASSIST_WORDS.pattern)}: ${inlineCode(field.pattern)}`);
  return facts;
}

function listed(choices: readonly string[], say: Say): string {
  const shown = choices.slice(0, MOST_LISTED).map(inlineCode).join(' ');
  return choices.length > MOST_LISTED ? `${shown} ${say(ASSIST_WORDS.andMore, { count: choices.length - MOST_LISTED })}` : shown;
}

/** `1 … 65535`, `≥ 0`: of the value, or of the length of the text or list. */
function limitsOf(field: FieldSchema): string {
  const [low, high] = field.type === 'list' ? [field.minItems, field.maxItems]
    : field.type === 'string' ? [field.minLength, field.maxLength]
    : [field.minimum, field.maximum];
  if (low === null) return high === null ? '' : `≤ ${high}`;
  return high === null ? `≥ ${low}` : `${low} … ${high}`;
}

function kindText({ known, life }: NonNullable<Hover['kind']>, target: string, say: Say): string[] {
  const scope = `${inlineCode(`${known.apiVersion} ${known.kind}`)} · ${say(known.namespaced ? ASSIST_WORDS.namespaced : ASSIST_WORDS.clusterWide)}`;
  if (life === null) return [scope];
  if (life.removedIn !== null && compareVersions(life.removedIn, target) <= 0) {
    return [scope, say(life.use === null ? ASSIST_WORDS.removed : ASSIST_WORDS.removedUse, { version: life.removedIn, use: life.use ?? '' })];
  }
  if (life.deprecatedIn !== null && compareVersions(life.deprecatedIn, target) <= 0) {
    return [scope, say(life.use === null ? ASSIST_WORDS.deprecated : ASSIST_WORDS.deprecatedUse, { version: life.deprecatedIn, use: life.use ?? '' })];
  }
  return [scope];
}

function referredText({ reference, targets }: Referred, say: Say): string {
  const words = say(reference.by === 'selector' ? ASSIST_WORDS.selects : ASSIST_WORDS.refersTo);
  if (targets.length === 0) {
    const meant = reference.by === 'name' ? `${inlineCode(`${reference.kind} ${reference.name}`)} · ` : '';
    return `${words}: ${meant}${say(ASSIST_WORDS.leadsNowhere)}`;
  }
  return `${words}: ${objects(targets.map(({ object }) => object), say)} · ${say(ASSIST_WORDS.goTo)}`;
}

function usesText(uses: readonly Use[], say: Say): string {
  return `${say(ASSIST_WORDS.usedBy)}: ${objects(uses.map(({ from }) => from), say)}`;
}

function objects(found: readonly Use['from'][], say: Say): string {
  const names = [...new Set(found.map(({ summary }) => [summary.kind, summary.name].filter((part) => part !== null).join(' ')))];
  const shown = names.slice(0, MOST_OBJECTS).map(inlineCode).join(' ');
  return names.length > MOST_OBJECTS ? `${shown} ${say(ASSIST_WORDS.andMore, { count: names.length - MOST_OBJECTS })}` : shown;
}
