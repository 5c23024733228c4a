import { useId } from 'react';
import type { VolumeMatrix } from '../../core/kinds/volumes.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { addMount } from './model/mounts.ts';
import styles from './storage.module.css';
import { WORDS } from './words.ts';

/** Volumes against containers: where each is mounted, and a button where it is not. */
export function MatrixCard({ matrix }: { readonly matrix: VolumeMatrix }) {
  const t = useText();
  const id = useId();
  const host = useFormHost();
  if (matrix.volumes.length === 0 && matrix.unknown.length === 0) return null;
  return (
    <section className={formStyles['card']} aria-labelledby={id}>
      <div className={formStyles['cardHead']}>
        <h2 id={id}>{t(WORDS.matrix)}</h2>
        <p>{t(WORDS.matrixAbout)}</p>
      </div>
      <div className={styles['matrixBox']}>
        <table className={styles['matrix']} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t(WORDS.column)}</th>
              {matrix.containers.map(({ path, name }) => <th key={path.join('/')} scope="col" title={name}>{name}</th>)}
            </tr>
          </thead>
          <tbody>
            {matrix.volumes.map((volume) => (
              <tr key={`${volume.index ?? 'template'} ${volume.name}`}>
                <th scope="row">
                  <code>{volume.name}</code>
                  {volume.index === null && <small>{t(WORDS.template)}</small>}
                </th>
                {matrix.containers.map((container, column) => {
                  const mounts = volume.mounts[column] ?? [];
                  return (
                    <td key={container.path.join('/')}>
                      {mounts.map((mount) => (
                        <button key={mount.path.join('/')} type="button" className={styles['mount']} onClick={() => host.shown(mount.path)}>
                          <code>{mount.mountPath}</code>
                          {mount.readOnly && <small>{t(WORDS.readOnly)}</small>}
                        </button>
                      ))}
                      {mounts.length === 0 && host.readOnly === null && (
                        <button
                          type="button"
                          className={styles['mountHere']}
                          aria-label={t(WORDS.mountHere, { volume: volume.name, container: container.name })}
                          title={t(WORDS.mountHere, { volume: volume.name, container: container.name })}
                          onClick={() =>
                            host.apply((document) => addMount(document, volume.name, { container: container.path, mountPath: `/mnt/${volume.name}`, readOnly: false }), {
                              focus: [...container.path, 'volumeMounts'],
                            })
                          }
                        >
                          <PlusIcon size={12} />
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {matrix.unknown.length > 0 && <p className={styles['unknown']}>{t(WORDS.unknown, { names: matrix.unknown.join(', ') })}</p>}
      </div>
    </section>
  );
}
