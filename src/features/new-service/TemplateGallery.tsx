import { useMemo, useState } from 'react';
import { TEMPLATES } from '../../core/new-service/templates/index.ts';
import { textOf, type Template } from '../../core/new-service/templates/template.ts';
import type { TargetVersion } from '../../core/schema/target-version.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './gallery.module.css';
import frame from './new-service.module.css';
import { WORDS } from './words.ts';
import { YamlPreview } from './YamlPreview.tsx';

interface TemplateGalleryProps {
  readonly target: TargetVersion;
  readonly mayWrite: boolean;
  readonly yamlShown: boolean;
  readonly onOpen: (template: Template) => void;
}

/** Applications to begin from, each with its YAML beside it. */
export function TemplateGallery({ target, mayWrite, yamlShown, onOpen }: TemplateGalleryProps) {
  const t = useText();
  const [id, setId] = useState(TEMPLATES[0]?.id ?? '');
  const bundles = useMemo(() => TEMPLATES.map((template) => ({ template, files: template.files(target) })), [target]);
  const shown = bundles.find(({ template }) => template.id === id);
  const documents = useMemo(() => shown?.files.flatMap((file) => file.documents) ?? [], [shown]);
  return (
    <div className={frame['columns']} data-yaml={yamlShown || undefined}>
      <div className={styles['gallery']}>
        <p>{t(WORDS.galleryLead)}</p>
        <ul>
          {bundles.map(({ template, files }) => (
            <li key={template.id} className={styles['template']} data-shown={template.id === id || undefined}>
              <button type="button" aria-pressed={template.id === id} onClick={() => setId(template.id)}>
                <b>{t(template.title)}</b>
                <span>{t(template.text)}</span>
              </button>
              <p translate="no">
                {[...new Set(files.flatMap((file) => file.documents.map(({ kind }) => kind)))].map((kind) => <code key={kind}>{kind}</code>)}
              </p>
              <Button variant={template.id === id ? 'contained' : 'outlined'} disabled={!mayWrite} onClick={() => onOpen(template)} aria-label={`${t(template.title)}: ${openLabel(files.length)}`}>
                {openLabel(files.length)}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <YamlPreview documents={documents} before={documents} reveal={id} old={false} state={null} />
    </div>
  );

  function openLabel(count: number): string {
    return count === 1 ? t(WORDS.openOne) : t(WORDS.open, { count });
  }
}

/** The files of a template, as they are added to the work. */
export function filesOf(template: Template, target: TargetVersion): readonly { readonly name: string; readonly text: string }[] {
  return template.files(target).map((file) => ({ name: file.name, text: textOf(file) }));
}
