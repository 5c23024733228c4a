import type { Localized } from '../core/localized.ts';
import { selected } from '../store/actions.ts';
import type { DocumentId } from '../store/state.ts';
import { Button } from '../ui/Button.tsx';
import { InfoIcon } from '../ui/icons.tsx';
import { useText } from '../ui/language.tsx';
import styles from './Designer.module.css';

const WORDS = {
  kind: {
    en: '{kind} has no form yet. Its YAML can be edited beside this, and its findings stand below.',
    ko: '{kind} 종류에는 아직 양식이 없습니다. 옆의 YAML에서 편집할 수 있고, 문제는 아래에 표시됩니다.',
  },
  unknown: {
    en: 'This document does not say its kind, so there is no form for it. It is kept exactly as it is.',
    ko: '이 문서에는 kind가 없어 양식을 보여 줄 수 없습니다. 내용은 그대로 보관됩니다.',
  },
  show: { en: 'Show in YAML', ko: 'YAML에서 보기' },
} as const satisfies Record<string, Localized>;

interface OtherKindProps {
  readonly documentId: DocumentId;
  readonly kind: string | null;
}

/** Stands where a form would be for a document that has none. */
export function OtherKind({ documentId, kind }: OtherKindProps) {
  const t = useText();
  return (
    <div className={styles['note']}>
      <InfoIcon />
      <div>
        <p>{kind === null ? t(WORDS.unknown) : t(WORDS.kind, { kind })}</p>
        <div className={styles['noteActions']}>
          <Button onClick={() => selected({ documentId, path: null, by: 'problems' })}>{t(WORDS.show)}</Button>
        </div>
      </div>
    </div>
  );
}
