import type { Localized } from '../../localized.ts';

// How names are written: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ and
// https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set

const LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/** RFC 1123 label. */
export function isLabelName(text: string): boolean {
  return text.length <= 63 && LABEL.test(text);
}

/** RFC 1035 label: an RFC 1123 label that begins with a letter. */
export function isServiceName(text: string): boolean {
  return isLabelName(text) && /^[a-z]/.test(text);
}

/** RFC 1123 subdomain. */
export function isSubdomain(text: string): boolean {
  return text.length <= 253 && text.split('.').every((part) => LABEL.test(part));
}

/** Name of a port: at most 15 small letters, digits and single hyphens, one letter at least. */
export function isPortName(text: string): boolean {
  return text.length <= 15 && LABEL.test(text) && /[a-z]/.test(text) && !text.includes('--');
}

/** Key of a label, and as `isAnnotationKey` of an annotation: a name, or a DNS subdomain, a slash and a name. */
export function isLabelKey(text: string): boolean {
  const [name = '', prefix, ...more] = text.split('/').reverse();
  return more.length === 0 && name.length <= 63 && QUALIFIED.test(name) && (prefix === undefined || isSubdomain(prefix));
}

export function isAnnotationKey(text: string): boolean {
  return isLabelKey(text.toLowerCase());
}

export function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= 63 && QUALIFIED.test(text));
}

/** Key of a ConfigMap or Secret: it becomes the name of a file. */
export function isDataKey(text: string): boolean {
  return text.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(text) && text !== '.' && !text.startsWith('..');
}

/** What may stand in the address of an object. */
export function isPathSegment(text: string): boolean {
  return text !== '.' && text !== '..' && !/[/%]/.test(text);
}

export function notLabelName(text: string): Localized {
  return {
    en: `“${text}” is no name here: small letters, digits and hyphens, at most 63, a letter or digit at both ends`,
    ko: `쓸 수 없는 이름입니다: “${text}”. 영문 소문자, 숫자, 하이픈으로 63자까지 쓰고 처음과 끝은 문자나 숫자여야 합니다`,
  };
}

export function notServiceName(text: string): Localized {
  return {
    en: `“${text}” is no name for a Service: small letters, digits and hyphens, at most 63, beginning with a letter`,
    ko: `Service에 쓸 수 없는 이름입니다: “${text}”. 영문 소문자로 시작해 소문자, 숫자, 하이픈으로 63자까지 씁니다`,
  };
}

export function notSubdomain(text: string): Localized {
  return {
    en: `“${text}” is no name here: small letters, digits, hyphens and dots, at most 253, a letter or digit at both ends of each part`,
    ko: `쓸 수 없는 이름입니다: “${text}”. 영문 소문자, 숫자, 하이픈, 점으로 253자까지 쓰고 각 부분의 처음과 끝은 문자나 숫자여야 합니다`,
  };
}

export function notPathSegment(text: string): Localized {
  return { en: `“${text}” is no name: / and % may not be in it`, ko: `쓸 수 없는 이름입니다: “${text}”. / 와 % 는 쓸 수 없습니다` };
}

export function notPortName(text: string): Localized {
  return {
    en: `“${text}” is no name for a port: at most 15 small letters, digits and hyphens, with a letter`,
    ko: `포트에 쓸 수 없는 이름입니다: “${text}”. 영문 소문자, 숫자, 하이픈으로 15자까지 쓰고 문자가 하나는 있어야 합니다`,
  };
}

export function notKey(text: string): Localized {
  return {
    en: `“${text}” is no key: letters, digits, - _ and ., at most 63, before it a domain and / if wanted`,
    ko: `쓸 수 없는 키입니다: “${text}”. 문자, 숫자, - _ . 으로 63자까지 쓰며 앞에 도메인과 / 를 붙일 수 있습니다`,
  };
}

export function notLabelValue(text: string): Localized {
  return {
    en: `“${text}” is no value of a label: letters, digits, - _ and ., at most 63, a letter or digit at both ends`,
    ko: `레이블에 쓸 수 없는 값입니다: “${text}”. 문자, 숫자, - _ . 으로 63자까지 쓰고 처음과 끝은 문자나 숫자여야 합니다`,
  };
}

export function notDataKey(text: string): Localized {
  return {
    en: `“${text}” is no key here: letters, digits, - _ and ., because it becomes the name of a file`,
    ko: `여기에 쓸 수 없는 키입니다: “${text}”. 파일 이름이 되므로 문자, 숫자, - _ . 만 씁니다`,
  };
}
