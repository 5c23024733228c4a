import { controllerAccess, type ControllerAccess } from '../../core/companions/controller-access.ts';
import { controllerPolicyText } from '../../core/companions/network-policy.ts';
import type { WorkloadFacts } from '../../core/companions/workload-facts.ts';
import type { ObjectIndex } from '../../core/graph/object-index.ts';
import type { ReadObject } from '../../core/graph/object-place.ts';
import type { ServicePort } from '../../core/graph/summary.ts';
import { podGroupsIn, policiesIn, withPorts } from '../../core/network-policy/bundle-flows.ts';
import type { Policy } from '../../core/network-policy/flows.ts';
import type { ControllerPods } from '../../core/network-policy/policy.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { YamlMap } from '../../core/yaml/nodes.ts';
import { companionAdded } from '../../store/actions.ts';
import { documentOf, placeOf } from '../../store/documents.ts';
import { store } from '../../store/store.ts';
import { addRule } from './model/policy.ts';

/** What lets the controller in to a workload, by the port that its Service sends to; null where nothing is needed. */
export function accessOf(index: ObjectIndex, documentId: string, { targetPort, protocol }: ServicePort, controller: ControllerPods, read: ReadObject): ControllerAccess | null {
  const group = podGroupsIn(index).find((one) => one.documentId === documentId);
  if (group === undefined) return null;
  const { end } = withPorts(index, group, read);
  return controllerAccess(policiesIn(index, read, end.namespace), end, { target: targetPort, protocol }, controller);
}

interface NewIngress {
  /** The workload. */
  readonly documentId: string;
  /** What the Ingress goes behind. */
  readonly last: string;
  readonly facts: WorkloadFacts;
  readonly text: string;
  readonly access: ControllerAccess | null;
}

/**
 * Adds an Ingress and lets its controller in, in one step: by a rule in the workload's policy, or, where that stands in
 * another file or there is none of its own, by a policy beside the Ingress.
 */
export function ingressAdded({ documentId, last, facts, text, access }: NewIngress): void {
  if (access === null) {
    companionAdded(documentId, text, last);
    return;
  }
  const edits = access.policy === null ? null : ruleEdits(access.policy, access.rule, last);
  if (edits !== null && access.policy !== null) companionAdded(access.policy.documentId, text, last, edits);
  else companionAdded(documentId, `${text}---\n${controllerPolicyText(facts, access.rule)}`, last);
}

function ruleEdits({ documentId, path }: Policy, rule: YamlMap, last: string): readonly Edit[] | null {
  const { files } = store.getState();
  const place = placeOf(files, documentId);
  if (place === null || place.file !== placeOf(files, last)?.file) return null;
  const added = addRule(documentOf(place.document), [...path, 'spec'], 'ingress', rule);
  return added.ok ? added.edits : null;
}
