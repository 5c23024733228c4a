// What is left of a key when nothing but the browser and the editor works: a field, the editor, and one line replaced in
// it with each key. No parse, no proof, no checks, no form, no framework. A product that shows its text live in this
// editor is not faster than that.
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/languages/definitions/yaml/register';

const input = document.querySelector('input');
const pane = document.getElementById('editor');
if (input === null || pane === null) throw new Error('no field or no editor');
const editor = monaco.editor.create(pane, { language: 'yaml', automaticLayout: true, wordBasedSuggestions: 'off' });

/** Line of the first image, and what stands in it before its value. */
let line = 1;
let before = '';

input.addEventListener('input', () => {
  const model = editor.getModel();
  if (model === null) return;
  const range = new monaco.Range(line, 1, line, model.getLineMaxColumn(line));
  model.pushEditOperations([], [{ range, text: before + input.value }], () => null);
});

Object.defineProperty(window, 'showBundle', {
  value: (text: string) => {
    editor.setValue(text);
    const lines = text.split('\n');
    const at = lines.findIndex((content) => /^[ -]*image: /.test(content));
    const [, key = '', value = ''] = /^([ -]*image: )(.*)$/.exec(lines[at] ?? '') ?? [];
    line = at + 1;
    before = key;
    input.value = value;
    // the product shows the line that a field writes
    editor.revealLineInCenter(line);
  },
});
