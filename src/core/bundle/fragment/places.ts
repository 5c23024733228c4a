import type { LinkedObject, ObjectIndex } from '../../graph/object-index.ts';
import { containersIn, podTemplateOf } from '../../kinds/pods.ts';
import { textField } from '../../kinds/fields.ts';
import type { FieldSchema } from '../../schema/field-schema.ts';
import type { Schema } from '../../schema/schema.ts';
import type { YamlDocument } from '../../yaml/document.ts';
import { valueAt } from '../../yaml/locate.ts';
import type { YamlMap } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { isMap } from '../../yaml/value.ts';
import { fitsAt, schemaBelow } from './fits.ts';

/** Where in an object a part of one can stand. */
export type FragmentLevel = 'object' | 'spec' | 'template' | 'pod' | 'container' | 'several';

/** A place for a fragment: an object of the bundle, and the map in it that each key goes into. */
export interface FragmentPlace {
  readonly object: LinkedObject;
  readonly level: FragmentLevel;
  /** Of the container; null for any other level. */
  readonly container: string | null;
  /** By keys of the fragment, in their order: the map that takes them, from the document's root. */
  readonly parts: readonly { readonly key: string; readonly into: Path }[];
}

/** The document as a map without apiVersion and kind; null when it is something else. */
export function fragmentValue(document: YamlDocument): YamlMap | null {
  const { value } = document;
  const isPart = isMap(value) && !Object.hasOwn(value, 'kind') && !Object.hasOwn(value, 'apiVersion') && Object.keys(value).length > 0;
  return isPart ? value : null;
}

/**
 * The places of a bundle where the API knows every key of a fragment; by object, the likeliest of an object first. Keys
 * of several levels side by side go to their own levels, where there is one for each.
 */
export function fragmentPlaces(
  fragment: YamlMap,
  index: ObjectIndex,
  read: (key: string) => YamlDocument | null,
  schema: Schema,
): readonly FragmentPlace[] {
  return index.objects.flatMap((object) => {
    const { apiVersion, kind, path } = object.summary;
    const document = apiVersion === null || kind === null ? null : read(object.key);
    const root = schema.kind(apiVersion ?? '', kind ?? '')?.root;
    if (document === null || document.error !== null || root === undefined) return [];
    const levels = levelsOf(object, document, root);
    const keys = Object.keys(fragment);
    const whole = levels.filter(({ fields }) => keys.every((key) => fitsAt(key, fragment[key] ?? null, fields)));
    if (whole.length > 0) {
      return whole.map(({ level, container, into }) => ({ object, level, container, parts: keys.map((key) => ({ key, into })) }));
    }
    const parts = keys.flatMap((key) => {
      const found = levels.find(({ fields }) => fitsAt(key, fragment[key] ?? null, fields));
      return found === undefined ? [] : [{ key, into: found.into }];
    });
    const isAtRoot = parts.every(({ into }) => into.length === path.length);
    return parts.length < keys.length || isAtRoot ? [] : [{ object, level: 'several', container: null, parts }];
  });
}

interface Level {
  readonly level: FragmentLevel;
  readonly container: string | null;
  readonly into: Path;
  readonly fields: FieldSchema;
}

/** The maps of an object that parts are shown of, the likeliest first. */
function levelsOf({ summary }: LinkedObject, document: YamlDocument, root: FieldSchema): Level[] {
  const template = podTemplateOf(summary.known, valueAt(document, summary.path) ?? null);
  const at = (level: FragmentLevel, below: Path, container: string | null = null): Level[] => {
    const fields = schemaBelow(root, below);
    return fields === null || fields.type !== 'map' ? [] : [{ level, container, into: [...summary.path, ...below], fields }];
  };
  if (template === null) return [...at('object', []), ...at('spec', ['spec'])];
  const pod = [...template, 'spec'];
  const isPod = template.length === 0;
  const containers = containersIn(valueAt(document, [...summary.path, ...pod]) ?? null, pod);
  return [
    ...at('object', []),
    ...(isPod ? [] : at('spec', ['spec'])),
    ...containers.flatMap(({ path, value }) => at('container', path, textField(value, 'name') ?? '')),
    ...at('pod', pod),
    ...(isPod ? [] : at('template', template)),
  ];
}
