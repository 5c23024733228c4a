import { gathered } from '../gathered.ts';
import { field, mapField, textField, textMap } from '../kinds/fields.ts';
import { type Container, containersIn } from '../kinds/pods.ts';
import { compareVersions } from '../schema/target-version.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { BASELINE } from './baseline.ts';
import type { Control, JudgedPod, Offence, PodSecurityLevel, PolicyVersion } from './control.ts';
import { RESTRICTED } from './restricted.ts';

/** A control that a Pod breaks, and where. */
export interface Breach {
  readonly control: Control;
  readonly offences: readonly Offence[];
}

export interface PodVerdict {
  /** The strictest level that the Pod satisfies. */
  readonly level: PodSecurityLevel;
  /** What keeps it from baseline, and from restricted; a demand of both is listed once, where it is first broken. */
  readonly baseline: readonly Breach[];
  readonly restricted: readonly Breach[];
}

/**
 * How strict a Pod is by the Pod Security Standards.
 * @param template what describes the Pod: `metadata` and `spec` below it
 * @param path of the template in its document
 */
export function judgePod(template: YamlValue | undefined, path: Path, version: PolicyVersion): PodVerdict {
  const pod = podIn(template, path, version);
  const baseline = breaches(pod, BASELINE);
  const broken = new Set(gathered(baseline, ({ control, offences }) => offences.map((offence) => placeOf(control.id, offence))));
  const strict = breaches(pod, RESTRICTED);
  const restricted = gathered(strict, ({ control, offences }): Breach[] => {
    const own = offences.filter((offence) => control.covers === undefined || !broken.has(placeOf(control.covers, offence)));
    return own.length === 0 ? [] : [{ control, offences: own }];
  });
  const level = baseline.length > 0 ? 'privileged' : strict.length > 0 ? 'baseline' : 'restricted';
  return { level, baseline, restricted };
}

/** The controls that admission at a level would name, as the plugin does: one for each demand. */
export function controlsBroken(template: YamlValue | undefined, path: Path, level: PodSecurityLevel, version: PolicyVersion): readonly string[] {
  if (level === 'privileged') return [];
  const pod = podIn(template, path, version);
  const applied = level === 'baseline' ? BASELINE : [...BASELINE, ...RESTRICTED];
  const inForce = applied.filter((control) => isInForce(control, version));
  const covered = new Set(inForce.map(({ covers }) => covers));
  return inForce.filter((control) => !covered.has(control.id) && control.find(pod).length > 0).map(({ id }) => id);
}

/** @throws RangeError for an id that the standards do not have. */
export function controlNamed(id: string): Control {
  const control = [...BASELINE, ...RESTRICTED].find((one) => one.id === id);
  if (control === undefined) throw new RangeError(`no control is called ${id}`);
  return control;
}

/** What of a Pod breaks a control; nothing where the version has no such control yet. */
export function offencesAgainst(control: Control, pod: JudgedPod): readonly Offence[] {
  return isInForce(control, pod.version) ? control.find(pod) : [];
}

function breaches(pod: JudgedPod, controls: readonly Control[]): Breach[] {
  return gathered(controls, (control): Breach[] => {
    const offences = offencesAgainst(control, pod);
    return offences.length === 0 ? [] : [{ control, offences }];
  });
}

function isInForce({ since }: Control, version: PolicyVersion): boolean {
  return since === undefined || compareVersions(version, since) >= 0;
}

function placeOf(control: string, { path }: Offence): string {
  return JSON.stringify([control, path]);
}

function podIn(template: YamlValue | undefined, path: Path, version: PolicyVersion): JudgedPod {
  const spec = field(template, 'spec');
  const specPath = [...path, 'spec'];
  const metadata = { value: field(template, 'metadata'), path: [...path, 'metadata'] };
  return podOf({ value: spec, path: specPath }, metadata, containersIn(spec, specPath), version);
}

interface Placed {
  readonly value: YamlValue | undefined;
  readonly path: Path;
}

/** A Pod for the controls, from its `spec`, its `metadata` and those of its containers that are known. */
export function podOf(spec: Placed, metadata: Placed, known: readonly Container[], version: PolicyVersion): JudgedPod {
  const containers = known.map(({ path, value }) => ({ path, value, name: textField(value, 'name') }));
  return {
    version,
    spec: spec.value,
    specPath: spec.path,
    annotations: textMap(field(metadata.value, 'annotations')),
    annotationsPath: [...metadata.path, 'annotations'],
    containers,
    own: { container: null, path: [...spec.path, 'securityContext'], context: mapField(spec.value, 'securityContext') },
    contexts: containers.map(({ name, path, value }) => ({ container: name ?? '', path: [...path, 'securityContext'], context: mapField(value, 'securityContext') })),
    windows: field(spec.value, 'os', 'name') === 'windows',
    ownUsers: field(spec.value, 'hostUsers') === false,
  };
}
