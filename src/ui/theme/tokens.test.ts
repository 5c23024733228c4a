import { describe, expect, it } from 'vitest';
import { cssVariables, DARK, LIGHT, type Tokens } from './tokens.ts';

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const TEXTS: readonly [keyof Tokens, readonly (keyof Tokens)[]][] = [
  ['ink', ['bg', 'surface', 'sunken', 'accentSoft', 'errSoft', 'warnSoft', 'removedSoft', 'addedSoft']],
  ['ink2', ['bg', 'surface', 'sunken', 'accentSoft']],
  ['ink3', ['bg', 'surface', 'sunken', 'accentSoft']],
  ['accentInk', ['surface', 'accentSoft', 'bg']],
  ['accent', ['surface']],
  ['onAccent', ['accent']],
  ['err', ['surface', 'errSoft', 'bg', 'sunken', 'accentSoft']],
  ['warn', ['surface', 'warnSoft', 'bg', 'sunken', 'accentSoft']],
  ['info', ['surface', 'infoSoft', 'sunken']],
  ['ok', ['surface', 'okSoft']],
  ['key', ['surface', 'accentSoft', 'removedSoft', 'addedSoft']],
  ['str', ['surface', 'accentSoft', 'removedSoft', 'addedSoft']],
  ['num', ['surface', 'accentSoft', 'removedSoft', 'addedSoft']],
  ['com', ['surface', 'accentSoft', 'removedSoft', 'addedSoft']],
];
const MARKS: readonly (keyof Tokens)[] = ['lineField', 'startup', 'ready', 'live', 'changed', 'accent'];

describe.each([['light', LIGHT], ['dark', DARK]] as const)('%s', (_name, tokens) => {
  it.each(TEXTS.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))('%s on %s can be read', (text, ground) => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('%s can be told from the surface', (mark) => {
    expect(contrast(tokens[mark], tokens.surface)).toBeGreaterThanOrEqual(3);
  });
});

it('names custom properties after the tokens', () => {
  expect(cssVariables(LIGHT)).toMatchObject({ '--ink-2': '#4b5462', '--accent-soft': '#e8eefc', '--bg': '#f4f5f7' });
});
