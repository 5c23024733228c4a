import { useEffect, useState } from 'react';
import { useText } from '../../ui/language.tsx';
import { lateComponent, lateOverlay } from '../../ui/late-component.tsx';
import { DropOverlay } from './DropOverlay.tsx';
import { importDialogClosed, sourcesCame, textPasted, useDesk } from './desk.ts';
import styles from './import-export.module.css';
import { ImportProgress } from './ImportProgress.tsx';
import type { ImportReportProps } from './ImportReport.tsx';
import { filesOf } from './transfer.ts';
import { LOOK_FIRST, OPENED_FILES } from './words.ts';

const OpenPasteDialog = lateOverlay(async () => (await import('./OpenPasteDialog.tsx')).OpenPasteDialog, importDialogClosed);

interface ImportHostProps {
  /** A service can be made from a Dockerfile elsewhere: offered beside what is said of one. */
  readonly onDockerfile: (text: string) => void;
}

const { Component: ImportReport } = lateComponent<ImportReportProps>(async () => (await import('./ImportReport.tsx')).ImportReport);

const SPOKEN_ID = 'import-said';

/** Takes pastes and drops anywhere on the page, and shows what came of them. Once in the app. */
export function ImportHost({ onDockerfile }: ImportHostProps) {
  const { dialog, progress, report } = useDesk();
  const dragging = useDrop();
  usePaste();
  const t = useText();
  return (
    <>
      {dialog !== null && <OpenPasteDialog initialText={dialog.text} note={dialog.note} />}
      {dragging && <DropOverlay />}
      <section aria-label={t(OPENED_FILES)}>
        {progress !== null && <ImportProgress share={progress} />}
        {/* there before the words come, for who hears them */}
        <output className={styles.spoken} id={SPOKEN_ID} />
        {report !== null && <ImportReport key={report.serial} report={report} spokenId={SPOKEN_ID} onDockerfile={onDockerfile} />}
      </section>
    </>
  );
}

function usePaste(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const transfer = event.clipboardData;
      if (transfer === null || event.defaultPrevented || takesText(event.target)) return;
      event.preventDefault();
      const text = transfer.getData('text/plain');
      if (transfer.files.length > 0) void sourcesCame(filesOf(transfer));
      else textPasted(text, LOOK_FIRST);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

/** Whether a paste belongs to the element it happened in. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable], [role="textbox"], .monaco-editor, [role="dialog"], [role="menu"]') !== null;
}

/** Whether files are being dragged over the page. */
function useDrop(): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const ours = (event: DragEvent): event is DragEvent & { dataTransfer: DataTransfer } =>
      event.dataTransfer?.types.includes('Files') === true;
    const onDrag = (event: DragEvent): void => {
      if (!ours(event)) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = 'copy';
      setDragging(true);
    };
    const onLeave = (event: DragEvent): void => {
      // leaving for another element of the page has that element here
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = (event: DragEvent): void => {
      setDragging(false);
      if (!ours(event)) return;
      event.preventDefault();
      event.stopPropagation();
      void sourcesCame(filesOf(event.dataTransfer));
    };
    // before the editor, which would take a file as text
    const capture = { capture: true };
    addEventListener('dragenter', onDrag, capture);
    addEventListener('dragover', onDrag, capture);
    addEventListener('dragleave', onLeave, capture);
    addEventListener('drop', onDrop, capture);
    return () => {
      removeEventListener('dragenter', onDrag, capture);
      removeEventListener('dragover', onDrag, capture);
      removeEventListener('dragleave', onLeave, capture);
      removeEventListener('drop', onDrop, capture);
    };
  }, []);
  return dragging;
}
