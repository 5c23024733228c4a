import type { LinkedObject } from '../../graph/object-index.ts';
import { field } from '../../kinds/fields.ts';
import { podTemplateOf } from '../../kinds/pods.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Bundle } from '../check.ts';

/** The Pod spec of another object of the bundle, which is opened for it. */
export function podSpecOfOther(object: LinkedObject, bundle: Bundle): YamlValue | undefined {
  const value = bundle.look(object);
  const template = value === null ? null : podTemplateOf(object.summary.known, value);
  return value === null || template === null ? undefined : field(value, ...template, 'spec');
}
