import type { Localized } from '../../localized.ts';
import { quantityProblem } from '../../quantity/quantity.ts';
import type { FaultOf, SchemaFault, ValueType } from '../../schema/schema-fault.ts';
import type { FieldType } from '../../schema/field-schema.ts';
import type { Path } from '../../yaml/path.ts';

/** One sentence for a fault: the field, what stands there, what is expected. */
export function messageOf(fault: SchemaFault): Localized {
  const name = nameOf(fault.path);
  switch (fault.code) {
    case 'unknown-field':
      return unknownField(name, fault, fault.kind?.source === 'custom');
    case 'misplaced-field':
      return misplaced(name, fault);
    case 'type':
      return wrongType(name, fault);
    case 'null-inside':
      return nullInside(name, fault);
    case 'required':
      return required(fault.path, fault);
    case 'enum':
      return notInEnum(name, fault);
    case 'format':
      return wrongFormat(name, fault);
    case 'pattern':
      return {
        en: `${name}: “${short(fault.value)}” does not match ${short(fault.pattern)}`,
        ko: `${name}: 패턴에 맞지 않습니다. 값 “${short(fault.value)}”, 패턴 ${short(fault.pattern)}`,
      };
    case 'limit':
      return beyondLimit(name, fault);
    case 'duplicate-item':
      return duplicate(fault);
    case 'exclusive':
      return { en: `Only one of ${listed(fault.set, 'and')} may be set`, ko: `다음 중 하나만 쓸 수 있습니다: ${fault.set.join(', ')}` };
    case 'one-needed':
      return {
        en: `${holderOf(fault.path, fault)} needs one of ${listed(fault.members, 'or')}`,
        ko: `다음 중 하나가 필요합니다: ${fault.members.join(', ')} (${holderOf(fault.path, fault)})`,
      };
    case 'api-removed':
      return apiRemoved(fault);
    case 'api-deprecated':
      return apiDeprecated(fault);
    case 'api-not-yet': {
      const { apiVersion, kind, since } = fault.life;
      return {
        en: `${kind} in ${apiVersion} is there from Kubernetes ${since ?? ''} on; the target is ${fault.target}`,
        ko: `${apiVersion} ${kind}: 쿠버네티스 ${since ?? ''}부터 있습니다. 대상 버전은 ${fault.target}입니다`,
      };
    }
    case 'field-not-yet':
      return {
        en: `${name} is there from Kubernetes ${fault.since} on; the target is ${fault.target}`,
        ko: `${name}: 쿠버네티스 ${fault.since}부터 있습니다. 대상 버전은 ${fault.target}입니다`,
      };
    case 'wrong-api-version':
      return {
        en: `There is no ${fault.name} in ${fault.apiVersion}; it is in ${listed(fault.versions, 'and')}`,
        ko: `${fault.apiVersion} 버전에는 ${fault.name} 종류가 없습니다. 있는 곳: ${fault.versions.join(', ')}`,
      };
    case 'unknown-kind':
      return {
        en: `There is no ${fault.name} in ${fault.apiVersion} — ${fault.nearest}?`,
        ko: `${fault.apiVersion} 버전에는 ${fault.name} 종류가 없습니다. 혹시 ${fault.nearest} 종류인가요?`,
      };
    case 'rule':
      return fault.message;
  }
}

/** The last key of a path, with the positions behind it: `ports[0]`. */
export function nameOf(path: Path): string {
  const at = path.findLastIndex((step) => typeof step === 'string');
  const key = at < 0 ? '' : String(path[at]);
  return key + path.slice(at + 1).map((step) => `[${step}]`).join('');
}

/** The map in which something is missing: an object goes by its kind, one of its several specs by what it is the spec of. */
function holderOf(path: Path, { kind }: Pick<SchemaFault, 'kind'>): string {
  const isObject = path.length === 0 || (path.length === 2 && path[0] === 'items');
  if (isObject) return kind?.kind ?? 'List';
  const [name, around] = [nameOf(path), path.at(-2)];
  return (name === 'spec' || name === 'metadata') && typeof around === 'string' ? `${around}.${name}` : name;
}

/** @param perhaps the kind is of an operator, of which the user may run another version than the one that is known */
function unknownField(name: string, { nearest }: FaultOf<'unknown-field'>, perhaps: boolean): Localized {
  const en = perhaps ? `There is no field ${name} here in the version that is known` : `There is no field ${name} here`;
  const ko = perhaps ? `알고 있는 버전에서는 이 위치에 없는 필드입니다: ${name}` : `이 위치에 없는 필드입니다: ${name}`;
  return nearest === null ? { en, ko } : { en: `${en} — ${nearest}?`, ko: `${ko}. 혹시 ${nearest} 필드인가요?` };
}

function misplaced(name: string, { belongs }: FaultOf<'misplaced-field'>): Localized {
  if (belongs === null) return { en: `This kind has no ${name}`, ko: `이 종류에는 ${name} 필드가 없습니다` };
  if (belongs === '') return { en: `${name} belongs to the object itself, at the outermost level`, ko: `${name}: 오브젝트의 맨 바깥 단계에 써야 하는 필드입니다` };
  return { en: `${name} belongs to ${belongs}`, ko: `${name}: ${belongs} 아래에 써야 하는 필드입니다` };
}

const EXPECTED: Readonly<Record<FieldType, Localized>> = {
  string: { en: 'a text', ko: '텍스트' },
  integer: { en: 'a whole number', ko: '정수' },
  number: { en: 'a number', ko: '숫자' },
  boolean: { en: 'true or false', ko: 'true 또는 false' },
  'int-or-string': { en: 'a whole number or a text', ko: '정수 또는 텍스트' },
  map: { en: 'a map of fields', ko: '필드의 맵' },
  list: { en: 'a list', ko: '목록' },
  any: { en: 'a value', ko: '값' },
};

const FOUND: Readonly<Record<ValueType, Localized>> = {
  string: { en: 'a text', ko: '텍스트' },
  integer: { en: 'a number', ko: '숫자' },
  number: { en: 'a number with a fraction', ko: '소수' },
  boolean: { en: 'true or false', ko: 'true/false 값' },
  map: { en: 'a map', ko: '맵' },
  list: { en: 'a list', ko: '목록' },
  null: { en: 'empty', ko: '빈 값' },
};

const QUANTITY: Localized = { en: 'an amount such as 500m or 1Gi', ko: '500m, 1Gi 같은 수량' };

function wrongType(name: string, { expected, format, found, meant }: FaultOf<'type'>): Localized {
  const wanted = format === 'quantity' ? QUANTITY : EXPECTED[expected];
  const quoted = found === 'string' && (expected === 'integer' || expected === 'number' || expected === 'boolean') && meant !== null;
  const bare = expected === 'string' && (found === 'integer' || found === 'number' || found === 'boolean');
  if (quoted) return { en: `${name} must be ${wanted.en}, without quotes`, ko: `${name}: 따옴표 없이 써야 합니다. 필요한 형식은 ${wanted.ko}입니다` };
  if (bare) return { en: `${name} must be a text: put ${FOUND[found].en} in quotes`, ko: `${name}: 텍스트여야 합니다. ${FOUND[found].ko}이므로 따옴표로 감싸세요` };
  return { en: `${name} must be ${wanted.en}, not ${FOUND[found].en}`, ko: `${name}: 필요한 형식은 ${wanted.ko}인데 ${FOUND[found].ko}입니다` };
}

function nullInside(name: string, { inside, refused }: FaultOf<'null-inside'>): Localized {
  if (inside === 'map') return { en: `${name} has no value, and is taken for an empty text`, ko: `${name}: 값이 없어 빈 텍스트로 처리됩니다` };
  return refused
    ? { en: `${name} is an empty item of the list`, ko: `${name}: 목록의 빈 항목입니다` }
    : { en: `${name} is an empty item, and is taken for an empty text`, ko: `${name}: 빈 항목이라 빈 텍스트로 처리됩니다` };
}

function required(path: Path, fault: FaultOf<'required'> & Pick<SchemaFault, 'kind'>): Localized {
  const [name, holder] = [nameOf(path), holderOf(path.slice(0, -1), fault)];
  return fault.found === 'nothing'
    ? { en: `${holder} needs ${name}`, ko: `필수 필드가 없습니다: ${name} (${holder})` }
    : { en: `${holder} needs ${name}, and it is empty`, ko: `필수 필드가 비어 있습니다: ${name} (${holder})` };
}

const MAX_CHOICES = 12;

function notInEnum(name: string, { value, allowed, nearest }: FaultOf<'enum'>): Localized {
  const choices = allowed.filter((choice) => choice !== '');
  const shown = choices.slice(0, MAX_CHOICES).join(', ') + (choices.length > MAX_CHOICES ? ', …' : '');
  if (nearest !== null && choices.length > 1) {
    return { en: `${name}: “${short(value)}” is no choice — ${nearest}? There are ${shown}`, ko: `${name}: 선택할 수 없는 값입니다: “${short(value)}”. 혹시 ${nearest} 값인가요? 가능한 값: ${shown}` };
  }
  return { en: `${name}: “${short(value)}” is no choice; there are ${shown}`, ko: `${name}: 선택할 수 없는 값입니다: “${short(value)}”. 가능한 값: ${shown}` };
}

function wrongFormat(name: string, { format, value }: FaultOf<'format'>): Localized {
  switch (format) {
    case 'quantity': {
      const hint = quantityProblem(value);
      return { en: `${name}: “${short(value)}” is no amount. ${hint?.en ?? ''}`.trim(), ko: `${name}: 수량이 아닙니다: “${short(value)}”. ${hint?.ko ?? ''}`.trim() };
    }
    case 'byte':
      return {
        en: `${name} must be base64; in a Secret stringData takes plain text`,
        ko: `${name}: base64로 인코딩해야 합니다. Secret에서는 stringData에 평문을 쓸 수 있습니다`,
      };
    case 'date-time':
      return { en: `${name}: “${short(value)}” is no time such as 2024-05-01T10:00:00Z`, ko: `${name}: 2024-05-01T10:00:00Z 형식의 시각이 아닙니다: “${short(value)}”` };
    case 'cron':
      return {
        en: `${name}: “${short(value)}” is no schedule: five fields (minute, hour, day, month, day of the week) such as 0 3 * * *, or @daily`,
        ko: `${name}: 일정이 아닙니다: “${short(value)}”. 0 3 * * * 처럼 분, 시, 일, 월, 요일을 쓰거나 @daily를 쓰세요`,
      };
    default: {
      const bits = format === 'int64' ? '64' : '32';
      return { en: `${name}: ${value} is too large for a number of ${bits} bits`, ko: `${name}: ${bits}비트 정수로는 너무 큰 수입니다: ${value}` };
    }
  }
}

function beyondLimit(name: string, { limit, bound, actual }: FaultOf<'limit'>): Localized {
  switch (limit) {
    case 'minimum':
      return { en: `${name} must be at least ${bound}, not ${actual}`, ko: `${name}: 최솟값은 ${bound}입니다. 지금은 ${actual}입니다` };
    case 'maximum':
      return { en: `${name} may be at most ${bound}, not ${actual}`, ko: `${name}: 최댓값은 ${bound}입니다. 지금은 ${actual}입니다` };
    case 'minLength':
      return { en: `${name} needs at least ${counted(bound, 'character')}, and has ${actual}`, ko: `${name}: ${bound}자 이상이어야 합니다. 지금은 ${actual}자입니다` };
    case 'maxLength':
      return { en: `${name} may have at most ${counted(bound, 'character')}, and has ${actual}`, ko: `${name}: ${bound}자 이하여야 합니다. 지금은 ${actual}자입니다` };
    case 'minItems':
      return { en: `${name} needs at least ${counted(bound, 'entry')}, and has ${actual}`, ko: `${name}: 항목이 ${bound}개 이상이어야 합니다. 지금은 ${actual}개입니다` };
    case 'maxItems':
      return { en: `${name} may have at most ${counted(bound, 'entry')}, and has ${actual}`, ko: `${name}: 항목이 ${bound}개 이하여야 합니다. 지금은 ${actual}개입니다` };
  }
}

function counted(count: number, word: 'character' | 'entry'): string {
  if (count === 1) return `1 ${word}`;
  return `${count} ${word === 'entry' ? 'entries' : 'characters'}`;
}

function duplicate({ by, values, refused }: FaultOf<'duplicate-item'>): Localized {
  const shared = by.map((key, index) => `${key} ${values[index] ?? ''}`).join(', ');
  return refused
    ? { en: `A second item with ${shared}`, ko: `중복된 항목입니다: ${shared}` }
    : { en: `A second item with ${shared}: one of the two is lost when the list is merged`, ko: `중복된 항목입니다: ${shared}. 목록을 합칠 때 하나가 사라집니다` };
}

function apiRemoved({ life }: FaultOf<'api-removed'>): Localized {
  const { apiVersion, kind, removedIn, use } = life;
  const instead = use === null ? { en: 'nothing takes its place', ko: '대체할 API가 없습니다' } : { en: `write ${use}`, ko: `대신 쓸 버전: ${use}` };
  return {
    en: `${kind} in ${apiVersion} is gone since Kubernetes ${removedIn ?? ''}; ${instead.en}`,
    ko: `${apiVersion} ${kind}: 쿠버네티스 ${removedIn ?? ''}에서 제거되었습니다. ${instead.ko}`,
  };
}

function apiDeprecated({ life }: FaultOf<'api-deprecated'>): Localized {
  const { apiVersion, kind, deprecatedIn, removedIn, use } = life;
  const [until, instead] = [removedIn === null ? '' : ` and gone from ${removedIn} on`, use === null ? '' : `; write ${use}`];
  return {
    en: `${kind} in ${apiVersion} is deprecated since Kubernetes ${deprecatedIn ?? ''}${until}${instead}`,
    ko: `${apiVersion} ${kind}: 쿠버네티스 ${deprecatedIn ?? ''}부터 사용 중단 예정입니다${removedIn === null ? '' : `. ${removedIn}에서 제거됩니다`}${use === null ? '' : `. 대신 쓸 버전: ${use}`}`,
  };
}

function listed(names: readonly string[], word: 'and' | 'or'): string {
  const shown = names.length > MAX_CHOICES ? [...names.slice(0, MAX_CHOICES), '…'] : names;
  const [last = '', ...others] = shown.toReversed();
  return others.length === 0 ? last : `${others.reverse().join(', ')} ${word} ${last}`;
}

/** Long texts are cut, and stand on one line. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
