import { useEffect, useState, type ComponentType } from 'react';
import type { Language } from '../../core/localized.ts';
import type { MonacoPaneProps } from './MonacoPane.tsx';

export type MonacoPaneLoad =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly MonacoPane: ComponentType<MonacoPaneProps> }
  | { readonly state: 'failed'; readonly retry: () => void };

const LOADING: MonacoPaneLoad = { state: 'loading' };

/** The editor's component, which comes in a chunk of its own with all of Monaco. */
export function useMonacoPane(language: Language): MonacoPaneLoad {
  const [load, setLoad] = useState<MonacoPaneLoad>(LOADING);
  const [attempt, setAttempt] = useState(0);
  // Monaco takes its own words once, when it is loaded; another language shows in them after a reload
  const [firstLanguage] = useState(language);
  useEffect(() => {
    let wanted = true;
    const failed = (): void => {
      if (!wanted) return;
      setLoad({
        state: 'failed',
        retry: () => {
          setLoad(LOADING);
          setAttempt((before) => before + 1);
        },
      });
    };
    importMonacoPane(firstLanguage).then((MonacoPane) => wanted && setLoad({ state: 'ready', MonacoPane }), failed);
    return () => {
      wanted = false;
    };
  }, [attempt, firstLanguage]);
  return load;
}

async function importMonacoPane(language: Language): Promise<ComponentType<MonacoPaneProps>> {
  // without its words the editor speaks English, which is no reason to go without it
  if (language === 'ko') await Promise.allSettled([import('monaco-editor/nls/lang/ko')]);
  const { MonacoPane } = await import('./MonacoPane.tsx');
  return MonacoPane;
}
