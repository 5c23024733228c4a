import { SAYS_NOTHING_EMPTY, inOrder } from '../../pod-security/harden.ts';
import type { Mend } from '../../pod-security/control.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import { isList } from '../../yaml/value.ts';
import type { FixStep } from '../check.ts';

/** What makes a Pod good by the Pod Security Standards, as steps of a fix. */
export function mendSteps(mends: readonly Mend[]): FixStep[] {
  return inOrder(mends).map((mend): FixStep => {
    if (mend.op === 'remove') return { op: 'remove', path: mend.path, withEmpty: [...SAYS_NOTHING_EMPTY] };
    return mend.op === 'append' ? { op: 'set', path: [...mend.path, '-'], value: mend.value } : { op: 'set', path: mend.path, value: plain(mend.value) };
  });
}

function plain(value: string | boolean | readonly string[]): YamlValue {
  return isList(value) ? [...value] : value;
}
