import { samePlain } from '../../../core/graph/same-plain.ts';
import { commandTarget, rolloutCommand } from '../../../core/kinds/commands.ts';
import { field } from '../../../core/kinds/fields.ts';
import type { Localized } from '../../../core/localized.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import { CommandLine } from '../../../ui/CommandLine.tsx';
import { FoldedCard } from '../../../ui/form/FoldedCard.tsx';
import { useFormHost, useScope } from '../../../ui/form/form-host.ts';
import { useText } from '../../../ui/language.tsx';
import styles from './rollout.module.css';

const WORDS = {
  title: { en: 'Rollback', ko: '롤백' },
  about: { en: 'commands for an earlier version', ko: '이전 버전으로 되돌리는 명령' },
  kept: {
    en: 'The cluster keeps {count} earlier versions. After an undo change the YAML too: the next apply brings back what stands here.',
    ko: '클러스터에 이전 버전이 {count}개까지 남습니다. 되돌린 뒤에는 YAML도 고치세요. 다음 apply 때 여기 적힌 내용으로 돌아갑니다.',
  },
  none: {
    en: 'revisionHistoryLimit is 0, so no earlier version is kept and nothing can be undone.',
    ko: 'revisionHistoryLimit가 0이어서 이전 버전이 남지 않으므로 되돌릴 수 없습니다.',
  },
  history: { en: 'Which versions there are', ko: '남아 있는 버전 보기' },
  undo: { en: 'Back to the version before; --to-revision names another', ko: '바로 이전 버전으로 되돌리기. 다른 버전은 --to-revision으로 지정합니다' },
} as const satisfies Record<string, Localized>;

/** What the API keeps when nothing is written. */
const USUAL_LIMIT = 10;

/** The way back to an earlier version, which is the cluster's business: the commands for it. */
export function RollbackCard() {
  const t = useText();
  const object = useScope('object');
  const { target, limit } = useFormHost().useSelectedLate((document) => {
    const workload = valueAt(document, object);
    const written = field(workload, 'spec', 'revisionHistoryLimit');
    return { target: commandTarget(workload), limit: typeof written === 'number' ? written : USUAL_LIMIT };
  }, samePlain);
  if (target === null) return null;
  return (
    <FoldedCard title={WORDS.title} about={WORDS.about} places={[{ base: object, patterns: [] }]}>
      <div className={styles['body']}>
        <p>{limit === 0 ? t(WORDS.none) : t(WORDS.kept, { count: limit })}</p>
        {limit > 0 && <CommandLine what={WORDS.history} command={rolloutCommand('history', target)} />}
        {limit > 0 && <CommandLine what={WORDS.undo} command={rolloutCommand('undo', target)} />}
      </div>
    </FoldedCard>
  );
}
