import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isMap } from '../yaml/value.ts';
import type { FieldSchema } from './field-schema.ts';

/** A map or list on the way to a field, and what stands there. */
export interface Above {
  readonly field: FieldSchema;
  readonly value: YamlValue;
}

/** Ways down on which fields are forgotten to be indented; `[]` stands for the items of a list. */
const WAYS_DOWN: readonly (readonly string[])[] = [
  ['metadata'],
  ['spec'],
  ['template'],
  ['selector'],
  ['http'],
  ['template', 'spec'],
  ['spec', 'template', 'spec'],
  ['jobTemplate', 'spec'],
  ['jobTemplate', 'spec', 'template', 'spec'],
  ['containers', '[]'],
  ['template', 'spec', 'containers', '[]'],
  ['securityContext'],
  ['containers', '[]', 'securityContext'],
  ['resources'],
  ['strategy', 'rollingUpdate'],
  ['updateStrategy', 'rollingUpdate'],
];

/** Those that are looked at from a map beside them as well: what is of the Pod and what of a container is easily confused. */
const WAYS_BESIDE: readonly (readonly string[])[] = [
  ['containers', '[]'],
  ['containers', '[]', 'securityContext'],
  ['securityContext'],
];

/** Fields that people expect in kinds that have nothing like them. */
const NOWHERE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['replicas', new Set(['apps.v1.DaemonSetSpec', 'apps.v1beta2.DaemonSetSpec', 'extensions.v1beta1.DaemonSetSpec', 'batch.v1.JobSpec', 'core.v1.PodSpec'])],
]);

/**
 * Where a field that is unknown in its map belongs: in a map around it that has such a field and has it not set, or in
 * one below it or beside it. `belongs` is the way to that map from the object's root
 * (`spec.template.spec.containers[]`); null when the kind has it nowhere.
 * @param above from the object's root to the map that holds the field
 * @param path of the field, from the document's root
 * @param isSlip a field of the map itself has nearly this name: then only maps around it are looked at
 * @returns null when nothing is known of it.
 */
export function placeOfField(key: string, above: readonly Above[], path: Path, isSlip: boolean): { readonly belongs: string | null } | null {
  const way = path.slice(path.length - above.length, -1);
  for (let level = above.length - 2; level >= 0; level--) {
    const around = above[level];
    if (around?.field.properties.has(key) === true && isMap(around.value) && !Object.hasOwn(around.value, key)) {
      return { belongs: written(way.slice(0, level)) };
    }
  }
  const holder = above.at(-1);
  if (isSlip || holder === undefined) return null;
  if (isLabelOfSelector(key, holder)) return { belongs: written([...way, 'matchLabels']) };
  for (let level = above.length - 1; level >= 0; level--) {
    const field = above[level]?.field;
    const ways = level === above.length - 1 ? WAYS_DOWN : key === 'name' ? [] : WAYS_BESIDE; // names are everywhere
    const down = ways.find((steps) => fieldBelow(field, steps)?.properties.has(key) === true);
    if (down !== undefined) return { belongs: written([...way.slice(0, level), ...down]) };
  }
  return NOWHERE.get(key)?.has(holder.field.definition) === true ? { belongs: null } : null;
}

/** `selector: {app: web}`, as Services have it. */
function isLabelOfSelector(key: string, { field, value }: Above): boolean {
  return field.properties.get('matchLabels')?.values?.type === 'string' && isMap(value) && typeof value[key] === 'string';
}

function fieldBelow(from: FieldSchema | undefined, steps: readonly string[]): FieldSchema | null {
  let field = from ?? null;
  for (const step of steps) field = (step === '[]' ? field?.items : field?.properties.get(step)) ?? null;
  return field;
}

function written(steps: Path): string {
  return steps.map((step, index) => (typeof step === 'number' || step === '[]' ? '[]' : index === 0 ? step : `.${step}`)).join('');
}
