import { useState } from 'react';
import { sourceOfVolume, VOLUME_SOURCES, type VolumeMatrix } from '../../core/kinds/volumes.ts';
import type { Localized } from '../../core/localized.ts';
import { renameInDocument } from '../../core/rename/rename.ts';
import { isLabelName } from '../../core/schema/server-rules/names.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { FieldFrame } from '../../ui/form/FieldFrame.tsx';
import { FieldView } from '../../ui/form/Fields.tsx';
import { useFieldValue } from '../../ui/form/field-values.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { MiniButton } from '../../ui/form/MiniButton.tsx';
import { useRowKeys } from '../../ui/form/RowsFieldView.tsx';
import { boxProps, useDraft, type Reading } from '../../ui/form/use-draft.ts';
import { TrashIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { removeVolume } from './model/mounts.ts';
import { FORMER_SOURCES, switchVolume } from './model/volume-source.ts';
import styles from './storage.module.css';
import { VOLUME_FIELDS } from './volume.section.ts';
import { SOURCE_NAMES, WORDS } from './words.ts';

/** The volumes of a Pod: what each is made of, in a frame of its own. */
export function VolumesCard({ matrix }: { readonly matrix: VolumeMatrix }) {
  const t = useText();
  const path = [...useScope('pod'), 'volumes'];
  const keys = useRowKeys(path);
  return (
    <section className={formStyles['card']} aria-label={t(WORDS.volumes)}>
      <div className={formStyles['cardHead']}>
        <h2>{t(WORDS.volumes)}</h2>
        <p>{t(WORDS.volumesAbout)}</p>
      </div>
      <div className={styles['volumes']}>
        {keys.length === 0 && <p className={styles['empty']}>{t(WORDS.noVolumes)}</p>}
        {keys.map((key, index) => <VolumeView key={key} index={index} path={[...path, index]} matrix={matrix} />)}
      </div>
    </section>
  );
}

interface VolumeViewProps {
  readonly index: number;
  readonly path: Path;
  readonly matrix: VolumeMatrix;
}

function VolumeView({ index, path, matrix }: VolumeViewProps) {
  const t = useText();
  const host = useFormHost();
  const pod = useScope('pod');
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const { known, name: sourceName } = host.useSelected(
    (document) => sourceOfVolume(valueAt(document, path)),
    (left, right) => left.known === right.known && left.name === right.name,
  );
  const name = matrix.volumes.find((volume) => volume.index === index)?.name ?? '';
  const choose = (text: string): void => {
    const to = VOLUME_SOURCES.find((source) => source === text);
    if (to !== undefined) setRefusal(host.apply((document) => switchVolume(document, path, to), { focus: [...path, to] }));
  };
  return (
    <div className={styles['volume']} role="group" aria-label={t(WORDS.volume, { name })}>
      <div className={styles['volumeFields']}>
        <VolumeName index={index} path={path} matrix={matrix} />
        <FieldFrame path={sourceName === null ? path : [...path, sourceName]} label={WORDS.source} name={sourceName} help={WORDS.sourceHelp} width={3} reason={refusal}>
          {({ readOnly, ...input }) => (
            <span className={formStyles['box']} data-select data-empty={sourceName === null || undefined} data-readonly={readOnly || undefined}>
              <select {...input} disabled={readOnly} value={known ?? ''} onChange={(event) => choose(event.target.value)}>
                {known === null && <option value="">{sourceName === null ? t(WORDS.nothing) : t(WORDS.other, { name: sourceName })}</option>}
                {VOLUME_SOURCES.filter((source) => !FORMER_SOURCES.has(source) || source === known).map((source) => <option key={source} value={source}>{t(SOURCE_NAMES[source])}</option>)}
              </select>
            </span>
          )}
        </FieldFrame>
        {known !== null && VOLUME_FIELDS[known].map((field) => <FieldView key={field.path} field={field} base={path} />)}
      </div>
      {host.readOnly === null && (
        <div className={styles['volumeActions']}>
          <MiniButton name={t(WORDS.remove, { name })} onClick={() => setRefusal(host.apply((document) => removeVolume(document, pod, index), { focus: pod }))}>
            <TrashIcon size={13} />
          </MiniButton>
        </div>
      )}
    </div>
  );
}

/** Another name takes the mounts along, when the field is left: at each stroke they would be lost half-way. */
function VolumeName({ index, path, matrix }: VolumeViewProps) {
  const host = useFormHost();
  const namePath = [...path, 'name'];
  const { value } = useFieldValue(namePath);
  const name = typeof value === 'string' ? value : '';
  const draft = useDraft(name, (text): Reading => {
    if (!isLabelName(text)) return { kind: 'wrong', reason: WORDS.badName };
    if (matrix.volumes.some((volume) => volume.name === text && volume.index !== index)) return { kind: 'wrong', reason: WORDS.taken };
    return { kind: 'wait', write: () => (text === name ? null : host.apply((document) => renameInDocument(document, namePath, text), { focus: namePath })), reason: null };
  });
  return (
    <FieldFrame path={namePath} label={WORDS.name} name="name" help={WORDS.renames} required width={3} reason={draft.reason}>
      {(input) => (
        <span className={formStyles['box']} data-readonly={input.readOnly || undefined}>
          <input {...input} type="text" autoComplete="off" spellCheck={false} className={formStyles['mono']} {...boxProps(draft)} />
        </span>
      )}
    </FieldFrame>
  );
}
