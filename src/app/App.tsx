import { useEffect, useState, type ReactNode } from 'react';
import { ImportHost } from '../features/import-export/ImportHost.tsx';
import { openNewKindIn } from '../features/new-kind/desk.ts';
import { NewKindButton } from '../features/new-kind/NewKindButton.tsx';
import { NewKindHost } from '../features/new-kind/NewKindHost.tsx';
import { openNewService } from '../features/new-service/desk.ts';
import { NewServiceHost } from '../features/new-service/NewServiceHost.tsx';
import { NEW_SERVICE_WAYS } from '../features/new-service/ways.ts';
import type { ResourceListProps } from '../features/resources/ResourceList.tsx';
import { findingsFollow } from '../store/findings.ts';
import { useRestored, useWorkspace } from '../store/hooks.ts';
import type { DocumentId } from '../store/state.ts';
import { usePreferences } from '../store/preferences.ts';
import { LanguageProvider } from '../ui/language.tsx';
import { lateComponent, lateOverlay } from '../ui/late-component.tsx';
import { onceEntered } from '../ui/once-entered.ts';
import { ThemeRoot } from '../ui/theme/ThemeRoot.tsx';
import { Announcer } from './Announcer.tsx';
import { areasOf } from './areas.ts';
import { useAsked, type AskedDialog } from './asked.ts';
import { commandsAwaited, commandsLost } from './command-keys.ts';
import { DocumentDesigner } from './DocumentDesigner.tsx';
import { useDesignedDocument } from './designed-document.ts';
import { FirstScreen } from './FirstScreen.tsx';
import { Notices } from './Notices.tsx';
import { PaneBoundary } from './PaneBoundary.tsx';
import styles from './Shell.module.css';
import { Shell } from './Shell.tsx';
import type { LateWindowProps } from './LateWindow.tsx';
import { TopBar } from './TopBar.tsx';
import { useCommandKeys } from './use-command-keys.ts';

// the form comes first: what stands beside it loads behind it
const { Component: ResourceList } = lateComponent<ResourceListProps>(async () => (await import('../features/resources/ResourceList.tsx')).ResourceList);
const LateWindow = lateOverlay<LateWindowProps>(async () => {
  commandsAwaited();
  try {
    return (await import('./LateWindow.tsx')).LateWindow;
  } catch (error) {
    commandsLost();
    throw error;
  }
}, null);
const { Component: YamlPane } = lateComponent(async () => (await import('../features/yaml-pane/YamlPane.tsx')).YamlPane);
const { Component: ProblemsDrawer } = lateComponent(async () => (await import('../features/problems/ProblemsDrawer.tsx')).ProblemsDrawer);

export function App() {
  const language = usePreferences((state) => state.language);
  const theme = usePreferences((state) => state.theme);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => onceEntered(document.body, async () => (await import('../ui/typed-alone.ts')).fieldsTypedAlone), []);
  return (
    <LanguageProvider value={language}>
      <ThemeRoot mode={theme}>
        <Window />
      </ThemeRoot>
    </LanguageProvider>
  );
}

function Window() {
  const restored = useRestored();
  // not the whole selection: it moves with every field, and everything below would render with it
  const documentId = useDesignedDocument();
  const empty = useWorkspace(({ files }) => files.length === 0);
  return (
    <>
      {restored && !empty ? <FullShell documentId={documentId} /> : <EmptyShell>{restored && <FirstScreen />}</EmptyShell>}
      <PaneBoundary over><ImportHost onDockerfile={openNewService} /></PaneBoundary>
      <PaneBoundary over><NewKindHost others={NEW_SERVICE_WAYS} /></PaneBoundary>
      <PaneBoundary over><NewServiceHost /></PaneBoundary>
      <Announcer />
      <PaneBoundary over><Commands documentId={documentId} /></PaneBoundary>
    </>
  );
}

/** What the keys do and what lies over the window: fetched when there is work, or somebody asks. */
function Commands({ documentId }: { readonly documentId: DocumentId | null }) {
  const used = useWorkspace(({ canUndo, canRedo, files }) => canUndo || canRedo || files.length > 0);
  // undefined: nothing was ever asked for
  const [dialog, setDialog] = useState<AskedDialog | undefined>(undefined);
  useAsked((asked) => {
    if ('dialog' in asked) setDialog(asked.dialog);
  });
  const pressed = useCommandKeys();
  if (!used && !pressed && dialog === undefined) return null;
  return <LateWindow documentId={documentId} dialog={dialog ?? null} areasOf={areasOf} />;
}

/** With nothing to edit, or nothing read yet, the columns would only be empty: the first screen has the window to itself. */
function EmptyShell({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <TopBar />
      <div><Notices /></div>
      <main id="designer" className={styles['pane']}>
        <PaneBoundary>{children}</PaneBoundary>
      </main>
    </div>
  );
}

function FullShell({ documentId }: { readonly documentId: DocumentId | null }) {
  const late = useLate();
  useEffect(() => (late ? findingsFollow() : undefined), [late]);
  return (
    <Shell
      bar={<TopBar />}
      notices={<Notices />}
      resources={(fold) => <PaneBoundary><ResourceList actions={<><NewKindButton small />{fold}</>} onAdd={openNewKindIn} /></PaneBoundary>}
      designer={<PaneBoundary>{documentId !== null && <DocumentDesigner documentId={documentId} />}</PaneBoundary>}
      yaml={(fold) => <LatePane shown={late}><YamlPane fold={fold} /></LatePane>}
      problems={(fold, show) => <LatePane shown={late}><ProblemsDrawer fold={fold} onGoTo={(to) => show(to === 'field' ? 'designer' : 'yaml')} /></LatePane>}
    />
  );
}

/** Whether the form has been painted: what stands beside it, and the checks, are asked for only then. */
function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true));
    return () => clearTimeout(timer);
  }, []);
  return late;
}

interface LatePaneProps {
  readonly shown: boolean;
  readonly children: ReactNode;
}

function LatePane({ shown, children }: LatePaneProps) {
  return <PaneBoundary>{shown && children}</PaneBoundary>;
}
