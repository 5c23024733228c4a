import { describe, expect, it } from 'vitest';
import { valueAt } from '../../../core/yaml/locate.ts';
import { TextForm } from '../../../ui/form/testing/text-form.ts';
import { ownLabels, setSpread, spreadOf, type SpreadMode, type SpreadOver } from './spread.ts';

const TEXT = `kind: Deployment
spec:
  selector:
    matchLabels:
      app: web
  template:
    spec:
      # what runs
      containers:
      - name: web
`;
const POD = ['spec', 'template', 'spec'];
const TEMPLATE = ['spec', 'template'];

function spread(form: TextForm, over: SpreadOver, mode: SpreadMode): void {
  form.apply((document) => setSpread(document, POD, over, mode, ownLabels(document, TEMPLATE)));
}

describe('setSpread', () => {
  it('writes the usual constraint and takes it back', () => {
    const form = new TextForm(TEXT);
    spread(form, 'nodes', 'soft');
    expect(form.text).toBe(
      TEXT.replace(
        '      # what runs',
        `      topologySpreadConstraints:
      - maxSkew: 1
        topologyKey: kubernetes.io/hostname
        whenUnsatisfiable: ScheduleAnyway
        labelSelector:
          matchLabels:
            app: web
      # what runs`,
      ),
    );
    expect(spreadOf(valueAt(form.document, POD), 'nodes').mode).toBe('soft');
    spread(form, 'nodes', 'none');
    expect(form.text).toBe(TEXT);
  });

  it('changes one word from soft to hard, beside another constraint', () => {
    const form = new TextForm(TEXT);
    spread(form, 'nodes', 'soft');
    spread(form, 'zones', 'soft');
    const before = form.text;
    spread(form, 'zones', 'hard');
    expect(form.text).toBe(before.replace(/(zone\n +whenUnsatisfiable: )ScheduleAnyway/, '$1DoNotSchedule'));
    expect(spreadOf(valueAt(form.document, POD), 'nodes').mode).toBe('soft');
    expect(spreadOf(valueAt(form.document, POD), 'zones').mode).toBe('hard');
  });

  it('takes away what soft constraints may not have', () => {
    const form = new TextForm(TEXT);
    spread(form, 'zones', 'hard');
    const before = form.text;
    form.set([...POD, 'topologySpreadConstraints', 0, 'minDomains'], 3);
    spread(form, 'zones', 'soft');
    expect(form.text).toBe(before.replace('DoNotSchedule', 'ScheduleAnyway'));
  });
});

it('sees the anti-affinity that does the same', () => {
  const term = { topologyKey: 'kubernetes.io/hostname' };
  const anti = (podAntiAffinity: Record<string, object[]>) => ({ affinity: { podAntiAffinity } });
  expect(spreadOf(undefined, 'nodes')).toEqual({ mode: 'none', byAffinity: null, index: null });
  const form = new TextForm(JSON.stringify(anti({ requiredDuringSchedulingIgnoredDuringExecution: [term] })));
  expect(spreadOf(form.document.value, 'nodes').byAffinity).toBe('hard');
  const wish = new TextForm(JSON.stringify(anti({ preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: term }] })));
  expect(spreadOf(wish.document.value, 'nodes').byAffinity).toBe('soft');
  expect(spreadOf(wish.document.value, 'zones').byAffinity).toBeNull();
});
