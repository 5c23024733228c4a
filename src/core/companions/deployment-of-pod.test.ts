import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/edit.ts';
import { parseDocument } from '../yaml/parse.ts';
import { deploymentOfPod } from './deployment-of-pod.ts';

function converted(text: string): string | null {
  const result = deploymentOfPod(parseDocument(text));
  return result.ok ? applyEdits(text, result.edits) : null;
}

describe('a Pod as a Deployment', () => {
  it('keeps every line of its spec, comments too', () => {
    expect(
      converted(`# 결제
apiVersion: v1
kind: Pod
metadata:
  name: pay # ours
  labels: {app: pay}
spec: # as it runs
  restartPolicy: OnFailure
  # the program
  containers:
  - name: pay
    image: "pay:1.0" # pinned

    command:
    - sh
    - -c
    - |
      echo one
        echo two
# the end
`),
    ).toBe(`# 결제
apiVersion: apps/v1
kind: Deployment
metadata:
  name: pay # ours
  labels: {app: pay}
spec: # as it runs
  selector:
    matchLabels:
      app: pay
  template:
    metadata:
      labels:
        app: pay
    spec:
      # the program
      containers:
      - name: pay
        image: "pay:1.0" # pinned

        command:
        - sh
        - -c
        - |
          echo one
            echo two
# the end
`);
  });

  it('gives labels to a Pod without, and takes its annotations along', () => {
    expect(converted('apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  annotations:\n    team: shop\nspec:\n  containers: [{name: a, image: a}]\nstatus: {phase: Running}\n')).toBe(
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n  labels:\n    app: a\n  annotations:\n    team: shop\nspec:\n  selector:\n    matchLabels:\n      app: a\n  template:\n    metadata:\n      labels:\n        app: a\n      annotations:\n        team: shop\n    spec:\n      containers: [{name: a, image: a}]\n',
    );
  });

  it('keeps the line ends of Windows', () => {
    const text = converted('apiVersion: v1\r\nkind: Pod\r\nmetadata:\r\n  name: a\r\n  labels:\r\n    app: a\r\nspec:\r\n  containers: []\r\n');
    expect(text?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(['{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: []}}\n', 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: []}\n', 'apiVersion: v1\nkind: Pod\nspec:\n  containers: []\n', 'kind: [\n'])(
    'refuses %j with a reason',
    (text) => {
      const result = deploymentOfPod(parseDocument(text));
      expect(result.ok ? '' : result.message.ko).toMatch(/파드/);
    },
  );
});
