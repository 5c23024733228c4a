// How Dockerfiles reach the checks: as documents without objects, with the rules of every other change.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { USUAL_TARGET } from '../schema/target-version.ts';
import { imageUserVsRunAsNonRoot } from './catalogue/security/image-user-vs-run-as-non-root.ts';
import type { BundleCheck, CheckSet } from './check.ts';
import { dockerfileDocument } from './dockerfile-document.ts';
import { type BundleDocument, bundleDocument, findingsOf, NO_RUN, runBundle } from './run.ts';

const ID = imageUserVsRunAsNonRoot.id;

function pod(name: string, image: string, security = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, annotations: {dockerfile.kubewright/app: Dockerfile}}\nspec: {${security}containers: [{name: app, image: ${image}}]}\n`;
}

const yaml = (key: string, text: string): BundleDocument => bundleDocument(key, parseDocument(text));

describe('a Dockerfile of the bundle', () => {
  it('is no YAML: nothing is found in it, whatever it holds', () => {
    const run = runBundle([dockerfileDocument('d', 'Dockerfile', 'FROM a\n\tRUN [ { "a\n---\nkind: Service\n')]);
    expect(run.documents.get('d')).toMatchObject({ findings: [], muted: [] });
  });

  it('is what nobody else asks for: with another one only the check that reads it runs again', () => {
    let asked = 0;
    const pods: BundleCheck = { ...imageUserVsRunAsNonRoot, id: 'counts', reads: ['objects'], find: () => (asked++, []) };
    const set: CheckSet = { checks: [imageUserVsRunAsNonRoot, pods], target: USUAL_TARGET };
    const manifest = yaml('m', pod('web', 'web:1'));
    const first = runBundle([manifest, dockerfileDocument('d', 'Dockerfile', 'FROM alpine\n')], NO_RUN, set);
    expect(findingsOf(first).map(({ check }) => check)).toEqual([ID]);
    expect(asked).toBe(1);
    const second = runBundle([manifest, dockerfileDocument('d', 'Dockerfile', 'FROM alpine\nUSER 7\n')], first, set);
    expect(findingsOf(second)).toEqual([]);
    expect(asked).toBe(1);
  });

  it('changes nothing for anybody as long as it says the same', () => {
    const manifest = yaml('m', pod('web', 'web:1'));
    const first = runBundle([manifest, dockerfileDocument('d', 'Dockerfile', 'FROM alpine\nUSER 0\nRUN one\n')]);
    const second = runBundle([manifest, dockerfileDocument('d', 'Dockerfile', 'FROM alpine\nUSER 0\nRUN two\n')], first);
    expect(second.documents.get('m')).toBe(first.documents.get('m'));
  });

  it('leads to where it says so', () => {
    const text = 'FROM alpine\r\nRUN x\r\nUSER 0\r\n';
    const [finding] = findingsOf(runBundle([yaml('m', pod('web', 'web:1')), dockerfileDocument('d', 'Dockerfile', text)])).filter(({ check }) => check === ID);
    expect(finding?.related).toEqual({ key: 'd', path: [], range: { start: text.indexOf('USER'), end: text.indexOf('USER') + 'USER 0'.length } });
  });

  const lines = fc.constantFrom('FROM alpine', 'FROM web AS b', 'FROM b', 'USER 0', 'USER app', 'USER 12', 'RUN adduser -u 1001 app', 'USER $A', 'ARG A=0', '---', 'kind: Pod');
  const dockerfile = fc.record({ name: fc.constantFrom('Dockerfile', 'web/Dockerfile', 'api.Dockerfile'), text: fc.array(lines, { maxLength: 6 }).map((all) => all.join('\n')) });
  const manifest = fc.tuple(fc.constantFrom('web', 'api:1', 'x/web'), fc.constantFrom('', 'securityContext: {runAsNonRoot: true}, ', 'securityContext: {runAsUser: 5}, '));
  const bundle = fc.record({ files: fc.uniqueArray(dockerfile, { maxLength: 3, selector: ({ name }) => name }), pods: fc.array(manifest, { maxLength: 3 }) });
  const documents = ({ files, pods }: { files: readonly { name: string; text: string }[]; pods: readonly (readonly [string, string])[] }): BundleDocument[] => [
    ...files.map(({ name, text }) => dockerfileDocument(name, name, text)),
    ...pods.map(([image, security], at) => yaml(`p${at}`, pod(`p${at}`, image, security))),
  ];

  it('brings the run of before up to date as a run from nothing would', () => {
    const set: CheckSet = { checks: [imageUserVsRunAsNonRoot], target: USUAL_TARGET };
    fc.assert(
      fc.property(bundle, bundle, (before, after) => {
        const followed = runBundle(documents(after), runBundle(documents(before), NO_RUN, set), set);
        expect(findingsOf(followed)).toEqual(findingsOf(runBundle(documents(after), NO_RUN, set)));
      }),
    );
  });

  it('is needed: without one there is no such finding', () => {
    const set: CheckSet = { checks: [imageUserVsRunAsNonRoot], target: USUAL_TARGET };
    fc.assert(
      fc.property(bundle, ({ pods }) => {
        expect(findingsOf(runBundle(documents({ files: [], pods }), NO_RUN, set))).toEqual([]);
      }),
    );
  });
});
