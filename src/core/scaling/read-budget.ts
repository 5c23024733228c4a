import { field } from '../kinds/fields.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { DisruptionBudget } from './disruption.ts';
import { readIntOrPercent } from './int-or-percent.ts';

/** A budget as written; null when it has none, or both. */
export function readBudget(object: YamlValue | undefined): DisruptionBudget | null {
  const minAvailable = readIntOrPercent(field(object, 'spec', 'minAvailable'));
  const maxUnavailable = readIntOrPercent(field(object, 'spec', 'maxUnavailable'));
  if ((minAvailable === null) === (maxUnavailable === null)) return null;
  if (minAvailable !== null) return { minAvailable };
  return maxUnavailable === null ? null : { maxUnavailable };
}
