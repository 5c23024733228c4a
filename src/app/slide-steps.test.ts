import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { amountScale, lastPlace, slid, type AmountEnd, type AmountPair, type ScaledResource } from '../core/quantity/amount-scale.ts';
import { quantityOf } from '../core/quantity/quantity.ts';
import { locate, valueAt } from '../core/yaml/locate.ts';
import { removeValue } from '../core/yaml/edit.ts';
import type { YamlDocument } from '../core/yaml/document.ts';
import { asHeld } from '../features/scaling/slider-value.ts';
import { documentEdited, filesAdded, undone } from '../store/actions.ts';
import { textOf, viewOf } from '../store/documents.ts';
import type { DocumentState } from '../store/state.ts';
import { store } from '../store/store.ts';
import { emptyWorkspace } from '../store/workspace.ts';
import { TypingSession } from './typing-session.ts';

const TEXT = `kind: Pod
spec:
  containers:
  - name: a # 첫째
    resources:
      requests: {cpu: 250m,   memory: "300Mi"} # 잰 값
      limits:
        cpu: 2    # 넉넉히
        memory: '1Gi'
`;
const RESOURCES = ['spec', 'containers', 0, 'resources'];

beforeEach(() => {
  store.setState({ ...emptyWorkspace, canUndo: false, canRedo: false, save: { kind: 'saved' }, restored: true });
  filesAdded([{ name: 'a.yaml', text: TEXT }]);
});

function state(): DocumentState {
  const found = store.getState().files[0]?.documents[0];
  if (found === undefined) throw new Error('no document');
  return found;
}

function current(): YamlDocument {
  return viewOf(state()).document;
}

function text(): string {
  const [file] = store.getState().files;
  return file === undefined ? '' : textOf(file);
}

function amountIn(document: YamlDocument, resource: ScaledResource, end: AmountEnd): string | null {
  const value = valueAt(document, [...RESOURCES, `${end}s`, resource]);
  return value === undefined ? null : String(value);
}

function pairIn(resource: ScaledResource): AmountPair {
  return { request: amountIn(current(), resource, 'request'), limit: amountIn(current(), resource, 'limit') };
}

/** A drag over some places, with pauses as long as they like. */
function dragged(resource: ScaledResource, end: AmountEnd, places: readonly number[], since: number): void {
  const session = new TypingSession();
  const path = [...RESOURCES, `${end}s`, resource];
  const held = { pair: pairIn(resource), value: valueAt(current(), path) };
  for (const place of places) {
    const pair = pairIn(resource);
    const scale = amountScale(resource, [held.pair, pair]);
    const { amount } = slid(scale, end, Math.min(place, lastPlace(scale)), pair);
    if (amount === pair[end]) continue;
    const result = amount === null ? removeValue(current(), path) : session.set(current(), path, asHeld(held.value, amount), 'slide');
    if (!result.ok) throw new Error(result.message.en);
    documentEdited(state().id, result.edits, 'form', { document: result.document, group: `slide ${since}`, at: since });
  }
}

const drag = fc.record({
  resource: fc.constantFrom<ScaledResource>('cpu', 'memory'),
  end: fc.constantFrom<AmountEnd>('request', 'limit'),
  places: fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 1, maxLength: 12 }),
});

describe('a slide', () => {
  it('is one step of undo however long it takes, and writes its value alone', () => {
    fc.assert(
      fc.property(drag, ({ resource, end, places }) => {
        store.setState({ ...emptyWorkspace, canUndo: false, canRedo: false });
        filesAdded([{ name: 'a.yaml', text: TEXT }]);
        const steps = store.getState().history.undo.length;
        const path = [...RESOURCES, `${end}s`, resource];
        const node = locate(current(), path)?.node;
        dragged(resource, end, places, 5000);
        const after = text();
        const behind = TEXT.slice(node?.end);
        expect(after.slice(0, node?.start)).toBe(TEXT.slice(0, node?.start));
        expect(after.endsWith(behind)).toBe(true);
        const pair = pairIn(resource);
        expect((quantityOf(pair.request ?? '')?.nano ?? 0n) <= (quantityOf(pair.limit ?? '')?.nano ?? 0n)).toBe(true);
        const taken = store.getState().history.undo.length - steps;
        expect(taken).toBeLessThanOrEqual(1);
        if (taken === 1) undone();
        expect(text()).toBe(TEXT);
      }),
    );
  });

  it.each<[string, ScaledResource, AmountEnd, readonly number[], string]>([
    ['keeps the quotes of a text', 'memory', 'request', [8, 3], TEXT.replace('"300Mi"', '"96Mi"')],
    ['keeps a number a number', 'cpu', 'limit', [9, 14], TEXT.replace('cpu: 2 ', 'cpu: 3 ')],
    ['gives the amount between two steps back with its place', 'memory', 'request', [2, 7], TEXT],
    ['stops at the other end', 'cpu', 'request', [19], TEXT.replace('250m', "'2'")],
  ])('%s', (_, resource, end, places, expected) => {
    dragged(resource, end, places, 5000);
    expect(text()).toBe(expected);
  });

  it('of another drag is another step', () => {
    dragged('cpu', 'request', [3], 5000);
    dragged('cpu', 'request', [5], 5100);
    undone();
    expect(text()).toBe(TEXT.replace('250m', '100m'));
  });

  it('from nothing writes the missing lines once, and takes them back', () => {
    store.setState({ ...emptyWorkspace, canUndo: false, canRedo: false });
    filesAdded([{ name: 'a.yaml', text: 'kind: Pod\nspec:\n  containers:\n  - name: a # 첫째\n' }]);
    dragged('cpu', 'request', [9, 4, 5], 5000);
    expect(text()).toBe('kind: Pod\nspec:\n  containers:\n  - name: a # 첫째\n    resources:\n      requests:\n        cpu: 150m\n');
    undone();
    expect(text()).toBe('kind: Pod\nspec:\n  containers:\n  - name: a # 첫째\n');
  });
});
