import { isDockerfileName } from '../dockerfile/file-name.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { hasNoContent } from './arrange.ts';
import { headOf, type DocumentHead } from './head.ts';

export type Content = 'empty' | 'manifests' | 'template' | 'kustomization' | 'compose' | 'ci' | 'dockerfile' | 'commands' | 'fragment' | 'text';

/** What a text that came in is, as far as a glance tells. */
export interface Recognition {
  readonly content: Content;
  /** How many documents there are of each kind, in order of appearance; without templates. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  /** Documents with content that stay text: templates, and those without a kind. */
  readonly others: number;
  /** What the user should know, in the words of `remarkWords`; null for plain manifests. */
  readonly remark: Remark | null;
}

/** Why a text stays text, or what is special about it. */
export type Remark = Exclude<Content, 'manifests' | 'fragment'> | FragmentPlace | 'some-templates' | 'some-others' | 'list';

/** One document at a glance. Made one by one, so that a big paste can be looked at in turns. */
export interface Glance {
  readonly slice: string;
  readonly head: DocumentHead;
  readonly template: boolean;
}

/** @returns null for a slice without content. */
export function glanceAt(slice: string): Glance | null {
  return hasNoContent(slice) ? null : { slice, head: headOf(slice), template: isTemplate(slice) };
}

/** Recognises a text, by its own words first and then by its name. Nothing is refused: what is not known is 'text'. */
export function recognise(text: string, name = ''): Recognition {
  return recognition(splitDocuments(text).flatMap((slice) => glanceAt(slice) ?? []), name);
}

/** As `recognise`, of documents that were looked at already. */
export function recognition(glances: readonly Glance[], name: string): Recognition {
  const content = contentOf(glances, name);
  if (content !== 'manifests') {
    return { content, kinds: [], others: glances.length, remark: remarkOf(content, glances) };
  }
  const kinds = new Map<string, number>();
  for (const { head, template } of glances) {
    if (head.kind !== null && !template) kinds.set(head.kind, (kinds.get(head.kind) ?? 0) + 1);
  }
  return {
    content,
    kinds: [...kinds].map(([kind, count]) => ({ kind, count })),
    others: glances.filter(({ head, template }) => template || head.kind === null).length,
    remark: remarkOf(content, glances),
  };
}

function contentOf(glances: readonly Glance[], name: string): Content {
  if (glances.length === 0) return 'empty';
  const readable = glances.filter(({ template }) => !template);
  if (readable.length === 0) return 'template';
  if (readable.every(({ head }) => isKustomization(head, name))) return 'kustomization';
  if (readable.some(({ head }) => head.kind !== null || head.apiVersion !== null)) return 'manifests';
  const text = glances.map(({ slice }) => slice).join('');
  const keys = new Set(glances.flatMap(({ head }) => head.keys));
  if (isDockerfileName(name) || DOCKERFILE.test(text)) return 'dockerfile';
  if (keys.has('services') && [...keys].every((key) => COMPOSE_KEYS.has(key) || key.startsWith('x-'))) return 'compose';
  if (isPipeline(text, keys)) return 'ci';
  if (COMMANDS.test(text)) return 'commands';
  if (keys.size > 0 && [...keys].every((key) => FRAGMENT_PLACES.has(key))) return 'fragment';
  return 'text';
}

/** Its kind may be left out: then its name tells, or that it lists resources beside nothing but such keys. */
function isKustomization({ apiVersion, kind, keys }: DocumentHead, name: string): boolean {
  if (apiVersion !== null || kind !== null) return apiVersion?.startsWith('kustomize.config.k8s.io/') === true;
  return /(?:^|\/)kustomization\.ya?ml$/i.test(name) || (keys.includes('resources') && keys.length > 1 && keys.every((key) => KUSTOMIZE_KEYS.test(key)));
}

const KUSTOMIZE_KEYS = /^(?:resources|bases|components|patches\w*|images|namespace|name(?:Pref|Suff)ix|common\w+|labels|configMapGenerator|secretGenerator|generatorOptions|replicas|transformers)$/;

/**
 * Text with `{{ }}` that does not parse. (In many real manifests it stands inside strings, and they do parse.) A text
 * too long to try is a template when a whole line is an action.
 */
function isTemplate(slice: string): boolean {
  if (!slice.includes('{{')) return false;
  if (/^[ \t]*\{\{-?[ \t]*(?:if|range|with|include|define|end|else|template)\b/m.test(slice)) return true;
  return slice.length < 200_000 && parseDocument(slice).problems.some(({ code }) => code === 'template');
}

const DOCKERFILE = /^(?:[ \t]*(?:#[^\n]*|ARG [^\n]*)?\r?\n)*FROM[ \t]+\S+/i;
const COMMANDS = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:[$>%][ \t]+)?(?:sudo[ \t]+)?(?:kubectl|helm|kustomize|docker|minikube|kind|k9s|argocd|istioctl)[ \t]+[a-z-]/;
const COMPOSE_KEYS: ReadonlySet<string> = new Set(['version', 'name', 'services', 'networks', 'volumes', 'configs', 'secrets', 'include']);

/** GitLab CI, GitHub Actions, CircleCI, Azure Pipelines, Bitbucket. */
function isPipeline(text: string, keys: ReadonlySet<string>): boolean {
  if (keys.has('jobs') && (keys.has('on') || keys.has('workflows') || keys.has('orbs'))) return true;
  if (keys.has('pipelines') || (keys.has('steps') && (keys.has('trigger') || keys.has('pool')))) return true;
  return /^[ \t]+(?:script|before_script):/m.test(text) || (keys.has('stages') && /^[ \t]+stage:/m.test(text));
}

function remarkOf(content: Content, glances: readonly Glance[]): Remark | null {
  if (content === 'fragment') return FRAGMENT_PLACES.get(glances[0]?.head.keys[0] ?? '') ?? 'in-object';
  if (content !== 'manifests') return content;
  if (glances.some(({ template }) => template)) return 'some-templates';
  if (glances.some(({ head }) => head.kind === null)) return 'some-others';
  return glances.some(({ head }) => head.kind === 'List') ? 'list' : null;
}

/** Where a part of an object belongs, by its first key. */
export type FragmentPlace = 'in-container' | 'in-pod' | 'in-deployment' | 'in-ingress' | 'in-autoscaler' | 'in-config' | 'in-object';

/** Keys that people paste without the object around them, and where they belong. */
const FRAGMENT_PLACES: ReadonlyMap<string, FragmentPlace> = new Map([
  ...keysIn('in-container', 'args command env envFrom image imagePullPolicy lifecycle livenessProbe name ports readinessProbe resources startupProbe volumeMounts'),
  ...keysIn('in-pod', 'affinity containers dnsPolicy hostAliases imagePullSecrets initContainers nodeSelector priorityClassName restartPolicy securityContext serviceAccountName terminationGracePeriodSeconds tolerations topologySpreadConstraints volumes'),
  ...keysIn('in-deployment', 'minReadySeconds progressDeadlineSeconds replicas revisionHistoryLimit selector strategy template'),
  ...keysIn('in-ingress', 'ingressClassName rules tls'),
  ...keysIn('in-autoscaler', 'behavior maxReplicas metrics minReplicas scaleTargetRef'),
  ...keysIn('in-config', 'binaryData data stringData'),
  ...keysIn('in-object', 'annotations labels metadata namespace spec type'),
]);

function keysIn(place: FragmentPlace, keys: string): [string, FragmentPlace][] {
  return keys.split(' ').map((key) => [key, place]);
}
