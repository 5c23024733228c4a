import { gathered } from '../gathered.ts';
import type { ObjectSummary } from '../graph/summary.ts';
import { textMap } from '../kinds/fields.ts';
import { podTemplateOf } from '../kinds/pods.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { valueIn } from '../yaml/locate.ts';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isMap } from '../yaml/value.ts';
import type { Muted, Peer } from './check.ts';
import { PEERS } from './peers.ts';

/** Ours: `kubewright/ignore.<check>: <reason>`. Its name stays within 63 characters for every check there is. */
const OWN = 'kubewright/ignore.';

/** The annotation by which a finding of a check is muted. */
export function muteAnnotation(checkId: string): string {
  return `${OWN}${checkId}`;
}

interface Rule {
  readonly check: string;
  readonly by: Peer | null;
  readonly path: Path;
  readonly reason: string | null;
}

/** What mutes one check of an object; 'all' stands for every check the tool has. */
type Reading = { readonly by: Peer | null; readonly ids: readonly string[] | 'all'; readonly reason: string | null };

const byPeerName: ReadonlyMap<string, readonly string[]> = namesOfPeers();

function namesOfPeers(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [check, peers] of PEERS) {
    for (const [peer, ids] of Object.entries(peers)) {
      for (const id of ids) {
        const key = `${peer} ${id}`;
        names.set(key, [...(names.get(key) ?? []), check]);
      }
    }
  }
  return names;
}

/** One annotation as the tool that it is meant for reads it; null for any other. */
function readingOf(key: string, value: string): Reading | null {
  const [, prefix = '', name = ''] = /^([^/]*)\/(.*)$/s.exec(key) ?? [];
  switch (prefix) {
    case 'kubewright':
      return name.startsWith('ignore.') ? { by: null, ids: [name.slice('ignore.'.length)], reason: value } : null;
    case 'ignore-check.kube-linter.io':
      return { by: 'kube-linter', ids: [name], reason: value };
    case 'kube-linter.io':
      return name === 'ignore-all' ? { by: 'kube-linter', ids: 'all', reason: value } : null;
    case 'kube-score':
      return name === 'ignore' ? { by: 'kube-score', ids: value.split(',').map((id) => id.trim()), reason: null } : null;
    case 'polaris.fairwinds.com':
      return value === 'true' ? polaris(name) : null;
    case 'checkov.io':
    case 'bridgecrew.io':
    case 'cortex.io':
      return name.startsWith('skip') ? checkov(value) : null;
    case 'datree.skip':
      return { by: 'datree', ids: [name], reason: value };
    default:
      return null;
  }
}

function polaris(name: string): Reading | null {
  if (name === 'exempt') return { by: 'polaris', ids: 'all', reason: null };
  return name.endsWith('-exempt') ? { by: 'polaris', ids: [name.slice(0, -'-exempt'.length)], reason: null } : null;
}

/** `CKV_K8S_11=why`. */
function checkov(value: string): Reading {
  const at = value.indexOf('=');
  return { by: 'checkov', ids: [(at < 0 ? value : value.slice(0, at)).trim()], reason: at < 0 ? null : value.slice(at + 1) };
}

const rules = new WeakMap<YamlMap, readonly Rule[]>();

/** What an annotation of the object, or of its Pod template, says about a check; null: nothing. */
export function mutedBy(check: string, document: YamlDocument, { path, known }: ObjectSummary): Muted | null {
  const object = valueIn(document.value, path);
  if (!isMap(object)) return null;
  let found = rules.get(object);
  if (found === undefined) {
    const template = podTemplateOf(known, object);
    found = [...rulesIn(object, path), ...(template === null || template.length === 0 ? [] : rulesIn(valueIn(object, template), [...path, ...template]))];
    rules.set(object, found);
  }
  const rule = found.find((one) => one.check === check);
  return rule === undefined ? null : { by: rule.by, path: rule.path, reason: rule.reason };
}

function rulesIn(object: YamlValue | undefined, path: Path): readonly Rule[] {
  const annotations = textMap(valueIn(object ?? null, ['metadata', 'annotations']));
  return gathered(Object.entries(annotations), ([key, value]) => {
    const reading = readingOf(key, value);
    if (reading === null) return [];
    const { by, reason } = reading;
    const place = [...path, 'metadata', 'annotations', key];
    return checksMeant(reading).map((check): Rule => ({ check, by, path: place, reason: reason === null || reason.trim() === '' ? null : reason.trim() }));
  });
}

function checksMeant({ by, ids }: Reading): readonly string[] {
  if (by === null) return ids === 'all' ? [] : ids;
  if (ids !== 'all') return gathered(ids, (id) => byPeerName.get(`${by} ${id}`) ?? []);
  return [...PEERS].filter(([, peers]) => peers[by] !== undefined).map(([check]) => check);
}
