import type { ProbeName } from '../../core/probes/timing.ts';
import type { Field, Section } from '../../ui/form/field.ts';
import {
  COMMAND_FIELDS,
  DELAY,
  FAILURES,
  GRACE,
  ONE_SUCCESS,
  PERIOD,
  RARE_FIELDS,
  SUCCESSES,
  TARGET_FIELDS,
  TIMEOUT,
} from './probe-fields.ts';
import { PROBE_PURPOSES, PROBE_TITLES } from './words.ts';

/** A probe as its card lays it out: what is always seen, and what is folded away until it is set. */
export interface ProbeSection extends Section {
  readonly path: ProbeName;
  readonly main: readonly Field[];
  readonly rare: readonly Field[];
}

function section(path: ProbeName, numbers: readonly Field[], rareNumbers: readonly Field[]): ProbeSection {
  const main = [...COMMAND_FIELDS, ...TARGET_FIELDS, ...numbers];
  const rare = [...RARE_FIELDS, ...rareNumbers];
  return { id: `probes.${path}`, scope: 'container', path, title: PROBE_TITLES[path], about: PROBE_PURPOSES[path], main, rare, fields: [...main, ...rare] };
}

/** In the order in which a container meets them. The start-up card has a field for its budget instead of successes. */
export const PROBE_SECTIONS: readonly ProbeSection[] = [
  section('startupProbe', [DELAY, PERIOD, TIMEOUT, FAILURES], [ONE_SUCCESS, GRACE]),
  section('readinessProbe', [DELAY, PERIOD, TIMEOUT, FAILURES, SUCCESSES], []),
  section('livenessProbe', [DELAY, PERIOD, TIMEOUT, FAILURES, ONE_SUCCESS], [GRACE]),
];
