import { useEffect, useState, type ComponentType } from 'react';

interface LateComponent<Props> {
  readonly Component: ComponentType<Props>;
  /** Fetches it ahead of its first showing, which then takes no frame longer. */
  readonly ahead: () => void;
}

/**
 * A component from a chunk of its own, asked for when what stands around it has been painted. Not `React.lazy`: that
 * shows its fallback for 300 ms once it has shown it at all, and shows it even for a chunk that is there already.
 */
export function lateComponent<Props extends object>(load: () => Promise<ComponentType<Props>>): LateComponent<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loading = async (): Promise<ComponentType<Props>> => (loaded ??= await load());

  function Component(props: Props) {
    const [Loaded, setLoaded] = useState(() => loaded);
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (Loaded !== null) return undefined;
      let wanted = true;
      const show = async (): Promise<void> => {
        try {
          const component = await loading();
          if (wanted) setLoaded(() => component);
        } catch (error) {
          if (wanted) setFailure({ error });
        }
      };
      const timer = setTimeout(() => void show());
      return () => {
        wanted = false;
        clearTimeout(timer);
      };
    }, [Loaded]);
    if (failure !== null) throw failure.error;
    return Loaded === null ? null : <Loaded {...props} />;
  }

  return { Component, ahead: () => void loading().catch(() => undefined) };
}
