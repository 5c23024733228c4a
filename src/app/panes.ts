import { flushSync } from 'react-dom';
import { ask } from './asked.ts';
import type { NarrowPane } from './shell-layout.ts';

const ORDER: readonly NarrowPane[] = ['resources', 'designer', 'yaml', 'problems'];

/** Where the keyboard goes on in a pane: the first that is there. */
const FIRST_STOPS: Readonly<Record<NarrowPane, readonly string[]>> = {
  resources: ['[role="tree"]', 'button'],
  designer: ['[role="tab"][aria-selected="true"]'],
  yaml: ['.monaco-editor [role="textbox"]', '.monaco-editor textarea', 'button'],
  problems: ['[data-row][tabindex="0"]', 'h2[tabindex]', 'button'],
};

/** The pane after (or before) the one that has the focus. */
export function nextPane(step: 1 | -1): NarrowPane {
  const at = ORDER.findIndex((pane) => document.getElementById(pane)?.contains(document.activeElement) === true);
  const from = at < 0 && step < 0 ? 0 : at;
  return ORDER[(from + step + ORDER.length) % ORDER.length] ?? 'designer';
}

/** Brings a pane into view and gives it the focus. */
export function paneEntered(pane: NarrowPane): void {
  flushSync(() => ask({ pane }));
  const element = document.getElementById(pane);
  const stop = FIRST_STOPS[pane].map((selector) => element?.querySelector<HTMLElement>(selector)).find((found) => found != null);
  (stop ?? element)?.focus();
}
