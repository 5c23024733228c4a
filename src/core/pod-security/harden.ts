import { gathered } from '../gathered.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { inSequence, insertItem, removeValue, setValue } from '../yaml/edit.ts';
import type { EditResult } from '../yaml/edit-result.ts';
import { locate, valueAt } from '../yaml/locate.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import { type Path, toPointer } from '../yaml/path.ts';
import { isList, isMap } from '../yaml/value.ts';
import type { Mend, Offence, PodSecurityLevel, PolicyVersion } from './control.ts';
import { judgePod } from './judge.ts';

/** What hardening comes to: the edits, and what a person has to decide. */
export interface Hardening {
  readonly result: EditResult;
  /** Offences that no edit can mend: a folder of the node is there for a reason. */
  readonly left: readonly Offence[];
}

/**
 * Makes a Pod satisfy a level, as far as fields alone can. Lists lose only the items that offend; `securityContext`
 * and the like go when nothing is left in them.
 * @param template path of what describes the Pod
 */
export function harden(document: YamlDocument, template: Path, level: PodSecurityLevel, version: PolicyVersion): Hardening {
  const { baseline, restricted } = judgePod(valueAt(document, template), template, version);
  const wanted = level === 'privileged' ? [] : level === 'baseline' ? baseline : [...baseline, ...restricted];
  const offences = gathered(wanted, (breach) => breach.offences);
  const mends = gathered(offences, (offence) => offence.mends ?? []);
  return {
    result: inSequence(document, joined(document, inOrder(mends)).map((mend) => (current) => applied(current, mend))),
    left: offences.filter((offence) => offence.mends === null),
  };
}

/** Each once; what is removed goes last and from the back, so that no position moves under another mend. */
export function inOrder(mends: readonly Mend[]): Mend[] {
  const once = [...new Map(mends.map((mend) => [`${mend.op} ${toPointer(mend.path)}`, mend])).values()];
  const removals = once.filter(({ op }) => op === 'remove');
  return [...once.filter(({ op }) => op !== 'remove'), ...removals.sort((left, right) => lastStep(right) - lastStep(left))];
}

/** An edit of its own for each place; what goes into one map that is not there yet is one edit, since each is proved. */
type JoinedMend = Exclude<Mend, { op: 'set' }> | { readonly op: 'set'; readonly path: Path; readonly value: YamlValue };

function joined(document: YamlDocument, mends: readonly Mend[]): JoinedMend[] {
  const made = new Map<string, { readonly path: Path; value: YamlValue }>();
  const others: JoinedMend[] = [];
  for (const mend of mends) {
    const missing = mend.op === 'set' ? firstMissing(document, mend.path) : null;
    if (mend.op !== 'set' || missing === null) {
      others.push(mend);
      continue;
    }
    const key = toPointer(missing);
    const before = made.get(key);
    const value = withValue(before?.value, mend.path.slice(missing.length), mend.value);
    if (before === undefined) made.set(key, { path: missing, value });
    else before.value = value;
  }
  return [...[...made.values()].map(({ path, value }) => ({ op: 'set' as const, path, value })), ...others];
}

/** The highest place on the way to a path where nothing stands; null when something stands at its end. */
function firstMissing(document: YamlDocument, path: Path): Path | null {
  for (let length = 1; length <= path.length; length++) {
    const place = path.slice(0, length);
    if ((valueAt(document, place) ?? null) === null) return place;
  }
  return null;
}

function withValue(map: YamlValue | undefined, path: Path, value: YamlValue): YamlValue {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const members = isMap(map) ? map : {};
  return { ...members, [step]: withValue(members[step], rest, value) };
}

function lastStep({ path }: Mend): number {
  const last = path.at(-1);
  return typeof last === 'number' ? last : -1;
}

function applied(document: YamlDocument, mend: JoinedMend): EditResult {
  switch (mend.op) {
    case 'set':
      return setValue(document, mend.path, mend.value);
    case 'append': {
      const list = valueAt(document, mend.path);
      return insertItem(document, mend.path, isList(list) ? list.length : 0, mend.value);
    }
    case 'remove':
      if (locate(document, mend.path) === null) return inSequence(document, []);
      return removeValue(document, mend.path, { removeEmptyParents: (parent) => SAYS_NOTHING_EMPTY.has(String(parent.at(-1))) });
  }
}

/** Maps and lists that may go when a mend leaves nothing in them. */
export const SAYS_NOTHING_EMPTY: ReadonlySet<string> = new Set(['add', 'capabilities', 'securityContext', 'seLinuxOptions', 'sysctls']);
