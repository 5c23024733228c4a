import { DARK, LIGHT } from '../../ui/theme/tokens.ts';
import type { ThemeMode, Tokens } from '../../ui/theme/tokens.ts';
import { monaco } from './monaco.ts';

const NAMES = { light: 'kubewright-light', dark: 'kubewright-dark' } as const;

monaco.editor.defineTheme(NAMES.light, themeOf('vs', LIGHT));
monaco.editor.defineTheme(NAMES.dark, themeOf('vs-dark', DARK));

/** Dresses all editors of the page; Monaco knows one theme at a time. */
export function dressEditors(mode: ThemeMode): void {
  monaco.editor.setTheme(NAMES[mode]);
}

/** The editor in the colours of the app. Monaco wants `#rrggbb` or `#rrggbbaa`, and tokens without the `#`. */
function themeOf(base: 'vs' | 'vs-dark', tokens: Tokens): monaco.editor.IStandaloneThemeData {
  const colored = (token: string, color: string, fontStyle = ''): monaco.editor.ITokenThemeRule => ({
    token,
    foreground: color.slice(1),
    fontStyle,
  });
  const NONE = '#00000000';
  return {
    base,
    inherit: true,
    rules: [
      colored('', tokens.ink),
      colored('type', tokens.key),
      colored('string', tokens.str),
      colored('string.yaml', tokens.str), // Monaco's light theme has a blue one of its own
      colored('number', tokens.num),
      colored('keyword', tokens.num),
      colored('comment', tokens.com, 'italic'),
      colored('operators', tokens.ink),
      colored('operators.separator', tokens.ink2, 'bold'),
      colored('delimiter', tokens.ink2),
      colored('meta', tokens.ink2),
      colored('tag', tokens.accentInk),
      colored('namespace', tokens.accentInk),
    ],
    colors: {
      foreground: tokens.ink,
      descriptionForeground: tokens.ink2,
      focusBorder: tokens.accent,
      'editor.background': tokens.surface,
      'editor.foreground': tokens.ink,
      'editorGutter.background': tokens.surface,
      'editorLineNumber.foreground': tokens.ink3,
      'editorLineNumber.activeForeground': tokens.ink,
      'editorCursor.foreground': tokens.accent,
      'editor.lineHighlightBackground': tokens.sunken,
      'editor.lineHighlightBorder': NONE,
      'editor.rangeHighlightBackground': tokens.accentSoft,
      'editor.selectionBackground': `${tokens.accent}3d`,
      'editor.inactiveSelectionBackground': `${tokens.accent}24`,
      'editor.selectionHighlightBackground': `${tokens.accent}1f`,
      'editor.wordHighlightBackground': `${tokens.accent}1a`,
      'editor.wordHighlightStrongBackground': `${tokens.accent}1a`,
      'editor.findMatchBackground': `${tokens.warn}66`,
      'editor.findMatchHighlightBackground': `${tokens.warn}33`,
      'editorIndentGuide.background1': tokens.line,
      'editorIndentGuide.activeBackground1': tokens.lineStrong,
      'editorBracketMatch.background': tokens.accentSoft,
      'editorBracketMatch.border': tokens.lineStrong,
      'editorError.foreground': tokens.err,
      'editorWarning.foreground': tokens.warn,
      'editorInfo.foreground': tokens.info,
      'editorOverviewRuler.border': NONE,
      'editorWidget.background': tokens.surface,
      'editorWidget.foreground': tokens.ink,
      'editorWidget.border': tokens.lineStrong,
      'editorHoverWidget.background': tokens.surface,
      'editorHoverWidget.foreground': tokens.ink,
      'editorHoverWidget.border': tokens.lineStrong,
      'editorHoverWidget.statusBarBackground': tokens.sunken,
      'editorSuggestWidget.background': tokens.surface,
      'editorSuggestWidget.foreground': tokens.ink,
      'editorSuggestWidget.border': tokens.lineStrong,
      'editorSuggestWidget.selectedBackground': tokens.accentSoft,
      'editorSuggestWidget.selectedForeground': tokens.ink,
      'input.background': tokens.surface,
      'input.foreground': tokens.ink,
      'input.border': tokens.lineField,
      'input.placeholderForeground': tokens.ink3,
      'inputOption.activeBackground': tokens.accentSoft,
      'inputOption.activeForeground': tokens.accentInk,
      'inputOption.activeBorder': tokens.accent,
      'list.hoverBackground': tokens.sunken,
      'menu.background': tokens.surface,
      'menu.foreground': tokens.ink,
      'menu.selectionBackground': tokens.accentSoft,
      'menu.selectionForeground': tokens.ink,
      'menu.separatorBackground': tokens.line,
      'menu.border': tokens.lineStrong,
      'widget.shadow': '#0000001f',
      'scrollbar.shadow': NONE,
      'textLink.foreground': tokens.accent,
      'textLink.activeForeground': tokens.accentInk,
      'diffEditor.insertedLineBackground': tokens.addedSoft,
      'diffEditor.insertedTextBackground': `${tokens.ok}14`,
      'diffEditor.removedLineBackground': tokens.removedSoft,
      'diffEditor.removedTextBackground': `${tokens.err}14`,
      'diffEditor.diagonalFill': tokens.line,
      'diffEditor.unchangedRegionBackground': tokens.sunken,
      'diffEditor.unchangedRegionForeground': tokens.ink2,
      'diffEditor.unchangedRegionShadow': NONE,
    },
  };
}
