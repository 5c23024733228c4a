// `npm test`: install, then every proof the project has. `--fast`: those that need neither a build nor a browser.
// All steps run even when one fails; the exit code is that of the first failure. The last line, `N passed, M failed`,
// counts tests, and each step that failed as a whole.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { ensureChromium, NO_CHROMIUM } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { inProject, runBinary } from './project.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, flaky?: number }} Counts `flaky`: of those that passed, the ones that needed a second run
 * @typedef {{ code: number, counts?: Counts }} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome>, needs?: string }} Step `needs`: skipped when that one failed
 */

const fast = process.argv.includes('--fast');
const REPORTS = inProject('.cache', 'test-reports');

/** @type {Step[]} */
const steps = [
  { name: 'types', run: types },
  { name: 'lint', run: lint },
  ...(fast ? [] : [{ name: 'build', run: async () => ({ code: await ensureBuilt() }) }]),
  { name: 'unit', run: unit },
  ...(fast ? [] : [{ name: 'browser', run: browser, needs: 'build' }]),
];

await ensureInstalled();
mkdirSync(REPORTS, { recursive: true });
/** @type {(Outcome & { name: string, seconds: number })[]} */
const outcomes = [];
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  const outcome = await outcomeOf(step);
  outcomes.push({ ...outcome, name: step.name, seconds: (performance.now() - start) / 1_000 });
}
report();

/** @param {Step} step */
async function outcomeOf(step) {
  if (outcomes.some(({ name, code }) => name === step.needs && code !== 0)) {
    console.error(`Not run: the step "${step.needs}" failed.`);
    return { code: 1 };
  }
  try {
    return await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { code: 1 };
  }
}

async function types() {
  const whole = await runBinary('typescript', 'tsc', ['--noEmit']);
  const core = await runBinary('typescript', 'tsc', ['--noEmit', '-p', 'src/core']);
  return { code: whole || core };
}

async function lint() {
  const places = ['src', 'e2e', 'scripts', 'bench', 'vite.config.ts'];
  return { code: await runBinary('oxlint', 'oxlint', ['-c', '.oxlintrc.json', '--deny-warnings', ...places]) };
}

async function unit() {
  const file = inProject('.cache', 'test-reports', 'unit.json');
  rmSync(file, { force: true });
  // Left to Vitest, which says "test": with "production" React would be another one.
  const { NODE_ENV: _ignored, ...env } = process.env;
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runBinary('vitest', 'vitest', args, { env });
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport(file);
  return { code, counts: { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests } };
}

async function browser() {
  const chromium = await ensureChromium();
  if (chromium === null) throw new Error(NO_CHROMIUM);
  const file = inProject('.cache', 'test-reports', 'browser.json');
  rmSync(file, { force: true });
  const code = await runBinary('@playwright/test', 'playwright', ['test', '-c', 'e2e/playwright.config.ts'], {
    env: { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const { expected, unexpected, flaky, skipped } = readReport(file).stats;
  return { code, counts: { passed: expected + flaky, failed: unexpected, skipped, flaky } };
}

/** @param {string} file */
function readReport(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function report() {
  console.log('\n── result');
  for (const { name, code, counts, seconds } of outcomes) {
    const verdict = code === 0 ? 'ok' : 'FAILED';
    const numbers = counts ? `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped${counts.flaky ? `, ${counts.flaky} only at the second run` : ''}` : '';
    console.log([name.padEnd(8), verdict.padEnd(7), `${seconds.toFixed(1)} s`.padStart(8), ' ', numbers].join(' ').trimEnd());
  }
  const passed = outcomes.reduce((sum, { counts }) => sum + (counts?.passed ?? 0), 0);
  // A step that fails without a failing test (types, a crash) is one failure.
  const failed = outcomes.reduce((sum, { code, counts }) => sum + (counts?.failed || (code === 0 ? 0 : 1)), 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = outcomes.find(({ code }) => code !== 0)?.code ?? 0;
}
