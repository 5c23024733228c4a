/** Every colour of the product, by what it means. Contrast is held by tokens.test.ts: 4.5:1 for text, 3:1 for field lines and marks. */
export interface Tokens {
  /** Behind cards. */
  readonly bg: string;
  readonly surface: string;
  readonly sunken: string;
  readonly line: string;
  readonly lineStrong: string;
  /** The border of what can be typed into: it alone shows where the field is. */
  readonly lineField: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly accentInk: string;
  readonly onAccent: string;
  readonly err: string;
  readonly errSoft: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly info: string;
  readonly infoSoft: string;
  readonly ok: string;
  readonly okSoft: string;
  /** YAML: keys, texts, numbers and words, comments. */
  readonly key: string;
  readonly str: string;
  readonly num: string;
  readonly com: string;
  readonly startup: string;
  readonly ready: string;
  readonly live: string;
  /** Lines changed since import; what a fix removes and adds. */
  readonly changed: string;
  readonly removedSoft: string;
  readonly addedSoft: string;
}

export const LIGHT: Tokens = {
  bg: '#f4f5f7',
  surface: '#ffffff',
  sunken: '#f9fafb',
  line: '#e2e5ea',
  lineStrong: '#cfd4dc',
  lineField: '#8a93a2',
  ink: '#171b22',
  ink2: '#4b5462',
  ink3: '#5f6876',
  accent: '#2456d6',
  accentSoft: '#e8eefc',
  accentInk: '#1b44ad',
  onAccent: '#ffffff',
  err: '#b3231b',
  errSoft: '#fdecea',
  warn: '#8a5200',
  warnSoft: '#fff3dc',
  info: '#2456d6',
  infoSoft: '#e8eefc',
  ok: '#1b6e3c',
  okSoft: '#e5f5ea',
  key: '#0b5cad',
  str: '#1a6b3a',
  num: '#9a3412',
  com: '#565f6c',
  startup: '#7a5af0',
  ready: '#0c7f7f',
  live: '#c2410c',
  changed: '#8a5cf6',
  removedSoft: '#fbe5e3',
  addedSoft: '#dff3e6',
};

export const DARK: Tokens = {
  bg: '#0f1217',
  surface: '#171b22',
  sunken: '#12161c',
  line: '#262c36',
  lineStrong: '#39414e',
  lineField: '#677183',
  ink: '#e8ebf0',
  ink2: '#b3bbc7',
  ink3: '#939caa',
  accent: '#7ea6ff',
  accentSoft: '#1b2740',
  accentInk: '#a9c4ff',
  onAccent: '#0c1424',
  err: '#ff8a80',
  errSoft: '#3a1a18',
  warn: '#f2b84b',
  warnSoft: '#33270f',
  info: '#7ea6ff',
  infoSoft: '#1b2740',
  ok: '#6fcf97',
  okSoft: '#14301f',
  key: '#8ab8ff',
  str: '#8fd6a4',
  num: '#f5a97f',
  com: '#9da6b3',
  startup: '#a58bff',
  ready: '#4fd1c5',
  live: '#fb923c',
  changed: '#a58bff',
  removedSoft: '#3d1d1b',
  addedSoft: '#16331f',
};

export type ThemeMode = 'light' | 'dark';

export function tokensOf(mode: ThemeMode): Tokens {
  return mode === 'dark' ? DARK : LIGHT;
}

/** No web font is shipped. Latin letters come from the system's own face, Korean ones from the Korean face behind it. */
export const FONT =
  'Inter, system-ui, "Segoe UI", Roboto, Pretendard, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", NanumGothic, "Nanum Gothic", sans-serif';
export const MONO =
  '"JetBrains Mono", ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", "D2Coding", "NanumGothicCoding", monospace';

/** The tokens as CSS custom properties: `accentSoft` is `--accent-soft`. */
export function cssVariables(tokens: Tokens): Record<string, string> {
  const entries = Object.entries(tokens).map(([name, value]): [string, string] => [
    `--${name.replace(/[A-Z0-9]/g, (part) => `-${part.toLowerCase()}`)}`,
    String(value),
  ]);
  return { ...Object.fromEntries(entries), '--font': FONT, '--mono': MONO };
}
