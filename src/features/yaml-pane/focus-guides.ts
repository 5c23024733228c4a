import type { monaco } from './monaco.ts';

/**
 * Draws the guides of the indentation while the text has the focus: they help who edits it. The editor measures the
 * text under all that it shows for them with each change, a third of what drawing a key of a form costs it.
 * @returns what ends it
 */
export function drawsGuidesWithFocus(editor: monaco.editor.ICodeEditor): monaco.IDisposable {
  const draw = (indentation: boolean): void => editor.updateOptions({ guides: { indentation, bracketPairs: false } });
  draw(editor.hasWidgetFocus());
  const listeners = [editor.onDidFocusEditorWidget(() => draw(true)), editor.onDidBlurEditorWidget(() => draw(false))];
  return { dispose: () => listeners.forEach((listener) => listener.dispose()) };
}
