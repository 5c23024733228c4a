import { memo, useId, useState, type KeyboardEvent } from 'react';
import type { Localized } from '../../core/localized.ts';
import { fieldSince } from '../../core/schema/versions.ts';
import { FindingNotes } from '../../ui/form/FindingNotes.tsx';
import { useFormHost } from '../../ui/form/form-host.ts';
import { ChevronDownIcon, ChevronRightIcon, CloseIcon, HelpIcon, MoreIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { lateOverlay } from '../../ui/late-component.tsx';
import styles from './all-fields.module.css';
import { FieldHelp } from './FieldHelp.tsx';
import { AddButton, GroupSummary } from './GroupSummary.tsx';
import { TYPE_NAMES, typeWords } from './model/describe.ts';
import { placeOf } from './model/names.ts';
import { fitsField } from './model/node-type.ts';
import { readNode } from './model/read-node.ts';
import type { NodeRow } from './model/rows.ts';
import { useOutlineCommands } from './outline-commands.ts';
import { RenameInput } from './RenameInput.tsx';
import { RowFrame } from './RowFrame.tsx';
import { ScalarControl } from './ScalarControl.tsx';
import { SinceBadge } from './SinceBadge.tsx';
import { SourceLink } from './SourceLink.tsx';
import { TypeSelect } from './TypeSelect.tsx';
import { useAbsentFindings } from './use-absent-findings.ts';
import { WORDS } from './words.ts';

const RowMenu = lateOverlay(async () => (await import('./RowMenu.tsx')).RowMenu, ({ onClose }) => onClose());

interface NodeRowViewProps {
  readonly row: NodeRow;
  readonly marked: boolean;
  readonly renaming: boolean;
  readonly helped: boolean;
}

/** A node: its name, what it is, the input for it, and what can be done with it; below that what is to be said of it. */
export const NodeRowView = memo(function NodeRowView({ row, marked, renaming, helped }: NodeRowViewProps) {
  const t = useText();
  const host = useFormHost();
  const commands = useOutlineCommands();
  const id = useId();
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const own = host.useFindings(row.path);
  const absent = useAbsentFindings(row.path, row.field);
  const findings = absent.length === 0 ? own : [...own, ...absent];
  const place = placeOf(row);
  // what is seen of the name comes first in what is heard
  const short = row.path.length === 0 ? t(WORDS.document) : row.title === null ? String(row.name) : `${row.name} ${row.title}`;
  const name = place === '' ? short : t(WORDS.value, { name: short, place });
  const isHere = row.type !== null && !row.merged;
  const canEdit = host.readOnly === null && isHere;
  const worst = findings.some(({ severity }) => severity === 'error') ? 'error' : findings.some(({ severity }) => severity === 'warning') ? 'warning' : null;
  const described = [helped && `${id}-help`, refusal !== null && `${id}-refusal`, findings.length > 0 && `${id}-findings`].filter((part) => part !== false);
  const control = { row, name, describedBy: described.length === 0 ? undefined : described.join(' '), invalid: worst === 'error', onRefused: setRefusal };
  const isMissing = row.type === null && !row.merged;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const inHeader = event.target instanceof HTMLElement && event.target.dataset['part'] === 'header';
    if (event.key === 'F2' && canEdit && row.siblings === null && row.path.length > 0) commands.view.renaming(row.key);
    else if (inHeader && event.key === 'Delete' && canEdit) setRefusal(commands.remove(row));
    else if (inHeader && event.key === 'ArrowRight' && !row.open) commands.toggle(row);
    else if (inHeader && event.key === 'ArrowLeft' && row.open) commands.toggle(row);
    else if (inHeader && event.key === 'ArrowLeft' && row.path.length > 1) commands.goTo(row.path.slice(0, -1), 'header');
    else return;
    event.preventDefault();
  };

  return (
    <RowFrame depth={row.depth} marked={marked} wrong={refusal !== null ? 'error' : worst} field={String(row.name)} onKeyDown={onKeyDown}>
      <div className={styles['name']} data-missing={isMissing || undefined}>
        {renaming ? (
          <RenameInput row={row} onRefused={setRefusal} />
        ) : row.shape === 'group' && isHere ? (
          <GroupHead row={row} name={name} />
        ) : (
          <span className={styles['label']} title={short}>
            <RowName row={row} />
          </span>
        )}
        {row.rivals !== null && isHere && host.readOnly === null && !renaming && <RivalSelect row={row} onRefused={setRefusal} />}
        <Marks row={row} />
      </div>
      <div className={styles['control']}>
        <NodeControl row={row} control={control} isMissing={isMissing} />
        {!row.merged && row.shape === 'scalar' && row.type !== null && host.readOnly === null && <TypeSelect row={row} name={name} onRefused={setRefusal} />}
      </div>
      <div className={styles['actions']}>
        <button type="button" className={styles['mini']} aria-expanded={helped} aria-label={t(WORDS.help, { name })} title={t(WORDS.help, { name: short })} onClick={() => commands.view.helped(row.key)}>
          <HelpIcon size={13} />
        </button>
        {canEdit && (
          <>
            <button type="button" className={styles['mini']} aria-label={t(WORDS.removeNamed, { name })} title={t(WORDS.removeNamed, { name: short })} onClick={() => setRefusal(commands.remove(row))}>
              <CloseIcon size={11} />
            </button>
            {row.shape === 'group' && <AddButton row={row} onRefused={setRefusal} />}
            <button
              type="button"
              className={styles['mini']}
              data-part="menu"
              data-always
              aria-haspopup="menu"
              aria-expanded={menu !== null}
              aria-label={t(WORDS.actions, { name })}
              title={t(WORDS.actions, { name: short })}
              onClick={(event) => setMenu(event.currentTarget)}
            >
              <MoreIcon size={14} />
            </button>
          </>
        )}
      </div>
      {(helped || refusal !== null || findings.length > 0 || row.shape === 'scalar') && (
        <RowNotes row={row} id={id} helped={helped} refusal={refusal} findings={findings} />
      )}
      {menu !== null && (
        <RowMenu row={row} anchor={menu} onClose={() => setMenu(null)} onRefused={setRefusal} />
      )}
    </RowFrame>
  );
});

function RowName({ row }: { readonly row: NodeRow }) {
  const t = useText();
  if (typeof row.name === 'number') {
    return (
      <>
        <i className={styles['index']}>{row.name}</i>
        {row.title !== null && <> <b>{row.title}</b></>}
      </>
    );
  }
  return <b translate="no">{row.path.length === 0 ? t(WORDS.document) : row.name}</b>;
}

function GroupHead({ row, name }: { readonly row: NodeRow; readonly name: string }) {
  const t = useText();
  const host = useFormHost();
  const { toggle } = useOutlineCommands();
  const Chevron = row.open ? ChevronDownIcon : ChevronRightIcon;
  return (
    <button
      type="button"
      className={styles['head']}
      data-part="header"
      aria-expanded={row.open}
      aria-label={t(row.open ? WORDS.close : WORDS.open, { name })}
      onClick={() => toggle(row)}
      onFocus={() => host.focused(row.path)}
    >
      <Chevron size={12} />
      <RowName row={row} />
    </button>
  );
}

interface NodeControlProps {
  readonly row: NodeRow;
  readonly control: Parameters<typeof ScalarControl>[0];
  readonly isMissing: boolean;
}

function NodeControl({ row, control, isMissing }: NodeControlProps) {
  const t = useText();
  const host = useFormHost();
  const commands = useOutlineCommands();
  if (row.shape === 'alias' || row.shape === 'merge') return <SourceLink row={row} />;
  if (row.shape === 'scalar') return <ScalarControl {...control} />;
  if (!isMissing) return <GroupSummary row={row} />;
  return (
    <button
      type="button"
      className={styles['setButton']}
      data-part="control"
      aria-label={t(WORDS.setNamed, { name: control.name })}
      aria-describedby={control.describedBy}
      disabled={host.readOnly !== null}
      onClick={() => control.onRefused(commands.set(row))}
    >
      {t(WORDS.set)}
    </button>
  );
}

/** Another member in the place of one beside which the API takes no other. */
function RivalSelect({ row, onRefused }: { readonly row: NodeRow; readonly onRefused: (reason: Localized | null) => void }) {
  const t = useText();
  const commands = useOutlineCommands();
  const rivals = row.rivals ?? [];
  return (
    <span className={styles['rivals']} title={t(WORDS.exclusive, { members: rivals.join(', ') })}>
      <select aria-label={t(WORDS.memberOf, { members: rivals.join(', ') })} value={String(row.name)} onChange={(event) => onRefused(commands.choose(row, event.target.value))}>
        {rivals.map((member) => (
          <option key={member} value={member}>{member}</option>
        ))}
      </select>
    </span>
  );
}

function Marks({ row }: { readonly row: NodeRow }) {
  const t = useText();
  const since = typeof row.name === 'string' ? fieldSince(row.owner, row.name) : null;
  const isMissing = row.type === null && !row.merged;
  return (
    <>
      {row.required && <i className={styles['mark']} data-tone={isMissing ? 'wrong' : undefined}>{t(isMissing ? WORDS.missing : WORDS.required)}</i>}
      {row.field === null && <i className={styles['mark']} data-tone="wrong">{t(WORDS.unknown)}</i>}
      {since !== null && <SinceBadge version={since} />}
    </>
  );
}

interface RowNotesProps {
  readonly row: NodeRow;
  readonly id: string;
  readonly helped: boolean;
  readonly refusal: Localized | null;
  readonly findings: Parameters<typeof FindingNotes>[0]['findings'];
}

function RowNotes({ row, id, helped, refusal, findings }: RowNotesProps) {
  const t = useText();
  const host = useFormHost();
  const source = host.useSelectedIn(row.path, (document) => readNode(document, row.path).source);
  const isMisfit = row.type !== null && row.field !== null && !fitsField(row.type, row.field) && findings.length === 0;
  if (!helped && refusal === null && findings.length === 0 && source === null && !isMisfit) return null;
  return (
    <div className={styles['notes']}>
      {refusal !== null && <p id={`${id}-refusal`} className={styles['refusal']} role="status">{t(refusal)}</p>}
      {source !== null && row.shape === 'scalar' && row.type !== 'boolean' && <p className={styles['aside']}>{t(WORDS.source, { source })}</p>}
      {isMisfit && <Misfit row={row} />}
      {findings.length > 0 && <FindingNotes id={`${id}-findings`} findings={findings} />}
      {helped && <FieldHelp id={`${id}-help`} row={row} />}
    </div>
  );
}

function Misfit({ row }: { readonly row: NodeRow }) {
  const t = useText();
  const is = row.type === null ? '' : t(TYPE_NAMES[row.type]);
  return <p className={styles['aside']} data-tone="wrong">{t(WORDS.wrongType, { is, wanted: t(typeWords(row.field)) })}</p>;
}
