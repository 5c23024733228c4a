import { Dialog } from '@mui/material';
import { useId, useState } from 'react';
import type { Template } from '../../core/new-service/templates/template.ts';
import { useMayWrite } from '../../store/hooks.ts';
import { usePreferences } from '../../store/preferences.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { MuiTheme } from '../../ui/theme/MuiTheme.tsx';
import { filesCreated } from './create.ts';
import { newServiceClosed, openNewService, openTemplates, type Opened } from './desk.ts';
import styles from './new-service.module.css';
import { Questions } from './Questions.tsx';
import { filesOf, TemplateGallery } from './TemplateGallery.tsx';
import { WORDS } from './words.ts';

/** New service, over the whole window: the questions, or the templates. Nothing is written before the end. */
export function NewServiceDialog({ opened }: { readonly opened: Opened }) {
  const t = useText();
  const id = useId();
  const mayWrite = useMayWrite();
  const target = usePreferences((preferences) => preferences.targetVersion);
  // on a narrow window one or the other is shown
  const [yamlShown, setYamlShown] = useState(false);
  const open = (template: Template): void => {
    if (filesCreated(filesOf(template, target), template.files(target)[0]?.documents[0]?.kind ?? '')) newServiceClosed();
  };
  return (
    <MuiTheme>
      <Dialog open onClose={newServiceClosed} aria-labelledby={id} fullWidth maxWidth={false} slotProps={{ paper: { className: styles['paper'] ?? '' } }}>
        <header className={styles['head']}>
          <h1 id={id}>{t(opened.view === 'questions' ? WORDS.title : WORDS.templates)}</h1>
          <div role="group" aria-label={t(WORDS.ways)} className={styles['views']}>
            <button type="button" aria-pressed={opened.view === 'questions'} onClick={() => openNewService()}>{t(WORDS.questions)}</button>
            <button type="button" aria-pressed={opened.view === 'templates'} onClick={() => openTemplates()}>{t(WORDS.templates)}</button>
          </div>
          <span className={styles['narrow']}>
            <Button variant="text" aria-pressed={yamlShown} onClick={() => setYamlShown(!yamlShown)}>{t(yamlShown ? WORDS.showQuestions : WORDS.showYaml)}</Button>
          </span>
          <IconButton aria-label={t(WORDS.close)} title={t(WORDS.close)} onClick={newServiceClosed}><CloseIcon /></IconButton>
        </header>
        {opened.view === 'questions' ? (
          // another Dockerfile is another beginning
          <Questions key={opened.dockerfile} dockerfile={opened.dockerfile} target={target} mayWrite={mayWrite} yamlShown={yamlShown} />
        ) : (
          <TemplateGallery target={target} mayWrite={mayWrite} yamlShown={yamlShown} onOpen={open} />
        )}
      </Dialog>
    </MuiTheme>
  );
}
