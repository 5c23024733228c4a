import { PROBE_NAMES } from '../core/probes/timing.ts';
import { containerSection, envSection, resourcesSection } from '../features/workload/container.section.ts';
import { identitySection, labelsSection, podLabelsSection } from '../features/workload/identity.section.ts';
import { rolloutSection } from '../features/workload/rollout.section.ts';
import { coverageOf, patternsOfSection } from '../ui/form/coverage.ts';
import type { Section } from '../ui/form/field.ts';
import { LATE_IN_CONTAINER, LATE_IN_JOB, LATE_IN_OBJECT, LATE_IN_POD, OTHERS_IN_CONTAINER, OTHERS_IN_POD } from './areas/workload-places.ts';
import { rooted } from './workload-scopes.ts';

const FIRST_SECTIONS: readonly Section[] = [identitySection, rolloutSection, containerSection, resourcesSection, envSection, labelsSection, podLabelsSection];

/** What needs no field: who says `kind: Deployment` has the forms of one. */
const ALWAYS = ['apiVersion', 'kind'];

const WORKLOAD_PATTERNS = [
  ...ALWAYS,
  ...FIRST_SECTIONS.flatMap((section) => rooted(section.scope, patternsOfSection(section))),
  ...rooted('container', LATE_IN_CONTAINER),
  ...rooted('pod', LATE_IN_POD),
  ...rooted('job', LATE_IN_JOB),
  ...LATE_IN_OBJECT,
];

/** What the workload area shows. */
export const WORKLOAD_COVERAGE = coverageOf(WORKLOAD_PATTERNS);

/** What any area of a workload shows. */
export const ALL_COVERAGE = coverageOf([
  ...WORKLOAD_PATTERNS,
  ...rooted('container', PROBE_NAMES),
  ...rooted('container', OTHERS_IN_CONTAINER),
  ...rooted('pod', OTHERS_IN_POD),
  'spec.volumeClaimTemplates',
]);
