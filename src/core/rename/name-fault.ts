import type { ObjectIndex } from '../graph/object-index.ts';
import { partsNamed } from '../graph/summary.ts';
import { isFilledInLater } from '../graph/well-known.ts';
import type { PartName } from '../kinds/links/link.ts';
import type { Localized } from '../localized.ts';
import { isDataKey, isLabelName, isPortName, isSubdomain, notDataKey, notLabelName, notPortName, notSubdomain } from '../schema/server-rules/names.ts';
import { builtInNameFault } from '../schema/server-rules/object.ts';
import type { RenameTarget } from './target.ts';

/** Why something cannot be called so: not written as such names are, filled in later, or taken; null when it can. */
export function nameFault(index: ObjectIndex, target: RenameTarget, to: string): Localized | null {
  if (to === '') return EMPTY;
  if (isFilledInLater(target.name)) return filledInLater(target.name);
  return spellingFault(target, to) ?? (isTaken(index, target, to) ? taken(target, to) : null);
}

function spellingFault({ part, kind, object }: RenameTarget, to: string): Localized | null {
  if (part !== null) {
    const [isGood, words] = part === 'port' && object.summary.servicePorts !== null ? LABEL : PART_RULES[part];
    return isGood(to) ? null : words(to);
  }
  const itself = object.summary.kind === kind;
  return builtInNameFault(itself ? (object.summary.known ?? '') : kind, to);
}

type Rule = readonly [isGood: (text: string) => boolean, words: (text: string) => Localized];
const LABEL: Rule = [isLabelName, notLabelName];
const ANY: Rule = [(text) => text.trim() === text, notLabelName];
const PART_RULES: Readonly<Record<PartName, Rule>> = {
  key: [isDataKey, notDataKey],
  port: [isPortName, notPortName],
  volume: LABEL,
  container: LABEL,
  claim: LABEL,
  listener: [isSubdomain, notSubdomain],
  subset: ANY,
  'log-input': ANY,
  'log-filter': ANY,
  'log-output': ANY,
};

function isTaken(index: ObjectIndex, { object, part, kind }: RenameTarget, to: string): boolean {
  if (part !== null) return partsNamed(object.summary, part, to).length > 0;
  return index.named(kind, to, object.summary.namespace).some(({ summary }) => summary.kind === kind && summary.name === to);
}

function taken({ part, kind }: RenameTarget, to: string): Localized {
  if (part === null) return { en: `There is a ${kind} called ${to} already.`, ko: `이름이 같은 ${kind}: ${to}. 이미 있는 이름입니다.` };
  return { en: `“${to}” is taken: another one beside it has that name.`, ko: `“${to}”: 옆의 다른 항목이 이미 쓰는 이름입니다.` };
}

const EMPTY: Localized = { en: 'A name is needed.', ko: '이름을 입력하세요.' };

function filledInLater(name: string): Localized {
  return {
    en: `“${name}” is filled in later by something else, so nobody can say who refers to it.`,
    ko: `나중에 다른 도구가 채우는 이름이라 무엇이 가리키는지 알 수 없습니다: “${name}”`,
  };
}
