import { serves, type Answers } from '../../core/new-service/answers.ts';
import type { Problems, Question } from '../../core/new-service/problems.ts';
import type { Localized } from '../../core/localized.ts';

export type StepId = 'preset' | 'name' | 'image' | 'port' | 'schedule' | 'replicas' | 'resources' | 'settings' | 'access' | 'network' | 'storage' | 'user' | 'review';

export interface Step {
  readonly id: StepId;
  readonly title: Localized;
  /** The question itself. */
  readonly ask: Localized;
  readonly questions: readonly Question[];
  /** Where its answers stand in the YAML: what the first line of them holds; '' is the beginning. */
  readonly reveal: string;
  readonly applies: (answers: Answers) => boolean;
}

const always = (): boolean => true;

export const STEPS: readonly Step[] = [
  { id: 'preset', title: { en: 'Kind', ko: '종류' }, ask: { en: 'What kind of service is it?', ko: '어떤 서비스인가요?' }, questions: [], reveal: '', applies: always },
  { id: 'name', title: { en: 'Name', ko: '이름' }, ask: { en: 'What is it called, and where does it live?', ko: '이름과 네임스페이스를 정하세요' }, questions: ['name', 'namespace'], reveal: '', applies: always },
  {
    id: 'image',
    title: { en: 'Image', ko: '이미지' },
    ask: { en: 'Which image does it run?', ko: '어떤 이미지를 실행하나요?' },
    questions: ['registry', 'repository', 'tag', 'digest', 'pullSecret', 'args'],
    reveal: 'image:',
    applies: always,
  },
  {
    id: 'schedule',
    title: { en: 'Schedule', ko: '일정' },
    ask: { en: 'When does it run?', ko: '언제 실행하나요?' },
    questions: ['cron', 'timeZone'],
    reveal: 'schedule:',
    applies: ({ schedule }) => schedule.on,
  },
  {
    id: 'port',
    title: { en: 'Port and health', ko: '포트와 상태' },
    ask: { en: 'Where does it listen, and how is it known to be well?', ko: '어디서 수신하고 상태를 어떻게 확인하나요?' },
    questions: ['port', 'portName', 'readyPath', 'livePath', 'startSeconds', 'periodSeconds', 'timeoutSeconds', 'failures'],
    reveal: 'ports:',
    applies: ({ schedule }) => !schedule.on,
  },
  {
    id: 'replicas',
    title: { en: 'Replicas', ko: '복제본' },
    ask: { en: 'How many Pods run at once?', ko: '파드를 몇 개 실행하나요?' },
    questions: ['replicas', 'most', 'cpuPercent'],
    reveal: 'replicas:',
    applies: ({ schedule, storage }) => !schedule.on && storage.kind !== 'single',
  },
  {
    id: 'resources',
    title: { en: 'Resources', ko: '리소스' },
    ask: { en: 'What does each Pod need?', ko: '파드마다 무엇이 얼마나 필요한가요?' },
    questions: ['cpu', 'memory', 'cpuLimit', 'memoryLimit', 'heapPercent'],
    reveal: 'resources:',
    applies: always,
  },
  {
    id: 'settings',
    title: { en: 'Settings and secrets', ko: '설정과 시크릿' },
    ask: { en: 'What does it have to be told?', ko: '무엇을 설정해야 하나요?' },
    questions: ['settings', 'secretKeys'],
    reveal: 'resources:',
    applies: always,
  },
  {
    id: 'access',
    title: { en: 'Access', ko: '외부 접근' },
    ask: { en: 'Is it called from outside of the cluster?', ko: '클러스터 밖에서 호출하나요?' },
    questions: ['host', 'className', 'issuer'],
    reveal: 'kind: Service',
    applies: serves,
  },
  {
    id: 'network',
    title: { en: 'Network policy', ko: '네트워크 정책' },
    ask: { en: 'Who may connect to it, and whom may it connect to?', ko: '누가 연결할 수 있고 어디로 연결할 수 있나요?' },
    questions: ['controllerNamespace', 'monitoringNamespace'],
    reveal: 'kind: NetworkPolicy',
    applies: always,
  },
  {
    id: 'storage',
    title: { en: 'Storage', ko: '저장소' },
    ask: { en: 'Does it keep anything?', ko: '데이터를 보관하나요?' },
    questions: ['size', 'storageClass', 'mountPath', 'writableFolders'],
    reveal: 'volumeMounts:',
    applies: always,
  },
  { id: 'user', title: { en: 'User', ko: '실행 사용자' }, ask: { en: 'As whom does it run?', ko: '어떤 사용자로 실행하나요?' }, questions: ['user', 'group'], reveal: 'runAsNonRoot', applies: always },
  { id: 'review', title: { en: 'Review', ko: '검토' }, ask: { en: 'This is what will be created', ko: '이렇게 만듭니다' }, questions: [], reveal: '', applies: always },
];

export function stepsFor(answers: Answers): readonly Step[] {
  return STEPS.filter(({ applies }) => applies(answers));
}

/** The step, or the first where it no longer applies. */
export function stepAt(steps: readonly Step[], id: StepId): number {
  return Math.max(0, steps.findIndex((step) => step.id === id));
}

/** The first step with an answer that cannot be written down. */
export function firstFaulty(steps: readonly Step[], problems: Problems): Step | null {
  return steps.find(({ questions }) => questions.some((question) => problems.has(question))) ?? null;
}
