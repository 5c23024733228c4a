import { POD_SECURITY_LEVELS, type Offence, type PodSecurityLevel, type PolicyVersion } from '../../core/pod-security/control.ts';
import { judgePod, type Breach } from '../../core/pod-security/judge.ts';
import type { Localized } from '../../core/localized.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import { isWithin, type Path } from '../../core/yaml/path.ts';
import { isMap, toJson } from '../../core/yaml/value.ts';

/** What the level card shows. Plain data: it is another one only when the card is. */
export interface LevelSummary {
  readonly level: PodSecurityLevel;
  /** The level above; null at the top. */
  readonly next: PodSecurityLevel | null;
  /** What keeps the Pod from `next`. */
  readonly breaches: readonly BreachRow[];
}

export interface BreachRow {
  readonly control: string;
  readonly title: Localized;
  readonly places: readonly BreachPlace[];
}

export interface BreachPlace {
  readonly path: Path;
  /** null: the Pod; '': a container without a name. */
  readonly container: string | null;
  /** Of the field, from the container or the Pod: `securityContext.privileged`. */
  readonly field: string;
  /** null where nothing is set. */
  readonly value: string | null;
}

export function levelSummary(document: YamlDocument, template: Path, version: PolicyVersion): LevelSummary {
  const { level, baseline, restricted } = judgePod(valueAt(document, template), template, version);
  const next = POD_SECURITY_LEVELS[POD_SECURITY_LEVELS.indexOf(level) + 1] ?? null;
  const breaches = next === 'baseline' ? baseline : restricted;
  return { level, next, breaches: next === null ? [] : breaches.map((breach) => breachRow(breach, document, template)) };
}

function breachRow({ control, offences }: Breach, document: YamlDocument, template: Path): BreachRow {
  return { control: control.id, title: control.title, places: offences.map((offence) => placeOf(offence, document, template)) };
}

function placeOf({ path, container }: Offence, document: YamlDocument, template: Path): BreachPlace {
  const value = valueAt(document, path);
  return { path, container, field: fieldName(path, template), value: shownValue(value) };
}

/** A text as it is, what a map says by its first text (the path of a hostPath), else JSON. */
function shownValue(value: YamlValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  const [text] = isMap(value) ? Object.values(value).filter((member) => typeof member === 'string') : [];
  return text ?? toJson(value);
}

/** The part of a path that tells the field: behind the container it stands in, else behind the Pod's spec. */
export function fieldName(path: Path, template: Path): string {
  const spec = [...template, 'spec'];
  const inSpec = isWithin(path, spec) ? path.slice(spec.length) : path.slice(template.length);
  const [list] = inSpec;
  const steps = typeof list === 'string' && list.toLowerCase().endsWith('containers') ? inSpec.slice(2) : inSpec;
  const named = steps[0] === 'securityContext' ? steps.slice(1) : steps;
  return named.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

export function sameSummary(left: LevelSummary, right: LevelSummary): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
