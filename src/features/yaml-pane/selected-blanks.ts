import type { monaco } from './monaco.ts';

/**
 * Draws blanks as dots where they are selected. The editor's own option for that reads all visible lines anew with each
 * change, a good third of what drawing a key costs it, also while nothing is selected: so it is on only while something
 * is. @returns what ends it
 */
export function drawsSelectedBlanks(editor: monaco.editor.ICodeEditor): monaco.IDisposable {
  let drawn = false;
  return editor.onDidChangeCursorSelection(({ selection, secondarySelections }) => {
    const selected = [selection, ...secondarySelections].some((one) => !one.isEmpty());
    if (selected === drawn) return;
    drawn = selected;
    editor.updateOptions({ renderWhitespace: selected ? 'selection' : 'none' });
  });
}
