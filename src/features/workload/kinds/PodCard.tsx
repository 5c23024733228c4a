import { useState } from 'react';
import { deploymentOfPod } from '../../../core/companions/deployment-of-pod.ts';
import type { Localized } from '../../../core/localized.ts';
import formStyles from '../../../ui/form/form.module.css';
import { type Change, useFormHost } from '../../../ui/form/form-host.ts';
import { useText } from '../../../ui/language.tsx';
import styles from './kinds.module.css';

const WORDS = {
  title: { en: 'A Pod of its own', ko: '단독 파드' },
  text: {
    en: 'Nobody starts it again when its node goes, and it cannot be updated without a gap. A Deployment does both; the spec moves into its template line by line.',
    ko: '노드가 사라져도 다시 시작되지 않고, 중단 없이 업데이트할 수 없습니다. Deployment는 둘 다 해 줍니다. spec은 한 줄씩 템플릿으로 옮겨집니다.',
  },
  convert: { en: 'Turn into a Deployment', ko: 'Deployment로 바꾸기' },
} as const satisfies Record<string, Localized>;

const convert: Change = (document) => {
  const converted = deploymentOfPod(document);
  if (converted.ok) return { ...converted, alsoChanges: [] };
  return { ...converted, code: 'not-proved', range: null, related: null };
};

/** What a bare Pod lacks, and the way out. */
export function PodCard() {
  const t = useText();
  const host = useFormHost();
  const [refusal, setRefusal] = useState<Localized | null>(null);
  return (
    <section className={formStyles['card']} aria-label={t(WORDS.title)}>
      <div className={formStyles['cardHead']}><h2>{t(WORDS.title)}</h2></div>
      <div className={styles['pod']}>
        <p>{t(WORDS.text)}</p>
        <button type="button" className={formStyles['small']} disabled={host.readOnly !== null} onClick={() => setRefusal(host.apply(convert))}>
          {t(WORDS.convert)}
        </button>
      </div>
      {refusal !== null && <p className={formStyles['reason']}>{t(refusal)}</p>}
    </section>
  );
}
