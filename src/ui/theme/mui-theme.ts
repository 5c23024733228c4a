import { createTheme, type Theme } from '@mui/material';
import { FONT, tokensOf, type ThemeMode } from './tokens.ts';

const CONTROL_HEIGHT = 30;

/** MUI in the product's look: dense, calm, thin lines instead of shadows, no capitals, no ripple. */
export function createAppTheme(mode: ThemeMode): Theme {
  const tokens = tokensOf(mode);
  return createTheme({
    palette: {
      mode,
      contrastThreshold: 4.5,
      primary: { main: tokens.accent, contrastText: tokens.onAccent },
      error: { main: tokens.err },
      warning: { main: tokens.warn },
      info: { main: tokens.info },
      success: { main: tokens.ok },
      background: { default: tokens.bg, paper: tokens.surface },
      text: { primary: tokens.ink, secondary: tokens.ink2, disabled: tokens.ink3 },
      divider: tokens.line,
    },
    shape: { borderRadius: 7 },
    spacing: 4,
    typography: {
      fontFamily: FONT,
      fontSize: 13,
      htmlFontSize: 16,
      body1: { fontSize: 13, lineHeight: 1.5 },
      body2: { fontSize: 12, lineHeight: 1.5 },
      button: { textTransform: 'none', fontSize: 13, fontWeight: 500, letterSpacing: 0 },
    },
    components: {
      MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
      MuiButton: {
        defaultProps: { size: 'small', variant: 'outlined', color: 'inherit', disableElevation: true },
        styleOverrides: {
          root: {
            minWidth: 0, height: CONTROL_HEIGHT, padding: '0 10px', gap: 6, whiteSpace: 'nowrap', fontWeight: 450, fontSize: 13,
            lineHeight: 1, borderColor: 'var(--line-strong)', color: 'var(--ink)', transition: 'background-color 80ms',
            '&:hover': { borderColor: 'var(--line-strong)', backgroundColor: 'var(--sunken)' },
            '&.Mui-disabled': { color: 'var(--ink-3)', borderColor: 'var(--line)' },
            variants: [
              {
                props: { variant: 'contained' },
                style: {
                  backgroundColor: 'var(--accent)', borderColor: 'var(--accent)', color: 'var(--on-accent)', fontWeight: 550,
                  '&:hover': { backgroundColor: 'var(--accent-ink)' },
                },
              },
              { props: { variant: 'text' }, style: { color: 'var(--ink-2)' } },
              { props: { variant: 'outlined' }, style: { backgroundColor: 'var(--surface)' } },
            ],
          },
        },
      },
      MuiPaper: {
        defaultProps: { elevation: 0 },
        styleOverrides: { root: { backgroundImage: 'none', border: '1px solid var(--line)' } },
      },
      MuiMenu: {
        defaultProps: { transitionDuration: 0 },
        styleOverrides: { paper: { marginTop: 4, boxShadow: '0 6px 24px rgb(0 0 0 / 0.14)', borderRadius: 8 } },
      },
      MuiMenuItem: {
        defaultProps: { dense: true },
        styleOverrides: { root: { fontSize: 13, minHeight: 28, padding: '4px 12px', gap: 8 } },
      },
      MuiPopover: { defaultProps: { transitionDuration: 0 } },
      MuiDialog: {
        defaultProps: { transitionDuration: 0 },
        styleOverrides: { paper: { borderRadius: 10, boxShadow: '0 16px 48px rgb(0 0 0 / 0.24)' } },
      },
      MuiDialogTitle: { styleOverrides: { root: { fontSize: 15, fontWeight: 600, padding: '14px 18px 8px' } } },
      MuiDialogContent: { styleOverrides: { root: { padding: '8px 18px' } } },
      MuiDialogActions: { styleOverrides: { root: { padding: '10px 18px 14px', gap: 4 } } },
      MuiOutlinedInput: {
        styleOverrides: {
          root: {
            height: CONTROL_HEIGHT, fontSize: 13, backgroundColor: 'var(--surface)',
            '& .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--line-field)' },
            '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--ink-3)' },
            '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--accent)', borderWidth: 1 },
            '&.Mui-focused': { boxShadow: '0 0 0 3px var(--accent-soft)' },
            '&.MuiInputBase-multiline': { height: 'auto', padding: '6px 9px' },
          },
          input: { padding: '0 9px', height: '100%' },
        },
      },
    },
  });
}
