import { monaco } from './monaco.ts';

/** Nothing that Escape would close first is open. */
const NOTHING_OPEN = [
  'editorTextFocus',
  '!findWidgetVisible',
  '!suggestWidgetVisible',
  '!referenceSearchVisible',
  '!inSnippetMode',
  '!markersNavigationVisible',
  '!editorHoverVisible',
  '!editorHasMultipleSelections',
  '!editorTabMovesFocus',
].join(' && ');

/**
 * The keyboard's way out: after Escape the next Tab leaves the editor instead of indenting. Any other key, a click or
 * leaving takes that back. (Ctrl+M, which makes Tab leave for good, is Monaco's own.)
 * @param onChange told when Tab begins or ceases to leave
 */
export function leavesByEscape(
  editor: monaco.editor.IStandaloneCodeEditor,
  label: string,
  onChange: (leaves: boolean) => void,
): monaco.IDisposable[] {
  let armed = false;
  const arm = (next: boolean): void => {
    if (armed === next) return;
    armed = next;
    editor.updateOptions({ tabFocusMode: next });
    onChange(next);
  };
  // Monaco's own blur event comes late, after the focus may be back
  const element = editor.getContainerDomNode();
  const onFocusOut = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) arm(false);
  };
  element.addEventListener('focusout', onFocusOut);
  const passes = new Set([monaco.KeyCode.Tab, monaco.KeyCode.Shift, monaco.KeyCode.Escape]);
  return [
    editor.addAction({
      id: 'kubewright.leave',
      label,
      keybindings: [monaco.KeyCode.Escape],
      keybindingContext: NOTHING_OPEN,
      run: () => {
        editor.trigger('keyboard', 'cancelSelection', null);
        arm(true);
      },
    }),
    editor.onKeyDown((event) => {
      if (!passes.has(event.keyCode)) arm(false);
    }),
    editor.onMouseDown(() => arm(false)),
    { dispose: () => element.removeEventListener('focusout', onFocusOut) },
  ];
}
