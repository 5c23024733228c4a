import type { Localized } from '../../../core/localized.ts';
import { containersIn } from '../../../core/kinds/pods.ts';
import { textField } from '../../../core/kinds/fields.ts';
import { samePlain } from '../../../core/graph/same-plain.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import { samePath, toPointer, type Path } from '../../../core/yaml/path.ts';
import { isMap } from '../../../core/yaml/value.ts';
import formStyles from '../../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../../ui/form/form-host.ts';
import { useText } from '../../../ui/language.tsx';
import { copyEnv, missingEnv } from './copy-env.ts';
import styles from './start-order.module.css';

const WORDS = {
  title: { en: 'What starts when', ko: '시작 순서' },
  unnamed: { en: 'no name', ko: '이름 없음' },
  init: { en: 'runs to its end', ko: '끝날 때까지 실행' },
  sidecar: { en: 'started, goes on', ko: '시작 후 계속 실행' },
  sidecarProbe: { en: 'startup probe passes, goes on', ko: '스타트업 프로브 성공 후 계속 실행' },
  main: { en: 'starts', ko: '시작' },
  mains: { en: 'start together', ko: '함께 시작' },
  ready: { en: 'Ready', ko: '준비 완료' },
  readyWhen: { en: 'startup, then readiness probes pass', ko: '스타트업, 레디니스 프로브 성공' },
  copy: { en: 'Copy variables from {name}', ko: '환경 변수 복사: {name}' },
  copyAbout: { en: 'Variables of {name} that are missing here: {count}', ko: '여기에 없는 변수가 {count}개 있습니다: {name}' },
} as const satisfies Record<string, Localized>;

interface Step {
  readonly path: Path;
  readonly name: string | null;
  readonly role: 'init' | 'sidecar' | 'sidecarProbe';
}

/** Init containers one after the other, then the containers of the Pod, then readiness; and the variables to take along. */
export function StartOrder() {
  const t = useText();
  const host = useFormHost();
  const pod = useScope('pod');
  const container = useScope('container');
  const { steps, main } = host.useSelectedLate((document) => {
    const all = containersIn(valueAt(document, pod), pod);
    const before = all.filter(({ role }) => role === 'init' || role === 'sidecar');
    return {
      steps: before.map(({ path, value, role }): Step => ({ path, name: textField(value, 'name'), role: role === 'init' ? 'init' : isMap(value['startupProbe']) ? 'sidecarProbe' : 'sidecar' })),
      main: all.filter(({ role }) => role === 'main').map(({ path, value }) => ({ path, name: textField(value, 'name') })),
    };
  }, samePlain);
  return (
    <div className={styles['order']}>
      <h3>{t(WORDS.title)}</h3>
      <ol className={styles['steps']}>
        {steps.map(({ path, name, role }) => (
          <li key={toPointer(path)} data-here={samePath(path, container) || undefined} data-role={role}>
            <b>{name ?? t(WORDS.unnamed)}</b>
            <small>{t(WORDS[role])}</small>
          </li>
        ))}
        <li data-role="main">
          <b>{main.map(({ name }) => name ?? t(WORDS.unnamed)).join(', ')}</b>
          <small>{t(main.length > 1 ? WORDS.mains : WORDS.main)}</small>
        </li>
        <li data-role="ready">
          <b>{t(WORDS.ready)}</b>
          <small>{t(WORDS.readyWhen)}</small>
        </li>
      </ol>
      {main[0] !== undefined && <CopyEnv from={main[0].path} name={main[0].name ?? t(WORDS.unnamed)} to={container} />}
    </div>
  );
}

function CopyEnv({ from, name, to }: { readonly from: Path; readonly name: string; readonly to: Path }) {
  const t = useText();
  const host = useFormHost();
  const count = host.useSelected((document) => {
    const { env, envFrom } = missingEnv(valueAt(document, from), valueAt(document, to));
    return env.length + envFrom.length;
  });
  if (count === 0 || host.readOnly !== null) return null;
  return (
    <div className={styles['copy']}>
      <p>{t(WORDS.copyAbout, { name, count })}</p>
      <button type="button" className={formStyles['small']} onClick={() => void host.apply((document) => copyEnv(document, from, to), { focus: [...to, 'env'] })}>
        {t(WORDS.copy, { name })}
      </button>
    </div>
  );
}
