import { createContext, useContext, useLayoutEffect, type ReactNode } from 'react';
import './global.css';
import { cssVariables, tokensOf, type ThemeMode } from './tokens.ts';

const ModeContext = createContext<ThemeMode>('light');

/** The theme in use. */
export function useThemeMode(): ThemeMode {
  return useContext(ModeContext);
}

interface ThemeRootProps {
  readonly mode: ThemeMode;
  readonly children: ReactNode;
}

/** The look of everything below: the tokens as custom properties of the page. MUI's parts add `MuiTheme`. */
export function ThemeRoot({ mode, children }: ThemeRootProps) {
  useLayoutEffect(() => {
    const { style, dataset } = document.documentElement;
    for (const [name, value] of Object.entries(cssVariables(tokensOf(mode)))) style.setProperty(name, value);
    style.colorScheme = mode;
    dataset['theme'] = mode;
  }, [mode]);
  return <ModeContext value={mode}>{children}</ModeContext>;
}
