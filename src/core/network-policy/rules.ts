import { gathered } from '../gathered.ts';
import { fullSelector } from '../graph/selector.ts';
import type { LabelSelector } from '../graph/summary.ts';
import { field, listField, textField } from '../kinds/fields.ts';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isMap } from '../yaml/value.ts';
import type { Direction } from './policy.ts';

/** One rule of a NetworkPolicy, as the API takes it. */
export interface PolicyRule {
  /** From the document's root. */
  readonly path: Path;
  /** Of `from` or `to`. */
  readonly peersPath: Path;
  /** null: everybody, in the cluster and outside, which is what an empty list means. */
  readonly peers: readonly PolicyPeer[] | null;
  /** null: all ports, which is what an empty list means. */
  readonly ports: readonly PolicyPorts[] | null;
}

/** Who may come in, or be reached. */
export interface PolicyPeer {
  readonly path: Path;
  /** null: not said, hence all Pods where namespaces are said. */
  readonly pods: LabelSelector | null;
  /** null: the policy's own namespace. */
  readonly namespaces: LabelSelector | null;
  /** Addresses, which nothing else stands beside. */
  readonly cidr: string | null;
  /** Blocks of addresses that are taken out of them. */
  readonly except: readonly string[];
}

export interface PolicyPorts {
  readonly protocol: string;
  /** null: all of the protocol. */
  readonly port: number | string | null;
  readonly end: number | null;
}

/** By the value, which an alias may show at two places. */
const known = new WeakMap<YamlMap, { readonly path: Path; readonly rules: Map<Direction, readonly PolicyRule[]> }>();

/** The rules of a direction, read once: half a dozen checks ask for those of each policy. @param path of the policy in its document */
export function rulesOf(policy: YamlValue | undefined, path: Path, direction: Direction): readonly PolicyRule[] {
  if (!isMap(policy)) return [];
  let reading = known.get(policy);
  if (reading?.path !== path) {
    reading = { path, rules: new Map() };
    known.set(policy, reading);
  }
  let rules = reading.rules.get(direction);
  if (rules === undefined) {
    rules = readRules(policy, path, direction);
    reading.rules.set(direction, rules);
  }
  return rules;
}

function readRules(policy: YamlMap, path: Path, direction: Direction): readonly PolicyRule[] {
  const peersKey = direction === 'ingress' ? 'from' : 'to';
  return gathered(listField(policy, 'spec', direction), (rule, index) => {
    if (!isMap(rule)) return [];
    const at = [...path, 'spec', direction, index];
    const peersPath = [...at, peersKey];
    const peers = listField(rule, peersKey).map((peer, position) => peerOf(peer, [...peersPath, position]));
    const ports = listField(rule, 'ports').map(portsOf);
    return [{ path: at, peersPath, peers: peers.length === 0 ? null : peers, ports: ports.length === 0 ? null : ports }];
  });
}

function peerOf(peer: YamlValue, path: Path): PolicyPeer {
  return {
    path,
    pods: fullSelector(field(peer, 'podSelector')),
    namespaces: fullSelector(field(peer, 'namespaceSelector')),
    cidr: textField(peer, 'ipBlock', 'cidr'),
    except: listField(peer, 'ipBlock', 'except').filter((block) => typeof block === 'string'),
  };
}

function portsOf(entry: YamlValue): PolicyPorts {
  const port = field(entry, 'port');
  const end = field(entry, 'endPort');
  return {
    protocol: textField(entry, 'protocol') ?? 'TCP',
    port: typeof port === 'number' || (typeof port === 'string' && port !== '') ? port : null,
    end: typeof end === 'number' ? end : null,
  };
}
