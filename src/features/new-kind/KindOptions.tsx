import { useEffect, useRef } from 'react';
import { badgeOf } from '../../core/kinds/index.ts';
import { useText } from '../../ui/language.tsx';
import type { NewKind } from './model/find-kinds.ts';
import styles from './new-kind.module.css';
import { WORDS } from './words.ts';

interface KindOptionsProps {
  /** Begins the ids of the list and its options. */
  readonly id: string;
  readonly kinds: readonly NewKind[];
  readonly chosen: NewKind | null;
  readonly onPoint: (id: string) => void;
  readonly onChoose: (kind: NewKind) => void;
  /** Whether an empty list means that there is nothing. */
  readonly nothing: boolean;
  /** Something else stands in its place. */
  readonly hidden: boolean;
}

export function optionId(id: string, kind: NewKind): string {
  return `${id}-${kind.id.replaceAll(/[^\w-]/g, '_')}`;
}

/** The kinds as a list: a click points at one, a second makes it. */
export function KindOptions({ id, kinds, chosen, onPoint, onChoose, nothing, hidden }: KindOptionsProps) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <>
      <div ref={list} id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={t(WORDS.kinds)} className={styles['list']} hidden={hidden || kinds.length === 0}>
        {kinds.map((kind) => (
          // keys are handled by the input, which holds the focus
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={kind.id}
            id={optionId(id, kind)}
            role="option"
            aria-selected={kind === chosen}
            className={styles['option']}
            onClick={() => onPoint(kind.id)}
            onDoubleClick={() => onChoose(kind)}
          >
            <KindLabel kind={kind} />
          </div>
        ))}
      </div>
      {!hidden && kinds.length === 0 && nothing && <p className={styles['empty']}>{t(WORDS.nothing)}</p>}
    </>
  );
}

function KindLabel({ kind: { kind, label, use } }: { readonly kind: NewKind }) {
  const t = useText();
  const called = t(label);
  return (
    <>
      <span className={styles['badge']} aria-hidden="true">{badgeOf(kind.kind)}</span>
      <span>
        <span className={styles['names']}>
          <b translate="no">{kind.kind}</b>
          {called !== kind.kind && <span>{called}</span>}
          {use === null && <span translate="no">{kind.apiVersion}</span>}
        </span>
        {use !== null && <span className={styles['use']}>{t(use)}</span>}
      </span>
    </>
  );
}
