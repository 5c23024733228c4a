import { useEffect, useState, type ComponentType } from 'react';
import { loadedOnce } from '../core/loaded-once.ts';
import { LateFailure } from './LateFailure.tsx';

interface LateComponent<Props> {
  readonly Component: ComponentType<Props>;
  /** Fetches it ahead of its first showing, which then takes no frame longer. */
  readonly ahead: () => void;
}

type Load<Props> = () => Promise<ComponentType<Props>>;

/**
 * A component from a chunk of its own, asked for when what stands around it has been painted. Where the chunk cannot
 * be had a line in its place says so and offers to try again: what stands around it goes on. Not `React.lazy`: that
 * shows its fallback for 300 ms once it has shown it at all, shows it even for a chunk that is there already, and
 * keeps a failure for good.
 */
export function lateComponent<Props extends object>(load: Load<Props>): LateComponent<Props> {
  return late(load, (retry) => <LateFailure onRetry={retry} />);
}

/**
 * The same for what lies over the window: the line does too.
 * @param giveUp takes back the wish for it, when somebody closes the line; null for what is always wanted
 */
export function lateOverlay<Props extends object>(load: Load<Props>, giveUp: ((props: Props) => void) | null): ComponentType<Props> {
  return late(load, (retry, props) => <LateFailure over onRetry={retry} onClose={giveUp === null ? null : () => giveUp(props)} />).Component;
}

/** Parts that could not be had: they come together, with the network. */
const missing = new Set<() => void>();

function missingTriedAgain(): void {
  for (const tryAgain of missing) tryAgain();
}

function late<Props extends object>(load: Load<Props>, failure: (retry: () => void, props: Props) => React.JSX.Element): LateComponent<Props> {
  let loaded: ComponentType<Props> | null = null;
  let failed = false;
  const loading = loadedOnce(async (): Promise<ComponentType<Props>> => {
    try {
      if (failed) await (await import('./late-sheets.ts')).sheetsAskedAgain();
      return (loaded = await load());
    } catch (error) {
      failed = true;
      reportError(error);
      throw error;
    }
  });

  function Component(props: Props) {
    const [Loaded, setLoaded] = useState(() => loaded);
    const [state, setState] = useState<'loading' | 'missing'>('loading');
    useEffect(() => {
      if (Loaded !== null || state === 'missing') return undefined;
      let wanted = true;
      const show = async (): Promise<void> => {
        try {
          const component = await loading();
          if (wanted) setLoaded(() => component);
        } catch {
          if (wanted) setState('missing');
        }
      };
      const timer = setTimeout(() => void show());
      return () => {
        wanted = false;
        clearTimeout(timer);
      };
    }, [Loaded, state]);
    useEffect(() => {
      if (state === 'loading') return undefined;
      const tryAgain = (): void => setState('loading');
      missing.add(tryAgain);
      addEventListener('online', tryAgain);
      return () => {
        missing.delete(tryAgain);
        removeEventListener('online', tryAgain);
      };
    }, [state]);
    if (Loaded !== null) return <Loaded {...props} />;
    return state === 'missing' ? failure(missingTriedAgain, props) : null;
  }

  return { Component, ahead: () => void loading().catch(() => undefined) };
}
