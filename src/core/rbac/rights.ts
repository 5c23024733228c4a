import type { Rule } from './rules.ts';

/** Verbs that most resources have, in the order people think of them. */
export const VERBS = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'] as const;
export type Verb = (typeof VERBS)[number];

/** Rules that count somewhere: those of one role, by one binding. */
export interface RuleSource {
  readonly rules: readonly Rule[];
  /** null: the whole cluster. */
  readonly namespace: string | null;
}

/** A rule that allows something. */
export interface Grant<Source extends RuleSource> {
  readonly from: Source;
  readonly rule: Rule;
  /** The only objects it is about; none: all. */
  readonly names: readonly string[];
}

/** What is allowed on one resource of one API group; `*` stands for all. */
export interface ResourceRights<Source extends RuleSource> {
  readonly group: string;
  readonly resource: string;
  /** None: not allowed. */
  readonly verbs: Readonly<Record<Verb, readonly Grant<Source>[]>>;
  /** Other verbs; `*` for any there is. */
  readonly others: readonly { readonly verb: string; readonly grants: readonly Grant<Source>[] }[];
}

/** What is allowed on a path of the API server that is no resource: `/metrics`, `/healthz/*`. */
export interface UrlRights<Source extends RuleSource> {
  readonly url: string;
  readonly verbs: readonly string[];
  readonly grants: readonly Grant<Source>[];
}

export interface Rights<Source extends RuleSource> {
  readonly resources: readonly ResourceRights<Source>[];
  readonly urls: readonly UrlRights<Source>[];
}

/**
 * What several roles allow together: a line for each resource that a rule names, in the order of the rules, with all
 * that any of them allows on it, by a star too.
 */
export function rightsOf<Source extends RuleSource>(sources: readonly Source[]): Rights<Source> {
  const all = sources.flatMap((from) => from.rules.map((rule): Grant<Source> => ({ from, rule, names: rule.resourceNames })));
  const named = new Map(all.flatMap(({ rule }) => rule.apiGroups.flatMap((group) => rule.resources.map((resource) => [`${group}\n${resource}`, { group, resource }] as const))));
  return {
    resources: [...named.values()].map(({ group, resource }) => onResource(group, resource, all)),
    urls: urlRights(all.filter(({ from }) => from.namespace === null)),
  };
}

function onResource<Source extends RuleSource>(group: string, resource: string, all: readonly Grant<Source>[]): ResourceRights<Source> {
  const about = all.filter(({ rule }) => isAbout(rule, group, resource));
  const allowing = (verb: string): readonly Grant<Source>[] => about.filter((grant) => allows(grant.rule, verb) && !isInVain(grant, resource, verb));
  const others = [...new Set(about.flatMap(({ rule }) => rule.verbs))].filter((verb) => !VERBS.some((one) => one === verb));
  return {
    group,
    resource,
    verbs: {
      get: allowing('get'),
      list: allowing('list'),
      watch: allowing('watch'),
      create: allowing('create'),
      update: allowing('update'),
      patch: allowing('patch'),
      delete: allowing('delete'),
    },
    others: others.map((verb) => ({ verb, grants: allowing(verb) })).filter(({ grants }) => grants.length > 0),
  };
}

/** Whether a rule is about all of a resource: of its group, by its name, by a star, or by a star for one part of each. */
function isAbout({ apiGroups, resources }: Rule, group: string, resource: string): boolean {
  const part = resource.indexOf('/');
  const fits = (written: string): boolean => written === '*' || written === resource || (part >= 0 && written === `*${resource.slice(part)}`);
  return apiGroups.some((one) => one === '*' || one === group) && resources.some(fits);
}

/** Whether a rule allows a verb, wherever it is about. */
export function allows({ verbs }: Rule, verb: string): boolean {
  return verbs.includes('*') || verbs.includes(verb);
}

/** Requests to make an object, or to delete all, name none when they are judged: no name in a rule fits them. */
function isInVain({ names }: Pick<Grant<RuleSource>, 'names'>, resource: string, verb: string): boolean {
  return names.length > 0 && (verb === 'deletecollection' || (verb === 'create' && !resource.includes('/')));
}

/** Only a ClusterRoleBinding gives these. */
function urlRights<Source extends RuleSource>(all: readonly Grant<Source>[]): readonly UrlRights<Source>[] {
  const urls = [...new Set(all.flatMap(({ rule }) => rule.nonResourceURLs))];
  return urls.map((url) => {
    const grants = all.filter(({ rule }) => rule.nonResourceURLs.some((written) => written === url || (written.endsWith('*') && url.startsWith(written.slice(0, -1)))));
    return { url, verbs: [...new Set(grants.flatMap(({ rule }) => rule.verbs))], grants };
  });
}

/** How far grants go together. */
export interface Reach {
  /** The only objects; none: all. */
  readonly names: readonly string[];
  /** null: the whole cluster. */
  readonly namespaces: readonly string[] | null;
}

/** The furthest that any of them goes: what is about all objects counts before what is about some. null for none. */
export function reachOf(grants: readonly Grant<RuleSource>[]): Reach | null {
  if (grants.length === 0) return null;
  const full = grants.filter(({ names }) => names.length === 0);
  const counted = full.length > 0 ? full : grants;
  const namespaces = counted.flatMap(({ from }) => from.namespace ?? []);
  return {
    names: [...new Set(counted.flatMap(({ names }) => names))],
    namespaces: counted.some(({ from }) => from.namespace === null) ? null : [...new Set(namespaces)],
  };
}
