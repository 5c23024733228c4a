import { field, listField, textField } from '../../../core/kinds/fields.ts';
import { durationSeconds } from '../../../core/quantity/duration.ts';
import { duration } from '../../../core/scaling/way-sentence.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import { isMap } from '../../../core/yaml/value.ts';
import type { Said } from '../../../ui/form/SaidLines.tsx';

/** Argo CD's own address for the cluster that it runs in. */
const OWN_CLUSTER = 'https://kubernetes.default.svc';

/** From where to where. @param spec of the Application */
export function deliveryLine(spec: YamlValue | undefined): Said {
  const sources = listField(spec, 'sources');
  const what = textField(spec, 'source', 'path') ?? textField(spec, 'source', 'chart');
  const repository = textField(spec, 'source', 'repoURL');
  const revision = textField(spec, 'source', 'targetRevision') ?? 'HEAD';
  const namespace = textField(spec, 'destination', 'namespace');
  const server = textField(spec, 'destination', 'server');
  const cluster = textField(spec, 'destination', 'name') ?? (server === OWN_CLUSTER ? null : server);
  const missing = sources.length === 0 && (repository === null || what === null);
  if (missing) return { text: { en: 'Deploys nothing: it lacks a repository, or a folder or chart in it.', ko: '저장소나 그 안의 폴더, 차트가 없어 아무것도 배포하지 않습니다.' }, bad: true };
  if (server === null && textField(spec, 'destination', 'name') === null) {
    return { text: { en: 'Deploys nothing: it does not say to which cluster.', ko: '대상 클러스터가 없어 아무것도 배포하지 않습니다.' }, bad: true };
  }
  const from = sources.length > 0 ? { en: `${sources.length} sources`, ko: `원본 ${sources.length}개` } : { en: `${what ?? ''} of ${repository ?? ''} at ${revision}`, ko: `${repository ?? ''} ${revision}의 ${what ?? ''}` };
  const to = {
    en: `${namespace === null ? 'the namespaces it names' : `namespace ${namespace}`} of ${cluster ?? 'the cluster of Argo CD'}`,
    ko: `${cluster ?? 'Argo CD 클러스터'}의 ${namespace === null ? '매니페스트에 적힌 네임스페이스' : `네임스페이스 ${namespace}`}`,
  };
  return { text: { en: `Deploys ${from.en} to ${to.en}.`, ko: `${from.ko} → ${to.ko}` } };
}

/** What is amiss with several sources: one that gives nothing, a name that nobody has, one too many. */
export function sourcesLines(spec: YamlValue | undefined): readonly Said[] {
  const sources = listField(spec, 'sources');
  const names = new Set(sources.map((source) => textField(source, 'ref')));
  const lines = sources.flatMap((source, at): Said[] => {
    const gives = ['path', 'chart', 'ref'].some((key) => textField(source, key) !== null);
    const missing = listField(source, 'helm', 'valueFiles').flatMap((file) => {
      const name = typeof file === 'string' ? /^\$([^/]+)\//.exec(file)?.[1] : undefined;
      return name === undefined || names.has(name) ? [] : [name];
    });
    const number = at + 1;
    return [
      ...(gives ? [] : [{ text: { en: `Source ${number} gives nothing: it lacks a folder, a chart or a name for others.`, ko: `${number}번째 원본에 폴더, 차트, 부를 이름이 모두 없어 아무 역할도 하지 않습니다.` }, bad: true }]),
      ...(missing.length === 0 ? [] : [{ text: { en: `Source ${number} takes files of $${missing.join(', $')}, but no source is called so.`, ko: `${number}번째 원본이 쓰는 이름의 원본이 없습니다: $${missing.join(', $')}` }, bad: true }]),
    ];
  });
  if (field(spec, 'source') === undefined || sources.length === 0) return lines;
  return [{ text: { en: 'The single source above is ignored, because there are several.', ko: 'sources가 있어 위의 단일 원본은 무시됩니다.' }, bad: true }, ...lines];
}

/** What happens by itself. */
export function syncLines(spec: YamlValue | undefined): readonly Said[] {
  const automated = field(spec, 'syncPolicy', 'automated');
  if (automated === undefined || field(automated, 'enabled') === false) {
    return [{ text: { en: 'By hand: someone presses Sync, and until then the cluster stays as it is.', ko: '수동 동기화입니다. 누군가 Sync를 눌러야 클러스터에 적용됩니다.' } }];
  }
  const [prune, heal] = [field(automated, 'prune') === true, field(automated, 'selfHeal') === true];
  const lines: Said[] = [
    {
      text: {
        en: `By itself, within minutes of a push; what Git has no longer ${prune ? 'is removed' : 'stays'}, changes by hand ${heal ? 'are undone' : 'stay until the next push'}.`,
        ko: `푸시하면 몇 분 안에 자동으로 적용됩니다. Git에서 없어진 것은 ${prune ? '삭제되고' : '남고'}, 직접 바꾼 것은 ${heal ? '되돌려집니다' : '다음 푸시까지 남습니다'}.`,
      },
    },
  ];
  if (prune && field(automated, 'allowEmpty') === true) {
    lines.push({ text: { en: 'An empty folder in Git removes everything.', ko: 'Git 폴더가 비면 모두 삭제됩니다.' }, bad: true });
  }
  return lines;
}

/** https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml: what holds where nothing is said. */
const FIRST_PAUSE = 5;
const FACTOR = 2;
const LONGEST_PAUSE = 180;
/** More pauses than this are counted, not named. */
const MOST_NAMED = 6;

/** The pauses between tries, in seconds; null when it is not tried again, or without end. */
export function retryPauses(spec: YamlValue | undefined): readonly number[] | null {
  const retry = field(spec, 'syncPolicy', 'retry');
  const limit = field(retry, 'limit');
  if (!isMap(retry) || typeof limit !== 'number' || limit <= 0 || limit > 100) return null;
  const seconds = (key: string, otherwise: number): number => durationSeconds(textField(retry, 'backoff', key) ?? '', 'argo') ?? otherwise;
  const factor = field(retry, 'backoff', 'factor');
  const [first, longest] = [seconds('duration', FIRST_PAUSE), seconds('maxDuration', LONGEST_PAUSE)];
  return Array.from({ length: limit }, (_, at) => Math.min(longest, first * (typeof factor === 'number' ? factor : FACTOR) ** at));
}

export function retryLines(spec: YamlValue | undefined): readonly Said[] {
  const pauses = retryPauses(spec);
  if (pauses === null) return [];
  const named = pauses.slice(0, MOST_NAMED).map((pause) => duration(Math.round(pause)));
  const more = pauses.length > MOST_NAMED ? ', …' : '';
  const all = duration(Math.round(pauses.reduce((sum, pause) => sum + pause, 0)));
  return [
    {
      text: {
        en: `Tried again after ${named.map(({ en }) => en).join(', ')}${more}; given up after ${all.en} of pauses in all.`,
        ko: `다시 시도하는 간격: ${named.map(({ ko }) => ko).join(', ')}${more}. 간격을 합해 ${all.ko} 뒤에 그만둡니다.`,
      },
    },
  ];
}
