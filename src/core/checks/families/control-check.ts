import type { Localized } from '../../localized.ts';
import type { Control, JudgedPod, Offence } from '../../pod-security/control.ts';
import { controlNamed, offencesAgainst } from '../../pod-security/judge.ts';
import { valueIn } from '../../yaml/locate.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import { samePath } from '../../yaml/path.ts';
import type { CheckedObject, Fix, FixStep, ObjectCheck, Report } from '../check.ts';
import { POD_KINDS } from '../reading/pod-kinds.ts';
import { judgedPodOf } from '../reading/security-context.ts';
import { mendSteps } from './mend-steps.ts';
import { openForm } from './open-form.ts';

/** A field that breaks a control, and what is written there. */
export interface Broken extends Offence {
  readonly value: YamlValue | undefined;
}

interface ControlCheck extends Omit<ObjectCheck, 'scope' | 'area' | 'kinds' | 'find' | 'source'> {
  readonly source?: string;
  /** Of the Pod Security Standards, as the admission plugin calls it. */
  readonly control: string;
  /** Another one, which has a check of its own: its fields are not reported twice. */
  readonly besides?: string;
  /** Which of the fields belong to this check; all when left out. */
  readonly only?: (broken: Broken, pod: JudgedPod) => boolean;
  readonly message: (broken: Broken) => Localized;
  /** null where only a person can say what to have instead. */
  readonly fix: { readonly label: (broken: Broken) => Localized; readonly safe: boolean; readonly steps?: (broken: Broken) => readonly FixStep[] | null } | null;
}

const STANDARDS = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/';

/** A check that speaks where a control of the Pod Security Standards does, so that both always agree. */
export function controlCheck({ control: id, besides, only, message, fix, source = STANDARDS, ...words }: ControlCheck): ObjectCheck {
  const control = controlNamed(id);
  const other = besides === undefined ? null : controlNamed(besides);
  return {
    ...words,
    source,
    area: 'security',
    scope: 'object',
    kinds: POD_KINDS,
    find(object) {
      const broken = brokenFields(object, control, other);
      if (broken.length === 0) return NO_REPORTS;
      return broken
        .filter((one) => one.value !== undefined || showsSecurity(object))
        .filter((one) => only === undefined || only(one, judgedPodOf(object)))
        .map((one): Report => ({ path: one.path, message: message(one), ...mended(one, fix) }));
    },
  };
}

const NO_REPORTS: readonly Report[] = [];

function brokenFields(object: CheckedObject, control: Control, other: Control | null): readonly Broken[] {
  const pod = judgedPodOf(object);
  const offences = offencesAgainst(control, pod);
  if (offences.length === 0) return [];
  const elsewhere = other === null ? [] : offencesAgainst(other, pod);
  return offences
    .filter(({ path }) => !elsewhere.some((offence) => samePath(offence.path, path)))
    .map((offence) => ({ ...offence, value: valueIn(object.document.value, offence.path) }));
}

/** A part of an object may leave out what it is not about: what is absent counts where it speaks of security. */
function showsSecurity(object: CheckedObject): boolean {
  if (object.summary.fragment === null) return true;
  const { own, contexts } = judgedPodOf(object);
  return own.context !== null || contexts.some(({ context }) => context !== null);
}

function mended(broken: Broken, fix: ControlCheck['fix']): Pick<Report, 'fix' | 'open'> {
  const steps = fix === null ? null : fix.steps === undefined ? broken.mends && mendSteps(broken.mends) : fix.steps(broken);
  if (fix === null || steps === null) return { open: openForm('security', broken.path) };
  const made: Fix = { label: fix.label(broken), safe: fix.safe, steps };
  return { fix: made };
}

/** Whose field it is, in a sentence: "Container web", "The Pod". */
export function whose({ container }: Pick<Offence, 'container'>): Localized {
  if (container === null) return { en: 'The Pod', ko: '파드' };
  return container === '' ? { en: 'A container', ko: '이름 없는 컨테이너' } : { en: `Container ${container}`, ko: `컨테이너 ${container}` };
}
