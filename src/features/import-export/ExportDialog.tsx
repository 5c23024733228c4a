import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useMemo, useState } from 'react';
import { clusterNeeds } from '../../core/bundle/cluster-needs.ts';
import { joinFiles } from '../../core/bundle/export.ts';
import { hasSecretValues, withoutSecretValues } from '../../core/bundle/without-secrets.ts';
import { zipFiles } from '../../core/bundle/zip.ts';
import type { ObjectIndex } from '../../core/graph/object-index.ts';
import { namespaceGroups } from '../../core/rename/one-namespace.ts';
import { placeOf, textOf } from '../../store/documents.ts';
import { useChecksState, useFindings } from '../../store/findings.ts';
import { useFiles, useMayWrite, useSelection } from '../../store/hooks.ts';
import { useIndexNow } from '../../store/index-now.ts';
import { namespaceAsked } from '../../store/namespace-desk.ts';
import { usePreferences } from '../../store/preferences.ts';
import { CommandLine } from '../../ui/CommandLine.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { MuiTheme } from '../../ui/theme/MuiTheme.tsx';
import { EXPORT_FORMS, exportOf, leaving, type Export, type ExportForm, type SecretValues } from './export-forms.ts';
import styles from './export.module.css';
import { ExportNotes } from './ExportNotes.tsx';
import { exportNotes } from './export-notes.ts';
import { EXPORT_WORDS, FORM_WORDS } from './export-words.ts';
import { saved } from './downloads.ts';
import { saveFile } from './save-file.ts';
import { DOWNLOAD } from './words.ts';

interface ExportDialogProps {
  readonly onClose: () => void;
}

/** The ways a bundle can leave, what each holds and how it is applied, and what to know before it does. */
export function ExportDialog({ onClose }: ExportDialogProps) {
  const t = useText();
  const language = useLanguage();
  const titleId = useId();
  const files = useFiles();
  const index = useIndexNow();
  const run = useFindings();
  const checked = useChecksState() === 'ready';
  const version = usePreferences((state) => state.targetVersion);
  const [form, setForm] = useState<ExportForm>('files');
  const needs = useMemo(() => (index === null ? [] : clusterNeeds(index)), [index]);
  const notes = useMemo(() => (index === null ? [] : exportNotes(files, run, index, version)), [files, run, index, version]);
  const [secrets, setSecrets] = useState<SecretValues>('kept');
  const hasSecrets = useMemo(() => files.some((file) => hasSecretValues(textOf(file))), [files]);
  const made = useMemo(() => exportOf(form, files, needs, language, secrets), [form, files, needs, language, secrets]);
  return (
    <MuiTheme>
      <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="md">
        <DialogTitle id={titleId}>{t(EXPORT_WORDS.title)}</DialogTitle>
        <DialogContent className={styles['content'] ?? ''}>
          <div className={styles['columns']}>
            <FormChoice form={form} onChoose={setForm} />
            <Contents made={made} />
          </div>
          {hasSecrets && <SecretChoice secrets={secrets} onChoose={setSecrets} />}
          <Command made={made} />
          {index !== null && <Namespaces index={index} onChange={onClose} />}
          <Copying secrets={secrets} />
          {index !== null && <ExportNotes checked={checked} notes={notes.filter(({ text }) => secrets === 'kept' || text !== EXPORT_WORDS.secrets)} needs={needs} />}
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={onClose}>{t(EXPORT_WORDS.close)}</Button>
          <Button variant="contained" title={t(EXPORT_WORDS.download, { name: nameOf(made) })} onClick={() => save(made)}>{t(DOWNLOAD)}</Button>
        </DialogActions>
      </Dialog>
    </MuiTheme>
  );
}

function FormChoice({ form, onChoose }: { readonly form: ExportForm; readonly onChoose: (form: ExportForm) => void }) {
  const t = useText();
  const name = useId();
  return (
    <fieldset className={styles['forms']}>
      <legend>{t(EXPORT_WORDS.form)}</legend>
      {EXPORT_FORMS.map((one) => (
        <label key={one} className={styles['form']} data-chosen={one === form}>
          <input type="radio" name={name} checked={one === form} onChange={() => onChoose(one)} />
          <b>{t(FORM_WORDS[one].title)}</b>
          <span className={styles['help']}>{t(FORM_WORDS[one].help)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Shared with others, a bundle may leave without what they must not read. */
function SecretChoice({ secrets, onChoose }: { readonly secrets: SecretValues; readonly onChoose: (secrets: SecretValues) => void }) {
  const t = useText();
  const helpId = useId();
  return (
    <div className={styles['secrets']}>
      <label>
        <input type="checkbox" checked={secrets === 'left-out'} aria-describedby={helpId} onChange={(event) => onChoose(event.target.checked ? 'left-out' : 'kept')} />
        {t(EXPORT_WORDS.leaveSecrets)}
      </label>
      <p id={helpId} className={styles['help']}>{t(EXPORT_WORDS.leaveSecretsHelp)}</p>
    </div>
  );
}

const MOST_NAMES = 9;

function Contents({ made }: { readonly made: Export }) {
  const t = useText();
  const hidden = made.files.length - MOST_NAMES;
  const shown = hidden > 1 ? made.files.slice(0, MOST_NAMES) : made.files;
  return (
    <section className={styles['contents']} aria-label={t(EXPORT_WORDS.contents)}>
      <h3>{nameOf(made)} <span className={styles['count']}>{t(EXPORT_WORDS.count, { count: made.files.length })}</span></h3>
      {made.archive !== null && <ul>{shown.map(({ name }) => <li key={name}><code>{name}</code></li>)}</ul>}
      {hidden > 1 && <p className={styles['count']}>{t(EXPORT_WORDS.andMore, { count: hidden })}</p>}
      {made.leftOut.length > 0 && <p className={styles['help']}>{t(EXPORT_WORDS.leftOut, { names: made.leftOut.join(', ') })}</p>}
    </section>
  );
}

function Command({ made: { command } }: { readonly made: Export }) {
  const t = useText();
  return (
    <section className={styles['row']} aria-label={t(EXPORT_WORDS.command)}>
      <h3>{t(EXPORT_WORDS.command)}</h3>
      {command === null ? <p className={styles['help']}>{t(EXPORT_WORDS.nothing)}</p> : (
        <CommandLine command={command} />
      )}
    </section>
  );
}

/** Where the objects go: what says nothing goes where kubectl is told to. */
function Namespaces({ index, onChange }: { readonly index: ObjectIndex; readonly onChange: () => void }) {
  const t = useText();
  const mayWrite = useMayWrite();
  const groups = useMemo(() => namespaceGroups(index), [index]);
  if (groups.length === 0) return null;
  const change = (): void => {
    onChange();
    namespaceAsked();
  };
  return (
    <section className={styles['row']} aria-label={t(EXPORT_WORDS.namespaces)}>
      <h3>{t(EXPORT_WORDS.namespaces)}</h3>
      <span className={styles['namespaces']}>{groups.map(({ namespace, count }) => `${namespace ?? t(EXPORT_WORDS.noNamespace)} (${count})`).join(', ')}</span>
      {mayWrite && <Button onClick={change}>{t(EXPORT_WORDS.oneNamespace)}</Button>}
    </section>
  );
}

function Copying({ secrets }: { readonly secrets: SecretValues }) {
  const t = useText();
  const files = useFiles();
  const { documentId } = useSelection();
  const place = documentId === null ? null : placeOf(files, documentId);
  return (
    <section className={styles['row']} aria-label={t(EXPORT_WORDS.copy)}>
      <h3>{t(EXPORT_WORDS.copy)}</h3>
      {place !== null && <CopyButton text={() => withoutSeparator(shownText(place.document.text, secrets))}>{t(EXPORT_WORDS.copyDocument)}</CopyButton>}
      {place !== null && <CopyButton text={() => shownText(textOf(place.file), secrets).replace(/^\uFEFF/, '')}>{t(EXPORT_WORDS.copyFile)}</CopyButton>}
      <CopyButton text={() => joinFiles(files.map((file) => leaving(file, secrets))).text.replace(/^\uFEFF/, '')}>{t(EXPORT_WORDS.copyAll)}</CopyButton>
    </section>
  );
}

function shownText(text: string, secrets: SecretValues): string {
  return secrets === 'kept' ? text : withoutSecretValues(text);
}

function withoutSeparator(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/^---[ \t]*\r?\n/, '');
}

function nameOf({ archive, files }: Export): string {
  return archive ?? files[0]?.name ?? '';
}

function save(made: Export): void {
  const [only] = made.files;
  if (made.archive !== null) saveFile(made.archive, zipFiles(made.files));
  else if (only !== undefined) saved(only);
}
