import { useId, useState } from 'react';
import type { ImageReference } from '../../../core/kinds/image-reference.ts';
import type { Localized } from '../../../core/localized.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import { toPointer } from '../../../core/yaml/path.ts';
import formStyles from '../../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../../ui/form/form-host.ts';
import { draftProps } from '../../../ui/form/text-inputs.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { useText } from '../../../ui/language.tsx';
import styles from './container.module.css';
import { IMAGE_PARTS, imagePartsOf, withImagePart, type ImagePart } from './image-parts.ts';

const WORDS = {
  open: { en: 'Image in parts', ko: '이미지를 나누어 편집' },
  registry: { en: 'Registry', ko: '레지스트리' },
  repository: { en: 'Repository', ko: '저장소' },
  tag: { en: 'Tag', ko: '태그' },
  digest: { en: 'Digest', ko: '다이제스트' },
} as const satisfies Record<'open' | ImagePart, Localized>;

const PLACEHOLDERS: Readonly<Record<ImagePart, Localized>> = {
  registry: { en: 'docker.io', ko: 'docker.io' },
  repository: { en: 'team/name', ko: 'team/name' },
  tag: { en: 'latest', ko: 'latest' },
  digest: { en: 'sha256:…', ko: 'sha256:…' },
};

/** The image of a container, part by part; nothing while its text is no image name. */
export function ImageParts() {
  const t = useText();
  const id = useId();
  const host = useFormHost();
  const path = [...useScope('container'), 'image'];
  const [open, setOpen] = useState(false);
  const text = host.useSelected((document) => {
    const value = valueAt(document, path);
    return typeof value === 'string' ? value : '';
  });
  const image = imagePartsOf(text);
  if (image === null) return null;
  return (
    <>
      <div className={styles['partsToggle']}>
        <button type="button" className={formStyles['add']} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{t(WORDS.open)}</button>
      </div>
      {open && (
        <div id={id} className={styles['parts']}>
          {IMAGE_PARTS.map((part) => (
            <PartInput key={part} image={image} part={part} />
          ))}
        </div>
      )}
    </>
  );
}

function PartInput({ image, part }: { readonly image: ImageReference; readonly part: ImagePart }) {
  const t = useText();
  const id = useId();
  const host = useFormHost();
  const path = [...useScope('container'), 'image'];
  const options = { group: `field ${toPointer(path)} ${part}`, focus: path };
  const draft = useDraft(image[part] ?? '', (text) => {
    const edit = withImagePart(image, part, text);
    if (!edit.ok) return { kind: 'wrong', reason: edit.reason };
    return { kind: 'write', write: () => host.set(path, edit.image, options), shows: text.trim() };
  });
  const span = part === 'digest' ? 6 : part === 'tag' ? 1 : part === 'registry' ? 2 : 3;
  return (
    <div className={formStyles['field']} style={{ gridColumn: `span ${span}` }} data-wrong={draft.reason === null ? undefined : 'error'}>
      <div className={formStyles['label']}><label htmlFor={id}>{t(WORDS[part])}</label></div>
      <span className={formStyles['box']} data-readonly={host.readOnly !== null || undefined}>
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          className={formStyles['mono']}
          readOnly={host.readOnly !== null}
          placeholder={t(PLACEHOLDERS[part])}
          aria-invalid={draft.reason === null ? undefined : true}
          aria-describedby={draft.reason === null ? undefined : `${id}-reason`}
          onFocus={() => host.focused(path)}
          {...draftProps(draft)}
        />
      </span>
      {draft.reason !== null && <p id={`${id}-reason`} className={formStyles['reason']}>{t(draft.reason)}</p>}
    </div>
  );
}
