import type { AmountEnd, ScaledResource } from '../../core/quantity/amount-scale.ts';
import { splitQuantity } from '../../core/quantity/quantity.ts';
import type { Localized } from '../../core/localized.ts';

export const SLIDER_WORDS = {
  adjust: { en: 'Sliders for {name}', ko: '{name} 슬라이더' },
} as const satisfies Record<string, Localized>;

export const RESOURCE_WORDS: Readonly<Record<ScaledResource, Localized>> = {
  cpu: { en: 'CPU', ko: 'CPU' },
  memory: { en: 'Memory', ko: '메모리' },
};

export const END_WORDS: Readonly<Record<AmountEnd, Localized>> = {
  request: { en: 'Request', ko: '요청' },
  limit: { en: 'Limit', ko: '한도' },
};

/** What is said where no amount is. */
export const NONE_WORDS: Readonly<Record<AmountEnd, Localized>> = {
  request: { en: 'not set', ko: '설정 안 함' },
  limit: { en: 'no limit', ko: '한도 없음' },
};

/** Why a thumb goes no further. */
export function stopSentence(end: AmountEnd, other: string): Localized {
  return end === 'request'
    ? { en: `A request stops at its limit, here ${other}. Raise the limit first.`, ko: `요청은 한도(${other})를 넘을 수 없습니다. 한도를 먼저 올리세요.` }
    : { en: `A limit stops at its request, here ${other}. Lower the request first.`, ko: `한도는 요청(${other})보다 낮을 수 없습니다. 요청을 먼저 낮추세요.` };
}

/** An amount as it is read aloud: its number with its unit as a word. */
export function spokenAmount(resource: ScaledResource, amount: string): Localized {
  const parts = splitQuantity(amount);
  if (parts === null) return { en: amount, ko: amount };
  const { number, suffix } = parts;
  if (resource === 'cpu') {
    if (suffix === 'm') return { en: number === '1' ? '1 millicore' : `${number} millicores`, ko: `${number}밀리코어` };
    if (suffix === '') return { en: number === '1' ? '1 core' : `${number} cores`, ko: `${number}코어` };
  }
  const unit = suffix === '' ? { en: number === '1' ? 'byte' : 'bytes', ko: '바이트' } : { en: `${suffix}B`, ko: `${suffix}B` };
  return { en: `${number} ${unit.en}`, ko: `${number} ${unit.ko}` };
}
