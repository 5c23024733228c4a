import { describe, expect, it } from 'vitest';
import type { FileState, Selection } from '../store/state.ts';
import { DesignedDocument } from './designed-document.ts';

function files(...ids: readonly string[]): readonly FileState[] {
  return [{ id: 'f', name: 'a.yaml', encoding: 'utf-8', imported: '', documents: ids.map((id) => ({ id, text: `kind: ${id}\n`, basis: null })) }];
}

let serial = 0;
function selection(documentId: string | null, by: Selection['by']): Selection {
  return { documentId, path: null, by, serial: ++serial };
}

describe('the document in the designer', () => {
  const both = files('web', 'hpa');

  it('is the selected one', () => {
    const designer = new DesignedDocument(() => false);
    expect(designer.after(selection('web', 'list'), both)).toBe('web');
    expect(designer.after(selection('hpa', 'yaml'), both)).toBe('hpa');
    expect(designer.after(selection(null, 'list'), files())).toBeNull();
  });

  it('stays while a guest in its area is edited, or that is undone', () => {
    const designer = new DesignedDocument((id) => id === 'hpa');
    designer.after(selection('web', 'list'), both);
    expect(designer.after(selection('hpa', 'form'), both)).toBe('web');
    expect(designer.after(selection('hpa', 'history'), both)).toBe('web');
    expect(designer.after(selection('hpa', 'problems'), both)).toBe('hpa');
  });

  it('is another one when it is gone', () => {
    const designer = new DesignedDocument((id) => id === 'hpa');
    designer.after(selection('web', 'list'), both);
    const inForm = selection('hpa', 'form');
    expect(designer.after(inForm, both)).toBe('web');
    expect(designer.after(inForm, files('hpa'))).toBe('hpa');
  });
});
