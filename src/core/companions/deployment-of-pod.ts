import type { Localized } from '../localized.ts';
import { mapField, textField, textMap } from '../kinds/fields.ts';
import { differenceEdit, type Edit } from '../text/edit.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { removeValue, setValue } from '../yaml/edit.ts';
import { rangeOf } from '../yaml/locate.ts';
import type { YamlMap } from '../yaml/nodes.ts';
import { parseDocument } from '../yaml/parse.ts';
import { isMap, sameValue } from '../yaml/value.ts';
import { type BlockStyle, writeBlockPair } from '../yaml/write.ts';

export type Converted =
  | { readonly ok: true; readonly edits: readonly Edit[]; readonly document: YamlDocument }
  | { readonly ok: false; readonly message: Localized };

const STYLE: BlockStyle = { lineBreak: '\n', step: 2, listOffset: 0, quotes: 'double', literals: true };

const REFUSED: Localized = {
  en: 'This Pod is not written as plain blocks, so it cannot be moved into a Deployment without rewriting it. Change the text by hand.',
  ko: '이 파드는 일반 블록 형식이 아니어서 다시 쓰지 않고는 Deployment로 옮길 수 없습니다. 텍스트를 직접 고치세요.',
};

/**
 * The Pod of a document as a Deployment of one replica: its spec moves into the template line by line, so that
 * comments, quotes and order stay. Labels are the selector; a Pod without any gets `app`. What no template may say
 * (`restartPolicy` other than Always, `status`) goes. The result is proved by reading it.
 */
export function deploymentOfPod(document: YamlDocument): Converted {
  const prepared = prepare(document);
  if (prepared === null) return { ok: false, message: REFUSED };
  const text = moved(prepared);
  const next = text === null ? null : parseDocument(text);
  if (text === null || next === null || next.error !== null || !sameValue(next.value, expected(prepared))) return { ok: false, message: REFUSED };
  const edit = differenceEdit(document.text, text);
  return { ok: true, edits: edit === null ? [] : [edit], document: next };
}

interface Prepared {
  /** Without what a template may not say. */
  readonly document: YamlDocument;
  readonly metadata: YamlMap;
  readonly spec: YamlMap;
  readonly labels: Readonly<Record<string, string>>;
}

function prepare(document: YamlDocument): Prepared | null {
  let current = document;
  const name = textField(document.value, 'metadata', 'name');
  if (document.error !== null || name === null) return null;
  const steps = [
    ...(Object.keys(textMap(mapField(document.value, 'metadata', 'labels') ?? undefined)).length > 0
      ? []
      : [(one: YamlDocument) => setValue(one, ['metadata', 'labels'], { app: name })]),
    ...(mapField(document.value, 'spec')?.['restartPolicy'] === undefined ? [] : [(one: YamlDocument) => removeValue(one, ['spec', 'restartPolicy'])]),
    ...(isMap(document.value) && 'status' in document.value ? [(one: YamlDocument) => removeValue(one, ['status'])] : []),
    (one: YamlDocument) => setValue(one, ['apiVersion'], 'apps/v1'),
    (one: YamlDocument) => setValue(one, ['kind'], 'Deployment'),
  ];
  for (const step of steps) {
    const result = step(current);
    if (!result.ok) return null;
    current = result.document;
  }
  const metadata = mapField(current.value, 'metadata');
  const spec = mapField(current.value, 'spec');
  if (metadata === null || spec === null) return null;
  return { document: current, metadata, spec, labels: textMap(metadata['labels']) };
}

function expected({ document, metadata, spec, labels }: Prepared): YamlMap {
  const annotations = mapField(metadata, 'annotations');
  const template = { metadata: { labels, ...(annotations === null ? {} : { annotations }) }, spec };
  return { ...(isMap(document.value) ? document.value : {}), spec: { selector: { matchLabels: labels }, template } };
}

/** null when the spec is not a block on lines of its own. */
function moved({ document, metadata, labels }: Prepared): string | null {
  const { text } = document;
  const { start, end } = rangeOf(document, ['spec']);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const headEnd = text.indexOf('\n', start);
  if (lineStart !== start || headEnd < 0 || headEnd >= end || !/^spec:[ \t]*(#.*)?\r?$/.test(text.slice(start, headEnd))) return null;
  const annotations = mapField(metadata, 'annotations');
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const template: YamlMap = { metadata: { labels, ...(annotations === null ? {} : { annotations }) } };
  const before = `  ${writeBlockPair('selector', { matchLabels: labels }, 2, STYLE)}\n  ${writeBlockPair('template', template, 2, STYLE)}\n    spec:`;
  const body = text.slice(headEnd + 1, end).split('\n').map((line) => (line.trim() === '' ? line : `    ${line}`));
  return `${text.slice(0, headEnd + 1)}${before.replaceAll('\n', lineBreak)}${lineBreak}${body.join('\n')}${text.slice(end)}`;
}
