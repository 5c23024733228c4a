import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ObjectIndex } from '../../core/graph/object-index.ts';
import type { ReadObject } from '../../core/graph/object-place.ts';
import { summarise } from '../../core/graph/summarise.ts';
import { controlsBroken } from '../../core/pod-security/judge.ts';
import { POD_SECURITY_MODES, podSecurityLabel } from '../../core/pod-security/namespace-policy.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { parseDocument } from '../../core/yaml/parse.ts';
import { toPointer } from '../../core/yaml/path.ts';
import { demandsOf, namespaceReading, type NamespaceReading } from './namespace-levels.ts';

const P = 'pod-security.kubernetes.io/';

function readingOf(texts: readonly string[], labels: Readonly<Record<string, string>>, name = 'shop'): NamespaceReading {
  const documents = texts.map((text, at) => ({ key: `d${at}`, document: parseDocument(text) }));
  const index = new ObjectIndex(documents.map(({ key, document }) => ({ key, summary: summarise(document) })));
  const read: ReadObject = ({ key, summary }) => {
    const document = documents.find((one) => one.key === key)?.document;
    return document === undefined ? undefined : valueAt(document, summary.path);
  };
  return namespaceReading(index, read, name, demandsOf(labels, '1.34'));
}

/** A demand in one line: `baseline 1.34 enforce: web(hostNamespaces privileged[agent])`. */
function lines({ demands }: NamespaceReading): readonly string[] {
  return demands.map(({ level, version, modes, beyond }) => {
    const named = beyond.map(({ place, reasons }) => `${place.name}(${reasons.map(({ control, containers }) => control + (containers.length === 0 ? '' : `[${containers.join()}]`)).join(' ')})`);
    return `${[level, version, ...modes].join(' ')}: ${named.join(' ')}`.trimEnd();
  });
}

const pod = (name: string, spec: string, namespace = 'shop'): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: ${spec}\n`;
const GOOD = '{securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}, containers: [{name: a, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]}';
const PLAIN = '{containers: [{name: a}, {name: b, securityContext: {allowPrivilegeEscalation: false}}]}';
const WIDE = '{hostNetwork: true, containers: [{name: a, securityContext: {privileged: true}}]}';

describe('the levels of a Namespace', () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    ['are both only looked at while none is named', {}, ['baseline 1.34', 'restricted 1.34']],
    ['are named once, by all modes that name them', { [`${P}enforce`]: 'baseline', [`${P}audit`]: 'restricted', [`${P}warn`]: 'restricted' }, ['baseline 1.34 enforce', 'restricted 1.34 audit warn']],
    ['are named by version, the older before the newer', { [`${P}warn`]: 'baseline', [`${P}enforce`]: 'baseline', [`${P}enforce-version`]: 'v1.33' }, ['baseline 1.33 enforce', 'baseline 1.34 warn', 'restricted 1.34']],
    ['say nothing by privileged, or by what is no level', { [`${P}enforce`]: 'privileged', [`${P}warn`]: 'strict' }, ['baseline 1.34', 'restricted 1.34']],
  ])('%s', (_, labels, expected) => {
    expect(demandsOf(labels, '1.34').map(({ level, version, modes }) => [level, version, ...modes].join(' '))).toEqual(expected);
  });

  it('name who is beyond, and each reason once', () => {
    const labels = { [`${P}enforce`]: 'baseline', [`${P}warn`]: 'restricted' };
    expect(lines(readingOf([pod('good', GOOD), pod('plain', PLAIN), pod('wide', WIDE)], labels))).toEqual([
      'baseline 1.34 enforce: wide(hostNamespaces privileged[a])',
      'restricted 1.34 warn: plain(allowPrivilegeEscalation[a] runAsNonRoot seccompProfile_restricted capabilities_restricted[a,b]) wide(allowPrivilegeEscalation[a] runAsNonRoot seccompProfile_restricted capabilities_restricted[a])',
    ]);
  });

  it('go by their own versions, and say so where a newer one has no more to name', () => {
    const probing = '{containers: [{name: a, livenessProbe: {tcpSocket: {host: db, port: 80}}}]}';
    const labels = { [`${P}enforce`]: 'baseline', [`${P}enforce-version`]: 'v1.33', [`${P}warn`]: 'baseline' };
    expect(lines(readingOf([pod('probing', probing), pod('wide', '{hostPID: true, containers: []}')], labels)).slice(0, 2)).toEqual([
      'baseline 1.33 enforce: wide(hostNamespaces)',
      'baseline 1.34 warn: probing(hostProbesAndHostLifecycle[a]) wide()',
    ]);
  });

  it('lead to where a workload says how it is secured, in a List too', () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n- apiVersion: batch/v1\n  kind: CronJob\n  metadata: {name: clean, namespace: shop}\n  spec: {jobTemplate: {spec: {template: {spec: {hostPID: true}}}}}\n`;
    const [baseline] = readingOf([list], {}).demands;
    expect(baseline?.beyond.map(({ place, security, reasons }) => [place.kind, toPointer(security), ...reasons.map(({ path }) => toPointer(path))])).toEqual([
      ['CronJob', '/items/0/spec/jobTemplate/spec/template/spec/securityContext', '/items/0/spec/jobTemplate/spec/template/spec/hostPID'],
    ]);
  });

  it('count those of the namespace alone; who names none lies in default', () => {
    const homeless = 'apiVersion: v1\nkind: Pod\nmetadata: {name: homeless}\nspec: {hostPID: true}\n';
    const texts = [pod('other', WIDE, 'tools'), homeless, 'apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\nspec: {}\n'];
    const shop = readingOf(texts, {});
    expect([shop.count, shop.homeless.map(({ name }) => name)]).toEqual([0, ['homeless']]);
    const standard = readingOf(texts, {}, 'default');
    expect([standard.count, standard.homeless]).toEqual([1, []]);
    expect(lines(standard)[0]).toBe('baseline 1.34: homeless(hostNamespaces)');
  });

  it('agree with admission, whatever the labels and Pods', () => {
    const level = fc.constantFrom('privileged', 'baseline', 'restricted', 'strict');
    const version = fc.constantFrom('latest', 'v1.24', 'v1.33', 'v1.34', 'v1.37', 'soon');
    const labels = fc.dictionary(fc.constantFrom(...POD_SECURITY_MODES.map(podSecurityLabel)), level).chain((levels) =>
      fc.dictionary(fc.constantFrom(...POD_SECURITY_MODES.map((mode) => `${podSecurityLabel(mode)}-version`)), version).map((versions) => ({ ...levels, ...versions })),
    );
    const spec = fc.record(
      {
        hostPID: fc.boolean(),
        hostUsers: fc.boolean(),
        securityContext: fc.record({ runAsNonRoot: fc.boolean(), seccompProfile: fc.constantFrom({ type: 'Unconfined' }, { type: 'RuntimeDefault' }) }, { requiredKeys: [] }),
        containers: fc.constantFrom([{ name: 'a' }], [{ name: 'a', securityContext: { privileged: true, procMount: 'Unmasked' } }], [{ name: 'a', livenessProbe: { tcpSocket: { host: 'db' } } }]),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(labels, fc.array(spec, { maxLength: 4 }), (said, specs) => {
        const reading = readingOf(specs.map((one, at) => pod(`p${at}`, JSON.stringify(one))), said);
        const modes = reading.demands.flatMap((demand) => demand.modes);
        const levels: Readonly<Record<string, string>> = said;
        expect(modes.toSorted()).toEqual(POD_SECURITY_MODES.filter((mode) => ['baseline', 'restricted'].includes(levels[podSecurityLabel(mode)] ?? '')).toSorted());
        const named = new Map<string, string[]>();
        for (const { level: demanded, version: policy, beyond } of reading.demands) {
          const refused = specs.flatMap((one, at) => (controlsBroken({ spec: one }, [], demanded, policy).length > 0 ? [`p${at}`] : []));
          expect(beyond.map(({ place }) => place.name)).toEqual(refused);
          for (const { place, reasons } of beyond) {
            const before = named.get(place.name) ?? [];
            named.set(place.name, [...before, ...reasons.map(({ control, path }) => `${control} ${toPointer(path)}`)]);
          }
        }
        for (const reasons of named.values()) expect(new Set(reasons).size).toBe(reasons.length);
      }),
    );
  });
});
