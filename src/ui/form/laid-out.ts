import { FarParts } from './far-parts.ts';
import styles from './form.module.css';

/** What may be left out of layout and painting as long as it is out of sight, and is not marked: cards, and the rows of lists. */
const PARTS = `.${styles['card']}:not([data-laid-out]), .${styles['rows']} > .${styles['rowItem']}:not([data-laid-out])`;

const LAID_OUT = '[data-laid-out]';

/** From something new in the form until its parts are marked, in milliseconds: what comes together is marked together. */
const SOON = 40;

/**
 * Marks the parts of a form that have been laid out, so that those out of sight need not be with each key, once
 * somebody has gone into one of its fields. Before, a part has no height to keep; and Chromium's autofill, which reads
 * all fields when new ones have come, would lay out each on its own that was left out before it ever was: with 50 rows
 * that held up the page for a third of a second. From then on those are marked, too, that are far out of sight.
 * @param form what scrolls; somebody has just gone into one of its fields
 * @returns what ends it.
 */
export function laidOutMarked(form: HTMLElement): () => void {
  const far = new FarParts(form, LAID_OUT);
  let frame = 0;
  let wait: ReturnType<typeof setTimeout> | undefined;
  const mark = (): void => {
    // most changes bring no part, and a frame that is asked for is one that a key may have to wait for
    if (form.querySelector(PARTS) === null) {
      wait = undefined;
      return;
    }
    frame = requestAnimationFrame(() => {
      const there = form.querySelectorAll<HTMLElement>(PARTS);
      // this frame lays them out
      frame = requestAnimationFrame(() => {
        for (const part of there) part.dataset['laidOut'] = '';
        far.moved();
        wait = undefined;
        changed(); // others may have come since
      });
    });
  };
  const changed = (): void => {
    wait ??= setTimeout(mark, SOON);
  };
  const watch = new MutationObserver((changes) => {
    changed();
    if (changes.some(({ addedNodes }) => [...addedNodes].some(isMoved))) far.moved();
  });
  watch.observe(form, { childList: true, subtree: true });
  changed();
  return () => {
    watch.disconnect();
    clearTimeout(wait);
    cancelAnimationFrame(frame);
    far.end();
  };
}

/** What comes with the mark was there before. */
function isMoved(added: Node): boolean {
  return added instanceof Element && (added.matches(LAID_OUT) || added.querySelector(LAID_OUT) !== null);
}
