import type { BuildFile } from '../../core/dockerfile/build-file.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { toPointer } from '../../core/yaml/path.ts';
import { selected } from '../../store/actions.ts';
import { useFromBundle } from '../../store/bundle-index.ts';
import { textOf } from '../../store/documents.ts';
import { useFileOf, useMayWrite } from '../../store/hooks.ts';
import type { DocumentId } from '../../store/state.ts';
import { Button } from '../../ui/Button.tsx';
import formStyles from '../../ui/form/form.module.css';
import { MiniButton } from '../../ui/form/MiniButton.tsx';
import { CloseIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { dockerfileView, type DockerfileView, type WorkContainer } from './built-containers.ts';
import { imageChosen, imageLeft } from './choose-image.ts';
import styles from './dockerfile.module.css';
import { WORDS } from './words.ts';

export interface DockerfileDesignerProps {
  readonly documentId: DocumentId;
  /** Asks the questions of New service, answered from this text as far as it goes. */
  readonly onNewService: (dockerfile: string) => void;
}

/** What stands in place of a form for a Dockerfile: whose image it builds, and who runs in it. */
export function DockerfileDesigner({ documentId, onNewService }: DockerfileDesignerProps) {
  const t = useText();
  const mayWrite = useMayWrite();
  const file = useFileOf(documentId);
  const view = useFromBundle((index, read) => dockerfileView(index, read, documentId), samePlain);
  if (file === null) return null;
  return (
    <div className={styles['designer']}>
      <div className={styles['head']}>
        <h1 title={file.name}>{file.name}</h1>
        <p>
          <span translate="no">Dockerfile</span>
          <span>{t(WORDS.about)}</span>
        </p>
      </div>
      <div className={styles['body']}>
        {view !== null && <BuildsCard view={view} mayWrite={mayWrite} />}
        {view !== null && <RunsCard file={view.file} />}
        <div className={styles['more']}>
          <Button disabled={!mayWrite} onClick={() => onNewService(textOf(file))}>{t(WORDS.newService)}</Button>
        </div>
      </div>
    </div>
  );
}

function BuildsCard({ view: { file, containers }, mayWrite }: { readonly view: DockerfileView; readonly mayWrite: boolean }) {
  const t = useText();
  const built = containers.filter((container) => container.built !== null);
  const others = containers.filter((container) => container.built === null);
  return (
    <section className={formStyles['card']} aria-label={t(WORDS.builds)}>
      <div className={formStyles['cardHead']}>
        <h2>{t(WORDS.builds)}</h2>
        <p>{t(WORDS.buildsAbout)}</p>
      </div>
      {built.length > 0 && (
        <ul className={styles['built']}>
          {built.map((container) => <BuiltRow key={keyOf(container)} container={container} mayWrite={mayWrite} />)}
        </ul>
      )}
      {built.length === 0 && <p className={styles['none']}>{t(containers.length === 0 ? WORDS.noContainers : WORDS.none)}</p>}
      {others.length > 0 && (
        <div className={styles['choose']}>
          <span className={formStyles['box']} data-select data-empty data-readonly={!mayWrite || undefined}>
            <select
              aria-label={t(WORDS.choose)}
              disabled={!mayWrite}
              value=""
              onChange={(event) => {
                const chosen = others.find((container) => keyOf(container) === event.target.value);
                if (chosen !== undefined) imageChosen(chosen, file.name);
              }}
            >
              <option value="">{t(WORDS.chooseFirst)}</option>
              {others.map((container) => (
                <option key={keyOf(container)} value={keyOf(container)}>{`${container.kind} ${container.workload} / ${container.name} · ${container.image}`}</option>
              ))}
            </select>
          </span>
        </div>
      )}
    </section>
  );
}

function keyOf({ documentId, path }: WorkContainer): string {
  return documentId + toPointer(path);
}

function BuiltRow({ container, mayWrite }: { readonly container: WorkContainer; readonly mayWrite: boolean }) {
  const t = useText();
  const { documentId, path, kind, workload, name, image, built } = container;
  return (
    <li>
      <button type="button" className={styles['link']} title={t(WORDS.open, { workload })} onClick={() => selected({ documentId, path, by: 'problems' })}>
        {kind} {workload} / {name}
      </button>
      <code translate="no">{image}</code>
      <span className={styles['how']}>{t(built === 'name' ? WORDS.byName : WORDS.byChoice)}</span>
      <span className={formStyles['rowActions']}>
        <MiniButton name={t(WORDS.leave, { container: name, workload })} disabled={!mayWrite} onClick={() => imageLeft(container)}>
          <CloseIcon size={12} />
        </MiniButton>
      </span>
    </li>
  );
}

function RunsCard({ file }: { readonly file: BuildFile }) {
  const t = useText();
  const { user } = file;
  // the one of USER is told with it
  const accounts = file.accounts.filter(({ name }) => user.is !== 'name' || user.written !== name);
  return (
    <section className={formStyles['card']} aria-label={t(WORDS.runs)}>
      <div className={formStyles['cardHead']}>
        <h2>{t(WORDS.runs)}</h2>
      </div>
      <div className={styles['said']}>
        <p data-bad={user.is === 'root' || undefined}>
          {user.is === 'root' ? <WarningIcon size={13} /> : <InfoIcon size={13} />}
          <span>{useUserSentence(file)}</span>
        </p>
        {accounts.map(({ name, id }) => (
          <p key={name}>
            <InfoIcon size={13} />
            <span>{t(WORDS.makes, { user: name, id: String(id) })}</span>
          </p>
        ))}
      </div>
    </section>
  );
}

function useUserSentence({ base, user }: BuildFile): string {
  const t = useText();
  if (base === null) return t(WORDS.noFrom);
  switch (user.is) {
    case 'unknown':
      return t(WORDS.unknownBase, { base });
    case 'number':
      return t(WORDS.number);
    case 'root':
      return user.written === null ? t(WORDS.root, { base }) : t(WORDS.writtenRoot, { line: String(user.line), user: user.written });
    case 'name':
      return user.id === null ? t(WORDS.named, { line: String(user.line), user: user.written }) : t(WORDS.namedKnown, { line: String(user.line), user: user.written, id: String(user.id) });
  }
}
