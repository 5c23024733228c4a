import { ThemeProvider } from '@mui/material';
import { useMemo, type ReactNode } from 'react';
import { createAppTheme } from './mui-theme.ts';
import { useThemeMode } from './ThemeRoot.tsx';

/** Around MUI's dialogs and menus. Imported only by parts that load when they are first opened, as MUI itself is. */
export function MuiTheme({ children }: { readonly children: ReactNode }) {
  const mode = useThemeMode();
  const theme = useMemo(() => createAppTheme(mode), [mode]);
  return <ThemeProvider theme={theme}>{children}</ThemeProvider>;
}
