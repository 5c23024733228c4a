import { useId, useState } from 'react';
import { samePlain } from '../../../core/graph/same-plain.ts';
import type { ContainerRole } from '../../../core/kinds/pods.ts';
import type { Localized } from '../../../core/localized.ts';
import { samePath, type Path } from '../../../core/yaml/path.ts';
import formStyles from '../../../ui/form/form.module.css';
import { useFormHost, useScope, useScopes } from '../../../ui/form/form-host.ts';
import { useText } from '../../../ui/language.tsx';
import styles from './pod-picture.module.css';
import { podPicture, shortImage, type PictureContainer, type PictureMount, type PictureVolume } from './picture-model.ts';

const WORDS = {
  title: { en: 'The Pod at a glance', ko: '파드 한눈에 보기' },
  about: { en: 'each part leads to its field', ko: '누르면 해당 필드로 이동' },
  first: { en: 'Start first, one after the other', ko: '먼저 차례로 시작' },
  together: { en: 'Then start together', ko: '이어서 함께 시작' },
  containers: { en: 'Containers', ko: '컨테이너' },
  volumes: { en: 'Volumes', ko: '볼륨' },
  volumesAbout: { en: 'the letter shows where each is mounted', ko: '마운트한 곳에 같은 글자로 표시' },
  container: { en: 'Container', ko: '컨테이너' },
  volume: { en: 'Volume', ko: '볼륨' },
  unnamed: { en: 'no name', ko: '이름 없음' },
  noImage: { en: 'no image', ko: '이미지 없음' },
  noPath: { en: 'no path', ko: '경로 없음' },
  ports: { en: 'Ports of {name}', ko: '{name} 포트' },
  mounts: { en: 'Mounts of {name}', ko: '{name} 마운트' },
  port: { en: 'Port {port}', ko: '포트 {port}' },
  mount: { en: 'Mount', ko: '마운트' },
  ofVolume: { en: 'of the volume {volume}', ko: '볼륨: {volume}' },
  readOnly: { en: 'read only', ko: '읽기 전용' },
  missing: { en: 'no volume “{name}”', ko: '없는 볼륨: {name}' },
  unused: { en: 'not mounted', ko: '마운트 없음' },
  users: { en: 'mounted by {names}', ko: '마운트한 컨테이너: {names}' },
} as const satisfies Record<string, Localized>;

const ROLES: Readonly<Record<ContainerRole, Localized | null>> = {
  main: null,
  init: { en: 'runs to its end', ko: '끝까지 실행' },
  sidecar: { en: 'sidecar, goes on', ko: '사이드카, 계속 실행' },
  ephemeral: { en: 'for debugging', ko: '디버그용' },
};

/** The containers of a Pod with their ports and mounts, and its volumes: a mark that both bear says what is mounted where. */
export function PodPictureCard() {
  const t = useText();
  const id = useId();
  const pod = useScope('pod');
  const { first, main, volumes } = useFormHost().useSelectedLate((document) => podPicture(document, pod), samePlain);
  const [lit, setLit] = useState<string | null>(null);
  if (first.length + main.length === 0) return null;
  const inOrder = first.length > 0;
  return (
    <section className={formStyles['card']} aria-labelledby={id}>
      <div className={formStyles['cardHead']}>
        <h2 id={id}>{t(WORDS.title)}</h2>
        <p>{t(WORDS.about)}</p>
      </div>
      <div className={styles['pod']}>
        {inOrder && (
          <div className={styles['stage']}>
            <h3 id={`${id}-first`}>{t(WORDS.first)}</h3>
            <ol className={styles['boxes']} aria-labelledby={`${id}-first`}>
              {first.map((container, at) => <ContainerBox key={container.path.join('/')} container={container} step={at + 1} lit={lit} onLight={setLit} />)}
            </ol>
          </div>
        )}
        <div className={styles['stage']}>
          <h3 id={`${id}-main`}>{t(inOrder ? WORDS.together : WORDS.containers)}</h3>
          <ul className={styles['boxes']} aria-labelledby={`${id}-main`}>
            {main.map((container) => <ContainerBox key={container.path.join('/')} container={container} step={null} lit={lit} onLight={setLit} />)}
          </ul>
        </div>
        {volumes.length > 0 && (
          <div className={styles['stage']}>
            <h3 id={`${id}-volumes`}>{t(WORDS.volumes)} <small>{t(WORDS.volumesAbout)}</small></h3>
            <ul className={styles['volumes']} aria-labelledby={`${id}-volumes`}>
              {volumes.map((volume) => <VolumeChip key={volume.mark} volume={volume} lit={lit} onLight={setLit} />)}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

interface LightProps {
  /** The mark whose volume and mounts stand out, while one of them is pointed at. */
  readonly lit: string | null;
  readonly onLight: (mark: string | null) => void;
}

interface ContainerBoxProps extends LightProps {
  readonly container: PictureContainer;
  readonly step: number | null;
}

function ContainerBox({ container: { path, name, role, image, ports, mounts }, step, lit, onLight }: ContainerBoxProps) {
  const t = useText();
  const host = useFormHost();
  const chosen = useScopes()['container'];
  const called = name ?? t(WORDS.unnamed);
  const said = ROLES[role];
  return (
    <li className={styles['box']} data-role={role} data-chosen={isAt(chosen, path) || undefined}>
      <button type="button" className={styles['container']} aria-current={isAt(chosen, path) || undefined} onClick={() => host.shown([...path, 'name'])}>
        <span className={styles['name']}>
          {step !== null && <span className={styles['step']} aria-hidden="true">{step}</span>}
          <span className={formStyles['hidden']}>{t(WORDS.container)} </span>
          <b translate="no">{called}</b>
        </span>
        {said !== null && <> <small>{t(said)}</small></>}
        {' '}
        <code translate="no" title={image ?? undefined} data-none={image === null || undefined}>{image === null ? t(WORDS.noImage) : shortImage(image)}</code>
      </button>
      {ports.length > 0 && (
        <ul className={styles['ports']} aria-label={t(WORDS.ports, { name: called })}>
          {ports.map((port) => (
            <li key={port.path.join('/')}>
              <button type="button" className={styles['port']} aria-label={t(WORDS.port, { port: port.text })} onClick={() => host.shown(port.path)}>{port.text}</button>
            </li>
          ))}
        </ul>
      )}
      {mounts.length > 0 && (
        <ul className={styles['mounts']} aria-label={t(WORDS.mounts, { name: called })}>
          {mounts.map((mount) => <MountLine key={mount.path.join('/')} mount={mount} lit={lit} onLight={onLight} />)}
        </ul>
      )}
    </li>
  );
}

function MountLine({ mount: { path, volume, mark, at, readOnly }, lit, onLight }: LightProps & { readonly mount: PictureMount }) {
  const t = useText();
  const host = useFormHost();
  const notes = [readOnly ? t(WORDS.readOnly) : null, mark === null ? t(WORDS.missing, { name: volume }) : null].filter((note) => note !== null);
  return (
    <li>
      <button
        type="button"
        className={styles['mount']}
        data-lit={(mark !== null && mark === lit) || undefined}
        data-missing={mark === null || undefined}
        onClick={() => host.shown(path)}
        {...lighting(mark, onLight)}
      >
        <i className={styles['mark']} aria-hidden="true">{mark ?? '?'}</i>
        <span className={formStyles['hidden']}>{t(WORDS.mount)} </span>
        <code className={styles['tail']} translate="no" title={at}><bdi dir="ltr">{at === '' ? t(WORDS.noPath) : at}</bdi></code>{' '}
        {mark !== null && <span className={formStyles['hidden']}>{t(WORDS.ofVolume, { volume: volume === '' ? t(WORDS.unnamed) : volume })} </span>}
        {notes.length > 0 && <small>{notes.join(', ')}</small>}
      </button>
    </li>
  );
}

function VolumeChip({ volume: { path, name, mark, source, which, users }, lit, onLight }: LightProps & { readonly volume: PictureVolume }) {
  const t = useText();
  const host = useFormHost();
  const names = users.map((user) => (user === '' ? t(WORDS.unnamed) : user)).join(', ');
  return (
    <li>
      <button
        type="button"
        className={styles['volume']}
        data-lit={mark === lit || undefined}
        data-unused={users.length === 0 || undefined}
        title={users.length === 0 ? undefined : t(WORDS.users, { names })}
        onClick={() => host.shown(path)}
        {...lighting(mark, onLight)}
      >
        <i className={styles['mark']} aria-hidden="true">{mark}</i>
        <span className={formStyles['hidden']}>{t(WORDS.volume)} </span>
        <span className={styles['about']}>
          <b translate="no">{name === '' ? t(WORDS.unnamed) : name}</b>{' '}
          <span translate="no">{source}{which !== '' && <> <code>{which}</code></>}</span>{' '}
          {users.length === 0 ? <small>{t(WORDS.unused)}</small> : <span className={formStyles['hidden']}>{t(WORDS.users, { names })}</span>}
        </span>
      </button>
    </li>
  );
}

/** Whoever points at one of what belongs together, or has the focus on it, sees the others too. */
function lighting(mark: string | null, onLight: LightProps['onLight']) {
  const on = (): void => onLight(mark);
  const off = (): void => onLight(null);
  return { onPointerEnter: on, onPointerLeave: off, onFocus: on, onBlur: off };
}

function isAt(chosen: Path | undefined, path: Path): boolean {
  return chosen !== undefined && samePath(chosen, path);
}
