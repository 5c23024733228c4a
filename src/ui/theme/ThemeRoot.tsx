import { GlobalStyles, ThemeProvider } from '@mui/material';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { createAppTheme, globalStyles } from './theme.ts';
import type { ThemeMode } from './tokens.ts';

interface ThemeRootProps {
  readonly mode: ThemeMode;
  readonly children: ReactNode;
}

/** The look of everything below: MUI's theme, the tokens as custom properties, and what the document itself needs. */
export function ThemeRoot({ mode, children }: ThemeRootProps) {
  const theme = useMemo(() => createAppTheme(mode), [mode]);
  const styles = useMemo(() => globalStyles(mode), [mode]);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = mode;
  }, [mode]);
  return (
    <ThemeProvider theme={theme}>
      <GlobalStyles styles={styles} />
      {children}
    </ThemeProvider>
  );
}
