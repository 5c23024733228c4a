import type { Localized } from '../../core/localized.ts';

/** RFC 1123, as the API checks names (k8s.io/apimachinery/pkg/util/validation). */
const SUBDOMAIN = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const DNS_LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const LABEL_VALUE = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;
const QUALIFIED = /^(?:([^/]{1,253})\/)?([A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)$/;
const ENV_NAME = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;

const WORDS = {
  subdomain: {
    en: 'Lower case letters, digits, "-" and "."; it begins and ends with a letter or digit; at most 253 characters.',
    ko: '영문 소문자, 숫자, "-", "."만 쓰고 문자나 숫자로 시작하고 끝나야 하며 253자 이하여야 합니다.',
  },
  label: {
    en: 'Lower case letters, digits and "-"; it begins and ends with a letter or digit; at most 63 characters.',
    ko: '영문 소문자, 숫자, "-"만 쓰고 문자나 숫자로 시작하고 끝나야 하며 63자 이하여야 합니다.',
  },
  labelKey: {
    en: 'Letters, digits, "-", "_" and ".", at most 63 characters; a prefix such as example.com/ may stand before it.',
    ko: '영문자, 숫자, "-", "_", "."로 63자 이하여야 합니다. 앞에 example.com/ 같은 접두사를 둘 수 있습니다.',
  },
  labelValue: {
    en: 'Letters, digits, "-", "_" and "."; it begins and ends with a letter or digit; at most 63 characters.',
    ko: '영문자, 숫자, "-", "_", "."만 쓰고 문자나 숫자로 시작하고 끝나야 하며 63자 이하여야 합니다.',
  },
  portName: {
    en: 'Lower case letters, digits and "-", with at least one letter; at most 15 characters.',
    ko: '영문 소문자, 숫자, "-"로 15자 이하여야 하며 문자가 하나 이상 필요합니다.',
  },
  envName: {
    en: 'Letters, digits, "_", "-" and "."; it does not begin with a digit.',
    ko: '영문자, 숫자, "_", "-", "."만 쓰고 숫자로 시작할 수 없습니다.',
  },
  image: { en: 'An image name has no blanks and is in lower case.', ko: '이미지 이름에는 공백이나 대문자를 쓸 수 없습니다.' },
} as const satisfies Record<string, Localized>;

function rule(holds: (text: string) => boolean, words: Localized): (text: string) => Localized | null {
  return (text) => (holds(text) ? null : words);
}

export const objectName = rule((text) => text.length <= 253 && SUBDOMAIN.test(text), WORDS.subdomain);
export const containerName = rule((text) => text.length <= 63 && DNS_LABEL.test(text), WORDS.label);
export const namespaceName = containerName;
export const labelKey = rule((text) => (QUALIFIED.exec(text)?.[2]?.length ?? 64) <= 63, WORDS.labelKey);
export const labelValue = rule((text) => text.length <= 63 && LABEL_VALUE.test(text), WORDS.labelValue);
export const portName = rule((text) => /^(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text), WORDS.portName);
export const envName = rule((text) => ENV_NAME.test(text), WORDS.envName);
/** Only what no registry could take; what it means is for the checks. (distribution/reference: repository in lower case) */
export const imageName = rule((text) => !/\s/.test(text) && !/[A-Z]/.test(text.replace(/^[^/]*[.:][^/]*\//, '').replace(/[:@].*$/, '')), WORDS.image);
