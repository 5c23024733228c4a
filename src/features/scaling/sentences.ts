import { evictionRoom, type DisruptionBudget } from '../../core/scaling/disruption.ts';
import type { RolloutBounds } from '../../core/scaling/rollout.ts';
import { printQuantity } from '../../core/quantity/quantity.ts';
import type { PodRequest } from '../../core/scaling/pod-requests.ts';
import type { Said } from '../../ui/form/SaidLines.tsx';
import type { ReplicaRange } from './replicas.ts';

/** What a share of the request comes to; or why nothing is measured. */
export function shareSentence(resource: string, percent: number, request: PodRequest, replicas: number | null): Said {
  if (request.nano === null || request.nano === 0n) {
    const names = request.missing.map((name) => (name === '' ? '?' : name)).join(', ');
    const who = names === '' ? { en: 'The Pods request', ko: '파드에' } : { en: `The container ${names} requests`, ko: `컨테이너(${names})에` };
    return {
      bad: true,
      text: {
        en: `${who.en} no ${resource}: a share of nothing cannot be measured, and the autoscaler does nothing.`,
        ko: `${who.ko} ${resource} 요청이 없습니다. 기준이 없어 사용률을 잴 수 없으므로 오토스케일러가 동작하지 않습니다.`,
      },
    };
  }
  const whole = printAmount(request.nano, resource);
  const part = printAmount((request.nano * BigInt(Math.round(percent))) / 100n, resource);
  const example = replicas === null || replicas === 0 ? { en: '', ko: '' } : { en: ` At twice that, ${replicas} Pods become ${replicas * 2}.`, ko: ` 그 두 배가 되면 파드 ${replicas}개가 ${replicas * 2}개로 늘어납니다.` };
  return {
    text: {
      en: `${percent} % of the ${whole} of ${resource} that a Pod requests is ${part} for each Pod.${example.en}`,
      ko: `파드가 요청하는 ${resource} ${whole}의 ${percent} %, 곧 파드당 ${part} 기준입니다.${example.ko}`,
    },
  };
}

function printAmount(nano: bigint, resource: string): string {
  if (resource === 'memory') {
    const MEBI = 1024n * 1024n * 1_000_000_000n;
    return `${nano / MEBI}Mi`;
  }
  // a thousandth is the smallest amount of CPU
  return printQuantity({ nano: (nano / 1_000_000n) * 1_000_000n, format: 'decimal' });
}

/** What a Pod asks of a node, in thousandths of a core and mebibytes, and the init containers that make it more. */
export interface Schedule {
  readonly cpu: number;
  readonly memory: number;
  readonly cpuBy: string | null;
  readonly memoryBy: string | null;
}

/** What a node must have free; nothing where nothing is asked. */
export function scheduleSentences({ cpu, memory, cpuBy, memoryBy }: Schedule): readonly Said[] {
  if (cpu === 0 && memory === 0) return [];
  const amounts = [
    { amount: cpu, en: `${cpu}m of CPU`, ko: `CPU ${cpu}m` },
    { amount: memory, en: `${memory}Mi of memory`, ko: `메모리 ${memory}Mi` },
  ].filter(({ amount }) => amount > 0);
  const deciders = [
    { by: cpuBy, en: 'CPU', ko: 'CPU' },
    { by: memoryBy, en: 'memory', ko: '메모리' },
  ].filter(({ by }) => by !== null);
  const free: Said = {
    text: {
      en: `A node needs ${amounts.map(({ en }) => en).join(' and ')} free for each Pod.`,
      ko: `파드 하나를 배치하려면 노드에 ${amounts.map(({ ko }) => ko).join(', ')} 여유가 필요합니다.`,
    },
  };
  return [
    free,
    ...deciders.map(({ by, en, ko }): Said => ({
      text: {
        en: `Its ${en} is what the init container ${by ?? ''} asks for: more than all that run after it.`,
        ko: `초기화 컨테이너(${by ?? ''})의 ${ko} 요청이 이후 실행되는 컨테이너의 합보다 커서 이 값이 기준이 됩니다.`,
      },
    })),
  ];
}

/** What a budget allows at the number of Pods there is; at the fewest when an autoscaler decides. */
export function evictionSentences(budget: DisruptionBudget, workload: string, { least, most, by }: ReplicaRange): readonly Said[] {
  const said = [evictionSentence(budget, workload, least, by === 'autoscaler' ? 'least' : 'now')];
  return by === 'autoscaler' && most > least ? [...said, evictionSentence(budget, workload, most, 'most')] : said;
}

function evictionSentence(budget: DisruptionBudget, workload: string, replicas: number, at: 'now' | 'least' | 'most'): Said {
  const { mustStay, allowed } = evictionRoom(budget, replicas);
  const when = {
    now: { en: `${workload}: of ${replicas} Pods`, ko: `${workload}: 파드 ${replicas}개 가운데` },
    least: { en: `${workload} at its fewest: of ${replicas} Pods`, ko: `${workload} 최소일 때: 파드 ${replicas}개 가운데` },
    most: { en: `${workload} at its most: of ${replicas} Pods`, ko: `${workload} 최대일 때: 파드 ${replicas}개 가운데` },
  }[at];
  if (allowed === 0 && replicas > 0) {
    return {
      bad: true,
      text: {
        en: `${when.en}, ${mustStay} must stay, so none may be evicted: draining a node waits forever.`,
        ko: `${when.ko} ${mustStay}개를 유지해야 하므로 하나도 축출할 수 없습니다. 노드 드레인이 끝나지 않습니다.`,
      },
    };
  }
  return {
    text: {
      en: `${when.en}, ${mustStay} must stay and ${allowed} may be evicted at once.`,
      ko: `${when.ko} ${mustStay}개를 유지하고 한 번에 ${allowed}개까지 축출할 수 있습니다.`,
    },
  };
}

/** How a rolling update goes with the number of Pods there is. */
export function rolloutSentence(replicas: number, { most, fewest, forced }: RolloutBounds): Said {
  const why = forced ? { en: ' (both numbers round to 0, so one Pod may be missing)', ko: ' (두 값이 모두 0으로 반올림되어 파드 하나가 빠질 수 있습니다)' } : { en: '', ko: '' };
  return {
    text: {
      en: `A rolling update of ${replicas} Pods runs at most ${most} at once and keeps at least ${fewest} serving${why.en}.`,
      ko: `파드 ${replicas}개를 롤링 업데이트할 때 한 번에 최대 ${most}개가 실행되고 최소 ${fewest}개가 요청을 처리합니다${why.ko}.`,
    },
  };
}
