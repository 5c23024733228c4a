import { summarise } from '../../../core/graph/summarise.ts';
import { commandTarget, podsTarget, type PodsTarget } from '../../../core/kinds/commands.ts';
import { field, listField, textField } from '../../../core/kinds/fields.ts';
import { containersIn } from '../../../core/kinds/pods.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import { isWithin, type Path } from '../../../core/yaml/path.ts';
import { isMap } from '../../../core/yaml/value.ts';

export const PHASES = ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'] as const;
export type Phase = (typeof PHASES)[number];

export type RestartPolicy = 'Always' | 'OnFailure' | 'Never';

/** What of a document decides how its Pods go through the phases. Plain data. */
export interface PhaseFacts {
  readonly kind: string;
  readonly restartPolicy: RestartPolicy;
  /** Names of what has to end before the others start; '' for one without. */
  readonly init: readonly string[];
  /** How many kubectl counts in `Init:0/2`: sidecars too. */
  readonly initSteps: number;
  readonly sidecars: number;
  readonly main: readonly string[];
  /** Those with a readiness probe, among what goes on running. */
  readonly probed: readonly string[];
  /** What the Pod does not start without: `PersistentVolumeClaim data`, `Secret db`. */
  readonly needs: readonly string[];
  readonly gates: readonly string[];
  readonly deadlineSeconds: number | null;
  /** After how long on a node that does not answer it is marked for deletion; null: never. */
  readonly lostAfterSeconds: number | null;
  /** null: no command can name the Pods. */
  readonly pods: PodsTarget | null;
}

/** What every Pod gets that says nothing (the admission plugin DefaultTolerationSeconds). */
const USUAL_TOLERATION_SECONDS = 300;

/** @param podSpec where the Pod is described in the document */
export function phaseFacts(document: YamlDocument, podSpec: Path): PhaseFacts {
  const spec = valueAt(document, podSpec);
  const containers = containersIn(spec, podSpec).map(({ value, role }) => ({ name: textField(value, 'name') ?? '', role, probed: isMap(value['readinessProbe']) }));
  const named = (wanted: string): string[] => containers.filter(({ role }) => role === wanted).map(({ name }) => name);
  const deadline = field(spec, 'activeDeadlineSeconds');
  const kind = textField(document.value, 'kind') ?? '';
  return {
    kind,
    restartPolicy: policyOf(spec),
    init: named('init'),
    initSteps: named('init').length + named('sidecar').length,
    sidecars: named('sidecar').length,
    main: named('main'),
    probed: containers.filter(({ role, probed }) => probed && (role === 'main' || role === 'sidecar')).map(({ name }) => name),
    needs: needsOf(document, podSpec),
    gates: listField(spec, 'schedulingGates').flatMap((gate) => textField(gate, 'name') ?? []),
    deadlineSeconds: typeof deadline === 'number' ? deadline : null,
    // a DaemonSet's Pods stay with their node
    lostAfterSeconds: kind === 'DaemonSet' ? null : lostAfter(spec),
    pods: podsOf(document),
  };
}

/** Whether a Pod comes to a phase by itself; 'outside': only when something else ends it; 'no': not at all. */
export function reachOf(phase: Phase, { restartPolicy }: Pick<PhaseFacts, 'restartPolicy'>): 'yes' | 'outside' | 'no' {
  switch (phase) {
    case 'Succeeded': return restartPolicy === 'Always' ? 'no' : 'yes';
    case 'Failed': return restartPolicy === 'Never' ? 'yes' : 'outside';
    case 'Unknown': return 'outside';
    case 'Pending':
    case 'Running': return 'yes';
  }
}

function policyOf(spec: YamlValue | undefined): RestartPolicy {
  const written = textField(spec, 'restartPolicy');
  return written === 'OnFailure' || written === 'Never' ? written : 'Always';
}

const NEEDED: ReadonlySet<string> = new Set(['PersistentVolumeClaim', 'ConfigMap', 'Secret']);

/** A missing Secret of `imagePullSecrets` keeps no Pod from its start: the image may be there, or public. */
function needsOf(document: YamlDocument, podSpec: Path): string[] {
  const needs = summarise(document).references.flatMap((reference) => {
    if (reference.by !== 'name' || reference.optional || !NEEDED.has(reference.kind)) return [];
    if (!isWithin(reference.path, podSpec) || reference.path[podSpec.length] === 'imagePullSecrets') return [];
    return [`${reference.kind} ${reference.name}`];
  });
  return [...new Set(needs)];
}

function lostAfter(spec: YamlValue | undefined): number | null {
  const tolerating = listField(spec, 'tolerations').filter((toleration) => {
    const [key, effect] = [textField(toleration, 'key'), textField(toleration, 'effect')];
    return (key === null || key === 'node.kubernetes.io/unreachable') && (effect === null || effect === 'NoExecute');
  });
  if (tolerating.length === 0) return USUAL_TOLERATION_SECONDS;
  const seconds = tolerating.flatMap((toleration) => {
    const written = field(toleration, 'tolerationSeconds');
    return typeof written === 'number' ? [Math.max(0, written)] : [];
  });
  return seconds.length === 0 ? null : Math.min(...seconds);
}

function podsOf(document: YamlDocument): PodsTarget | null {
  const target = commandTarget(document.value);
  if (target === null) return null;
  const { ownSelector, podLabels } = summarise(document);
  const labels = ownSelector?.matchLabels ?? {};
  return podsTarget(target, Object.keys(labels).length > 0 ? labels : (podLabels ?? {}));
}
