import { MONO } from '../../ui/theme/tokens.ts';
import type { monaco } from './monaco.ts';

/**
 * What the editor and both sides of the comparison share. Nothing here may change text by itself: no indentation of
 * what is pasted, no line breaks normalised, no formatting.
 */
export const EDITOR_OPTIONS: monaco.editor.IEditorOptions & monaco.editor.IGlobalEditorOptions = {
  automaticLayout: true,
  editContext: true, // Korean input: composition survives edits elsewhere in the text
  fullwidthCharacterWidth: 'twoCells', // columns stay aligned beside Korean comments
  fontFamily: MONO,
  fontSize: 12,
  lineHeight: 18.5,
  fontLigatures: false,
  autoIndent: 'advanced', // Enter indents behind a colon; 'full' would also indent what is pasted
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
  formatOnPaste: false,
  formatOnType: false,
  unusualLineTerminators: 'off',
  pasteAs: { enabled: false },
  dropIntoEditor: { enabled: false }, // dropped files are for the app
  dragAndDrop: false,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  padding: { top: 6, bottom: 6 },
  lineNumbersMinChars: 4,
  renderFinalNewline: 'on', // 'dimmed' is below the contrast that text needs
  lineDecorationsWidth: 12,
  glyphMargin: false,
  folding: true,
  showFoldingControls: 'mouseover',
  renderLineHighlight: 'line',
  renderLineHighlightOnlyWhenFocus: true,
  renderWhitespace: 'none', // in selections: `drawsSelectedBlanks`
  renderControlCharacters: true,
  bracketPairColorization: { enabled: false },
  guides: { indentation: false, bracketPairs: false }, // of the indentation with the focus: `drawsGuidesWithFocus`
  renderValidationDecorations: 'off', // findings are drawn by `markFindings` and told by `offersFindingHovers`
  overviewRulerBorder: false,
  overviewRulerLanes: 2,
  hideCursorInOverviewRuler: true,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  quickSuggestions: { other: 'on', strings: 'on', comments: 'off' },
  quickSuggestionsDelay: 60, // whoever types on is not shown a list at every letter
  wordBasedSuggestions: 'off',
  suggestOnTriggerCharacters: true, // the blank behind a colon
  acceptSuggestionOnEnter: 'smart', // Enter behind a complete word is a line break
  acceptSuggestionOnCommitCharacter: false,
  suggestSelection: 'first',
  // within a block that is filled in, Tab goes to the next place: no list may come up by itself and take it
  suggest: { insertMode: 'replace', snippetsPreventQuickSuggestions: true, showWords: false, localityBonus: false },
  gotoLocation: { multipleDefinitions: 'goto', multipleReferences: 'peek' },
  definitionLinkOpensInPeek: false,
  links: false,
  hover: { above: false }, // above the first lines it would cover the header and the search
  matchBrackets: 'near',
  unicodeHighlight: { ambiguousCharacters: true, invisibleCharacters: true, nonBasicASCII: false, includeComments: false },
  copyWithSyntaxHighlighting: false,
  fixedOverflowWidgets: true, // hovers may leave the narrow column
  smoothScrolling: false,
  // Monaco's own class for it: scrollbars that fade out for 0.8 s make the page draw 60 frames a second, and a key in a
  // field then waits for the next of them (3 ms at the median)
  extraEditorClassName: 'disable-animations',
  accessibilitySupport: 'auto',
};
