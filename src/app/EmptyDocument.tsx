import type { Localized } from '../core/localized.ts';
import { importDialogOpened } from '../features/import-export/desk.ts';
import { openNewKind } from '../features/new-kind/desk.ts';
import { useMayWrite } from '../store/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { OpenIcon, PlusIcon } from '../ui/icons.tsx';
import { useText } from '../ui/language.tsx';
import styles from './EmptyDocument.module.css';

const WORDS = {
  title: { en: 'Nothing is written here yet', ko: '아직 내용이 없습니다' },
  text: {
    en: 'Begin with a kind, or paste a manifest. You can also type in the YAML: its form appears as soon as it has an apiVersion and a kind.',
    ko: '종류를 골라 시작하거나 매니페스트를 붙여넣으세요. YAML에 직접 입력해도 됩니다. apiVersion과 kind를 쓰면 그 종류의 양식이 나타납니다.',
  },
  new: { en: 'New', ko: '새로 만들기' },
  open: { en: 'Open or paste', ko: '열기 · 붙여넣기' },
} as const satisfies Record<string, Localized>;

/** What stands in place of a form where the text holds nothing, or comments alone. */
export function EmptyDocument() {
  const t = useText();
  const mayWrite = useMayWrite();
  return (
    <section className={styles['empty']}>
      <h2>{t(WORDS.title)}</h2>
      <p>{t(WORDS.text)}</p>
      <div className={styles['ways']}>
        <Button aria-haspopup="dialog" disabled={!mayWrite} onClick={openNewKind}>
          <PlusIcon size={14} />
          {t(WORDS.new)}
        </Button>
        <Button aria-haspopup="dialog" onClick={() => importDialogOpened()}>
          <OpenIcon />
          {t(WORDS.open)}
        </Button>
      </div>
    </section>
  );
}
