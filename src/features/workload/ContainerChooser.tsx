import type { Area } from '../../core/checks/check.ts';
import { countOf } from '../../core/checks/count-of.ts';
import { duplicateItem, inSequence, insertItem, moveItem, removeValue, setValue } from '../../core/yaml/edit.ts';
import type { Localized } from '../../core/localized.ts';
import { samePath, type Path } from '../../core/yaml/path.ts';
import { isList } from '../../core/yaml/value.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { useFormHost } from '../../ui/form/form-host.ts';
import { MiniButton } from '../../ui/form/MiniButton.tsx';
import { ArrowDownIcon, ArrowUpIcon, CopyIcon, PlusIcon, TrashIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './ContainerChooser.module.css';
import { containersOf, freeContainerName, sameContainers, type ContainerEntry } from './containers.ts';

const WORDS = {
  containers: { en: 'Containers', ko: '컨테이너' },
  unnamed: { en: 'no name', ko: '이름 없음' },
  add: { en: 'Add a container', ko: '컨테이너 추가' },
  addInit: { en: 'Init container', ko: '초기화 컨테이너' },
  addSidecar: { en: 'Sidecar', ko: '사이드카' },
  addNamed: { en: 'Add: {what}', ko: '추가: {what}' },
  earlier: { en: 'Move {name} forward', ko: '{name} 앞으로' },
  later: { en: 'Move {name} back', ko: '{name} 뒤로' },
  duplicate: { en: 'Duplicate {name}', ko: '{name} 복제' },
  remove: { en: 'Remove {name}', ko: '{name} 삭제' },
} as const satisfies Record<string, Localized>;

const COUNTS = {
  error: { en: '{count} errors', ko: '오류 {count}개' },
  warning: { en: '{count} warnings', ko: '경고 {count}개' },
} as const satisfies Record<string, Localized>;

const ROLES: Readonly<Record<ContainerEntry['role'], Localized | null>> = {
  main: null,
  init: { en: 'init', ko: '초기화' },
  sidecar: { en: 'sidecar', ko: '사이드카' },
};

/** The containers of a Pod, as they stand in the document. */
export function useContainers(podSpec: Path): readonly ContainerEntry[] {
  return useFormHost().useSelected((document) => containersOf(document, podSpec), sameContainers);
}

interface ContainerChooserProps {
  readonly podSpec: Path;
  readonly containers: readonly ContainerEntry[];
  readonly chosen: ContainerEntry | null;
  readonly onChoose: (path: Path) => void;
  /** Whose findings are counted on the chips; in the workload's own area containers are added, moved and removed. */
  readonly area: Area;
}

/** A chip for each container; the chosen one is what the forms below show. */
export function ContainerChooser({ podSpec, containers, chosen, onChoose, area }: ContainerChooserProps) {
  const t = useText();
  const host = useFormHost();
  const may = area === 'workload' && host.readOnly === null;
  const add = (role: ContainerEntry['role']): void => {
    const list = [...podSpec, role === 'main' ? 'containers' : 'initContainers'];
    // no image is guessed: the API refuses an empty one, a wrong one would only fail on the node
    const item = { name: freeContainerName(containers), image: '', ...(role === 'sidecar' ? { restartPolicy: 'Always' } : {}) };
    const items = valueAt(host.current(), list);
    const index = isList(items) ? items.length : 0;
    const refusal = index === 0 ? host.set(list, [item]) : host.apply((document) => insertItem(document, list, index, item));
    if (refusal === null) onChoose([...list, index]);
  };
  return (
    <div className={styles['row']} role="group" aria-label={t(WORDS.containers)}>
      {containers.map((container) => {
        const role = ROLES[container.role];
        return (
          <button
            key={container.path.join('/')}
            type="button"
            className={styles['chip']}
            aria-pressed={chosen !== null && samePath(container.path, chosen.path)}
            onClick={() => onChoose(container.path)}
          >
            <span className={styles['name']} title={container.name ?? undefined}>{container.name ?? t(WORDS.unnamed)}</span>
            {role !== null && <small>{t(role)}</small>}
            <ChipCount path={container.path} area={area} />
          </button>
        );
      })}
      {may && (
        <span className={styles['adds']}>
          <button type="button" className={styles['add']} onClick={() => add('main')}>
            <PlusIcon size={13} />
            {t(WORDS.add)}
          </button>
          {([['init', WORDS.addInit], ['sidecar', WORDS.addSidecar]] as const).map(([role, words]) => (
            <button key={role} type="button" className={styles['add']} aria-label={t(WORDS.addNamed, { what: t(words) })} onClick={() => add(role)}>
              <PlusIcon size={13} />
              {t(words)}
            </button>
          ))}
        </span>
      )}
      {may && chosen !== null && <ChosenActions containers={containers} chosen={chosen} onChoose={onChoose} />}
    </div>
  );
}

/** How many errors and warnings of an area lie in a container, so that none hides behind a chip that is not chosen. */
function ChipCount({ path, area }: { readonly path: Path; readonly area: Area }) {
  const t = useText();
  const findings = useFormHost().useFindings(path, 'within', (finding) => finding.area === area);
  return (['error', 'warning'] as const).map((severity) => {
    const count = countOf(findings, severity);
    if (count === 0) return null;
    return (
      <em key={severity} className={styles['count']} data-severity={severity} role="img" aria-label={t(COUNTS[severity], { count })}>
        {count}
      </em>
    );
  });
}

interface ChosenActionsProps {
  readonly containers: readonly ContainerEntry[];
  readonly chosen: ContainerEntry;
  readonly onChoose: (path: Path) => void;
}

function ChosenActions({ containers, chosen, onChoose }: ChosenActionsProps) {
  const t = useText();
  const host = useFormHost();
  const list = chosen.path.slice(0, -1);
  const index = Number(chosen.path.at(-1));
  const count = containers.filter(({ path }) => samePath(path.slice(0, -1), list)).length;
  const name = chosen.name ?? t(WORDS.unnamed);
  const moveTo = (to: number): void => {
    if (host.apply((document) => moveItem(document, chosen.path, to)) === null) onChoose([...list, to]);
  };
  const duplicate = (): void => {
    const copy = [...list, index + 1];
    // two containers of one name would be refused by the API
    const refusal = host.apply((document) =>
      inSequence(document, [
        (current) => duplicateItem(current, chosen.path),
        (current) => setValue(current, [...copy, 'name'], freeContainerName(containers)),
      ]),
    );
    if (refusal === null) onChoose(copy);
  };
  const remove = (): void => {
    if (host.apply((document) => removeValue(document, chosen.path)) === null) onChoose([...list, Math.max(0, index - 1)]);
  };
  return (
    <span className={styles['actions']}>
      <MiniButton name={t(WORDS.earlier, { name })} disabled={index === 0} onClick={() => moveTo(index - 1)}><ArrowUpIcon size={13} /></MiniButton>
      <MiniButton name={t(WORDS.later, { name })} disabled={index === count - 1} onClick={() => moveTo(index + 1)}><ArrowDownIcon size={13} /></MiniButton>
      <MiniButton name={t(WORDS.duplicate, { name })} onClick={duplicate}><CopyIcon size={13} /></MiniButton>
      <MiniButton name={t(WORDS.remove, { name })} disabled={count === 1 && chosen.role === 'main'} onClick={remove}><TrashIcon size={13} /></MiniButton>
    </span>
  );
}
