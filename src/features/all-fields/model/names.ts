import type { Path } from '../../../core/yaml/path.ts';
import type { Row } from './rows.ts';

/** A path as people write it: `spec.containers[0].image`; keys that would be misread stand in brackets. */
export function dotted(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[\w$-]+$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `["${step}"]`;
  }
  return text;
}

/** What a node is called in a sentence: `image`, `containers[0]`. */
export function shortName(path: Path): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return last ?? '';
  const key = path.findLastIndex((step) => typeof step === 'string');
  return dotted(path.slice(Math.max(key, 0)));
}

/** The place of a row's holder, which tells apart fields of the same name. */
export function placeOf(row: Row): string {
  return dotted(row.path.slice(0, -1));
}
