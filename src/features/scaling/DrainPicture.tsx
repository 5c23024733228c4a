import { useId, useMemo, useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import { drainMoments, type DrainMoment } from '../../core/scaling/drain.ts';
import formStyles from '../../ui/form/form.module.css';
import { WarningIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { Squares, SquaresLegend } from '../../ui/squares.tsx';
import styles from './drain.module.css';
import { drainSentence, nodeInWords, nodeName } from './drain-sentences.ts';

const WORDS = {
  title: { en: 'Draining the nodes', ko: '노드 드레인' },
  nodes: { en: 'Nodes', ko: '노드 수' },
  back: { en: 'Back', ko: '이전' },
  next: { en: 'Next', ko: '다음' },
  again: { en: 'From the start', ko: '처음부터' },
  step: { en: 'Step {step} of {steps}', ko: '{steps}단계 중 {step}단계' },
  draining: { en: 'draining', ko: '비우는 중' },
  drained: { en: 'drained', ko: '비움' },
  ready: { en: 'serves', ko: '처리 중' },
  waiting: { en: 'must wait', ko: '대기' },
  evicted: { en: 'evicted', ko: '축출' },
  starting: { en: 'starting', ko: '시작 중' },
} as const satisfies Record<string, Localized>;

const LEGEND = [
  { look: 'full', words: WORDS.ready },
  { look: 'gone', words: WORDS.evicted },
  { look: 'hollow', words: WORDS.waiting },
  { look: 'dashed', words: WORDS.starting },
] as const;

/** Three, because that is what a cluster for work usually begins with. */
const USUAL_NODES = 3;
const NODE_COUNTS = [2, 3, 4, 5, 6] as const;

interface DrainPictureProps {
  readonly replicas: number;
  readonly mustStay: number;
}

/** Node after node is drained: which Pods may go at once, and which wait for a replacement. To be stepped through. */
export function DrainPicture({ replicas, mustStay }: DrainPictureProps) {
  const t = useText();
  const ids = { title: useId(), nodes: useId() };
  const [nodeCount, setNodeCount] = useState(USUAL_NODES);
  const [wanted, setWanted] = useState(1);
  const moments = useMemo(() => drainMoments(replicas, mustStay, nodeCount), [replicas, mustStay, nodeCount]);
  const last = moments.length - 1;
  const at = Math.min(wanted, last);
  const moment = moments[at];
  if (moment === undefined) return null;
  return (
    <div className={styles['drain']} role="group" aria-labelledby={ids.title}>
      <div className={styles['head']}>
        <h3 id={ids.title}>{t(WORDS.title)}</h3>
        <label htmlFor={ids.nodes}>{t(WORDS.nodes)}</label>
        <span className={formStyles['box']} data-select>
          <select
            id={ids.nodes}
            value={nodeCount}
            onChange={(event) => {
              setNodeCount(Number(event.target.value));
              setWanted(1);
            }}
          >
            {NODE_COUNTS.map((count) => <option key={count} value={count}>{count}</option>)}
          </select>
        </span>
      </div>
      <Nodes moment={moment} />
      <p className={styles['sentence']} aria-live="polite" data-bad={moment.stuck || undefined}>
        {moment.stuck && <WarningIcon size={13} />}
        <span>{t(drainSentence(moment, moments, mustStay))}</span>
      </p>
      <div className={styles['foot']}>
        <button type="button" className={formStyles['small']} aria-disabled={at === 0} onClick={() => setWanted(Math.max(0, at - 1))}>{t(WORDS.back)}</button>
        <span className={styles['count']}>{t(WORDS.step, { step: at, steps: last })}</span>
        <button type="button" className={formStyles['small']} onClick={() => setWanted(at === last ? 0 : at + 1)}>{t(at === last ? WORDS.again : WORDS.next)}</button>
        <SquaresLegend entries={LEGEND.map(({ look, words }) => ({ look, label: t(words) }))} />
      </div>
    </div>
  );
}

function Nodes({ moment: { nodes } }: { readonly moment: DrainMoment }) {
  const t = useText();
  return (
    <ol className={styles['nodes']}>
      {nodes.map((node, at) => {
        const { state, ready, starting, waiting, evicted } = node;
        const said = state === 'untouched' ? '' : t(WORDS[state]);
        const name = nodeName(at);
        return (
          <li key={name} data-state={state} aria-label={[name, said, t(nodeInWords(node))].filter((part) => part !== '').join(', ')}>
            <b translate="no" aria-hidden="true">{name}</b>
            <Squares
              groups={[
                { look: 'full', count: ready },
                { look: 'gone', count: evicted },
                { look: 'hollow', count: waiting },
                { look: 'dashed', count: starting },
              ]}
            />
            <small aria-hidden="true">{said}</small>
          </li>
        );
      })}
    </ol>
  );
}
