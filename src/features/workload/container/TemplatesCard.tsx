import { useState } from 'react';
import type { Localized } from '../../../core/localized.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import formStyles from '../../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../../ui/form/form-host.ts';
import { PlusIcon } from '../../../ui/icons.tsx';
import { useText } from '../../../ui/language.tsx';
import { addTemplate, type ContainerTemplate, hasTemplate } from './container-templates.ts';
import styles from './container.module.css';

const WORDS = {
  title: { en: 'Helpers', ko: '보조 컨테이너' },
  about: { en: 'containers that many services have beside, or before, their own', ko: '많은 서비스가 함께 쓰는 컨테이너' },
  add: { en: 'Add: {what}', ko: '추가: {what}' },
} as const satisfies Record<string, Localized>;

const TEMPLATES: Readonly<Record<ContainerTemplate, { readonly name: Localized; readonly text: Localized }>> = {
  'log-collector': {
    name: { en: 'Log collector', ko: '로그 수집기' },
    text: {
      en: 'Fluent Bit reads what the program writes to /var/log/app, over a volume that both mount.',
      ko: '프로그램이 /var/log/app에 쓴 로그를 두 컨테이너가 공유하는 볼륨에서 Fluent Bit이 읽습니다.',
    },
  },
  proxy: {
    name: { en: 'Proxy', ko: '프록시' },
    text: {
      en: 'Envoy beside the program, its settings from the ConfigMap envoy-config.',
      ko: '프로그램 옆에서 Envoy가 동작하며 설정은 ConfigMap envoy-config에서 읽습니다.',
    },
  },
  migration: {
    name: { en: 'Database migration', ko: '데이터베이스 마이그레이션' },
    text: {
      en: 'The same image runs once before each start, with the same variables and the argument migrate.',
      ko: '시작할 때마다 같은 이미지와 같은 환경 변수로, 인자 migrate를 주어 먼저 한 번 실행합니다.',
    },
  },
};

const ORDER: readonly ContainerTemplate[] = ['log-collector', 'proxy', 'migration'];

/** Adds a container from a template, with its volume and mounts, in one step. */
export function TemplatesCard() {
  const t = useText();
  const host = useFormHost();
  const pod = useScope('pod');
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const present = host.useSelected((document) => ORDER.filter((template) => hasTemplate(valueAt(document, pod), template)).join(' ')).split(' ');
  return (
    <section className={formStyles['card']} aria-label={t(WORDS.title)}>
      <div className={formStyles['cardHead']}>
        <h2>{t(WORDS.title)}</h2>
        <p>{t(WORDS.about)}</p>
      </div>
      <ul className={styles['templates']}>
        {ORDER.map((template) => {
          const name = t(TEMPLATES[template].name);
          return (
            <li key={template}>
              <span>
                <b>{name}</b>
                {t(TEMPLATES[template].text)}
              </span>
              <button
                type="button"
                className={formStyles['small']}
                aria-label={t(WORDS.add, { what: name })}
                disabled={host.readOnly !== null || present.includes(template)}
                onClick={() => setRefusal(host.apply((document) => addTemplate(document, pod, template), { focus: [...pod, 'initContainers'] }))}
              >
                <PlusIcon size={13} />
              </button>
            </li>
          );
        })}
      </ul>
      {refusal !== null && <p className={formStyles['reason']}>{t(refusal)}</p>}
    </section>
  );
}
