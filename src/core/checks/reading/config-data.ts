import { gathered } from '../../gathered.ts';
import { field } from '../../kinds/fields.ts';
import { decodeBase64 } from '../../notation/base64-text.ts';
import type { YamlMap } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { isMap } from '../../yaml/value.ts';
import type { CheckedObject } from '../check.ts';
import { remembered } from '../../remembered.ts';

/** A key of a ConfigMap or Secret with the text it holds. */
export interface ConfigEntry {
  readonly key: string;
  /** What a container gets: base64 decoded. */
  readonly text: string;
  /** From the document's root. */
  readonly path: Path;
}

/** The texts in a ConfigMap. What is no string is another check's business. */
export const configMapEntries = remembered((object: CheckedObject): readonly ConfigEntry[] => entriesIn(object.value, 'data', object.path));

/** The texts in a Secret; values that are no text, or no base64, are left out. */
export const secretEntries = remembered((object: CheckedObject): readonly ConfigEntry[] => {
  const encoded = gathered(entriesIn(object.value, 'data', object.path), ({ key, text, path }): ConfigEntry[] => {
    const decoded = decodeBase64(text);
    return decoded.kind === 'text' ? [{ key, text: decoded.text, path }] : [];
  });
  return [...encoded, ...entriesIn(object.value, 'stringData', object.path)];
});

/** Of whichever of both it is. */
export function entriesOfConfig(object: CheckedObject): readonly ConfigEntry[] {
  if (object.summary.known === 'ConfigMap') return configMapEntries(object);
  return object.summary.known === 'Secret' ? secretEntries(object) : [];
}

/** The texts in a ConfigMap or Secret of another document. */
export function textsIn(value: YamlMap | null, known: 'ConfigMap' | 'Secret'): ReadonlyMap<string, string> {
  const plain = entriesIn(value ?? {}, known === 'Secret' ? 'stringData' : 'data', []);
  const encoded = known === 'Secret' ? entriesIn(value ?? {}, 'data', []) : [];
  const decoded = gathered(encoded, ({ key, text }): [string, string][] => {
    const found = decodeBase64(text);
    return found.kind === 'text' ? [[key, found.text]] : [];
  });
  return new Map([...decoded, ...plain.map(({ key, text }): [string, string] => [key, text])]);
}

function entriesIn(value: YamlMap, map: 'data' | 'stringData', path: Path): readonly ConfigEntry[] {
  const data = field(value, map);
  if (!isMap(data)) return [];
  const place = [...path, map];
  const entries: ConfigEntry[] = [];
  for (const key of Object.keys(data)) {
    const text = data[key];
    if (typeof text === 'string') entries.push(new Entry(key, text, place));
  }
  return entries;
}

/** Few of hundreds are ever reported, so the path is made when it is asked for. */
class Entry implements ConfigEntry {
  readonly key: string;
  readonly text: string;
  readonly #map: Path;

  constructor(key: string, text: string, map: Path) {
    this.key = key;
    this.text = text;
    this.#map = map;
  }

  get path(): Path {
    return [...this.#map, this.key];
  }
}
