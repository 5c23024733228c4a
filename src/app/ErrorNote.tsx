import type { Localized } from '../core/localized.ts';
import type { YamlProblem } from '../core/yaml/problem.ts';
import { selected } from '../store/actions.ts';
import { useFromDocumentState, useWorkspace } from '../store/hooks.ts';
import { lastGoodOf, offsetOf, placeOf, textOf } from '../store/documents.ts';
import type { DocumentId, DocumentState } from '../store/state.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorIcon } from '../ui/icons.tsx';
import { useText } from '../ui/language.tsx';
import { LineIndex } from '../core/text/lines.ts';
import styles from './Designer.module.css';

const WORDS = {
  line: { en: 'Line {line}: {message}', ko: '{line}번째 줄: {message}' },
  stale: {
    en: 'The form shows the last state that could be read, and cannot be edited until the text reads again. Other documents are not affected.',
    ko: '양식은 마지막으로 읽을 수 있었던 상태를 보여 주며, 텍스트를 다시 읽을 수 있을 때까지 편집할 수 없습니다. 다른 문서는 그대로 편집할 수 있습니다.',
  },
  textOnly: {
    en: 'This document is kept as text. It can be edited in the YAML pane.',
    ko: '이 문서는 텍스트로 보관됩니다. YAML 창에서 편집할 수 있습니다.',
  },
  show: { en: 'Show in YAML', ko: 'YAML에서 보기' },
} as const satisfies Record<string, Localized>;

/** Why the form cannot edit a document, and where its text is wrong. */
export function ErrorNote({ documentId, error }: { readonly documentId: DocumentId; readonly error: YamlProblem }) {
  const t = useText();
  const line = useWorkspace(({ files }) => {
    const place = placeOf(files, documentId);
    return place === null ? null : new LineIndex(textOf(place.file)).position(offsetOf(place.file, documentId) + error.range.start).line;
  });
  const textOnly = useFromDocumentState(documentId, hasNoLastGood);
  if (line === null) return null;
  return (
    <div className={styles['note']} data-severity="error" role="status">
      <ErrorIcon />
      <div>
        <p>{t(WORDS.line, { line, message: t(error.message) })}</p>
        <p>{t(textOnly === true ? WORDS.textOnly : WORDS.stale)}</p>
        <div className={styles['noteActions']}>
          <Button onClick={() => selected({ documentId, path: error.path, by: 'problems' })}>{t(WORDS.show)}</Button>
        </div>
      </div>
    </div>
  );
}

function hasNoLastGood(state: DocumentState): boolean {
  return lastGoodOf(state) === null;
}
