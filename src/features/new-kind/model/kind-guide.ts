import type { KindName } from '../../../core/kinds/index.ts';
import type { Localized } from '../../../core/localized.ts';

/** What a program is like, and the kind that runs such programs. */
export interface KindAnswer {
  readonly kind: KindName;
  readonly answer: Localized;
  /** Programs that people know. */
  readonly such: Localized;
  /** What choosing the kind brings with it. */
  readonly means: Localized;
}

export interface KindQuestion {
  readonly question: Localized;
  readonly answers: readonly KindAnswer[];
}

/** Which kind runs a program: all questions at once, each answer a kind. Of two that are true the upper one decides. */
export const KIND_GUIDE: readonly KindQuestion[] = [
  {
    question: { en: 'Does it come to an end by itself?', ko: '스스로 끝나는 작업인가요?' },
    answers: [
      {
        kind: 'CronJob',
        answer: { en: 'Yes, and it runs on a schedule', ko: '네, 정해진 시각마다 실행합니다' },
        such: { en: 'a nightly backup, a report', ko: '야간 백업, 보고서' },
        means: {
          en: 'Makes a Job at each time of its schedule. You say in which time zone, and whether two runs may overlap.',
          ko: '정해진 시각마다 잡을 만듭니다. 시간대와, 실행이 겹쳐도 되는지를 정합니다.',
        },
      },
      {
        kind: 'Job',
        answer: { en: 'Yes, and it runs once', ko: '네, 한 번 실행합니다' },
        such: { en: 'a migration, an import', ko: '마이그레이션, 데이터 가져오기' },
        means: {
          en: 'Tries again after a failure, up to a limit. Its Pods stay for their logs until it is deleted.',
          ko: '실패하면 정해진 횟수까지 다시 시도합니다. 로그를 볼 수 있도록 잡을 삭제할 때까지 파드가 남습니다.',
        },
      },
    ],
  },
  {
    question: { en: 'Or does it keep running?', ko: '아니면 계속 실행되나요?' },
    answers: [
      {
        kind: 'DaemonSet',
        answer: { en: 'Yes, one on every node', ko: '네, 노드마다 하나씩 필요합니다' },
        such: { en: 'a log collector, an agent', ko: '로그 수집기, 에이전트' },
        means: {
          en: 'One Pod on each node, new nodes too. There is no number of replicas and no autoscaler.',
          ko: '노드마다 파드가 하나씩 생기며 새 노드에도 생깁니다. 복제본 수와 오토스케일러는 없습니다.',
        },
      },
      {
        kind: 'StatefulSet',
        answer: { en: 'Yes, each Pod with its own name and disk', ko: '네, 파드마다 고유한 이름과 디스크가 필요합니다' },
        such: { en: 'a database, a queue', ko: '데이터베이스, 큐' },
        means: {
          en: 'Pods start in order, as db-0, db-1 …, and are replaced from the last. Names stay, and so do disks when Pods go; it needs a headless Service.',
          ko: '파드가 db-0, db-1 … 순서로 시작되고 뒤에서부터 교체됩니다. 이름은 그대로이고 파드가 사라져도 디스크는 남습니다. 헤드리스 서비스가 필요합니다.',
        },
      },
      {
        kind: 'Deployment',
        answer: { en: 'Yes, and its Pods are all alike', ko: '네, 파드가 모두 같아도 됩니다' },
        such: { en: 'a website, an API, a worker', ko: '웹사이트, API, 워커' },
        means: {
          en: 'Any Pod takes the place of any other: updates without a break, rollback, autoscaling. What a Pod writes into itself goes with it.',
          ko: '어느 파드나 다른 파드를 대신할 수 있어 중단 없는 업데이트, 롤백, 오토스케일링을 쓸 수 있습니다. 파드 안에 쓴 내용은 파드와 함께 사라집니다.',
        },
      },
    ],
  },
];

/** A kind that makes Pods and is hardly ever the one to write. */
export interface RareKind {
  readonly kind: KindName;
  readonly why: Localized;
}

export const RARE_KINDS: readonly RareKind[] = [
  {
    kind: 'ReplicaSet',
    why: {
      en: 'A Deployment makes its own. Alone it never replaces running Pods, so a new image reaches none of them.',
      ko: '디플로이먼트가 알아서 만듭니다. 단독으로 쓰면 실행 중인 파드를 교체하지 않아 새 이미지가 적용되지 않습니다.',
    },
  },
  {
    kind: 'Pod',
    why: {
      en: 'Nobody makes it anew when its node goes, and it cannot be updated without a break.',
      ko: '노드가 사라지면 다시 만들어지지 않고, 중단 없이 업데이트할 수도 없습니다.',
    },
  },
  {
    kind: 'ReplicationController',
    why: { en: 'The ReplicaSet of former times.', ko: '레플리카셋이 나오기 전에 쓰던 종류입니다.' },
  },
];

/** Whether the guide has something to say of a kind. */
export function isGuided(kind: string): boolean {
  return RARE_KINDS.some((rare) => rare.kind === kind) || KIND_GUIDE.some(({ answers }) => answers.some((answer) => answer.kind === kind));
}
