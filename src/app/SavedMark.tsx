import type { Localized } from '../core/localized.ts';
import { useRestored, useSaveState } from '../store/hooks.ts';
import type { SaveState } from '../store/state.ts';
import { useText } from '../ui/language.tsx';
import { Tip } from '../ui/Tip.tsx';
import styles from './TopBar.module.css';

const WORDS = {
  saved: { en: 'Saved', ko: '저장됨' },
  saving: { en: 'Saving', ko: '저장 중' },
  quota: { en: 'Not saved: storage is full', ko: '저장 안 됨: 저장 공간 부족' },
  failed: { en: 'Not saved', ko: '저장 안 됨' },
  'memory-only': { en: 'Kept in this tab only', ko: '이 탭에만 보관' },
  'read-only': { en: 'Read-only', ko: '읽기 전용' },
  'newer-version': { en: 'Read-only', ko: '읽기 전용' },
} as const satisfies Record<string, Localized>;

const EXPLAINED = {
  saved: { en: 'Your work is kept in this browser and survives closing the tab.', ko: '작업은 이 브라우저에 보관되며 탭을 닫아도 남습니다.' },
  saving: { en: 'The last change is being written.', ko: '마지막 변경을 저장하고 있습니다.' },
  failed: { en: 'Writing failed; it is tried again every 10 seconds. Download your work to be safe.', ko: '저장에 실패해 10초마다 다시 시도합니다. 안전하게 내려받아 두세요.' },
  'memory-only': { en: 'This browser blocks storage. Download your work before you close the tab.', ko: '브라우저가 저장을 막고 있습니다. 탭을 닫기 전에 내려받으세요.' },
  'read-only': { en: 'Another tab is editing this work.', ko: '다른 탭에서 이 작업을 편집하고 있습니다.' },
  'newer-version': { en: 'This work was saved by a newer version of Kubewright. Reload the page.', ko: '더 새로운 버전의 Kubewright가 저장한 작업입니다. 페이지를 새로고침하세요.' },
} as const satisfies Record<SaveState['kind'], Localized>;

/** Whether the work is safe: "Saved" stands here only after the browser has confirmed it. */
export function SavedMark() {
  const t = useText();
  const save = useSaveState();
  const restored = useRestored();
  if (!restored) return null;
  const word = save.kind === 'failed' && save.reason === 'quota' ? WORDS.quota : WORDS[save.kind];
  return (
    <Tip describes text={t(EXPLAINED[save.kind])}>
      <span className={styles['saved']} data-kind={save.kind} role="status">
        <i className={styles['dot']} />
        {t(word)}
      </span>
    </Tip>
  );
}
