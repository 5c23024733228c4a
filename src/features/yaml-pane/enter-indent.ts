import { monaco } from './monaco.ts';

/** Reading more lines than this for one key would be felt. */
const MOST_LINES = 5_000;

/**
 * Enter indents behind a colon only while Monaco knows the tokens up to that line; right after an edit further up, on a
 * busy machine, it does not yet, and keeps the old indentation. So they are read before the key arrives.
 */
export function readsLinesBeforeEnter(editor: monaco.editor.ICodeEditor): monaco.IDisposable {
  return editor.onKeyDown(({ keyCode, browserEvent }) => {
    const line = editor.getPosition()?.lineNumber ?? 0;
    const model = editor.getModel();
    if (keyCode !== monaco.KeyCode.Enter || browserEvent.isComposing || model === null || line > MOST_LINES) return;
    monaco.editor.colorizeModelLine(model, line); // the one public call that reads tokens up to a line
  });
}
