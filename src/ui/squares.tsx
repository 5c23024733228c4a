import styles from './squares.module.css';

/** Told apart by form as well as by colour. */
export type SquareLook = 'hollow' | 'full' | 'dashed' | 'gone';

export interface SquareGroup {
  readonly look: SquareLook;
  readonly count: number;
}

/** Small squares for things that are counted, group after group. What they say must be said in words beside them. */
export function Squares({ groups }: { readonly groups: readonly SquareGroup[] }) {
  const looks = groups.flatMap(({ look, count }) => Array.from({ length: count }, () => look));
  return (
    <span className={styles['squares']} aria-hidden="true">
      {/* one is as good as another of its look */}
      {/* oxlint-disable-next-line react/no-array-index-key */}
      {looks.map((look, at) => <i key={at} data-look={look} />)}
    </span>
  );
}

interface SquaresLegendProps {
  readonly entries: readonly { readonly look: SquareLook; readonly label: string }[];
}

/** What the looks mean, for who sees them. */
export function SquaresLegend({ entries }: SquaresLegendProps) {
  return (
    <p className={styles['legend']} aria-hidden="true">
      {entries.map(({ look, label }) => <span key={look}><i data-look={look} />{label}</span>)}
    </p>
  );
}
