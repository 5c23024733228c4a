import { field, listField } from '../../kinds/fields.ts';
import type { Container } from '../../kinds/pods.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';

/** A capability as runtimes compare it: without case and without the prefix `CAP_`; '' for what is no text. */
export function capabilityName(value: YamlValue): string {
  return typeof value === 'string' ? value.toUpperCase().replace(/^CAP_/, '') : '';
}

/** The capabilities that a container drops. */
export function droppedBy({ value }: Container): readonly string[] {
  return listField(value, 'securityContext', 'capabilities', 'drop').map(capabilityName);
}

export interface AddedCapability {
  readonly name: string;
  readonly path: Path;
}

/** The capabilities that a container adds, each with its place. */
export function addedBy({ path, value }: Container): readonly AddedCapability[] {
  const added = listField(field(value, 'securityContext'), 'capabilities', 'add');
  return added.map((name, index) => ({ name: capabilityName(name), path: [...path, 'securityContext', 'capabilities', 'add', index] }));
}
