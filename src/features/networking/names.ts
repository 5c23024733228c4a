import type { Localized } from '../../core/localized.ts';
import { isLabelName, isSubdomain, notLabelName, notSubdomain } from '../../core/schema/server-rules/names.ts';
import type { TextRule } from '../../ui/form/field.ts';
import { readAddress, readCidr, type CidrFault } from '../../core/network-policy/cidr.ts';

/** Of a port of a Service; that of a container's port is shorter. */
export const servicePortName: TextRule = (text) => (isLabelName(text) ? null : notLabelName(text));

/** A host's name; a dot behind it says that it is whole. */
export const hostName: TextRule = (text) => (isSubdomain(text.replace(/\.$/, '')) ? null : notSubdomain(text));

const WORDS = {
  wildcard: {
    en: '* stands for one whole part, the first: *.example.com',
    ko: '*는 맨 앞의 한 부분 전체만 대신합니다: *.example.com',
  },
  address: { en: 'An address is written as 10.0.0.1 or 2001:db8::1', ko: '주소는 10.0.0.1 또는 2001:db8::1처럼 씁니다' },
  urlPath: { en: 'A path begins with /', ko: '경로는 / 로 시작해야 합니다' },
} as const satisfies Record<string, Localized>;

/** Of an Ingress: exact, or with `*.` for one part before it. Addresses are refused. */
export const ingressHost: TextRule = (text) => {
  const plain = text.replace(/^\*\./, '');
  if (plain.includes('*')) return WORDS.wildcard;
  return isSubdomain(plain) ? null : notSubdomain(text);
};

export const ingressPath: TextRule = (text) => (text.startsWith('/') ? null : WORDS.urlPath);

export const ipAddress: TextRule = (text) => (typeof readAddress(text) === 'string' ? WORDS.address : null);

const CIDR_FAULTS: Readonly<Record<CidrFault, Localized>> = {
  empty: { en: 'Write a block of addresses such as 10.0.0.0/8.', ko: '10.0.0.0/8처럼 주소 블록을 쓰세요.' },
  'no-prefix': {
    en: 'A block needs its length behind a slash: /32 is this one IPv4 address, /24 are 256.',
    ko: '슬래시 뒤에 길이를 써야 합니다. /32는 IPv4 주소 하나, /24는 256개입니다.',
  },
  address: { en: 'Before the slash stands an address: 10.0.0.0 or 2001:db8::', ko: '슬래시 앞에는 10.0.0.0이나 2001:db8:: 같은 주소를 씁니다.' },
  prefix: {
    en: 'Behind the slash stands a length: 0 to 32 for IPv4, 0 to 128 for IPv6.',
    ko: '슬래시 뒤에는 길이를 씁니다. IPv4는 0~32, IPv6는 0~128입니다.',
  },
  'leading-zero': { en: 'No zeros before a number: some programs read 010 as 8.', ko: '숫자 앞에 0을 쓰지 마세요. 010을 8로 읽는 프로그램이 있습니다.' },
};

export const cidr: TextRule = (text) => {
  const read = readCidr(text);
  return typeof read === 'string' ? CIDR_FAULTS[read] : null;
};
