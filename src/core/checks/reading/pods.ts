import { field, textField } from '../../kinds/fields.ts';
import type { Container } from '../../kinds/pods.ts';
import { valueIn } from '../../yaml/locate.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import { remembered } from '../../remembered.ts';
import type { CheckedObject } from '../check.ts';
import { podSpecPath } from './containers.ts';

/** The Pod spec of an object; a fragment may be one itself. */
export const podSpecOf = remembered((object: CheckedObject): YamlValue | undefined => {
  const path = podSpecPath(object);
  return path === null ? undefined : valueIn(object.document.value, path);
});

/** A Pod that is not restarted runs to its end and is behind no Service. */
export function endsByItself(object: CheckedObject): boolean {
  const { known } = object.summary;
  if (known === 'Job' || known === 'CronJob') return true;
  const policy = textField(podSpecOf(object), 'restartPolicy');
  // templates of the other kinds always restart, whatever they say
  return known === 'Pod' && policy !== null && policy !== 'Always';
}

/** How sentences call a container: by its name, or else by where it stands in its list. */
export function nameOf({ path, value }: Container): string {
  return textField(value, 'name') ?? `#${Number(path.at(-1) ?? 0) + 1}`;
}

/** What the API fills in. */
const GRACE_SECONDS = 30;

/** Time between SIGTERM and SIGKILL, preStop included; null where what is written cannot be read. */
export function graceSecondsOf(object: CheckedObject): number | null {
  const written = field(podSpecOf(object), 'terminationGracePeriodSeconds') ?? GRACE_SECONDS;
  return typeof written === 'number' && Number.isInteger(written) && written >= 0 ? written : null;
}
