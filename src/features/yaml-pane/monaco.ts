import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/diffEditor/register';
import 'monaco-editor/features/documentSymbols/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/gotoSymbol/register';
// features/gotoSymbol of 0.57 names only the click: F12 and Shift+F12 are these
import 'monaco-editor/editor/contrib/gotoSymbol/browser/goToCommands';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/quickOutline/register';
import 'monaco-editor/features/referenceSearch/register'; // the widget of Shift+F12
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/suggest/register';
// features/suggest of 0.57 forgets the controller, and with it Ctrl+Space
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/unicodeHighlighter/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import * as monaco from 'monaco-editor/editor';
import workerUrl from 'monaco-editor/editor/editor.worker?worker&url';
import { trustedWorkerUrl } from '../../workers/start-worker.ts';

/*
 * The only door to Monaco, and what of it is bundled: the commands that rely on an import here are named in
 * e2e/yaml-pane-commands.spec.ts. The chunk is large, so this module is loaded late and never from another origin.
 */
self.MonacoEnvironment = {
  ...self.MonacoEnvironment, // browser tests ask for Monaco's `globalAPI`, to read models exactly
  getWorker: () => new Worker(trustedWorkerUrl(workerUrl), { type: 'module', name: 'editor' }),
};

// Ctrl+K is the window's: what Monaco has behind it gets a key of its own
monaco.editor.addKeybindingRule({ keybinding: monaco.KeyMod.Shift | monaco.KeyCode.F1, command: 'editor.action.showHover', when: 'editorTextFocus' });

// what an editor that closes had still planned is cancelled, and Monaco lets nobody hear of it: no error of anyone
addEventListener('unhandledrejection', (event) => {
  const reason: unknown = event.reason;
  if (reason instanceof Error && reason.name === 'Canceled' && reason.message === 'Canceled') event.preventDefault();
});

export { monaco };
