import { field, listField, mapField } from '../../kinds/fields.ts';
import type { Container } from '../../kinds/pods.ts';
import type { YamlMap } from '../../yaml/nodes.ts';

export function preStopOf({ value }: Container): YamlMap | null {
  return mapField(value, 'lifecycle', 'preStop');
}

/** The words of a preStop command. */
export function preStopCommand(container: Container): readonly string[] {
  return listField(container.value, 'lifecycle', 'preStop', 'exec', 'command').filter((word) => typeof word === 'string');
}

/**
 * Seconds that a preStop hook waits, as far as it tells: `sleep.seconds`, or all that its command sleeps; null where it
 * does not tell.
 */
export function preStopSeconds(container: Container): number | null {
  const waits = field(container.value, 'lifecycle', 'preStop', 'sleep', 'seconds');
  if (typeof waits === 'number') return waits;
  const sleeps = [...preStopCommand(container).join(' ').matchAll(/(?:^|[\s;&|/(])sleep\s+(\d{1,6}(?:\.\d+)?)([sm]?)(?![\w.])/g)];
  return sleeps.length === 0 ? null : sleeps.reduce((sum, [, amount, unit]) => sum + Number(amount) * (unit === 'm' ? 60 : 1), 0);
}
