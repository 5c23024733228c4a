import type { Localized } from '../core/localized.ts';
import { OpenPasteButton } from '../features/import-export/OpenPasteButton.tsx';
import { openTemplates } from '../features/new-service/desk.ts';
import { NewServiceButton } from '../features/new-service/NewServiceButton.tsx';
import { NEW_SERVICE, TEMPLATES } from '../features/new-service/ways.ts';
import { filesAdded } from '../store/actions.ts';
import { useMayWrite } from '../store/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { CheckIcon } from '../ui/icons.tsx';
import { useText } from '../ui/language.tsx';
import styles from './Designer.module.css';

const WORDS = {
  title: { en: 'Design Kubernetes manifests without losing a line', ko: '한 줄도 잃지 않는 Kubernetes 매니페스트 디자이너' },
  lead: {
    en: 'Edit in forms beside your own YAML. Comments, order and formatting stay as you wrote them; only what you change changes.',
    ko: '내 YAML을 옆에 두고 양식에서 편집합니다. 주석과 순서, 서식은 그대로 남고 바꾼 값만 바뀝니다.',
  },
  paste: { en: 'Paste or open', ko: '붙여넣기 · 열기' },
  pasteText: {
    en: 'Press Ctrl+V anywhere, or drop files on the window. YAML of many documents, JSON and Lists are fine.',
    ko: '어디서나 Ctrl+V를 누르거나 파일을 창에 끌어다 놓으세요. 여러 문서의 YAML, JSON, List를 모두 읽습니다.',
  },
  chooseTemplate: { en: 'Choose a template', ko: '템플릿 고르기' },
  sample: { en: 'Try it on a sample', ko: '예제로 시작' },
  sampleText: {
    en: 'A small order service: Deployment, Service and autoscaler, with something to fix in it.',
    ko: '작은 주문 서비스입니다. Deployment, Service, 오토스케일러와 고칠 거리가 들어 있습니다.',
  },
  openSample: { en: 'Open the sample', ko: '예제 열기' },
  local: { en: 'Nothing leaves this browser', ko: '브라우저 밖으로 나가지 않습니다' },
  saved: { en: 'Saved as you type', ko: '입력하는 대로 저장됩니다' },
  undo: { en: 'Everything can be undone', ko: '모두 되돌릴 수 있습니다' },
} as const satisfies Record<string, Localized>;

/** What stands where the form will be, as long as there is no work. */
export function FirstScreen() {
  const t = useText();
  const mayWrite = useMayWrite();
  const openSample = async (): Promise<void> => {
    const { SAMPLE_NAME, sampleBundle } = await import('./sample-bundle.ts');
    filesAdded([{ name: SAMPLE_NAME, text: t(sampleBundle) }]);
  };
  return (
    <div className={styles['first']}>
      <h1>{t(WORDS.title)}</h1>
      <p className={styles['lead']}>{t(WORDS.lead)}</p>
      <div className={styles['ways']}>
        <section className={styles['way']}>
          <h2>{t(NEW_SERVICE.label)}</h2>
          <p>{t(NEW_SERVICE.about)}</p>
          <NewServiceButton variant="contained" />
        </section>
        <section className={styles['way']}>
          <h2>{t(WORDS.paste)}</h2>
          <p>{t(WORDS.pasteText)}</p>
          <OpenPasteButton />
        </section>
        <section className={styles['way']}>
          <h2>{t(TEMPLATES.label)}</h2>
          <p>{t(TEMPLATES.about)}</p>
          <Button aria-haspopup="dialog" onClick={openTemplates}>{t(WORDS.chooseTemplate)}</Button>
        </section>
        <section className={styles['way']}>
          <h2>{t(WORDS.sample)}</h2>
          <p>{t(WORDS.sampleText)}</p>
          <Button disabled={!mayWrite} onClick={() => void openSample()}>{t(WORDS.openSample)}</Button>
        </section>
      </div>
      <ul className={styles['promises']}>
        {[WORDS.local, WORDS.saved, WORDS.undo].map((promise) => (
          <li key={promise.en}>
            <CheckIcon size={13} />
            {t(promise)}
          </li>
        ))}
      </ul>
    </div>
  );
}
