import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { icon, scalePath } from './icons.tsx';

describe('the strokes of an icon at another size', () => {
  test.each([
    ['M8 3v10M3 8h10', 'M4 1.5 v5 M1.5 4 h5 '],
    ['M4.5 4.5l.6 8.5h5.8l.6-8.5', 'M2.25 2.25 l0.3 4.25 h2.9 l0.3 -4.25 '],
    ['c-.6.3-.9.6-.9 1.2', 'c-0.3 0.15 -0.45 0.3 -0.45 0.6 '],
    ['M12 10.1.5 3', 'M6 5.05 0.25  1.5 '],
    // neither the turn of an arc nor its flags are lengths
    ['M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7', 'M1.5 3.25 h3.25 a1.75  1.75  0 0 1 0  3.5 H3.5 '],
    ['a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z', 'a2  2  0 1 0 4  0 a2  2  0 1 0 -4  0 z'],
  ])('%s', (path, half) => {
    expect(words(scalePath(path, 0.5))).toEqual(words(half));
  });

  test('nothing scales or cuts the drawing: it is made at its size', () => {
    const Plus = icon('M8 3v10M3 8h10', 2);
    const drawn = renderToStaticMarkup(<Plus size={12} />);
    expect(words(pathOf(drawn))).toEqual(words('M6 2.25v7.5M2.25 6h7.5'));
    expect(drawn).toContain('width="12" height="12" overflow="visible"');
    expect(drawn).toContain('stroke-width="1.5"');
    expect(drawn).not.toContain('viewBox');
    expect(words(pathOf(renderToStaticMarkup(<Plus />)))).toEqual(words('M8 3v10M3 8h10')); // another size, another drawing
  });
});

const pathOf = (markup: string) => / d="([^"]*)"/.exec(markup)?.[1] ?? '';

/** The commands and numbers of a path, however they are spaced. */
const words = (path: string) => path.match(/[a-z]|-?[\d.]+/gi);
