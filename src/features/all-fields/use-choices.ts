import { useState, type KeyboardEvent } from 'react';

interface Choices {
  /** Position of the choice that Enter takes. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

interface ChoicesOptions {
  readonly count: number;
  /** Another text begins at the first choice again. */
  readonly query: string;
  readonly onChoose: (index: number) => void;
  readonly onCancel: () => void;
}

/** The keys of an input with a list of choices below it (WAI-ARIA combobox): arrows, Home, End, Enter, Escape. */
export function useChoices({ count, query, onChoose, onCancel }: ChoicesOptions): Choices {
  const [state, setState] = useState({ query, index: 0 });
  const active = state.query === query ? Math.min(state.index, Math.max(0, count - 1)) : 0;
  const setActive = (index: number): void => setState({ query, index });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    switch (event.key) {
      case 'ArrowDown': setActive((active + 1) % Math.max(1, count)); break;
      case 'ArrowUp': setActive((active + count - 1) % Math.max(1, count)); break;
      case 'PageDown': setActive(Math.min(count - 1, active + 6)); break;
      case 'PageUp': setActive(Math.max(0, active - 6)); break;
      case 'Enter': if (count > 0) onChoose(active); break;
      case 'Escape': onCancel(); break;
      default: return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return { active, setActive, onKeyDown };
}
