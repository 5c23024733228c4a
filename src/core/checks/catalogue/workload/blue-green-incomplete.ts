import { gathered } from '../../../gathered.ts';
import { sameNamespace } from '../../../graph/summary.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { mapField, textMap } from '../../../kinds/fields.ts';
import { podLabelsOf, trackIn, trackOf } from '../../reading/tracks.ts';

export const blueGreenIncomplete: BundleCheck = {
  id: 'blue-green-incomplete',
  severity: 'warning',
  area: 'workload',
  scope: 'bundle',
  kinds: ['Deployment', 'Service'],
  reads: ['Deployment'],
  title: { en: 'Only one colour is here', ko: '한 색상만 있습니다' },
  why: {
    en: 'A blue-green switch turns the Service to the other Deployment, and back when it fails. While there is only one, there is nothing to turn to.',
    ko: '블루-그린 배포는 서비스를 다른 색의 디플로이먼트로 돌리고, 실패하면 되돌립니다. 하나뿐이면 돌릴 곳이 없습니다.',
  },
  todo: { en: 'Add the Deployment of the other colour, equal but for its version and colour.', ko: '버전과 색상만 다른 디플로이먼트를 추가하세요.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/management/#canary-deployments',
  find(object, bundle) {
    return object.summary.known === 'Service' ? atService(object, bundle) : atDeployment(object, bundle);
  },
};

const COLOURS = ['blue', 'green'] as const;
type Colour = (typeof COLOURS)[number];

/** Deployments of a namespace that have a colour. */
function coloured({ summary }: CheckedObject, bundle: Bundle) {
  return gathered(bundle.ofKind('Deployment'), (deployment) => {
    const colour = sameNamespace(deployment.summary.namespace, summary.namespace) ? trackOf(deployment.summary, COLOURS) : null;
    return colour === null ? [] : [{ deployment, colour }];
  });
}

function otherOf(colour: Colour): Colour {
  return colour === 'blue' ? 'green' : 'blue';
}

function atDeployment(object: CheckedObject, bundle: Bundle): Report[] {
  const { summary } = object;
  const colour = trackOf(summary, COLOURS);
  if (colour === null) return [];
  const other = otherOf(colour);
  const base = baseOf(summary.name);
  const isThere = coloured(object, bundle).some(({ deployment, colour: its }) => its === other && (baseOf(deployment.summary.name) === base || haveSameApp(deployment.summary, summary)));
  if (isThere) return [];
  const name = summary.name ?? '';
  return [
    {
      path: [...object.path, 'metadata', 'name'],
      message: { en: `${name} is ${colour}, and the bundle has no ${other} one to switch to`, ko: `${name}: ${colour} 디플로이먼트인데 전환할 ${other} 디플로이먼트가 없습니다` },
    },
  ];
}

/** `web` for web-blue and blue-web. */
function baseOf(name: string | null): string {
  return (name ?? '').split('-').filter((word) => !COLOURS.some((colour) => colour === word)).join('-');
}

type Summary = CheckedObject['summary'];

function haveSameApp(left: Summary, right: Summary): boolean {
  return ['app', 'app.kubernetes.io/name'].some((key) => {
    const [one, other] = [podLabelsOf(left), podLabelsOf(right)];
    return Object.hasOwn(one, key) && Object.hasOwn(other, key) && one[key] === other[key];
  });
}

/** Sends to a colour that nobody has, though somebody has the other one. */
function atService(object: CheckedObject, bundle: Bundle): Report[] {
  const said = trackIn(textMap(mapField(object.value, 'spec', 'selector') ?? undefined), COLOURS);
  if (said === null) return [];
  const all = coloured(object, bundle);
  const others = all.filter(({ colour }) => colour === otherOf(said.track));
  const [first] = others;
  if (first === undefined || all.some(({ colour }) => colour === said.track)) return [];
  return [
    {
      path: [...object.path, 'spec', 'selector', said.key],
      message: { en: `The Service sends to ${said.track}, but only ${otherOf(said.track)} is here`, ko: `서비스는 ${said.track} 쪽으로 보내는데 ${otherOf(said.track)} 디플로이먼트만 있습니다` },
      related: { key: first.deployment.key, path: [...first.deployment.summary.path, 'metadata', 'name'] },
    },
  ];
}

export const cases: CheckCase[] = [
  {
    name: 'finds a colour alone, by name, label or selector',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web-blue}
spec: {selector: {matchLabels: {app: web}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api}
spec: {selector: {matchLabels: {app: api, version: green}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web-green, namespace: other}
`,
    finds: ['/metadata/name', '#1/metadata/name', '#2/metadata/name'],
  },
  {
    name: 'finds a Service that sends to the colour that is missing',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web, color: green}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web-blue}
`,
    finds: ['/spec/selector/color', '#1/metadata/name'],
  },
  {
    name: 'is content with both colours, and with none',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web-blue}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web-green}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web, version: blue}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
---
apiVersion: v1
kind: Service
metadata: {name: api}
spec: {selector: {app: api}}
`,
    finds: [],
  },
];
