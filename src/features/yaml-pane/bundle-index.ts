import type { BundleRun } from '../../core/checks/run.ts';
import { ObjectIndex } from '../../core/graph/object-index.ts';
import { currentFindings } from '../../store/findings.ts';

const indexes = new WeakMap<BundleRun, ObjectIndex>();

/** What the bundle holds and who points at whom, as the checks last saw it. */
export function currentIndex(): ObjectIndex {
  const run = currentFindings();
  let index = indexes.get(run);
  if (index === undefined) {
    index = new ObjectIndex([...run.documents].map(([key, { summary }]) => ({ key, summary })));
    indexes.set(run, index);
  }
  return index;
}
