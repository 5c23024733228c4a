import { field, mapField } from '../kinds/fields.ts';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import type { JudgedPod, Mend, Offence } from './control.ts';

/** A security context and who has it: the Pod's own (`container` null), or a container's. */
export interface ContextOwner {
  readonly container: string | null;
  /** Of `securityContext`. */
  readonly path: Path;
  readonly context: YamlMap | null;
}

export function podContext({ spec, specPath }: JudgedPod): ContextOwner {
  return { container: null, path: [...specPath, 'securityContext'], context: mapField(spec, 'securityContext') };
}

export function containerContexts(pod: JudgedPod): ContextOwner[] {
  return pod.containers.map(({ name, path, value }) => ({
    container: name ?? '',
    path: [...path, 'securityContext'],
    context: mapField(value, 'securityContext'),
  }));
}

export function allContexts(pod: JudgedPod): ContextOwner[] {
  return [podContext(pod), ...containerContexts(pod)];
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
