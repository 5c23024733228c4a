import { field } from '../kinds/fields.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import type { ContextOwner, JudgedPod, Mend, Offence } from './control.ts';

/** The Pod's context and those of its containers. */
export function allContexts({ own, contexts }: JudgedPod): readonly ContextOwner[] {
  return [own, ...contexts];
}

/** A field as the API reads it: null is as good as absent. */
export function given(value: YamlValue | undefined, ...keys: readonly string[]): YamlValue | undefined {
  return field(value, ...keys) ?? undefined;
}

export function setTo(path: Path, value: Extract<Mend, { op: 'set' }>['value']): readonly Mend[] {
  return [{ op: 'set', path, value }];
}

export function removed(path: Path): readonly Mend[] {
  return [{ op: 'remove', path }];
}

export function offence({ container }: Pick<ContextOwner, 'container'>, path: Path, mends: Offence['mends']): Offence {
  return { path, container, mends };
}
