import { between, type Random } from '../../../../core/schema/testing/sample-random.ts';
import { applyEdits, type Edit } from '../../../../core/text/edit.ts';
import { setValue } from '../../../../core/yaml/edit.ts';
import type { YamlDocument } from '../../../../core/yaml/document.ts';
import type { YamlValue } from '../../../../core/yaml/nodes.ts';
import { parseDocument } from '../../../../core/yaml/parse.ts';
import { sameValue } from '../../../../core/yaml/value.ts';
import { walkNodes } from '../../../../core/yaml/walk.ts';

/** A value as a document, with comments of different words above and behind a third of its lines. */
export function commented(value: YamlValue, random: Random): YamlDocument {
  const written = setValue(parseDocument(''), [], value);
  if (!written.ok) throw new Error(written.code);
  const { text, root } = written.document;
  const edits: Edit[] = [];
  let count = 0;
  for (const { node, pair } of root === null ? [] : walkNodes(root)) {
    if (pair !== null && between(random, 0, 5) === 0) {
      const lineStart = text.lastIndexOf('\n', pair.key.start - 1) + 1;
      const indent = text.slice(lineStart, pair.key.start);
      if (/^ *$/.test(indent)) edits.push({ start: lineStart, end: lineStart, text: `${indent}# above ${count++}\n` });
    }
    const isOnItsLine = node.kind === 'scalar' && node.end > node.start && !['literal', 'folded'].includes(node.style) && text.charAt(node.end) === '\n';
    if (isOnItsLine && between(random, 0, 5) === 0) edits.push({ start: node.end, end: node.end, text: ` # behind ${count++}` });
  }
  const document = parseDocument(applyEdits(text, edits.sort((left, right) => left.start - right.start)));
  if (document.error !== null || !sameValue(document.value, value)) throw new Error(`the comments broke the document:\n${document.text}`);
  return document;
}
