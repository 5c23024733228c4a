import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Profile } from '../../../core/checks/profile.ts';
import { useText } from '../../../ui/language.tsx';
import { SeverityMark } from '../../../ui/SeverityMark.tsx';
import { type BookGroup, levelOf } from './book-list.ts';
import styles from './CheckBook.module.css';
import { AREA_NAMES, LEVEL_NAMES, WORDS } from './words.ts';

interface BookListProps {
  readonly groups: readonly BookGroup[];
  readonly chosen: string | null;
  readonly profile: Profile;
  readonly onChoose: (id: string) => void;
}

/** The checks by area. The arrow keys go from one to the next. */
export function BookList({ groups, chosen, profile, onChoose }: BookListProps) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const ids = groups.flatMap(({ checks }) => checks.map(({ id }) => id));
  const reached = chosen !== null && ids.includes(chosen) ? chosen : ids[0];
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const rows = [...event.currentTarget.querySelectorAll('button')];
    const at = rows.findIndex((row) => row === document.activeElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || target === undefined) return;
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, target))]?.focus();
  };
  if (groups.length === 0) return <p className={styles['quiet']}>{t(WORDS.nothing)}</p>;
  return (
    // the keys move between the buttons inside, which have the roles
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={list} role="group" className={styles['list']} aria-label={t(WORDS.list)} onKeyDown={onKeyDown}>
      {groups.map(({ area, checks }) => (
        <section key={area}>
          <h3>
            {t(AREA_NAMES[area])} <span>{checks.length}</span>
          </h3>
          <ul>
            {checks.map((check) => {
              const level = levelOf(check, profile);
              return (
                <li key={check.id}>
                  <button type="button" data-level={level} aria-current={check.id === chosen} tabIndex={check.id === reached ? 0 : -1} onClick={() => onChoose(check.id)}>
                    {level === 'ignore' ? <i aria-label={t(LEVEL_NAMES.ignore)} /> : <SeverityMark severity={level} />}
                    <span>{t(check.title)}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
