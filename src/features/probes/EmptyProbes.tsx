import { useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import { newProbe } from '../../core/probes/handler.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './probes.module.css';
import { usePortToAsk } from './use-probes.ts';
import { PROBE_ADD, WORDS } from './words.ts';

/** In the place of the time line while there is no probe. Without a port to ask, the readiness card asks for one. */
export function EmptyProbes({ container }: { readonly container: Path }) {
  const t = useText();
  const host = useFormHost();
  const port = usePortToAsk(container);
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const add = (): void => {
    const probe = newProbe(valueAt(host.current(), container), 'readinessProbe');
    const path = [...container, 'readinessProbe'];
    if (probe !== null) setRefusal(host.set(path, probe, { focus: path }));
  };
  return (
    <section className={styles['empty']}>
      <div>
        <h2>{t(WORDS.noProbesTitle)}</h2>
        <p>{t(WORDS.noProbes)}</p>
        {refusal !== null && <p className={formStyles['reason']}>{t(refusal)}</p>}
      </div>
      {port !== null && host.readOnly === null && (
        <button type="button" className={formStyles['small']} onClick={add}>
          <PlusIcon size={12} /> {t(PROBE_ADD.readinessProbe)}
        </button>
      )}
    </section>
  );
}
