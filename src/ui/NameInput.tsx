import { OutlinedInput } from '@mui/material';
import type { KeyboardEvent } from 'react';

interface NameInputProps {
  readonly label: string;
  readonly value: string;
  /** What the name is refused for stands elsewhere, under this id. */
  readonly describedBy: string;
  readonly refused: boolean;
  /** Id of a datalist with names to choose from. */
  readonly suggestions?: string;
  readonly onChange: (value: string) => void;
  /** Enter, but not the one that ends a composition. */
  readonly onEnter: () => void;
}

/** The name that a dialog asks for: selected when the dialog opens, so that it can be typed over. */
export function NameInput({ label, value, describedBy, refused, suggestions, onChange, onEnter }: NameInputProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter') return;
    event.preventDefault(); // else the editor, which has the focus again, takes it for a line break
    onEnter();
  };
  return (
    <OutlinedInput
      fullWidth
      inputRef={focusOnArrival}
      sx={{ flex: 'none' }}
      value={value}
      error={refused}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      spellCheck={false}
      autoComplete="off"
      inputProps={{ 'aria-label': label, 'aria-describedby': describedBy, list: suggestions, style: { fontFamily: 'var(--mono)', fontSize: 12.5 } }}
    />
  );
}

/** The dialog's content comes later than the dialog itself, so an effect would be too early; once, though the element may be handed over again. */
function focusOnArrival(element: HTMLInputElement | null): void {
  if (element === null || element.dataset['arrived'] !== undefined) return;
  element.dataset['arrived'] = '';
  element.focus();
  element.select();
}
