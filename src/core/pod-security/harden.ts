import type { YamlDocument } from '../yaml/document.ts';
import { inSequence, insertItem, removeValue, setValue } from '../yaml/edit.ts';
import type { EditResult } from '../yaml/edit-result.ts';
import { locate, valueAt } from '../yaml/locate.ts';
import { type Path, toPointer } from '../yaml/path.ts';
import { isList } from '../yaml/value.ts';
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
  const offences = wanted.flatMap((breach) => breach.offences);
  const mends = offences.flatMap((offence) => offence.mends ?? []);
  return {
    result: inSequence(document, inOrder(mends).map((mend) => (current) => applied(current, mend))),
    left: offences.filter((offence) => offence.mends === null),
  };
}

/** Each once; what is removed goes last and from the back, so that no position moves under another mend. */
function inOrder(mends: readonly Mend[]): Mend[] {
  const once = [...new Map(mends.map((mend) => [`${mend.op} ${toPointer(mend.path)}`, mend])).values()];
  const removals = once.filter(({ op }) => op === 'remove');
  return [...once.filter(({ op }) => op !== 'remove'), ...removals.sort((left, right) => lastStep(right) - lastStep(left))];
}

function lastStep({ path }: Mend): number {
  const last = path.at(-1);
  return typeof last === 'number' ? last : -1;
}

function applied(document: YamlDocument, mend: Mend): EditResult {
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

const SAYS_NOTHING_EMPTY: ReadonlySet<string> = new Set(['add', 'capabilities', 'securityContext', 'seLinuxOptions', 'sysctls']);
