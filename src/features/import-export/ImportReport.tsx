import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { remarkWords } from '../../core/bundle/recognise-words.ts';
import type { Localized } from '../../core/localized.ts';
import { useAnalysis } from '../../store/findings.ts';
import { subscribeToFileEdits } from '../../store/store.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { CheckIcon, CloseIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import { useText, type TextValues } from '../../ui/language.tsx';
import { lateComponent } from '../../ui/late-component.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { reportClosed, type Report } from './desk.ts';
import type { ImportOffersProps } from './ImportOffers.tsx';
import styles from './import-export.module.css';
import type { ReadFile } from './import-sources.ts';
import { CHECKING, CHECKS_PAUSED, CLOSE, FROM_DOCKERFILE, READ_ONE_OF_ONE, READ_SOME_OF_ONE, READ_SOME_OF_SOME } from './report-words.ts';

const { Component: ImportOffers } = lateComponent<ImportOffersProps>(async () => (await import('./ImportOffers.tsx')).ImportOffers);

/** Longer when there is more to read. It stays as long as the focus is in it, and goes with the next change. */
const SHOWN_MILLISECONDS = 8000;
const SHOWN_LONGER_MILLISECONDS = 20_000;
const MOST_MESSAGES = 4;

export interface ImportReportProps {
  readonly report: Report;
  /** Of the place where it is said for who hears it: that must be there before the words are. */
  readonly spokenId: string;
  readonly onDockerfile: (text: string) => void;
}

/** Says what was read: how many documents, of which kinds, and what stays text and why. */
export function ImportReport({ report, spokenId, onDockerfile }: ImportReportProps) {
  const t = useText();
  const [held, setHeld] = useState(false);
  const spoken = document.getElementById(spokenId);
  const [offers, setOffers] = useState(0);
  const messages = messagesOf(report.files);
  const shown = messages.length > 0 || report.failure !== null ? SHOWN_LONGER_MILLISECONDS : SHOWN_MILLISECONDS;
  const dockerfile = report.files.find(({ recognition }) => recognition.content === 'dockerfile');
  const checking = useAnalysis().kind === 'running';
  useEffect(() => {
    if (held || checking || offers > 0) return;
    const timer = setTimeout(reportClosed, shown);
    return () => clearTimeout(timer);
  }, [held, checking, offers, shown]);
  // what is offered stands until it is done or refused
  useEffect(() => (offers > 0 ? undefined : subscribeToFileEdits(reportClosed)), [offers]);

  return (
    <div
      className={styles.notice}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={report.failure === null ? styles.done : styles.failed}>
        {report.failure === null ? <CheckIcon /> : <WarningIcon />}
      </span>
      <div className={styles.words}>
        {report.failure === null ? <ReadSentence files={report.files} /> : <p>{t(report.failure)}</p>}
        {messages.slice(0, MOST_MESSAGES).map(({ name, message }) => (
          <p key={`${name}/${message.en}`} className={styles.message}>
            <InfoIcon size={14} />
            <span>
              {report.files.length > 1 && <b>{name} </b>}
              {t(message)}
            </span>
          </p>
        ))}
        {dockerfile !== undefined && (
          <Button
            onClick={() => {
              reportClosed();
              onDockerfile(dockerfile.text);
            }}
          >
            {t(FROM_DOCKERFILE)}
          </Button>
        )}
        {report.failure === null && <ImportOffers read={report.files} onCount={setOffers} />}
        <AnalysisLine />
      </div>
      <IconButton aria-label={t(CLOSE)} onClick={reportClosed}>
        <CloseIcon />
      </IconButton>
      {spoken !== null && createPortal(<SpokenReport report={report} />, spoken)}
    </div>
  );
}

/** A big import is checked while it can be worked on already. */
function AnalysisLine() {
  const t = useText();
  const analysis = useAnalysis();
  if (analysis.kind === 'idle') return null;
  if (analysis.kind === 'paused') return <p className={styles.message}>{t(CHECKS_PAUSED)}</p>;
  return (
    <div className={styles.analysis}>
      {t(CHECKING)}
      <ProgressBar label={t(CHECKING)} share={analysis.share} />
    </div>
  );
}

/** The same, for those who hear it. */
function SpokenReport({ report }: { readonly report: Report }) {
  const t = useText();
  return (
    <>
      {report.failure === null ? t(sentenceOf(report.files).text, sentenceOf(report.files).values) : t(report.failure)}{' '}
      {messagesOf(report.files).map(({ message }) => t(message)).join(' ')}
    </>
  );
}

interface ReadSentenceProps {
  readonly files: readonly ReadFile[];
}

function ReadSentence({ files }: ReadSentenceProps) {
  const t = useText();
  const { text, values } = sentenceOf(files);
  const kinds = new Map<string, number>();
  for (const { recognition } of files) {
    for (const { kind, count } of recognition.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  return (
    <>
      <p className={styles.sentence}>{t(text, values)}</p>
      {kinds.size > 0 && (
        <ul className={styles.kinds}>
          {[...kinds].map(([kind, count]) => (
            <li key={kind}>
              {kind} <b>{count}</b>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function sentenceOf(files: readonly ReadFile[]): { readonly text: Localized; readonly values: TextValues } {
  const documents = files.reduce(
    (sum, { recognition }) => sum + recognition.others + recognition.kinds.reduce((of, { count }) => of + count, 0),
    0,
  );
  const [first] = files;
  if (files.length !== 1 || first === undefined) return { text: READ_SOME_OF_SOME, values: { documents, files: files.length } };
  return { text: documents === 1 ? READ_ONE_OF_ONE : READ_SOME_OF_ONE, values: { documents, name: first.name } };
}

function messagesOf(files: readonly ReadFile[]): { readonly name: string; readonly message: Localized }[] {
  return files.flatMap(({ name, recognition, encodingMessage }) =>
    [recognition.remark === null ? null : remarkWords(recognition.remark), encodingMessage].flatMap((message) => (message === null ? [] : [{ name, message }])),
  );
}
