import { field, listField, textField } from '../../../core/kinds/fields.ts';
import type { Localized } from '../../../core/localized.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import { addressesLeft, addressText, isInside, readCidr, type AddressBlock } from '../../../core/network-policy/cidr.ts';

/** What a block of addresses comes to, and what is amiss with it. */
export interface AddressSentence {
  readonly text: Localized;
  /** The API refuses it, or it means something else than it looks like. */
  readonly bad: boolean;
}

/** Numbers beyond this say less than the length of the prefix does. */
const MOST_COUNTED = 2n ** 40n;

/** Sentences on an `ipBlock`; none while its block cannot be read, which its field says. */
export function addressSentences(ipBlock: YamlValue | undefined): readonly AddressSentence[] {
  const text = textField(ipBlock, 'cidr');
  const block = text === null ? 'empty' : readCidr(text);
  if (text === null || typeof block === 'string') return [];
  const except = listField(ipBlock, 'except').flatMap((item) => {
    const read = typeof item === 'string' ? readCidr(item) : 'empty';
    return typeof item !== 'string' || typeof read === 'string' ? [] : [{ text: item, block: read }];
  });
  return [
    { text: rangeWords(block, except.map((one) => one.block)), bad: false },
    ...(block.hasHostBits ? [{ text: hostBitsWords(text, block), bad: true }] : []),
    ...except.filter((one) => !isInside(one.block, block)).map((one) => ({ text: outsideWords(one.text, text), bad: true })),
    ...(field(ipBlock, 'except') !== undefined && addressesLeft(block, except.map((one) => one.block)) === 0n ? [{ text: NOTHING_LEFT, bad: true }] : []),
  ];
}

function rangeWords(block: AddressBlock, except: readonly AddressBlock[]): Localized {
  const first = addressText(block.family, block.first);
  const last = addressText(block.family, block.last);
  const left = addressesLeft(block, except);
  if (block.prefix === 0 && except.length === 0) return { en: `Every IPv${block.family} address.`, ko: `모든 IPv${block.family} 주소입니다.` };
  if (first === last) return { en: `This one address: ${first}.`, ko: `주소 하나: ${first}` };
  const range = { en: `${first} to ${last}`, ko: `${first} ~ ${last}` };
  if (left > MOST_COUNTED) return { en: `${range.en}.`, ko: range.ko };
  const count = left.toLocaleString('en');
  return except.length === 0
    ? { en: `${range.en}: ${count} addresses.`, ko: `${range.ko}: 주소 ${count}개` }
    : { en: `${range.en}, ${count} addresses without the exceptions.`, ko: `${range.ko}: 제외한 뒤 주소 ${count}개` };
}

function hostBitsWords(written: string, { family, first, prefix }: AddressBlock): Localized {
  const block = `${addressText(family, first)}/${prefix}`;
  return { en: `${written} means the whole block ${block}. Write /${family === 4 ? 32 : 128} for the one address.`, ko: `${written} 표기는 ${block} 블록 전체를 뜻합니다. 주소 하나만 쓰려면 /${family === 4 ? 32 : 128} 길이를 쓰세요.` };
}

function outsideWords(except: string, block: string): Localized {
  return { en: `${except} is not a part of ${block}: the API refuses it.`, ko: `API가 거부하는 제외 블록: ${except} (${block} 블록의 일부가 아님)` };
}

const NOTHING_LEFT: Localized = { en: 'Nothing is left: the exceptions take out every address.', ko: '모든 주소가 제외되어 남는 주소가 없습니다.' };
