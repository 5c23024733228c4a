import { field, mapField, textField, textMap } from '../kinds/fields.ts';
import { containersIn } from '../kinds/pods.ts';
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
  const pod = podOf(template, path, version);
  const baseline = breaches(pod, BASELINE);
  const broken = new Set(baseline.flatMap(({ control, offences }) => offences.map((offence) => placeOf(control.id, offence))));
  const strict = breaches(pod, RESTRICTED);
  const restricted = strict.flatMap(({ control, offences }): Breach[] => {
    const own = offences.filter((offence) => control.covers === undefined || !broken.has(placeOf(control.covers, offence)));
    return own.length === 0 ? [] : [{ control, offences: own }];
  });
  const level = baseline.length > 0 ? 'privileged' : strict.length > 0 ? 'baseline' : 'restricted';
  return { level, baseline, restricted };
}

/** The controls that admission at a level would name, as the plugin does: one for each demand. */
export function controlsBroken(template: YamlValue | undefined, path: Path, level: PodSecurityLevel, version: PolicyVersion): readonly string[] {
  if (level === 'privileged') return [];
  const pod = podOf(template, path, version);
  const applied = level === 'baseline' ? BASELINE : [...BASELINE, ...RESTRICTED];
  const inForce = applied.filter((control) => isInForce(control, version));
  const covered = new Set(inForce.map(({ covers }) => covers));
  return inForce.filter((control) => !covered.has(control.id) && control.find(pod).length > 0).map(({ id }) => id);
}

function breaches(pod: JudgedPod, controls: readonly Control[]): Breach[] {
  return controls.flatMap((control): Breach[] => {
    const offences = isInForce(control, pod.version) ? control.find(pod) : [];
    return offences.length === 0 ? [] : [{ control, offences }];
  });
}

function isInForce({ since }: Control, version: PolicyVersion): boolean {
  return since === undefined || compareVersions(version, since) >= 0;
}

function placeOf(control: string, { path }: Offence): string {
  return JSON.stringify([control, path]);
}

function podOf(template: YamlValue | undefined, path: Path, version: PolicyVersion): JudgedPod {
  const spec = field(template, 'spec');
  const specPath = [...path, 'spec'];
  const containers = containersIn(spec, specPath).map((container) => ({ ...container, name: textField(container.value, 'name') }));
  return {
    version,
    spec,
    specPath,
    annotations: textMap(field(template, 'metadata', 'annotations')),
    annotationsPath: [...path, 'metadata', 'annotations'],
    containers,
    own: { container: null, path: [...specPath, 'securityContext'], context: mapField(spec, 'securityContext') },
    contexts: containers.map(({ name, path: own, value }) => ({ container: name ?? '', path: [...own, 'securityContext'], context: mapField(value, 'securityContext') })),
    windows: field(spec, 'os', 'name') === 'windows',
    ownUsers: field(spec, 'hostUsers') === false,
  };
}
