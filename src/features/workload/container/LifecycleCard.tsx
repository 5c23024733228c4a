import { useState } from 'react';
import type { Localized } from '../../../core/localized.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import { CommandFieldView } from '../../../ui/form/CommandFieldView.tsx';
import { FieldFrame } from '../../../ui/form/FieldFrame.tsx';
import { FieldView } from '../../../ui/form/Fields.tsx';
import { FoldedCard } from '../../../ui/form/FoldedCard.tsx';
import formStyles from '../../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../../ui/form/form-host.ts';
import { useText } from '../../../ui/language.tsx';
import { unsetOf } from '../../../ui/form/text-inputs.tsx';
import { handlerOfHook, HOOK_HANDLERS, newHandler, stopTimesOf, switchHook, type HookHandler, type HookName, type StopTimes } from './lifecycle.ts';
import { GRACE, hookFields, STOP_SIGNAL } from './lifecycle.section.ts';
import styles from './container.module.css';
import { StopTimeline } from './StopTimeline.tsx';

const WORDS = {
  title: { en: 'Start and stop', ko: '시작과 종료' },
  about: { en: 'a graceful end: hooks, time to stop', ko: '안전한 종료: 훅과 유예 시간' },
  none: { en: 'nothing', ko: '아무것도 하지 않음' },
  withSleep: {
    en: 'On a stop the hook waits {sleep} s, so that the traffic goes elsewhere, then the program gets SIGTERM and has {left} s to end before it is killed.',
    ko: '종료할 때 훅이 {sleep}초 기다려 트래픽이 빠진 뒤 프로그램이 SIGTERM을 받고, {left}초 안에 끝나지 않으면 강제 종료됩니다.',
  },
  noTimeLeft: {
    en: 'The hook waits {sleep} s, but the Pod is killed after {grace} s: the program is never asked to end.',
    ko: '훅이 {sleep}초 기다리지만 파드는 {grace}초 뒤에 강제 종료되므로 프로그램이 스스로 끝낼 시간이 없습니다.',
  },
  plain: {
    en: 'On a stop the program gets SIGTERM at once and is killed after {grace} s.',
    ko: '종료할 때 프로그램이 바로 SIGTERM을 받고 {grace}초 뒤에 강제 종료됩니다.',
  },
} as const satisfies Record<string, Localized>;

const HANDLERS: Readonly<Record<HookHandler, Localized>> = {
  sleep: { en: 'wait (sleep, 1.30)', ko: '대기 (sleep, 1.30)' },
  exec: { en: 'run a command (exec)', ko: '명령 실행 (exec)' },
  httpGet: { en: 'call an address (httpGet)', ko: '주소 호출 (httpGet)' },
};

const HOOKS: Readonly<Record<HookName, { readonly label: Localized; readonly help: Localized }>> = {
  preStop: {
    label: { en: 'Before it stops', ko: '종료 직전' },
    help: {
      en: 'Done before SIGTERM. A pause of some seconds lets load balancers forget the Pod first.',
      ko: 'SIGTERM 전에 실행됩니다. 몇 초 기다리면 로드밸런서가 파드를 먼저 제외할 수 있습니다.',
    },
  },
  postStart: {
    label: { en: 'After it starts', ko: '시작 직후' },
    help: {
      en: 'Done beside the program, as soon as it has been started; when it fails the container is restarted.',
      ko: '프로그램이 시작되면 함께 실행됩니다. 실패하면 컨테이너가 다시 시작됩니다.',
    },
  },
};

/** What happens when the container starts and stops, and how long the stop may take. */
export function LifecycleCard() {
  const t = useText();
  const container = useScope('container');
  const pod = useScope('pod');
  const [sentence, values] = useStopSentence();
  return (
    <FoldedCard title={WORDS.title} about={WORDS.about} places={[{ base: container, patterns: ['lifecycle'] }, { base: pod, patterns: [GRACE.path] }]}>
      <div className={formStyles['fields']}>
        <HookView name="preStop" />
        <FieldView field={GRACE} base={pod} />
        <FieldView field={STOP_SIGNAL} base={container} />
        <p className={styles['sentence']}>{t(sentence, values)}</p>
        <Stop />
        <HookView name="postStart" />
      </div>
    </FoldedCard>
  );
}

function useStopTimes(): StopTimes {
  const pod = useScope('pod');
  const container = useScope('container');
  return useFormHost().useSelected(
    (document) => stopTimesOf(valueAt(document, pod), valueAt(document, container)),
    (left, right) => left.graceSeconds === right.graceSeconds && left.sleepSeconds === right.sleepSeconds,
  );
}

function Stop() {
  const hook = [...useScope('container'), 'lifecycle', 'preStop'];
  const hasHook = useFormHost().useSelected((document) => handlerOfHook(valueAt(document, hook)) !== null);
  return <StopTimeline times={useStopTimes()} hasHook={hasHook} />;
}

function useStopSentence(): [Localized, Readonly<Record<string, number>>] {
  const { graceSeconds, sleepSeconds } = useStopTimes();
  if (sleepSeconds === null) return [WORDS.plain, { grace: graceSeconds }];
  if (sleepSeconds >= graceSeconds) return [WORDS.noTimeLeft, { sleep: sleepSeconds, grace: graceSeconds }];
  return [WORDS.withSleep, { sleep: sleepSeconds, left: graceSeconds - sleepSeconds }];
}

function HookView({ name }: { readonly name: HookName }) {
  const t = useText();
  const host = useFormHost();
  const container = useScope('container');
  const path = [...container, 'lifecycle', name];
  const handler = host.useSelected((document) => handlerOfHook(valueAt(document, path)));
  const present = host.useSelected((document) => valueAt(document, path) !== undefined);
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const fields = hookFields(name);
  const choose = (text: string): void => {
    const to = HOOK_HANDLERS.find((candidate) => candidate === text);
    if (to === undefined) setRefusal(host.unset(path, { focus: path }));
    else if (handler === null) setRefusal(host.set([...path, to], newHandler(to, valueAt(host.current(), container)), { focus: [...path, to] }));
    else setRefusal(host.apply((document) => switchHook(document, container, name, to), { focus: [...path, to] }));
  };
  return (
    <>
      <FieldFrame path={path} label={HOOKS[name].label} name={name} help={HOOKS[name].help} width={6} reason={refusal} onUnset={unsetOf(host, path, present)}>
        {({ readOnly, ...input }) => (
          <span className={formStyles['box']} data-select data-empty={handler === null || undefined} data-readonly={readOnly || undefined}>
            <select {...input} disabled={readOnly} value={handler ?? ''} onChange={(event) => choose(event.target.value)}>
              <option value="">{t(WORDS.none)}</option>
              {HOOK_HANDLERS.map((candidate) => (
                <option key={candidate} value={candidate}>{t(HANDLERS[candidate])}</option>
              ))}
            </select>
          </span>
        )}
      </FieldFrame>
      {handler === 'sleep' && <FieldView field={fields.sleep} base={container} />}
      {handler === 'exec' && <CommandFieldView field={fields.command} base={container} />}
      {handler === 'httpGet' && fields.http.map((field) => <FieldView key={field.path} field={field} base={container} />)}
    </>
  );
}
