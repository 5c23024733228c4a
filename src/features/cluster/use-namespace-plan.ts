import { useDeferredValue, useMemo } from 'react';
import type { ObjectIndex } from '../../core/graph/object-index.ts';
import { hostsGivenUp, type NamespaceHost } from '../../core/rename/namespace-hosts.ts';
import { namespaceGroups, planOneNamespace, type NamespaceGroup, type NamespacePlan } from '../../core/rename/one-namespace.ts';
import { WORK_DOCUMENTS } from '../../store/work-documents.ts';

/** The namespaces of the work, and which of them are given up unless the user says otherwise. */
export interface Chosen {
  readonly groups: readonly NamespaceGroup[];
  readonly from: ReadonlySet<string | null>;
}

/** @param turned the groups for which the user has said otherwise */
export function chosenGroups(index: ObjectIndex, to: string, turned: ReadonlySet<string | null>): Chosen {
  const groups = namespaceGroups(index).filter(({ namespace }) => namespace !== to);
  return { groups, from: new Set(groups.filter(({ namespace, stays }) => (stays === null) !== turned.has(namespace)).map(({ namespace }) => namespace)) };
}

export interface ShownPlan extends NamespacePlan {
  readonly hosts: readonly NamespaceHost[];
}

/** What is shown may be a stroke behind what is typed. */
export function useShownPlan(index: ObjectIndex, to: string, from: ReadonlySet<string | null>): ShownPlan {
  const [name, groups] = [useDeferredValue(to), useDeferredValue(from)];
  return useMemo(() => {
    const move = { to: name, from: groups };
    const plan = planOneNamespace(index, WORK_DOCUMENTS, move);
    return { ...plan, hosts: hostsGivenUp(index, WORK_DOCUMENTS, move, plan.places) };
  }, [index, name, groups]);
}
