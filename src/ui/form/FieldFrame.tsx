import { createContext, useContext, useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Localized } from '../../core/localized.ts';
import type { Path } from '../../core/yaml/path.ts';
import { CloseIcon } from '../icons.tsx';
import { useText } from '../language.tsx';
import type { RowsField } from './field.ts';
import { FieldHelp } from './FieldHelp.tsx';
import { FindingNotes } from './FindingNotes.tsx';
import styles from './form.module.css';
import { useFormHost } from './form-host.ts';
import type { Help } from './help.ts';
import { WORDS } from './words.ts';

/** What an input needs to be labelled and described; spread it on the input. */
export interface InputProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-required': boolean | undefined;
  readonly readOnly: boolean;
  readonly onFocus: () => void;
}

interface FieldFrameProps {
  readonly path: Path;
  readonly label: Localized;
  /** Kubernetes' name of the field, beside the label. */
  readonly name: string | null;
  readonly help?: Help | undefined;
  /** The list that this is: its help explains the cells of its rows. */
  readonly list?: RowsField;
  readonly required?: boolean | undefined;
  readonly width: number;
  /** Why what was typed is not written. */
  readonly reason?: Localized | null;
  /** Said under the field in muted words: the source text, a place elsewhere. */
  readonly note?: ReactNode;
  /** Offers the way back to "not set"; left out when nothing is set, or must stay. */
  readonly onUnset?: (() => void) | undefined;
  /** Whether places below the path are shown in this field too, and lead to it. */
  readonly whole?: boolean;
  /** 'group': several inputs under one label. */
  readonly as?: 'input' | 'group';
  readonly children: (props: InputProps) => ReactNode;
}

/** Whether a frame is a cell of a row: the help on its list tells what it is. */
const CellContext = createContext(false);
export const CellProvider = CellContext.Provider;

/**
 * A labelled field: label, Kubernetes' name, help, the input; and what is wrong with it, across the whole form below
 * its row, where a sentence has room.
 */
export function FieldFrame({ path, label, name, help: own, list, required, width, reason, note, onUnset, whole = false, as = 'input', children }: FieldFrameProps) {
  const t = useText();
  const host = useFormHost();
  const id = useId();
  const depth = whole ? 'within' : 'exact';
  const findings = host.useFindings(path, depth);
  const offer = host.useOffer(path);
  const help = useContext(CellContext) ? undefined : own;
  const [helps, setHelps] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const marked = useWantedField(path, depth, frame);
  const ids = { help: `${id}-help`, reason: `${id}-reason`, note: `${id}-note`, findings: `${id}-findings` };
  const described = [
    helps && help !== undefined && ids.help,
    reason != null && ids.reason,
    note != null && ids.note,
    findings.length > 0 && ids.findings,
  ].filter((part) => part !== false);
  const worst = findings.some(({ severity }) => severity === 'error') ? 'error' : findings.some(({ severity }) => severity === 'warning') ? 'warning' : null;
  const inputProps: InputProps = {
    id,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': reason != null || worst === 'error' ? true : undefined,
    'aria-required': required === true ? true : undefined,
    readOnly: host.readOnly !== null,
    onFocus: () => host.focused(path),
  };
  const explanation = helps && help !== undefined && <FieldHelp id={ids.help} help={help} list={list} />;
  // above what may be long; beside other fields below, so that the boxes stay in line
  const isHelpAbove = as === 'group' && width === 6;
  const heading = (
    <>
      {t(label)}
      {/* the blanks part the words for who hears them */}
      {name !== null && <> <i translate="no">{name}</i></>}
      {required === true && <> <i>{t(WORDS.required)}</i></>}
    </>
  );
  return (
    <>
      <div
        ref={frame}
        className={styles['field']}
        style={{ gridColumn: `span ${width}` }}
        data-wide={width === 6 || undefined}
        data-field={name ?? undefined}
        data-marked={marked || undefined}
        data-wrong={reason != null ? 'error' : (worst ?? undefined)}
        {...(as === 'group' ? { role: 'group', 'aria-labelledby': `${id}-label`, 'aria-describedby': inputProps['aria-describedby'] } : {})}
      >
        <div className={styles['label']}>
          {as === 'group' ? <span id={`${id}-label`}>{heading}</span> : <label htmlFor={id}>{heading}</label>}
          <span className={styles['labelActions']}>
            {help !== undefined && (
              // out of the way of Tab, which goes from input to input: F1 presses it from there
              <button
                type="button"
                className={styles['mini']}
                tabIndex={host.readOnly === null ? -1 : 0}
                title="F1"
                data-help
                aria-keyshortcuts="F1"
                aria-expanded={helps}
                aria-label={t(WORDS.helpOn, { field: t(label) })}
                onClick={() => setHelps(!helps)}
              />
            )}
            {onUnset !== undefined && host.readOnly === null && (
              <button type="button" className={styles['mini']} data-unset aria-label={t(WORDS.unset, { field: t(label) })} title={t(WORDS.unset, { field: t(label) })} onClick={onUnset}>
                <CloseIcon size={11} />
              </button>
            )}
          </span>
        </div>
        {isHelpAbove && explanation}
        {children(inputProps)}
        {!isHelpAbove && explanation}
        {reason != null && <p id={ids.reason} className={styles['reason']}>{t(reason)}</p>}
        {note != null && <p id={ids.note} className={styles['note']}>{note}</p>}
      </div>
      {findings.length > 0 && <FindingNotes id={ids.findings} findings={findings} />}
      {offer}
    </>
  );
}

const SETTLED_MILLISECONDS = 300;

/**
 * Brings a field into view when another part of the window asks for its path.
 * @param pick the control that takes the focus, if that is asked for too
 * @returns whether it is asked for.
 */
export function useWantedField(path: Path, depth: 'exact' | 'within', frame: RefObject<HTMLElement | null>, pick = firstControl): boolean {
  const host = useFormHost();
  const { isStillWanted } = host;
  const wanted = host.useWanted(path, depth);
  useEffect(() => {
    if (wanted === null || frame.current === null || !isStillWanted(wanted)) return undefined;
    const show = (): void => frame.current?.scrollIntoView({ block: 'nearest' });
    show();
    if (wanted.focus && !staysElsewhere(frame.current, wanted.unasked)) pick(frame.current)?.focus({ preventScroll: true });
    // what of the area comes late and above it pushes it away
    const later = setTimeout(show, SETTLED_MILLISECONDS);
    return () => clearTimeout(later);
  }, [wanted, isStillWanted, frame, pick]);
  return wanted !== null;
}

/** Nobody is taken out of a text, and by what they did not ask for out of no other part of the window. */
function staysElsewhere(frame: HTMLElement, unasked: boolean): boolean {
  const active = document.activeElement;
  if (active === null || active === document.body || active.closest('[role="dialog"], dialog') !== null) return false;
  if (frame.closest('[role="tabpanel"]')?.contains(active) === true) return false;
  return unasked || active.matches('input, textarea, [contenteditable], [role="textbox"]');
}

/** The button that helps comes before the input it helps with. */
function firstControl(frame: HTMLElement): HTMLElement | null {
  return frame.querySelector<HTMLElement>('input, select, textarea') ?? frame.querySelector<HTMLElement>('button:not([data-unset])');
}
