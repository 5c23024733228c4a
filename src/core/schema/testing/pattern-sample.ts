import { goPattern } from '../go-pattern.ts';
import { parsePattern, type PatternNode } from '../go-pattern-parse.ts';
import { between, oneOf, type Random } from './sample-random.ts';

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ_./:*%=+&?#@~!$ (),;\'"\\<>[]{}|^`'];
const TRIES = 200;

/** A text that a pattern matches and that is of a length, or null when none was met by chance. */
export function textMatching(pattern: string, random: Random, minLength: number, maxLength: number): string | null {
  const tree = parsePattern(pattern);
  const matches = goPattern(pattern);
  if (tree === null || matches === null) return null;
  for (let count = 0; count < TRIES; count++) {
    const text = sample(tree, random, count % 4);
    if (text.length >= minLength && text.length <= maxLength && matches(text)) return text;
  }
  return null;
}

function sample(node: PatternNode, random: Random, more: number): string {
  switch (node.type) {
    case 'at':
      return '';
    case 'character': {
      const taken = ALPHABET.filter((character) => node.takes(character.charCodeAt(0)));
      return taken.length === 0 ? '' : oneOf(random, taken);
    }
    case 'sequence':
      return node.parts.map((part) => sample(part, random, more)).join('');
    case 'choice':
      return sample(oneOf(random, node.options), random, more);
    case 'repeat': {
      const count = between(random, node.min, Math.min(node.max ?? node.min + more, node.min + more));
      return Array.from({ length: count }, () => sample(node.part, random, more)).join('');
    }
  }
}
