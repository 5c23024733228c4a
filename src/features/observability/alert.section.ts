import { durationFault } from '../../core/quantity/duration.ts';
import type { Localized } from '../../core/localized.ts';
import type { Field, Section, TextRule } from '../../ui/form/field.ts';

/** https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule (0.86) */

const prometheusDuration: TextRule = (text) => durationFault(text, 'prometheus');

const ALERT_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const METRIC_NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const WORDS = {
  alertName: { en: 'Letters, digits and _, such as TargetDown', ko: 'TargetDown처럼 영문자와 숫자, _로 씁니다' },
  metricName: { en: 'Letters, digits, _ and :, such as job:requests:rate5m', ko: 'job:requests:rate5m처럼 영문자와 숫자, _, :로 씁니다' },
} as const satisfies Record<string, Localized>;

const anAlert = { path: 'record', present: false } as const;

/** One rule: an alert, or a series to be kept under a name. */
export const ALERT_FIELDS: readonly Field[] = [
  {
    input: 'text',
    path: 'alert',
    width: 3,
    mono: true,
    label: { en: 'Alert', ko: '알림 이름' },
    help: { en: 'What people read first, and what Alertmanager groups by: TargetDown, say.', ko: '받는 사람이 먼저 보는 이름이며 Alertmanager가 묶는 데도 씁니다(예: TargetDown).' },
    rule: (text) => (ALERT_NAME.test(text) ? null : WORDS.alertName),
    shownWhen: anAlert,
  },
  {
    input: 'text',
    path: 'record',
    width: 3,
    mono: true,
    label: { en: 'Or keep the series as', ko: '또는 저장할 시계열 이름' },
    help: { en: 'A recording rule: it raises no alert, and makes what is asked for often quick.', ko: '레코딩 규칙입니다. 알림 대신 자주 쓰는 계산 결과를 저장합니다.' },
    rule: (text) => (METRIC_NAME.test(text) ? null : WORDS.metricName),
    shownWhen: { path: 'alert', present: false },
  },
  {
    input: 'text',
    path: 'labels.severity',
    width: 3,
    label: { en: 'Severity', ko: '심각도' },
    help: { en: 'Alertmanager decides by it whom to tell.', ko: 'Alertmanager가 누구에게 알릴지 정하는 데 씁니다.' },
    suggestions: [
      {
        values: [
          { value: 'critical', note: { en: 'wakes someone', ko: '바로 대응' } },
          { value: 'warning', note: { en: 'during the day', ko: '업무 시간에 대응' } },
          { value: 'info', note: { en: 'to be seen only', ko: '참고' } },
        ],
      },
    ],
    shownWhen: anAlert,
  },
  {
    input: 'multi-line',
    path: 'expr',
    width: 6,
    mono: true,
    required: true,
    rows: 2,
    label: { en: 'When (PromQL)', ko: '조건(PromQL)' },
    help: { en: 'The alert is raised for each series that this gives; without one it is silent.', ko: '결과로 나온 시계열마다 알림을 보냅니다. 결과가 없으면 보내지 않습니다.' },
  },
  {
    input: 'text',
    path: 'for',
    width: 3,
    mono: true,
    label: { en: 'Held for', ko: '지속 시간' },
    help: { en: 'How long it must hold without a break. Left out, the alert comes at once.', ko: '조건이 끊김 없이 이어져야 하는 시간입니다. 비워 두면 바로 알립니다.' },
    placeholder: { en: 'at once', ko: '바로' },
    rule: prometheusDuration,
    shownWhen: anAlert,
  },
  {
    input: 'text',
    path: 'keep_firing_for',
    width: 3,
    mono: true,
    label: { en: 'Goes on for', ko: '해제 지연' },
    help: { en: 'How long the alert stays after it holds no more: against flapping.', ko: '조건이 풀린 뒤에도 알림을 유지하는 시간입니다. 알림이 반복되는 것을 막습니다.' },
    placeholder: { en: 'ends at once', ko: '바로 해제' },
    rule: prometheusDuration,
    shownWhen: anAlert,
  },
  { input: 'text', path: 'annotations.summary', width: 6, label: { en: 'Summary', ko: '요약' }, help: { en: '{{ $labels.pod }} and {{ $value }} are filled in.', ko: '{{ $labels.pod }}와 {{ $value }}는 실제 값으로 바뀝니다.' }, shownWhen: anAlert },
  {
    input: 'multi-line',
    path: 'annotations.description',
    width: 6,
    label: { en: 'Description', ko: '설명' },
    help: {
      en: 'What is wrong and where, for whoever must act; {{ $labels.pod }} is filled in here as well.',
      ko: '무엇이 어디에서 잘못되었는지 대응할 사람에게 알립니다. {{ $labels.pod }} 같은 값도 채워집니다.',
    },
    shownWhen: anAlert,
  },
  {
    input: 'text',
    path: 'annotations.runbook_url',
    width: 6,
    mono: true,
    label: { en: 'What to do (link)', ko: '대응 방법(링크)' },
    help: { en: 'A page with the steps to take, sent along with the alert.', ko: '대응 절차를 적은 페이지로, 알림과 함께 전달됩니다.' },
    shownWhen: anAlert,
  },
  {
    input: 'map',
    path: 'labels',
    except: ['severity'],
    label: { en: 'Other labels', ko: '그 밖의 레이블' },
    help: { en: 'Alertmanager sends, groups and silences alerts by them.', ko: 'Alertmanager가 알림을 보내고 묶고 끌 때 기준이 됩니다.' },
    keyLabel: { en: 'Label of the alert', ko: '알림 레이블' },
    valueLabel: { en: 'Value of label', ko: '레이블 값' },
    add: { en: 'Add a label', ko: '레이블 추가' },
  },
  {
    input: 'map',
    path: 'annotations',
    except: ['summary', 'description', 'runbook_url'],
    label: { en: 'Other annotations', ko: '그 밖의 어노테이션' },
    help: { en: 'Sent along for people to read; nothing is decided by them.', ko: '사람이 읽도록 함께 전달되며, 보낼 곳을 정하는 데는 쓰이지 않습니다.' },
    keyLabel: { en: 'Annotation of the alert', ko: '알림 어노테이션' },
    valueLabel: { en: 'Value of annotation', ko: '어노테이션 값' },
    add: { en: 'Add an annotation', ko: '어노테이션 추가' },
    shownWhen: anAlert,
  },
];

export const alertGroupsSection: Section = {
  id: 'observability.groups',
  title: { en: 'Groups of rules', ko: '규칙 그룹' },
  about: { en: 'rules of a group are evaluated one after the other', ko: '한 그룹의 규칙은 차례로 평가됩니다' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'rows',
      path: 'groups',
      card: true,
      nameless: true,
      label: { en: 'Groups', ko: '그룹' },
      help: { en: 'Rules that are worked out at the same time; big sets are quicker in several groups.', ko: '같은 시각에 평가하는 규칙의 묶음입니다. 규칙이 많으면 여러 그룹으로 나누는 편이 빠릅니다.' },
      item: { en: 'group', ko: '그룹' },
      add: { en: 'Add a group', ko: '그룹 추가' },
      newItem: { name: 'alerts', rules: [{ alert: 'NewAlert', expr: 'vector(0) > 1', for: '5m', labels: { severity: 'warning' } }] },
      fields: [
        {
          input: 'text',
          path: 'name',
          width: 3,
          required: true,
          label: { en: 'Name', ko: '이름' },
          help: { en: 'Shown by Prometheus; no two groups of the object may share it.', ko: 'Prometheus 화면에 보이며 이 오브젝트 안에서 유일해야 합니다.' },
        },
        {
          input: 'text',
          path: 'interval',
          width: 3,
          mono: true,
          label: { en: 'Evaluated every', ko: '평가 간격' },
          help: { en: 'How often its rules are asked; an alert cannot come sooner.', ko: '규칙을 평가하는 간격입니다. 알림은 이보다 빨리 오지 않습니다.' },
          placeholder: { en: 'as Prometheus is set', ko: 'Prometheus 설정값' },
          rule: prometheusDuration,
        },
        {
          input: 'rows',
          path: 'rules',
          card: true,
          nameless: true,
          label: { en: 'Rules', ko: '규칙' },
          help: { en: 'An alert, or a result that is kept as a series.', ko: '알림을 보내거나, 계산 결과를 시계열로 저장합니다.' },
          item: { en: 'rule', ko: '규칙' },
          add: { en: 'Add a rule', ko: '규칙 추가' },
          newItem: { alert: 'NewAlert', expr: 'vector(0) > 1', for: '5m', labels: { severity: 'warning' } },
          fields: ALERT_FIELDS,
        },
        {
          input: 'integer',
          path: 'limit',
          width: 3,
          min: 0,
          label: { en: 'Alerts at most', ko: '최대 알림 수' },
          help: { en: 'A rule with more results fails and gives none of them: against a flood of alerts.', ko: '규칙 하나의 결과가 더 많으면 실패로 처리해 아무것도 보내지 않습니다. 알림이 쏟아지는 것을 막습니다.' },
          placeholder: { en: 'no limit', ko: '제한 없음' },
        },
      ],
    },
  ],
};
