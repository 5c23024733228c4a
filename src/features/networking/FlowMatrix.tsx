import { useMemo } from 'react';
import type { Localized } from '../../core/localized.ts';
import { portsReached, type ReachedPorts } from '../../core/network-policy/bundle-flows.ts';
import type { Policy } from '../../core/network-policy/flows.ts';
import { CheckIcon, CloseIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { useGridFocus } from '../../ui/use-grid-focus.ts';
import styles from './flows.module.css';
import type { NamedGroup, Pair } from './model/flow-question.ts';

const WORDS = {
  caption: { en: 'Connections between the workloads: rows connect to columns', ko: '워크로드 사이의 연결: 행에서 열로' },
  from: { en: 'from ↓ to →', ko: '출발 ↓ 도착 →' },
  all: { en: 'allowed', ko: '허용' },
  none: { en: 'denied', ko: '차단' },
  some: { en: 'only some ports', ko: '일부 포트만' },
  perhaps: { en: 'depends', ko: '조건에 따라 다름' },
  cell: { en: '{from} to {to}: {reach}', ko: '{from} → {to}: {reach}' },
  ports: { en: 'only {ports}', ko: '{ports}만 허용' },
} as const satisfies Record<string, Localized>;

interface FlowMatrixProps {
  readonly groups: readonly NamedGroup[];
  readonly policies: readonly Policy[];
  readonly asked: Pair;
  readonly onAsk: (pair: Pair) => void;
}

/** Which workload may connect to which. A cell asks the question above it; arrows go from cell to cell. */
export function FlowMatrix({ groups, policies, asked, onAsk }: FlowMatrixProps) {
  const t = useText();
  const rows = useMemo(() => groups.map((from) => groups.map((to) => portsReached(policies, from.end, to.end))), [groups, policies]);
  const { grid, cell } = useGridFocus(groups.length, groups.length, () => true);
  return (
    <div className={styles['matrix']}>
      <table ref={grid}>
        <caption>{t(WORDS.caption)}</caption>
        <thead>
          <tr>
            <td>{t(WORDS.from)}</td>
            {groups.map(({ id, label }) => <th key={id} scope="col" title={label} translate="no">{label}</th>)}
          </tr>
        </thead>
        <tbody>
          {groups.map((from, row) => (
            <tr key={from.id}>
              <th scope="row" title={from.label} translate="no">{from.label}</th>
              {groups.map((to, column) => {
                const reached = rows[row]?.[column];
                if (reached === undefined) return null;
                return (
                  <td key={to.id}>
                    <button
                      type="button"
                      className={styles['cell']}
                      data-reach={reached.reach}
                      aria-pressed={asked.from === from.id && asked.to === to.id}
                      aria-label={t(WORDS.cell, { from: from.label, to: to.label, reach: reached.open.length > 0 && reached.reach === 'some' ? t(WORDS.ports, { ports: portsText(reached) }) : t(WORDS[reached.reach]) })}
                      {...cell(row, column)}
                      onClick={() => onAsk({ from: from.id, to: to.id })}
                    >
                      <CellMark reached={reached} />
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles['legend']} aria-hidden="true">
        {REACHES.map((reach) => (
          <li key={reach}>
            <span className={styles['cell']} data-reach={reach}><CellMark reached={{ reach, open: [] }} /></span>
            {t(WORDS[reach])}
          </li>
        ))}
      </ul>
    </div>
  );
}

const REACHES = ['all', 'some', 'none', 'perhaps'] as const;

function portsText({ open }: ReachedPorts): string {
  return open.map(({ name, number, protocol }) => name ?? (protocol === 'TCP' ? number : `${number}/${protocol}`)).join(', ');
}

function CellMark({ reached }: { readonly reached: ReachedPorts }) {
  switch (reached.reach) {
    case 'all':
      return <CheckIcon size={14} />;
    case 'none':
      return <CloseIcon size={12} />;
    case 'some':
      return <span translate="no">{portsText(reached) || '…'}</span>;
    case 'perhaps':
      return '?';
  }
}
