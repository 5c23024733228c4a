import { gathered } from '../gathered.ts';
import { isInside, readAddress, readCidr, type AddressBlock } from './cidr.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Addresses of one family, from the first to the last of each run. Runs are in order and do not touch each other. */
export interface AddressSet {
  readonly family: 4 | 6;
  readonly runs: readonly Run[];
}

interface Run {
  readonly first: bigint;
  readonly last: bigint;
}

/** Addresses of a block without others; null when the block is no block. What `except` names outside of it is nothing. */
export function addressSet(cidr: string, except: readonly string[] = []): AddressSet | null {
  const block = readCidr(cidr);
  if (typeof block === 'string') return null;
  const holes = gathered(except, (text) => {
    const hole = readCidr(text);
    return typeof hole === 'string' ? [] : [hole];
  });
  return { family: block.family, runs: holes.filter((hole) => isInside(hole, block)).reduce<readonly Run[]>(without, [block]) };
}

/** One address, or a block of them; null for anything else. */
export function addressesNamed(text: string): AddressSet | null {
  if (text.includes('/')) return addressSet(text);
  const address = readAddress(text);
  return typeof address === 'string' ? null : { family: address.family, runs: [{ first: address.number, last: address.number }] };
}

function without(runs: readonly Run[], { first, last }: Pick<AddressBlock, 'first' | 'last'>): readonly Run[] {
  return gathered(runs, (run) => {
    if (last < run.first || first > run.last) return [run];
    const below = { first: run.first, last: first - 1n };
    const above = { first: last + 1n, last: run.last };
    return [below, above].filter((part) => part.first <= part.last);
  });
}

/** Whether all of these addresses are in another set, or some. */
export function isWithinSet(asked: AddressSet, other: AddressSet): Verdict {
  if (asked.family !== other.family || !overlap(asked, other)) return 'no';
  const all = asked.runs.every((run) => other.runs.some(({ first, last }) => first <= run.first && run.last <= last));
  return all ? 'yes' : 'some-addresses';
}

function overlap(left: AddressSet, right: AddressSet): boolean {
  return left.runs.some((run) => right.runs.some(({ first, last }) => first <= run.last && run.first <= last));
}

/** Not routed on the internet (RFC 6890): of these Pods and nodes have their addresses. */
const PRIVATE_4 = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'];
const RESERVED_4 = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3'];
const PRIVATE_6 = ['fc00::/7'];

/** What is outside of clusters: every IPv4 address that is routed on the internet. */
export const INTERNET: AddressSet = addressSet('0.0.0.0/0', [...PRIVATE_4, ...RESERVED_4]) ?? { family: 4, runs: [] };

/** Whether a block may hold addresses of Pods: then the network plugin decides whether it means them. */
export function mayHoldPods(set: AddressSet): Verdict {
  const found = [...PRIVATE_4, ...PRIVATE_6].some((cidr) => {
    const own = addressSet(cidr);
    return own !== null && own.family === set.family && overlap(own, set);
  });
  return found ? 'plugin' : verdictOf(false);
}
