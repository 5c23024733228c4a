import { describePodsCommand, podLogsCommand, wherePodsCommand } from '../../../core/kinds/commands.ts';
import type { Localized } from '../../../core/localized.ts';
import type { TextValues } from '../../../ui/language.tsx';
import { reachOf, type Phase, type PhaseFacts } from './phase-facts.ts';

/** A sentence with what stands in it. */
export interface Said {
  readonly text: Localized;
  readonly values: TextValues;
}

export interface PhaseCommand {
  readonly what: Localized;
  readonly command: string;
}

/** What a phase means, for any Pod. */
export const MEANINGS: Readonly<Record<Phase, Localized>> = {
  Pending: {
    en: 'Accepted, but not started: it waits for a node, for its images and for what it mounts.',
    ko: '클러스터가 받아들였지만 아직 시작되지 않았습니다. 노드와 이미지, 마운트할 볼륨을 기다립니다.',
  },
  Running: {
    en: 'It is on a node, and a container runs or is being started again. That does not yet mean Ready.',
    ko: '노드에 배치되어 컨테이너가 실행 중이거나 다시 시작되는 중입니다. 준비 완료(Ready)와는 다릅니다.',
  },
  Succeeded: {
    en: 'Every container has ended without an error, and none is started again.',
    ko: '모든 컨테이너가 오류 없이 끝났고 다시 시작되지 않습니다.',
  },
  Failed: {
    en: 'Every container has ended, at least one of them with an error, and none is started again.',
    ko: '모든 컨테이너가 끝났고 그중 하나 이상이 오류로 끝났으며 다시 시작되지 않습니다.',
  },
  Unknown: {
    en: 'The node does not answer, so nobody knows how the Pod is. Kubernetes no longer sets this phase; kubectl may still show the word for a Pod that is being deleted on a lost node.',
    ko: '노드가 응답하지 않아 파드의 상태를 알 수 없습니다. 이제 Kubernetes가 이 단계를 기록하지는 않지만, 연결이 끊긴 노드에서 삭제 중인 파드는 kubectl에 Unknown으로 보일 수 있습니다.',
  },
};

const WORDS = {
  gates: { en: 'It is not placed before its schedulingGates are taken away: {names}.', ko: 'schedulingGates가 제거될 때까지 배치되지 않습니다: {names}' },
  node: {
    en: 'Without a node that has room for its requests and fits its rules the events say FailedScheduling.',
    ko: '요청량과 배치 규칙에 맞는 노드가 없으면 이벤트에 FailedScheduling이 남습니다.',
  },
  needs: { en: 'It does not start without: {names}.', ko: '다음이 없으면 시작되지 않습니다: {names}' },
  image: {
    en: 'A wrong image name or tag, or missing credentials, shows as ImagePullBackOff.',
    ko: '이미지 이름이나 태그가 틀리거나 인증 정보가 없으면 ImagePullBackOff로 보입니다.',
  },
  init: {
    en: 'Init containers hold it here until they have ended, one after the other: {names}. kubectl shows Init:0/{count}.',
    ko: '초기화 컨테이너가 차례로 끝날 때까지 여기에 머뭅니다: {names}. kubectl 표시: Init:0/{count}',
  },
  initSidecars: {
    en: 'Until its sidecars have started it stays here: kubectl shows Init:0/{count}.',
    ko: '사이드카가 시작될 때까지 여기에 머뭅니다. kubectl 표시: Init:0/{count}',
  },
  ready: {
    en: 'kubectl shows READY {all}/{all} once the readiness probes have passed: {names}.',
    ko: '레디니스 프로브가 성공해야 kubectl에 READY {all}/{all} 상태로 보입니다: {names}',
  },
  noProbe: {
    en: 'No container has a readiness probe, so it is Ready as soon as they run.',
    ko: '레디니스 프로브가 없어 컨테이너가 실행되면 바로 준비된 것으로 봅니다.',
  },
  loops: {
    en: 'A container that keeps ending is started again after longer and longer pauses: kubectl shows CrashLoopBackOff, and the phase stays Running.',
    ko: '컨테이너가 자꾸 끝나면 간격을 늘려 가며 다시 시작합니다. kubectl에 CrashLoopBackOff로 보여도 단계는 Running입니다.',
  },
  failsLoop: {
    en: 'A container that keeps failing is started again after longer and longer pauses: kubectl shows CrashLoopBackOff, and the phase stays Running.',
    ko: '컨테이너가 계속 실패하면 간격을 늘려 가며 다시 시작합니다. kubectl에 CrashLoopBackOff로 보여도 단계는 Running입니다.',
  },
  noRestart: { en: 'No container is started again here (restartPolicy: Never).', ko: '여기서는 컨테이너를 다시 시작하지 않습니다(restartPolicy: Never).' },
  neverSucceeds: {
    en: 'Not reached here: restartPolicy is Always, so a container that ends is started again.',
    ko: '여기서는 이르지 않습니다. restartPolicy가 Always라서 끝난 컨테이너도 다시 시작됩니다.',
  },
  oneEnds: { en: 'Reached when this container ends with exit code 0: {names}.', ko: '이 컨테이너가 종료 코드 0으로 끝나면 이 단계가 됩니다: {names}' },
  allEnd: {
    en: 'Reached only when all of these have ended with exit code 0: {names}. One that goes on keeps the Pod in Running.',
    ko: '다음이 모두 종료 코드 0으로 끝나야 합니다: {names}. 하나라도 계속 실행되면 Running에 머뭅니다.',
  },
  sidecarsEnd: { en: 'Sidecars are ended after that, and do not hold it.', ko: '사이드카는 그 뒤에 종료되므로 기다리지 않습니다.' },
  failsOutside: {
    en: 'restartPolicy is {policy}: what fails is started again. Only something from outside ends the Pod here, an eviction or a node that shuts down.',
    ko: 'restartPolicy: {policy}. 실패한 컨테이너는 다시 시작되므로, 축출이나 노드 종료처럼 외부 원인이 있을 때만 이 단계가 됩니다.',
  },
  fails: {
    en: 'restartPolicy is Never: one exit code other than 0 is enough. An init container that fails ends the Pod at once.',
    ko: 'restartPolicy가 Never라서 종료 코드가 하나라도 0이 아니면 실패합니다. 초기화 컨테이너가 실패하면 파드가 바로 끝납니다.',
  },
  jobTries: { en: 'The Job then makes another Pod, until its backoffLimit.', ko: '그러면 잡이 backoffLimit까지 새 파드를 만듭니다.' },
  deadline: { en: 'After {seconds} s it is ended as Failed (activeDeadlineSeconds).', ko: '{seconds}초가 지나면 실패로 종료됩니다(activeDeadlineSeconds).' },
  lost: {
    en: 'After {seconds} s without an answer from its node the Pod is marked for deletion.',
    ko: '노드가 {seconds}초 동안 응답하지 않으면 파드에 삭제 표시가 됩니다.',
  },
  notLost: { en: 'It stays with its node, however long that does not answer.', ko: '노드가 오래 응답하지 않아도 그 노드에 남습니다.' },
  nobody: { en: 'Nobody makes another one: it is a Pod of its own.', ko: '단독 파드라서 새로 만들어지지 않습니다.' },
  stateful: {
    en: 'A StatefulSet makes no other one before this one is gone for certain: delete the Node object, or the Pod by force.',
    ko: '스테이트풀셋은 이 파드가 확실히 사라져야 새 파드를 만듭니다. Node 오브젝트를 지우거나 파드를 강제로 삭제하세요.',
  },
  another: { en: 'Another one is then made on a node that answers.', ko: '그런 다음 응답하는 노드에 새 파드가 만들어집니다.' },
} as const satisfies Record<string, Localized>;

const CAPTIONS = {
  waits: { en: 'waits', ko: '대기' },
  init: { en: 'Init:0/{count}', ko: 'Init:0/{count}' },
  ready: { en: 'READY {all}/{all}', ko: 'READY {all}/{all}' },
  never: { en: 'not reached', ko: '이르지 않음' },
  ends: { en: 'all end with 0', ko: '모두 0으로 종료' },
  outside: { en: 'only from outside', ko: '외부 원인만' },
  fails: { en: 'one ends with an error', ko: '하나라도 오류로 종료' },
  lost: { en: 'node is lost', ko: '노드 응답 없음' },
} as const satisfies Record<string, Localized>;

const WHAT = {
  why: { en: 'Why it waits: see Events at the end', ko: '기다리는 이유: 맨 끝의 Events' },
  initLogs: { en: 'What the init container says', ko: '초기화 컨테이너 로그' },
  before: { en: 'What it said before it was started again', ko: '다시 시작되기 전의 로그' },
  logs: { en: 'What it says', ko: '로그 보기' },
  ended: { en: 'How it ended: see Reason and Exit Code', ko: '끝난 이유: Reason과 Exit Code' },
  where: { en: 'Which node it is on', ko: '어느 노드에 있는지 보기' },
} as const satisfies Record<string, Localized>;

const UNNAMED = '?';

/** A word or two beside the name of a phase. */
export function phaseCaption(phase: Phase, facts: PhaseFacts): Said {
  const { initSteps, sidecars, main } = facts;
  switch (phase) {
    case 'Pending': return initSteps > 0 ? said(CAPTIONS.init, { count: initSteps }) : said(CAPTIONS.waits);
    case 'Running': return said(CAPTIONS.ready, { all: main.length + sidecars });
    case 'Succeeded': return said(reachOf(phase, facts) === 'no' ? CAPTIONS.never : CAPTIONS.ends);
    case 'Failed': return said(reachOf(phase, facts) === 'outside' ? CAPTIONS.outside : CAPTIONS.fails);
    case 'Unknown': return said(CAPTIONS.lost);
  }
}

/** What usually holds the Pods of this document in a phase, or leads them there. */
export function phaseSentences(phase: Phase, facts: PhaseFacts): readonly Said[] {
  const { kind, restartPolicy, init, initSteps, sidecars, main, probed, needs, gates, deadlineSeconds, lostAfterSeconds } = facts;
  switch (phase) {
    case 'Pending':
      return [
        ...(gates.length > 0 ? [said(WORDS.gates, { names: gates.join(', ') })] : []),
        said(WORDS.node),
        ...(needs.length > 0 ? [said(WORDS.needs, { names: needs.join(', ') })] : []),
        said(WORDS.image),
        ...(init.length > 0 ? [said(WORDS.init, { names: listed(init), count: initSteps })] : sidecars > 0 ? [said(WORDS.initSidecars, { count: initSteps })] : []),
      ];
    case 'Running':
      return [
        probed.length > 0 ? said(WORDS.ready, { names: listed(probed), all: main.length + sidecars }) : said(WORDS.noProbe),
        said(restartPolicy === 'Always' ? WORDS.loops : restartPolicy === 'OnFailure' ? WORDS.failsLoop : WORDS.noRestart),
      ];
    case 'Succeeded':
      if (restartPolicy === 'Always') return [said(WORDS.neverSucceeds)];
      return [said(main.length > 1 ? WORDS.allEnd : WORDS.oneEnds, { names: listed(main) }), ...(sidecars > 0 ? [said(WORDS.sidecarsEnd)] : [])];
    case 'Failed':
      return [
        restartPolicy === 'Never' ? said(WORDS.fails) : said(WORDS.failsOutside, { policy: restartPolicy }),
        ...(restartPolicy === 'Never' && (kind === 'Job' || kind === 'CronJob') ? [said(WORDS.jobTries)] : []),
        ...(deadlineSeconds === null ? [] : [said(WORDS.deadline, { seconds: deadlineSeconds })]),
      ];
    case 'Unknown':
      if (lostAfterSeconds === null) return [said(WORDS.notLost)];
      return [said(WORDS.lost, { seconds: lostAfterSeconds }), said(kind === 'Pod' ? WORDS.nobody : kind === 'StatefulSet' ? WORDS.stateful : WORDS.another)];
  }
}

/** The commands that show why Pods are in a phase. */
export function phaseCommands(phase: Phase, { pods, init, initSteps, main, restartPolicy }: PhaseFacts): readonly PhaseCommand[] {
  if (pods === null) return [];
  // kubectl asks for a name where a Pod has several containers
  const one = main.length + initSteps > 1 ? (main[0] ?? null) : null;
  const logs = (what: Localized, container: string | null, previous: boolean): PhaseCommand[] => {
    const command = podLogsCommand(pods, container, previous);
    return command === null ? [] : [{ what, command }];
  };
  switch (phase) {
    case 'Pending': return [{ what: WHAT.why, command: describePodsCommand(pods) }, ...(init[0] === undefined ? [] : logs(WHAT.initLogs, init[0], false))];
    case 'Running': return restartPolicy === 'Never' ? logs(WHAT.logs, one, false) : logs(WHAT.before, one, true);
    case 'Succeeded': return reachOf(phase, { restartPolicy }) === 'no' ? [] : logs(WHAT.logs, one, false);
    case 'Failed': return [{ what: WHAT.ended, command: describePodsCommand(pods) }];
    case 'Unknown': return [{ what: WHAT.where, command: wherePodsCommand(pods) }];
  }
}

function said(text: Localized, values: TextValues = {}): Said {
  return { text, values };
}

function listed(names: readonly string[]): string {
  return names.map((name) => (name === '' ? UNNAMED : name)).join(', ');
}
