import type { Localized } from '../../core/localized.ts';
import { useText } from '../../ui/language.tsx';
import styles from './all-fields.module.css';
import { TYPE_NAMES } from './model/describe.ts';
import { fitsField, NODE_TYPES, typeChoices } from './model/node-type.ts';
import type { NodeRow } from './model/rows.ts';
import { useOutlineCommands } from './outline-commands.ts';
import { WORDS } from './words.ts';

interface TypeSelectProps {
  readonly row: NodeRow;
  readonly name: string;
  readonly onRefused: (reason: Localized | null) => void;
}

/** The type of a node where it is the user's to choose, or is not what the API takes. */
export function TypeSelect({ row, name, onRefused }: TypeSelectProps) {
  const t = useText();
  const commands = useOutlineCommands();
  const { type, field } = row;
  if (type === null) return null;
  const choices = typeChoices(type, field);
  // a quantity is written as text or as number, and means the same
  const isFree = field === null || field.type === 'any' || (field.type === 'int-or-string' && field.format !== 'quantity');
  const isMisfit = !fitsField(type, field);
  if (choices.length < 2 || (!isFree && !isMisfit) || (type === 'null' && field !== null && field.type !== 'any')) return null;
  return (
    <span className={styles['type']} data-tone={isMisfit ? 'wrong' : undefined}>
      <select
        aria-label={t(WORDS.typeOf, { name })}
        value={type}
        onChange={(event) => {
          const to = NODE_TYPES.find((choice) => choice === event.target.value);
          if (to !== undefined) onRefused(commands.changeType(row, to));
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>{t(TYPE_NAMES[choice])}</option>
        ))}
      </select>
    </span>
  );
}
