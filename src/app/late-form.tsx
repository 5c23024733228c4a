import { useEffect, useState, type ComponentType } from 'react';
import type { AreaFormProps } from './area-form.ts';

interface LateForm {
  readonly Form: ComponentType<AreaFormProps>;
  /** Fetches it ahead of its first showing, which then takes no frame longer. */
  readonly ahead: () => void;
}

/**
 * A form from a chunk of its own. Not `React.lazy`: that shows its fallback for 300 ms once it has shown it at all, and
 * shows it even for a chunk that is there already.
 */
export function lateForm(load: () => Promise<ComponentType<AreaFormProps>>): LateForm {
  let loaded: ComponentType<AreaFormProps> | null = null;
  const loading = async (): Promise<ComponentType<AreaFormProps>> => (loaded ??= await load());

  function Form(props: AreaFormProps) {
    const [Loaded, setLoaded] = useState(() => loaded);
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      let wanted = true;
      const show = async (): Promise<void> => {
        try {
          const form = await loading();
          if (wanted) setLoaded(() => form);
        } catch (error) {
          if (wanted) setFailure({ error });
        }
      };
      if (Loaded === null) void show();
      return () => {
        wanted = false;
      };
    }, [Loaded]);
    if (failure !== null) throw failure.error;
    return Loaded === null ? null : <Loaded {...props} />;
  }

  return { Form, ahead: () => void loading().catch(() => undefined) };
}
