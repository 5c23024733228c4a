/**
 * Why nobody can say from a bundle alone: labels of Pods or namespaces that it does not show; whether a block of
 * addresses means Pods, which each network plugin decides; a rule for only some of the addresses, or of the ports, that
 * were asked for.
 */
export type Doubt = 'labels' | 'plugin' | 'some-addresses' | 'some-ports';

export type Verdict = 'yes' | 'no' | Doubt;

/** Holds when each does; a doubt where none fails. */
export function every(verdicts: Iterable<Verdict>): Verdict {
  let doubt: Doubt | null = null;
  for (const verdict of verdicts) {
    if (verdict === 'no') return 'no';
    if (verdict !== 'yes') doubt ??= verdict;
  }
  return doubt ?? 'yes';
}

/** Holds when any does; a doubt where none is sure. */
export function some(verdicts: Iterable<Verdict>): Verdict {
  let doubt: Doubt | null = null;
  for (const verdict of verdicts) {
    if (verdict === 'yes') return 'yes';
    if (verdict !== 'no') doubt ??= verdict;
  }
  return doubt ?? 'no';
}

export function verdictOf(holds: boolean): Verdict {
  return holds ? 'yes' : 'no';
}
