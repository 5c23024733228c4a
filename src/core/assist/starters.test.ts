import { describe, expect, test } from 'vitest';
import { findingsOf, bundleDocument, runBundle } from '../checks/run.ts';
import { checksFor } from '../checks/checks-for.ts';
import { loadSchema } from '../schema/load.ts';
import { validate } from '../schema/validate.ts';
import { parseDocument } from '../yaml/parse.ts';
import { toPointer } from '../yaml/path.ts';
import { kindToWrite } from './kind-completions.ts';
import { STARTER_TEXTS } from './starter-texts.ts';
import { starterSnippet, starterText, USUAL_KINDS } from './starters.ts';
import { expanded } from './testing/accept.ts';

const schema = await loadSchema();

function faultsOf(text: string): string[] {
  const { value, error } = parseDocument(text);
  if (error !== null) return [error.message.en];
  return validate(schema, '1.34', value).map(({ path, code }) => `${code} ${toPointer(path)}`);
}

const CHECKS = checksFor(schema, '1.34');

/** What only another document can mend is the business of companions; and who wants a bare Pod wants one. */
const OTHERS = new Set(['bare-pod', 'network-policy-missing', 'pdb-missing', 'namespace-unused', 'service-selector-no-match', 'network-policy-no-match', 'ingress-backend-missing', 'hpa-target-missing', 'service-monitor-no-match']);
describe('a starter of', () => {
  test.each(Object.keys(STARTER_TEXTS))('%s is valid, and nothing is wrong with it', (id) => {
    const [apiVersion = '', kind = ''] = id.split(' ');
    const known = schema.kind(apiVersion, kind);
    if (known === null) throw new Error(`the schema has no ${id}`);
    const text = starterText(known, 'web');
    expect(text).toContain(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: `);
    expect(faultsOf(text)).toEqual([]);
    const findings = findingsOf(runBundle([bundleDocument('a', parseDocument(text))], undefined, CHECKS)).filter(({ severity, check }) => severity !== 'info' && !OTHERS.has(check));
    expect(findings.map(({ check, path }) => `${check} ${toPointer(path)}`)).toEqual([]);
    expect(expanded(starterSnippet(known, { step: 2, list: 0 })).replace('¦', '')).toBe(starterText(known).trimEnd());
  });

  test('a usual kind is of a kind once', () => {
    expect(new Set(USUAL_KINDS).size).toBe(USUAL_KINDS.length);
  });

  test('every other kind is valid too', () => {
    const faulty: Record<string, string[]> = {};
    for (const { kind } of schema.kinds()) {
      const written = kindToWrite(kind, { schema, target: '1.34' });
      const faults = written === null ? [] : faultsOf(starterText(written));
      if (faults.length > 0) faulty[kind] = faults;
    }
    // Kubernetes calls these deprecated and has nothing to write instead
    expect(faulty).toEqual({ ComponentStatus: ['api-deprecated /apiVersion'], Endpoints: ['api-deprecated /apiVersion'] });
  });
});
