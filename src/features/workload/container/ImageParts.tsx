import { useId, useState } from 'react';
import { digestCommand } from '../../../core/kinds/commands.ts';
import type { ImageReference } from '../../../core/kinds/image-reference.ts';
import { samePlain } from '../../../core/graph/same-plain.ts';
import type { Localized } from '../../../core/localized.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import { toPointer, type Path } from '../../../core/yaml/path.ts';
import { CommandLine } from '../../../ui/CommandLine.tsx';
import formStyles from '../../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../../ui/form/form-host.ts';
import { boxProps, useDraft } from '../../../ui/form/use-draft.ts';
import { useText } from '../../../ui/language.tsx';
import styles from './container.module.css';
import { IMAGE_PARTS, imagePartsOf, withImagePart, type ImagePart } from './image-parts.ts';

const WORDS = {
  open: { en: 'Image in parts', ko: '이미지를 나누어 편집' },
  registry: { en: 'Registry', ko: '레지스트리' },
  repository: { en: 'Repository', ko: '저장소' },
  tag: { en: 'Tag', ko: '태그' },
  digest: { en: 'Digest', ko: '다이제스트' },
  reads: { en: 'Prints the digest that the tag has now, to be put above', ko: '지금 태그가 가리키는 다이제스트를 출력합니다. 위에 붙여 넣으세요' },
} as const satisfies Record<'open' | 'reads' | ImagePart, Localized>;

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
  const path = [...useScope('container'), 'image'];
  const [open, setOpen] = useState(false);
  const isImage = useFormHost().useSelectedIn(path, (document) => imageAt(document, path) !== null);
  if (!isImage) return null;
  return (
    <>
      <div className={styles['partsToggle']}>
        <button type="button" className={formStyles['add']} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{t(WORDS.open)}</button>
      </div>
      {open && <Parts id={id} path={path} />}
    </>
  );
}

function imageAt(document: YamlDocument, path: Path): ImageReference | null {
  const value = valueAt(document, path);
  return imagePartsOf(typeof value === 'string' ? value : '');
}

function Parts({ id, path }: { readonly id: string; readonly path: Path }) {
  const image = useFormHost().useSelectedIn(path, (document) => imageAt(document, path), samePlain);
  if (image === null) return null;
  return (
    <div id={id} className={styles['parts']}>
      {IMAGE_PARTS.map((part) => (
        <PartInput key={part} image={image} part={part} />
      ))}
      {image.repository !== '' && (
        <div className={styles['command']}>
          <CommandLine what={WORDS.reads} command={digestCommand(image)} />
        </div>
      )}
    </div>
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
          {...boxProps(draft)}
        />
      </span>
      {draft.reason !== null && <p id={`${id}-reason`} className={formStyles['reason']}>{t(draft.reason)}</p>}
    </div>
  );
}
