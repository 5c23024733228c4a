import { describe, expect, it } from 'vitest';
import { moveItem, removeValue, setValue } from '../../core/yaml/edit.ts';
import type { EditResult } from '../../core/yaml/edit-result.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import { parseDocument } from '../../core/yaml/parse.ts';
import type { Path } from '../../core/yaml/path.ts';
import { MadeParents } from './made-parents.ts';

const TEXT = `containers:
  - name: a
  - name: b
    resources:
      limits:
        cpu: 1
`;
const LIMIT: Path = ['containers', 0, 'resources', 'limits', 'memory'];

function done(result: EditResult): YamlDocument {
  if (!result.ok) throw new Error(result.message.en);
  return result.document;
}

/** A form that sets and removes, as the app's does. */
class Form {
  readonly made = new MadeParents();
  document = parseDocument(TEXT);

  set(path: Path, value: string): void {
    this.made.follow(this.document.text, this.document.value);
    this.document = done(setValue(this.document, path, value));
    this.made.edited(path, this.document.text, this.document.value);
  }

  unset(path: Path): void {
    this.made.follow(this.document.text, this.document.value);
    this.document = done(removeValue(this.document, path, { removeEmptyParents: (parent) => this.made.has(parent) }));
    this.made.edited(path, this.document.text, this.document.value);
  }
}

describe('parents made by a form', () => {
  it('go with their last member', () => {
    const form = new Form();
    form.set(LIMIT, '1Gi');
    form.unset(LIMIT);
    expect(form.document.text).toBe(TEXT);
  });

  it('stay while there is another member', () => {
    const form = new Form();
    form.set(LIMIT, '1Gi');
    form.set([...LIMIT.slice(0, -1), 'cpu'], '1');
    form.unset(LIMIT);
    form.unset([...LIMIT.slice(0, -1), 'cpu']);
    expect(form.document.text).toBe(TEXT);
  });

  it('are not those that the user wrote', () => {
    const form = new Form();
    form.unset(['containers', 1, 'resources', 'limits', 'cpu']);
    expect(form.document.text).toBe(TEXT.replace('limits:\n        cpu: 1\n', 'limits: {}\n'));
  });

  it('are known again after undo and redo', () => {
    const form = new Form();
    form.set(LIMIT, '1Gi');
    const after = form.document;
    form.made.follow(TEXT, parseDocument(TEXT).value);
    form.document = after;
    form.unset(LIMIT);
    expect(form.document.text).toBe(TEXT);
  });

  it('are known after a change elsewhere in the document', () => {
    const form = new Form();
    form.set(LIMIT, '1Gi');
    form.document = parseDocument(form.document.text.replace('name: b', 'name: c'));
    form.unset(LIMIT);
    expect(form.document.text).toBe(TEXT.replace('name: b', 'name: c'));
  });

  it('are not mistaken for others that came to their place', () => {
    const form = new Form();
    form.set(LIMIT, '1Gi');
    form.document = done(moveItem(form.document, ['containers', 0], 1));
    form.unset(['containers', 0, 'resources', 'limits', 'cpu']);
    expect(form.document.text).toContain('limits: {}');
  });
});
