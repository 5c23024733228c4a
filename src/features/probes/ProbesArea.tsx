import { useMemo } from 'react';
import { PROBE_NAMES } from '../../core/probes/timing.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { toPointer, type Path } from '../../core/yaml/path.ts';
import { isMap } from '../../core/yaml/value.ts';
import { ScopesProvider, useFormHost, useScopes } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { EmptyProbes } from './EmptyProbes.tsx';
import { ProbeCard } from './ProbeCard.tsx';
import styles from './probes.module.css';
import { TimelineCard } from './TimelineCard.tsx';
import { useIsProbed } from './use-probes.ts';
import { WORDS } from './words.ts';

interface ProbesAreaProps {
  /** The selected container: ['spec', 'template', 'spec', 'containers', 0]. */
  readonly container: Path;
}

/** The three probes of a container, and what comes of their numbers in its first minutes. */
export function ProbesArea({ container }: ProbesAreaProps) {
  const t = useText();
  const outer = useScopes();
  const scopes = useMemo(() => ({ ...outer, container }), [outer, container]);
  const isEmpty = !useIsProbed(container);
  const isPlainInit = useIsPlainInit(container);
  const pointer = toPointer(container);
  return (
    <ScopesProvider value={scopes}>
      <div className={styles['area']} key={pointer}>
        {isPlainInit && <p className={styles['aside']}>{t(WORDS.initContainer)}</p>}
        {!isEmpty && <TimelineCard container={container} />}
        {isEmpty && !isPlainInit && <EmptyProbes container={container} />}
        {!(isEmpty && isPlainInit) && (
          <div className={styles['cards']}>
            {PROBE_NAMES.map((name) => (
              <ProbeCard key={name} name={name} container={container} />
            ))}
          </div>
        )}
      </div>
    </ScopesProvider>
  );
}

/** Whether the container runs to its end before the others start. Sidecars are init containers that go on. */
function useIsPlainInit(container: Path): boolean {
  return useFormHost().useSelected((document) => {
    const value = valueAt(document, container);
    return container.at(-2) === 'initContainers' && !(isMap(value) && value['restartPolicy'] === 'Always');
  });
}
