import { gathered } from '../../../gathered.ts';
import { field } from '../../../kinds/fields.ts';
import type { Localized } from '../../../localized.ts';
import { nearestOf } from '../../../schema/nearest.ts';
import type { Range } from '../../../text/edit.ts';
import { commentsOf } from '../../../yaml/comments.ts';
import { locate } from '../../../yaml/locate.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { UPDATE_MODES, updateModePath } from '../../reading/vertical-autoscaler.ts';

const MODES: ReadonlySet<string> = new Set(UPDATE_MODES);

export const vpaUpdateMode: ObjectCheck = {
  id: 'vpa-update-mode',
  severity: 'warning',
  area: 'scaling',
  scope: 'object',
  kinds: ['VerticalPodAutoscaler'],
  title: { en: 'Update mode that is deprecated or does not exist', ko: '사용 중단되었거나 없는 업데이트 모드' },
  why: {
    en: 'Auto is deprecated, because it may mean something else in the next version: today Pods are evicted and created anew. An unknown mode is refused.',
    ko: 'Auto는 다음 버전에서 뜻이 바뀔 수 있어 사용 중단되었습니다. 지금은 파드를 축출하고 새로 만듭니다. 없는 모드는 거부됩니다.',
  },
  todo: { en: 'Say what you want: Recreate, InPlaceOrRecreate, Initial, or Off to get only recommendations.', ko: 'Recreate, InPlaceOrRecreate, Initial, 또는 권고만 받는 Off 가운데 원하는 것을 쓰세요.' },
  source: 'https://github.com/kubernetes/autoscaler/blob/master/vertical-pod-autoscaler/docs/api.md#updatemode',
  find(object) {
    const mode = field(object.value, 'spec', 'updatePolicy', 'updateMode');
    if (typeof mode !== 'string') return [];
    return [...inField(object, mode), ...inComment(object)];
  },
};

function inField(object: CheckedObject, mode: string): Report[] {
  const path = updateModePath(object.path);
  if (mode === 'Auto') {
    return [{ path, message: AUTO, fix: { label: { en: 'Write Recreate, what Auto does today', ko: '지금의 Auto와 같은 Recreate 쓰기' }, safe: false, steps: [{ op: 'set', path, value: 'Recreate' }] } }];
  }
  // a name that is filled in later
  if (MODES.has(mode) || /[${}<>]/.test(mode)) return [];
  const nearest = nearestOf(mode, UPDATE_MODES)?.name ?? null;
  const fix = nearest === null || nearest === 'Auto' ? {} : { fix: { label: { en: `Write ${nearest}`, ko: `${nearest} 쓰기` }, safe: false, steps: [{ op: 'set' as const, path, value: nearest }] } };
  return [{ path, severity: 'error', message: unknown(mode), ...fix }];
}

/** A list of the modes beside the field, as people leave it for those who come after them. */
function inComment(object: CheckedObject): Report[] {
  const path = updateModePath(object.path);
  const node = locate(object.document, path)?.node;
  const { text } = object.document;
  const comment = commentsOf(object.document).find(
    ({ start, ownLine }) => node !== undefined && !ownLine && start >= node.end && !text.slice(node.end, start).includes('\n'),
  );
  if (comment === undefined) return [];
  const words = [...text.slice(comment.start, comment.end).matchAll(/[A-Za-z]+/g)];
  if (words.filter(([word]) => MODES.has(word)).length < 2) return [];
  return gathered(words, ({ 0: word, index }) => {
    if (MODES.has(word) || !/^[A-Z]/.test(word) || nearestOf(word, UPDATE_MODES) === null) return [];
    const range: Range = { start: comment.start + index, end: comment.start + index + word.length };
    return [{ path, range, message: inList(word) }];
  });
}

const AUTO: Localized = {
  en: 'Auto is deprecated; today it evicts Pods to create them anew, as Recreate says openly',
  ko: 'Auto는 사용 중단되었습니다. 지금은 Recreate처럼 파드를 축출하고 새로 만듭니다',
};

function unknown(mode: string): Localized {
  return {
    en: `There is no mode ${mode}; there are ${UPDATE_MODES.join(', ')}`,
    ko: `없는 모드입니다: ${mode}. 쓸 수 있는 값: ${UPDATE_MODES.join(', ')}`,
  };
}

function inList(word: string): Localized {
  return {
    en: `The comment lists ${word}, which is no mode; there are ${UPDATE_MODES.join(', ')}`,
    ko: `주석에 있는 값은 없는 모드입니다: ${word}. 쓸 수 있는 값: ${UPDATE_MODES.join(', ')}`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'finds Auto, and a mode that does not exist in the comment beside it',
    yaml: `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: web}
spec:
  updatePolicy:
    updateMode: Auto # Off, Initial, Recreator, Auto
`,
    finds: ['/spec/updatePolicy/updateMode', '/spec/updatePolicy/updateMode'],
    fixed: `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: web}
spec:
  updatePolicy:
    updateMode: Recreate # Off, Initial, Recreator, Auto
`,
  },
  {
    name: 'knows which mode is meant',
    yaml: `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: web}
spec:
  updatePolicy:
    updateMode: recreate
`,
    finds: ['/spec/updatePolicy/updateMode error'],
    fixed: `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: web}
spec:
  updatePolicy:
    updateMode: Recreate
`,
  },
  {
    name: 'is content with modes that exist, with none, and with comments that list nothing',
    yaml: `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: a}
spec: {updatePolicy: {updateMode: InPlaceOrRecreate}} # Recreated by hand once
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: b}
spec:
  updatePolicy:
    updateMode: "Off" # Off or Initial, nothing else
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: c}
spec: {updatePolicy: {updateMode: "\${MODE}"}}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: d}
`,
    finds: [],
  },
];
