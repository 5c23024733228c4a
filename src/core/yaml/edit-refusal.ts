import type { Localized } from '../localized.ts';
import type { Range } from '../text/edit.ts';
import type { Refusal, RefusalCode } from './edit-result.ts';
import type { AliasNode } from './nodes.ts';
import type { YamlProblem } from './problem.ts';

/** Why an edit is not made; the place is in the refusal's ranges. */
const WORDS = {
  'document-broken': {
    en: 'This document has an error to mend first',
    ko: '먼저 고쳐야 할 오류가 있는 문서입니다',
  },
  'no-such-path': { en: 'There is nothing at this path.', ko: '이 경로에는 아무것도 없습니다.' },
  'not-a-map': {
    en: 'The value here is not a map, so it cannot hold a key.',
    ko: '이 값은 맵이 아니어서 키를 넣을 수 없습니다.',
  },
  'not-a-list': { en: 'The value here is not a list.', ko: '이 값은 목록이 아닙니다.' },
  'index-out-of-range': {
    en: 'The list has no such position.',
    ko: '목록에 그런 위치가 없습니다.',
  },
  'key-exists': { en: 'The map already has this key.', ko: '맵에 이미 같은 키가 있습니다.' },
  'through-alias': {
    en: 'This value comes from an anchor elsewhere in the document; edit it there.',
    ko: '문서의 다른 곳에 있는 앵커에서 오는 값입니다. 그곳에서 편집하세요.',
  },
  'through-merge': {
    en: 'This value comes from a merge key (<<); edit it where the merged map stands.',
    ko: '병합 키(<<)에서 오는 값입니다. 병합되는 맵이 있는 곳에서 편집하세요.',
  },
  'anchor-in-use': {
    en: 'An alias elsewhere in the document needs the anchor in this value.',
    ko: '문서의 다른 곳에 있는 별칭이 이 값의 앵커를 쓰고 있습니다.',
  },
  'explicit-key': {
    en: 'A key written with “? ” can only be renamed or removed in the YAML.',
    ko: '“? ”로 쓴 키는 YAML에서만 이름을 바꾸거나 지울 수 있습니다.',
  },
  'prototype-key': {
    en: 'The key __proto__ cannot be edited here, only in the YAML.',
    ko: '__proto__ 키는 여기서 편집할 수 없고 YAML에서만 고칠 수 있습니다.',
  },
  'unwritable-text': {
    en: 'This value holds something that YAML cannot carry (half of a surrogate pair, or a number that is not finite).',
    ko: 'YAML에 담을 수 없는 값입니다(짝이 없는 서로게이트 문자 또는 유한하지 않은 숫자).',
  },
  'comment-would-be-lost': {
    en: 'A comment would be lost; make this change in the YAML.',
    ko: '주석이 사라지게 됩니다. 이 변경은 YAML에서 하세요.',
  },
  'not-proved': {
    en: 'The new text would not read back as asked, so nothing was changed; make this change in the YAML.',
    ko: '새 텍스트가 요청한 값으로 읽히지 않아 아무것도 바꾸지 않았습니다. 이 변경은 YAML에서 하세요.',
  },
} as const satisfies Record<RefusalCode, Localized>;

export function refuse(code: RefusalCode, range: Range | null = null, related: Range | null = null): Refusal {
  return {
    ok: false,
    code,
    message: WORDS[code],
    range: range === null ? null : { start: range.start, end: range.end },
    related: related === null ? null : { start: related.start, end: related.end },
  };
}

/** The document has an error that comes first. */
export function refuseBroken(problem: YamlProblem): Refusal {
  const { en, ko } = WORDS['document-broken'];
  return { ...refuse('document-broken', problem.range), message: { en: `${en}: ${problem.message.en}`, ko: `${ko}: ${problem.message.ko}` } };
}

/** The value stands at the anchor, which is where it can be edited. */
export function refuseAlias(alias: AliasNode): Refusal {
  return {
    ...refuse('through-alias', alias, alias.target),
    message: {
      en: `This value comes from the anchor &${alias.name} elsewhere in the document; edit it there.`,
      ko: `문서의 다른 곳에 있는 앵커에서 오는 값입니다(앵커 &${alias.name}). 그곳에서 편집하세요.`,
    },
  };
}
