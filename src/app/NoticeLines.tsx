import type { ReactNode } from 'react';
import type { Localized } from '../core/localized.ts';
import { noticeRead } from '../store/actions.ts';
import { quarantineText, takeOver } from '../store/session.ts';
import type { Notice, SaveState } from '../store/state.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { CloseIcon, InfoIcon, WarningIcon } from '../ui/icons.tsx';
import { useText } from '../ui/language.tsx';
import styles from './Notices.module.css';

const WORDS = {
  readOnly: {
    en: 'Another tab is editing this work. You see its last saved state.',
    ko: '다른 탭에서 이 작업을 편집하고 있습니다. 마지막으로 저장된 상태를 보여 드립니다.',
  },
  takeOver: { en: 'Edit here instead', ko: '여기서 편집하기' },
  newer: {
    en: 'A newer version of Kubewright wrote this work. Reload the page to edit it.',
    ko: '더 새로운 버전의 Kubewright가 저장한 작업입니다. 편집하려면 페이지를 새로고침하세요.',
  },
  reload: { en: 'Reload', ko: '새로고침' },
  memoryOnly: {
    en: 'This browser lets no page store anything, so your work lives in this tab only. Download it before you close the tab.',
    ko: '이 브라우저가 저장을 막고 있어 작업이 이 탭에만 있습니다. 탭을 닫기 전에 내려받으세요.',
  },
  quota: {
    en: 'The browser has no storage left. Your last changes are only in this tab; saving is tried again every 10 seconds.',
    ko: '브라우저 저장 공간이 부족합니다. 마지막 변경은 이 탭에만 있으며, 10초마다 다시 저장합니다.',
  },
  failed: {
    en: 'Saving failed. Your last changes are only in this tab; saving is tried again every 10 seconds.',
    ko: '저장에 실패했습니다. 마지막 변경은 이 탭에만 있으며, 10초마다 다시 저장합니다.',
  },
  recovered: {
    en: 'Part of the stored work could not be read ({records} records). Nothing was deleted: it was put aside.',
    ko: '저장된 작업 일부를 읽을 수 없었습니다(레코드 {records}개). 지우지 않고 따로 보관했습니다.',
  },
  dismiss: { en: 'Dismiss', ko: '알림 닫기' },
  saveAside: { en: 'Copy what was put aside', ko: '따로 보관한 내용 복사' },
  copied: {
    en: 'Another tab changed this work in the meantime. Yours goes on here as a copy; both are kept.',
    ko: '그사이 다른 탭에서 이 작업을 바꾸었습니다. 이 탭의 작업은 사본으로 이어지며 둘 다 보관됩니다.',
  },
  'history-dropped': {
    en: 'The stored steps did not fit the files, so undo begins anew. The files are as you left them.',
    ko: '저장된 편집 기록이 파일과 맞지 않아 실행 취소 기록을 새로 시작합니다. 파일은 그대로입니다.',
  },
} as const satisfies Record<string, Localized>;

interface NoticeLinesProps {
  /** How the work stands; null where it is simply saved. */
  readonly save: SaveState | null;
  readonly notice: Notice | null;
}

/** Sentences about the work as a whole. */
export function NoticeLines({ save, notice }: NoticeLinesProps) {
  const t = useText();
  return (
    <>
      {save?.kind === 'read-only' && (
        <Line tone="info" action={<Button onClick={() => void takeOver()}>{t(WORDS.takeOver)}</Button>}>{t(WORDS.readOnly)}</Line>
      )}
      {save?.kind === 'newer-version' && (
        <Line tone="info" action={<Button onClick={() => location.reload()}>{t(WORDS.reload)}</Button>}>{t(WORDS.newer)}</Line>
      )}
      {save?.kind === 'memory-only' && <Line tone="warning">{t(WORDS.memoryOnly)}</Line>}
      {save?.kind === 'failed' && <Line tone="warning">{t(save.reason === 'quota' ? WORDS.quota : WORDS.failed)}</Line>}
      {notice !== null && <NoticeLine notice={notice} />}
    </>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const t = useText();
  const dismiss = (
    <IconButton aria-label={t(WORDS.dismiss)} onClick={noticeRead}>
      <CloseIcon size={14} />
    </IconButton>
  );
  if (notice.kind !== 'recovered') return <Line tone="info" action={dismiss}>{t(WORDS[notice.kind])}</Line>;
  const copyAside = async (): Promise<void> => navigator.clipboard.writeText((await quarantineText()) ?? '');
  return (
    <Line
      tone="warning"
      action={
        <>
          <Button onClick={() => void copyAside()}>{t(WORDS.saveAside)}</Button>
          {dismiss}
        </>
      }
    >
      {t(WORDS.recovered, { records: notice.records })}
    </Line>
  );
}

interface LineProps {
  readonly tone: 'info' | 'warning';
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Line({ tone, action, children }: LineProps) {
  return (
    <div className={styles['notice']} data-tone={tone} role="status">
      {tone === 'warning' ? <WarningIcon /> : <InfoIcon />}
      <span className={styles['text']}>{children}</span>
      {action}
    </div>
  );
}
