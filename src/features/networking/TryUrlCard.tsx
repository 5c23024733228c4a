import { useId, useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { readUrl, routeFor, routesOf } from './model/routes.ts';
import styles from './networking.module.css';
import { reachedBy } from './relations.ts';
import { RouteLine } from './RouteLine.tsx';

const WORDS = {
  title: { en: 'Try a URL', ko: 'URL 시험' },
  label: { en: 'Which path answers this address?', ko: '이 주소에는 어느 경로가 응답하나요?' },
  example: { en: 'e.g. https://shop.example.com/cart', ko: '예: https://shop.example.com/cart' },
  unread: { en: 'This is no address of the web.', ko: '웹 주소가 아닙니다.' },
  nobody: { en: 'No rule answers it: the controller says 404.', ko: '일치하는 규칙이 없어 컨트롤러가 404를 돌려줍니다.' },
} as const satisfies Record<string, Localized>;

/** An address that somebody would type, and the rule that answers it. Nothing of it is kept. */
export function TryUrlCard({ documentId }: { readonly documentId: string }) {
  const t = useText();
  const id = useId();
  const object = useScope('object');
  const [text, setText] = useState('');
  const url = readUrl(text);
  const routes = useFormHost().useSelectedLate((document) => routesOf(valueAt(document, object)), samePlain);
  const route = url === null ? null : routeFor(routes, url);
  const reached = useFromIndex((index) => (route?.backend == null ? null : reachedBy(index, { documentId, path: object }, route.backend.service, route.backend.port)), samePlain);
  return (
    <section className={styles['card']} aria-label={t(WORDS.title)}>
      <div className={styles['cardHead']}>
        <h2>{t(WORDS.title)}</h2>
      </div>
      <div className={styles['try']}>
        <label htmlFor={id}>{t(WORDS.label)}</label>
        <span className={formStyles['box']}>
          <input id={id} className={formStyles['mono']} type="text" inputMode="url" autoComplete="off" spellCheck={false} placeholder={t(WORDS.example)} value={text} onChange={(event) => setText(event.target.value)} />
        </span>
        <div className={styles['answer']} role="status">
          {text.trim() !== '' && url === null && <p>{t(WORDS.unread)}</p>}
          {url !== null && route === null && <p>{t(WORDS.nobody)}</p>}
          {route !== null && <RouteLine route={route} reached={reached} />}
        </div>
      </div>
    </section>
  );
}
