import type { LinkedObject, ObjectIndex } from '../graph/object-index.ts';
import { objectHolding } from '../graph/object-place.ts';
import { sameNamespace } from '../graph/summary.ts';
import type { Localized } from '../localized.ts';
import { walk } from '../yaml/locate.ts';
import { type Path, samePath } from '../yaml/path.ts';
import type { RenamePlace } from './place.ts';
import type { Documents, RenameTarget } from './target.ts';

/**
 * Texts in which the host name of a Service may stand: addresses in the values of variables, arguments and
 * configuration (`http://web:8080`, `web.shop.svc`, `WEB_HOST: web`). Nobody can be sure, so they are only offered.
 * @param known places that are changed anyway
 */
export function mentionsOf(index: ObjectIndex, documents: Documents, target: RenameTarget, to: string, known: readonly RenamePlace[]): readonly RenamePlace[] {
  if (target.part !== null || target.kind !== 'Service') return [];
  const keys = [...new Set(index.objects.map(({ key }) => key))].filter((key) => documents.text(key)?.includes(target.name) === true);
  return keys.flatMap((key) => mentionsIn(index, documents, key, target, to).filter(({ path }) => known.every((place) => place.key !== key || !samePath(place.path, path))));
}

function mentionsIn(index: ObjectIndex, documents: Documents, key: string, { object, name }: RenameTarget, to: string): RenamePlace[] {
  const document = documents.read(key);
  if (document === null || document.error !== null) return [];
  const places: RenamePlace[] = [];
  for (const { path, node } of walk(document)) {
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || !node.value.includes(name) || !mayHoldHosts(path)) continue;
    const from = objectHolding(index, key, path);
    const host: Host = { name, namespace: object.summary.namespace, isNear: from !== null && isBeside(from, object), whole: isWholeValue(path) };
    const replaced = withOtherHost(node.value, host, to);
    if (replaced !== node.value) places.push({ key, path, asKey: false, from: node.value, to: replaced, role: 'mention', doubt: MAY_BE });
  }
  return places;
}

interface Host {
  readonly name: string;
  readonly namespace: string | null;
  /** Whether the name alone reaches it from where the text stands. */
  readonly isNear: boolean;
  /** Whether a text that is nothing but the name is taken for the host. */
  readonly whole: boolean;
}

/** The text with each host that can only be the Service's called otherwise. */
export function withOtherHost(text: string, { name, namespace, isNear, whole }: Host, to: string): string {
  if (whole && isNear && text === name) return to;
  const escaped = name.replace(/[^\w-]/g, '\\$&');
  // one Pod of a StatefulSet (`web-0.`) may stand before it; behind it the namespace, `.svc…` and a port
  const host = new RegExp(`(?<=^|//|@|[^-.\\w]|-\\d+\\.)${escaped}(\\.[a-z0-9-]+(\\.svc(?:\\.[a-z0-9.-]*[a-z0-9])?)?)?(:\\d+)?(?![-\\w:]|\\.\\w)`, 'g');
  return text.replace(host, (found: string, space: string | undefined, service: string | undefined, port: string | undefined, offset: number) => {
    const said = space === undefined ? null : space.slice(1).split('.')[0] ?? null;
    const hasMark = /(?:\/\/|@)(?:[\w-]+-\d+\.)?$/.test(text.slice(0, offset)) || port !== undefined || service !== undefined;
    const isIt = said === null ? isNear && hasMark : sameNamespace(said, namespace) && (hasMark || namespace !== null);
    return isIt ? to + found.slice(name.length) : found;
  });
}

function isBeside(from: LinkedObject, to: LinkedObject): boolean {
  return sameNamespace(from.summary.namespace, to.summary.namespace);
}

/** Whether a text there may hold an address: labels, selectors and names are none. */
export function mayHoldHosts(path: Path): boolean {
  return !path.some((step) => step === 'labels' || step === 'matchLabels' || step === 'selector' || step === 'nodeSelector') && path.at(-1) !== 'name' && path.at(-1) !== 'namespace';
}

/** A variable's value, an argument, an entry of a ConfigMap. */
function isWholeValue(path: Path): boolean {
  const [last, list] = [path.at(-1), path.at(-2)];
  return last === 'value' || ((list === 'args' || list === 'command') && typeof last === 'number') || path[0] === 'data' || path[0] === 'stringData';
}

const MAY_BE: Localized = { en: 'A text that may be its address', ko: '주소일 수 있는 텍스트입니다' };
