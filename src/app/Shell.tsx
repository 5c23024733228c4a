import { useState, type CSSProperties, type ReactNode } from 'react';
import type { Localized } from '../core/localized.ts';
import { IconButton } from '../ui/Button.tsx';
import { FoldBottomIcon, FoldLeftIcon, FoldRightIcon } from '../ui/icons.tsx';
import { useText } from '../ui/language.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { Tip } from '../ui/Tip.tsx';
import { useAsked } from './asked.ts';
import { PANE_LIMITS, type NarrowPane, type Pane } from './shell-layout.ts';
import styles from './Shell.module.css';
import { useShellLayout } from './use-shell-layout.ts';
import { WORDS } from './words.ts';

interface ShellProps {
  readonly bar: ReactNode;
  /** Sentences that concern the whole work: read-only, storage blocked. */
  readonly notices: ReactNode;
  /** Panes take the button that folds them into their own heads. */
  readonly resources: (fold: ReactNode) => ReactNode;
  readonly designer: ReactNode;
  readonly yaml: (fold: ReactNode) => ReactNode;
  /** @param show brings a pane into view where only one fits. */
  readonly problems: (fold: ReactNode, show: (pane: 'designer' | 'yaml') => void) => ReactNode;
}

const PANE_NAMES = {
  resources: WORDS.resources,
  designer: WORDS.designer,
  yaml: WORDS.yaml,
  problems: WORDS.problems,
} as const satisfies Record<NarrowPane, Localized>;

const NARROW_ORDER: readonly NarrowPane[] = ['resources', 'designer', 'yaml', 'problems'];

/** Bar, resources, designer, YAML and problems, to be resized and folded; one at a time in a narrow window. */
export function Shell({ bar, notices, resources, designer, yaml, problems }: ShellProps) {
  const t = useText();
  const { layout, resize, fold } = useShellLayout();
  const [shown, setShown] = useState<NarrowPane>('designer');
  const { folded } = layout;
  useAsked((asked) => {
    if (!('pane' in asked)) return;
    const { pane } = asked;
    setShown(pane);
    if (pane !== 'designer' && folded[pane]) fold(pane, false);
  });
  const sizes: CSSProperties & Record<`--${string}`, string> = {
    '--resources-width': folded.resources ? '36px' : `${layout.resources}px`,
    '--yaml-width': folded.yaml ? '36px' : `${layout.yaml}px`,
    '--problems-height': folded.problems ? '34px' : `${layout.problems}px`,
  };
  const splitter = (pane: Pane, label: Localized, orientation: 'vertical' | 'horizontal', direction: 1 | -1): ReactNode =>
    folded[pane] ? null : (
      <Splitter
        label={t(label)}
        orientation={orientation}
        direction={direction}
        size={layout[pane]}
        {...PANE_LIMITS[pane]}
        onResize={(size) => resize(pane, size)}
        onFold={() => fold(pane, true)}
      />
    );
  const foldButton = (pane: Pane, icon: ReactNode): ReactNode => (
    <FoldButton pane={pane} folded={folded[pane]} onFold={(next) => fold(pane, next)}>
      {icon}
    </FoldButton>
  );

  return (
    <div className={styles['shell']} style={sizes}>
      {bar}
      <div className={styles['notices']} role="region" aria-label={t(WORDS.notices)}>{notices}</div>
      <div className={styles['columns']}>
        <aside id="resources" tabIndex={-1} className={styles['pane']} data-shown={shown === 'resources'} aria-label={t(WORDS.resources)}>
          {folded.resources ? <Rail pane="resources" onUnfold={() => fold('resources', false)} /> : resources(foldButton('resources', <FoldLeftIcon />))}
          {splitter('resources', WORDS.resourcesWidth, 'vertical', 1)}
        </aside>
        <div className={styles['work']}>
          <div className={styles['top']}>
            <main id="designer" tabIndex={-1} className={`${styles['pane'] ?? ''} ${styles['designer'] ?? ''}`} data-shown={shown === 'designer'}>
              {designer}
            </main>
            <section id="yaml" tabIndex={-1} className={styles['pane']} data-shown={shown === 'yaml'} aria-label={t(WORDS.yaml)}>
              {splitter('yaml', WORDS.yamlWidth, 'vertical', -1)}
              {folded.yaml ? <Rail pane="yaml" onUnfold={() => fold('yaml', false)} /> : yaml(foldButton('yaml', <FoldRightIcon />))}
            </section>
          </div>
          <section id="problems" tabIndex={-1} className={styles['pane']} data-shown={shown === 'problems'} aria-label={t(WORDS.problems)}>
            {splitter('problems', WORDS.problemsHeight, 'horizontal', -1)}
            {problems(foldButton('problems', <FoldBottomIcon />), setShown)}
          </section>
        </div>
      </div>
      <nav className={styles['tabs']} aria-label={t(WORDS.panes)}>
        {NARROW_ORDER.map((pane) => (
          <button key={pane} type="button" className={styles['tab']} aria-pressed={shown === pane} onClick={() => setShown(pane)}>
            {t(PANE_NAMES[pane])}
          </button>
        ))}
      </nav>
    </div>
  );
}

interface RailProps {
  readonly pane: 'resources' | 'yaml';
  readonly onUnfold: () => void;
}

/** What is left of a folded column. */
function Rail({ pane, onUnfold }: RailProps) {
  const t = useText();
  return (
    <div className={styles['rail']} data-side={pane === 'yaml' ? 'right' : 'left'} style={{ flex: 1 }}>
      <FoldButton pane={pane} folded onFold={onUnfold}>
        {pane === 'yaml' ? <FoldRightIcon /> : <FoldLeftIcon />}
      </FoldButton>
      <span className={styles['railLabel']}>{t(PANE_NAMES[pane])}</span>
    </div>
  );
}

interface FoldButtonProps {
  readonly pane: Pane;
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
  readonly children: ReactNode;
}

function FoldButton({ pane, folded, onFold, children }: FoldButtonProps) {
  const t = useText();
  const name = t(folded ? WORDS.unfold : WORDS.fold, { pane: t(PANE_NAMES[pane]) });
  return (
    <Tip text={name}>
      <IconButton aria-label={name} aria-expanded={!folded} onClick={() => onFold(!folded)}>
        {children}
      </IconButton>
    </Tip>
  );
}
