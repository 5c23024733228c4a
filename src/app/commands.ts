import type { Localized } from '../core/localized.ts';
import { TARGET_VERSIONS } from '../core/schema/target-version.ts';
import { importDialogOpened } from '../features/import-export/desk.ts';
import { openNewKind } from '../features/new-kind/desk.ts';
import { openNewService, openTemplates } from '../features/new-service/desk.ts';
import { NEW_SERVICE_WAYS } from '../features/new-service/ways.ts';
import type { Shortcut } from '../features/palette/model/keys.ts';
import { WORDS as PALETTE_WORDS } from '../features/palette/words.ts';
import { problemStepAsked } from '../features/problems/problem-steps.ts';
import { namespaceAsked } from '../store/namespace-desk.ts';
import { redone, undone } from '../store/actions.ts';
import { currentPreferences, languageChosen, layoutChanged, targetVersionChosen, themeChosen } from '../store/preferences.ts';
import { mayWrite, store } from '../store/store.ts';
import { ask } from './asked.ts';
import { COMMAND_KEYS, type CommandKeys, type PressedCommand } from './command-keys.ts';
import { nextPane, paneEntered } from './panes.ts';
import { layoutFrom, type Pane } from './shell-layout.ts';
import { WORDS } from './words.ts';

/** Something to do, by the palette or by keys. */
export interface Command extends Partial<CommandKeys> {
  readonly id: string;
  readonly label: Localized;
  /** Left out: always. */
  readonly isPossible?: () => boolean;
  /** Not in the palette: it needs a number, or is the palette. */
  readonly byKeysAlone?: true;
  /** @param nth which of the keys it was; 0 without keys. */
  readonly run: (nth: number) => void;
}

const LABELS = {
  new: { en: 'New document', ko: '새 문서 만들기' },
  newService: { en: 'New service', ko: '새 서비스 만들기' },
  namespace: { en: 'One namespace for all', ko: '네임스페이스 한 번에 정하기' },
  templates: { en: 'Begin from a template', ko: '템플릿으로 시작' },
  download: { en: 'Download', ko: '내려받기' },
  open: { en: 'Open or paste', ko: '열기 · 붙여넣기' },
  nextProblem: { en: 'Next problem', ko: '다음 문제' },
  previousProblem: { en: 'Previous problem', ko: '이전 문제' },
  problems: { en: 'Show problems', ko: '문제 보기' },
  fieldHelp: { en: 'Help on the field', ko: '필드 도움말' },
  nextPane: { en: 'Next part of the window', ko: '창의 다음 부분' },
  previousPane: { en: 'Previous part of the window', ko: '창의 이전 부분' },
  areas: { en: 'First to ninth area of the document', ko: '문서의 첫째~아홉째 영역' },
  language: { en: '한국어로 보기', ko: 'Show in English' },
  version: { en: 'Write for Kubernetes {version}', ko: 'Kubernetes {version} 버전 기준으로 작성' },
} as const satisfies Record<string, Localized>;

const hasFiles = (): boolean => store.getState().files.length > 0;

/** Everything, in the order in which it is listed. Keys are heard by `useCommandKeys` and shown by the list of shortcuts. */
export const COMMANDS: readonly Command[] = [
  { id: 'palette', label: WORDS.palette, ...COMMAND_KEYS.palette, byKeysAlone: true, run: () => ask({ dialog: 'palette' }) },
  { id: 'new', label: LABELS.new, isPossible: () => mayWrite(store.getState()), run: openNewKind },
  ...NEW_SERVICE_WAYS.map(({ id, label, onChoose }): Command => ({ id, label, run: onChoose })),
  { id: 'new-service', label: LABELS.newService, isPossible: () => mayWrite(store.getState()), run: () => openNewService() },
  { id: 'templates', label: LABELS.templates, isPossible: () => mayWrite(store.getState()), run: openTemplates },
  { id: 'download', label: LABELS.download, ...COMMAND_KEYS.download, isPossible: hasFiles, run: downloaded },
  { id: 'open', label: LABELS.open, ...COMMAND_KEYS.open, run: () => importDialogOpened() },
  { id: 'namespace', label: LABELS.namespace, isPossible: () => hasFiles() && mayWrite(store.getState()), run: namespaceAsked },
  { id: 'workspaces', label: WORDS.workspaces, run: () => ask({ dialog: 'workspaces' }) },
  { id: 'undo', label: WORDS.undo, ...COMMAND_KEYS.undo, isPossible: () => store.getState().canUndo && mayWrite(store.getState()), run: () => void undone() },
  {
    id: 'redo',
    label: WORDS.redo,
    ...COMMAND_KEYS.redo,
    isPossible: () => store.getState().canRedo && mayWrite(store.getState()),
    run: () => void redone(),
  },
  { id: 'next-problem', label: LABELS.nextProblem, ...COMMAND_KEYS['next-problem'], isPossible: hasFiles, run: () => problemStepAsked(1) },
  { id: 'previous-problem', label: LABELS.previousProblem, ...COMMAND_KEYS['previous-problem'], isPossible: hasFiles, run: () => problemStepAsked(-1) },
  { id: 'problems', label: LABELS.problems, isPossible: hasFiles, run: () => paneEntered('problems') },
  { id: 'field-help', label: LABELS.fieldHelp, ...COMMAND_KEYS['field-help'], byKeysAlone: true, run: () => helpButton()?.click() },
  { id: 'next-pane', label: LABELS.nextPane, ...COMMAND_KEYS['next-pane'], isPossible: hasFiles, byKeysAlone: true, run: () => paneEntered(nextPane(1)) },
  { id: 'previous-pane', label: LABELS.previousPane, ...COMMAND_KEYS['previous-pane'], isPossible: hasFiles, byKeysAlone: true, run: () => paneEntered(nextPane(-1)) },
  {
    id: 'areas',
    label: LABELS.areas,
    ...COMMAND_KEYS.areas,
    isPossible: hasFiles,
    byKeysAlone: true,
    run: areaEntered,
  },
  ...(['resources', 'yaml', 'problems'] as const).flatMap((pane) => [foldCommand(pane, true), foldCommand(pane, false)]),
  { id: 'to-dark', label: WORDS.toDark, isPossible: () => currentPreferences().theme === 'light', run: () => themeChosen('dark') },
  { id: 'to-light', label: WORDS.toLight, isPossible: () => currentPreferences().theme === 'dark', run: () => themeChosen('light') },
  { id: 'language', label: LABELS.language, run: () => languageChosen(currentPreferences().language === 'en' ? 'ko' : 'en') },
  ...TARGET_VERSIONS.toReversed().map((version): Command => ({
    id: `version-${version}`,
    label: { en: LABELS.version.en.replace('{version}', version), ko: LABELS.version.ko.replace('{version}', version) },
    isPossible: () => currentPreferences().targetVersion !== version,
    run: () => targetVersionChosen(version),
  })),
  { id: 'shortcuts', label: PALETTE_WORDS.shortcuts, ...COMMAND_KEYS.shortcuts, run: () => ask({ dialog: 'shortcuts' }) },
];

/** What the YAML editor does by keys of its own: told, not heard. */
const IN_EDITOR: readonly Shortcut[] = [
  { label: { en: 'Suggest what fits here', ko: '쓸 수 있는 값 제안' }, keys: [{ code: 'Space', ctrl: true }], heard: 'editor' },
  { label: { en: 'Explain the place of the cursor', ko: '커서 위치의 필드 설명' }, keys: [{ code: 'F1', shift: true }], heard: 'editor' },
  { label: { en: 'Go to what is meant', ko: '가리키는 곳으로 이동' }, keys: [{ code: 'F12' }], heard: 'editor' },
  { label: { en: 'List what uses it', ko: '사용하는 곳 보기' }, keys: [{ code: 'F12', shift: true }], heard: 'editor' },
  { label: { en: 'Fixes for the problem here', ko: '여기 있는 문제 고치기' }, keys: [{ code: 'Period', ctrl: true }], heard: 'editor' },
  { label: { en: 'Find and replace', ko: '찾기와 바꾸기' }, keys: [{ code: 'KeyF', ctrl: true }, { code: 'KeyH', ctrl: true }], heard: 'editor' },
  { label: { en: 'Leave the editor with the next Tab', ko: '다음 Tab으로 편집기 나가기' }, keys: [{ code: 'Escape' }], heard: 'editor' },
];

/** Those of the commands that have keys, for the list of them. */
export const SHORTCUTS: readonly Shortcut[] = [
  ...COMMANDS.flatMap(({ label, keys, heard }) => (keys === undefined || heard === undefined ? [] : [{ label, keys, heard }])),
  ...IN_EDITOR,
];

export function isPossible(command: Command): boolean {
  return command.isPossible === undefined || command.isPossible();
}

/** Runs the command of a key, where it is possible now. */
export function commandRun({ id, nth }: PressedCommand): void {
  const command = COMMANDS.find((one) => one.id === id);
  if (command !== undefined && isPossible(command)) command.run(nth);
}

/** Opens an area by its place among the tabs. The form that had the focus is gone: its tab has it. */
function areaEntered(nth: number): void {
  ask({ area: nth });
  paneEntered('designer');
}

/** Of the field that has the focus; in the row of a list, where no cell has one, of the list. */
function helpButton(): HTMLElement | null | undefined {
  return document.activeElement?.closest(':has(> * > * > [data-help])')?.querySelector('[data-help]');
}

/** Presses the button, which downloads the only file or asks which. */
function downloaded(): void {
  const button = document.querySelector<HTMLElement>('[data-command="download"]');
  button?.focus();
  button?.click();
}

function foldCommand(pane: Pane, folded: boolean): Command {
  const words = folded ? WORDS.fold : WORDS.unfold;
  const name = WORDS[pane];
  return {
    id: `${folded ? 'fold' : 'unfold'}-${pane}`,
    label: { en: words.en.replace('{pane}', name.en), ko: words.ko.replace('{pane}', name.ko) },
    isPossible: () => hasFiles() && layoutFrom(currentPreferences().layout).folded[pane] !== folded,
    run: () => {
      const layout = layoutFrom(currentPreferences().layout);
      layoutChanged({ ...layout, folded: { ...layout.folded, [pane]: folded } });
    },
  };
}
