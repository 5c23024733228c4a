import { parsePattern, type PatternNode } from './go-pattern-parse.ts';

/**
 * Whether a text holds a match of a pattern as Go's `regexp` reads it, which the API server uses. In time proportional
 * to text times pattern whatever the two are, so patterns from a stranger's CustomResourceDefinition do no harm.
 */
export type GoPattern = (text: string) => boolean;

/** Programs longer than this (`(a{1000}){1000}`) are not run. */
const MAX_STEPS = 5_000;
/** States looked at for one text; beyond them the text is not judged. */
const MAX_STATES = 2_000_000;

const known = new Map<string, GoPattern | null>();

/** @returns null for what is not a pattern of Go's, and for the few that are not supported here. */
export function goPattern(source: string): GoPattern | null {
  let pattern = known.get(source);
  if (pattern === undefined) {
    const tree = parsePattern(source);
    const program = tree === null ? null : programOf(tree);
    pattern = program === null ? null : (text) => run(program, text);
    known.set(source, pattern);
  }
  return pattern;
}

type Step =
  | { readonly op: 'character'; readonly takes: (code: number) => boolean; readonly next: number }
  | { readonly op: 'either'; readonly left: number; readonly right: number }
  | { readonly op: 'at'; readonly place: 'start' | 'end' | 'word' | 'no-word'; readonly next: number }
  | { readonly op: 'match' };

/** From the end to the beginning, so that each step knows the one after it. The last step is the first to run. */
function programOf(tree: PatternNode): readonly Step[] | null {
  const steps: Step[] = [{ op: 'match' }];
  const add = (step: Step): number => steps.push(step) - 1;

  const compile = (node: PatternNode, next: number): number => {
    if (steps.length > MAX_STEPS) return next;
    switch (node.type) {
      case 'character':
        return add({ op: 'character', takes: node.takes, next });
      case 'at':
        return add({ op: 'at', place: node.place, next });
      case 'sequence':
        return node.parts.reduceRight((after, part) => compile(part, after), next);
      case 'choice': {
        const [last, ...others] = node.options.toReversed();
        const first = last === undefined ? next : compile(last, next);
        return others.reduce((right, option) => add({ op: 'either', left: compile(option, next), right }), first);
      }
      case 'repeat': {
        let after = next;
        if (node.max === null) {
          const loop = add({ op: 'either', left: next, right: next });
          steps[loop] = { op: 'either', left: compile(node.part, loop), right: next };
          after = loop;
        } else {
          for (let count = node.min; count < node.max; count++) after = add({ op: 'either', left: compile(node.part, after), right: next });
        }
        for (let count = 0; count < node.min; count++) after = compile(node.part, after);
        return after;
      }
    }
  };

  const first = compile(tree, 0);
  if (steps.length > MAX_STEPS) return null;
  add({ op: 'either', left: first, right: first });
  return steps;
}

/** Every step at every place of the text is entered at most once: what it leads to does not depend on the way there. */
function run(program: readonly Step[], text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const width = codes.length + 1;
  if (program.length * width > MAX_STATES) return true;
  const seen = new Uint8Array(program.length * width);
  const waiting: number[] = [];
  for (let start = codes.length; start >= 0; start--) waiting.push((program.length - 1) * width + start);
  while (waiting.length > 0) {
    const state = waiting.pop() ?? 0;
    if (seen[state] === 1) continue;
    seen[state] = 1;
    const offset = state % width;
    const step = program[(state - offset) / width];
    switch (step?.op) {
      case undefined:
        break;
      case 'match':
        return true;
      case 'either':
        waiting.push(step.right * width + offset, step.left * width + offset);
        break;
      case 'at':
        if (isAt(step.place, codes, offset)) waiting.push(step.next * width + offset);
        break;
      case 'character': {
        const code = codes[offset];
        if (code !== undefined && step.takes(code)) waiting.push(step.next * width + offset + 1);
        break;
      }
    }
  }
  return false;
}

function isAt(place: 'start' | 'end' | 'word' | 'no-word', codes: readonly number[], offset: number): boolean {
  if (place === 'start') return offset === 0;
  if (place === 'end') return offset === codes.length;
  return (isWord(codes[offset - 1]) !== isWord(codes[offset])) === (place === 'word');
}

function isWord(code: number | undefined): boolean {
  return code !== undefined && /\w/.test(String.fromCodePoint(code));
}
