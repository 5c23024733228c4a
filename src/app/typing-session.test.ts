import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../core/text/edit.ts';
import { valueAt } from '../core/yaml/locate.ts';
import type { YamlValue } from '../core/yaml/nodes.ts';
import { parseDocument } from '../core/yaml/parse.ts';
import { TypingSession } from './typing-session.ts';

const TEXT = `resources:
  limits: {cpu: 250m, memory: '1Gi'} # 한도
env:
  - {name: A, value: "20"}
`;
const CPU = ['resources', 'limits', 'cpu'];

/** The text after these values were typed one after the other. */
function typed(values: readonly YamlValue[], path: readonly (string | number)[] = CPU, session = new TypingSession(), text = TEXT): string {
  let document = parseDocument(text);
  for (const value of values) {
    const result = session.set(document, path, value, 'field');
    if (!result.ok) throw new Error(result.message.en);
    expect(applyEdits(document.text, result.edits)).toBe(result.document.text);
    document = result.document;
  }
  return document.text;
}

describe('a typing session', () => {
  it('leaves no trace of what stood there on the way', () => {
    expect(typed(['5', '50', '500', '500m'])).toBe(TEXT.replace('250m', '500m'));
    expect(typed(['', '5', '500m'], ['resources', 'limits', 'memory'])).toBe(TEXT.replace("'1Gi'", "'500m'"));
  });

  it('gives the old bytes back with the old value', () => {
    expect(typed(['2', '25', '250', '250m'])).toBe(TEXT);
    expect(typed(['2', '', '20'], ['env', 0, 'value'])).toBe(TEXT);
  });

  it('writes a new key once', () => {
    expect(typed(['1', '1G', '1Gi'], ['resources', 'requests', 'memory'])).toBe(
      TEXT.replace('resources:\n', 'resources:\n  requests:\n    memory: 1Gi\n'),
    );
  });

  it('begins anew where somebody else has changed the text', () => {
    const session = new TypingSession();
    typed(['5'], CPU, session);
    expect(typed(['500m'], CPU, session, TEXT.replace('20', '30'))).toBe(TEXT.replace('20', '30').replace('250m', '500m'));
  });

  it('ends when the field is left', () => {
    const session = new TypingSession();
    const first = typed(['5'], CPU, session);
    session.end();
    expect(typed(['500m'], CPU, session, first)).not.toBe(TEXT.replace('250m', '500m'));
  });

  it('always says in the end what one edit would have said', () => {
    const value = fc.oneof(fc.string({ maxLength: 6 }), fc.integer(), fc.constantFrom('', 'yes', '0x1', 'a: b', '# c', '한국'));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), (values) => {
        const last = values.at(-1) ?? null;
        const text = typed(values);
        expect(text).toBe(typed([last]));
        expect(valueAt(parseDocument(text), CPU)).toBe(last);
      }),
    );
  });
});
