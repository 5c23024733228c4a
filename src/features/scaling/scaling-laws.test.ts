import { describeSections } from '../../ui/form/testing/section-laws.ts';
import { AUTOSCALER_SECTIONS } from './autoscaler.section.ts';
import { BUDGET_SECTIONS } from './budget.section.ts';
import { VERTICAL_SECTIONS } from './vertical.section.ts';

const scopes = { object: [] };
const AMOUNTS = ['100', '1500m'];
const KEYS = ['resource', 'containerResource', 'pods', 'object', 'external'];

describeSections('a HorizontalPodAutoscaler', {
  text: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web # its workload's
spec:
  # the shop
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
  maxReplicas: 10
`,
  scopes,
  sections: AUTOSCALER_SECTIONS,
  samples: Object.fromEntries([
    ...KEYS.flatMap((key) => ['averageValue', 'value'].map((value) => [`scaling.metrics ${key}.target.${value}`, AMOUNTS])),
    ['scaling.scaleUp tolerance', ['0.05', '50m']],
    ['scaling.scaleDown tolerance', ['0.05', '50m']],
  ]),
});

describeSections('a PodDisruptionBudget', {
  text: 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec: # one at a time\n  selector:\n    matchLabels:\n      app: web\n',
  scopes,
  sections: BUDGET_SECTIONS,
});

describeSections('a VerticalPodAutoscaler', {
  text: 'apiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  targetRef: # its workload\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n',
  scopes,
  sections: VERTICAL_SECTIONS,
  samples: Object.fromEntries(['minAllowed', 'maxAllowed'].flatMap((bound) => ['cpu', 'memory'].map((resource) => [`scaling.vertical-mode ${bound}.${resource}`, ['250m', '2']]))),
});
