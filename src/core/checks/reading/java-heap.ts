import type { Container } from '../../kinds/pods.ts';
import { inUnits } from '../../quantity/quantity.ts';
import type { Fix } from '../check.ts';
import { variablesOf } from './environment.ts';
import { bytesOf, FITTING_PERCENT, HEAP_SHARE, INITIAL_HEAP, javaOptionsOf, lastOption, MAXIMUM_HEAP, runsJava, type JavaOption, type JavaOptions } from './java.ts';
import { amountIn } from './resources.ts';

/** How much of a container's memory limit a JVM may take as heap. */
export interface JavaHeap {
  /** Bytes. */
  readonly limit: bigint;
  readonly heap: bigint;
  /** The option that says so; null where nothing does, and Java decides. */
  readonly option: string | null;
  /** The heap follows the limit: it is a share of it. */
  readonly follows: boolean;
}

/** What HotSpot takes where nobody says: a quarter. */
const USUAL_PERCENT = 25;
/** Of a limit so small that half of it is below `SMALLEST_HEAP`, half, whatever MaxRAMPercentage says. */
const SMALL_PERCENT = 50n;
/** `ScaleForWordSize(96*M)`, the heap below which HotSpot does not go on 64 bits. */
const SMALLEST_HEAP = (96n * 1024n * 1024n * 13n) / 10n;

/**
 * The most heap that the JVM of a container takes, as HotSpot works it out (`Arguments::set_heap_size`). null where the
 * container does not say that it runs Java, or has no memory limit.
 */
export function javaHeapOf(container: Container): JavaHeap | null {
  const limit = limitOf(container);
  if (limit === null) return null;
  const options = javaOptionsOf(container);
  const size = lastOption(options, MAXIMUM_HEAP);
  if (size !== null) return { limit, heap: bytesOf(size), option: size.option, follows: false };
  const share = lastOption(options, HEAP_SHARE);
  if (share === null && !runsJava(container)) return null;
  return { limit, heap: shareOf(limit, share === null ? USUAL_PERCENT : Number(share.amount)), option: share?.option ?? null, follows: true };
}

function limitOf({ value }: Container): bigint | null {
  const amount = amountIn(value, 'limits', 'memory');
  return amount === null || amount.nano <= 0n ? null : inUnits(amount);
}

function isSmall(limit: bigint): boolean {
  return (limit * SMALL_PERCENT) / 100n < SMALLEST_HEAP;
}

function shareOf(limit: bigint, percent: number): bigint {
  if (isSmall(limit)) return (limit * SMALL_PERCENT) / 100n;
  const share = (limit * BigInt(Math.round(percent * 1000))) / 100_000n;
  return share > SMALLEST_HEAP ? share : SMALLEST_HEAP;
}

const FITTING = `-XX:MaxRAMPercentage=${FITTING_PERCENT}.0`;
const VARIABLE = 'JAVA_TOOL_OPTIONS';

/**
 * Lets the heap be three quarters of the limit and follow it. null where it is that already, or where to write it would
 * not be enough: the size comes from another place too, the JVM begins with more, or the limit is too small for shares.
 */
export function fittingHeapFix(container: Container): Fix | null {
  const limit = limitOf(container);
  if (limit === null || isSmall(limit)) return null;
  const options = javaOptionsOf(container);
  const start = lastOption(options, INITIAL_HEAP);
  if (start !== null && bytesOf(start) > (limit * FITTING_PERCENT) / 100n) return null;
  const option = lastOption(options, MAXIMUM_HEAP) ?? lastOption(options, HEAP_SHARE);
  if (option === null) return runsJava(container) ? fixOf(spoken(container, options)) : null;
  return Number(option.amount) === Number(FITTING_PERCENT) && option.option.startsWith('-XX:MaxRAM') ? null : fixOf(replaced(option, options));
}

type Step = Fix['steps'][number];

function fixOf(step: Step | null): Fix | null {
  return step === null ? null : { label: { en: `Use ${FITTING}`, ko: `${FITTING} 사용` }, safe: false, steps: [step] };
}

function replaced({ option, within }: JavaOption, options: readonly JavaOptions[]): Step | null {
  const better = within.written.replaceAll(option, FITTING);
  const elsewhere = lastOption([...options.filter((one) => one !== within), { ...within, text: within.text.replaceAll(option, FITTING) }], MAXIMUM_HEAP);
  // an older -Xmx would count again, and a share says nothing beside one
  return elsewhere !== null || better === within.written ? null : { op: 'set', path: within.path, value: better };
}

/** In the variable that has options already, else in the one that every JVM reads. */
function spoken(container: Container, options: readonly JavaOptions[]): Step | null {
  const variable = options.findLast(({ path }) => path.at(-1) === 'value');
  if (variable !== undefined) return { op: 'set', path: variable.path, value: `${variable.written} ${FITTING}`.trim() };
  const taken = variablesOf(container).some(({ name }) => name === VARIABLE);
  return taken ? null : { op: 'set', path: [...container.path, 'env', '-'], value: { name: VARIABLE, value: FITTING } };
}

