import { expect, it } from 'vitest';
import type { QosClass } from './qos-class.ts';
import { qosClass } from './qos-class.ts';
import type { YamlValue } from '../yaml/nodes.ts';

const same = { cpu: '500m', memory: '256Mi' };

it.each<[string, YamlValue, QosClass]>([
  ['no container says anything', { containers: [{ name: 'a' }] }, 'BestEffort'],
  ['no containers at all', {}, 'BestEffort'],
  ['requests alone', { containers: [{ resources: { requests: same } }] }, 'Burstable'],
  ['equal requests and limits', { containers: [{ resources: { requests: same, limits: same } }] }, 'Guaranteed'],
  ['limits alone: they are the requests', { containers: [{ resources: { limits: same } }] }, 'Guaranteed'],
  [
    'equal amounts written differently',
    { containers: [{ resources: { requests: { cpu: 1, memory: '1Gi' }, limits: { cpu: '1000m', memory: '1024Mi' } } }] },
    'Guaranteed',
  ],
  ['cpu alone', { containers: [{ resources: { limits: { cpu: 1 } } }] }, 'Burstable'],
  ['one of two containers', { containers: [{ resources: { limits: same } }, {}] }, 'Burstable'],
  ['an init container without', { containers: [{ resources: { limits: same } }], initContainers: [{}] }, 'Burstable'],
  ['zero amounts do not count', { containers: [{ resources: { requests: { cpu: 0 } } }] }, 'BestEffort'],
  ['other resources do not count', { containers: [{ resources: { limits: { 'nvidia.com/gpu': 1 } } }] }, 'BestEffort'],
  ['a request of zero below a limit', { containers: [{ resources: { requests: { cpu: 0 }, limits: same } }] }, 'Burstable'],
  ['Pod-level resources decide alone', { resources: { limits: same }, containers: [{}, {}] }, 'Guaranteed'],
  ['not a map', null, 'BestEffort'],
])('%s', (_, podSpec, expected) => {
  expect(qosClass(podSpec)).toBe(expected);
});
