import { useId, useState } from 'react';
import { samePlain } from '../../../core/graph/same-plain.ts';
import type { Localized } from '../../../core/localized.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import { useFormHost, useScope } from '../../../ui/form/form-host.ts';
import { WarningIcon } from '../../../ui/icons.tsx';
import { useText } from '../../../ui/language.tsx';
import { Squares } from '../../../ui/squares.tsx';
import { apartOver, worstPlacement, type Placement } from './placement.ts';
import styles from './spread-picture.module.css';

const WORDS = {
  title: { en: 'At worst, where nodes have room', ko: '노드에 여유가 있을 때 가장 나쁜 배치' },
  zones: { en: 'Zones', ko: '영역(zone)' },
  nodes: { en: 'Nodes in each', ko: '영역마다 노드' },
  zone: { en: 'Zone {zone}', ko: '영역 {zone}' },
  node: { en: 'node {node}', ko: '노드 {node}' },
  onNode: { en: 'node {node}: {pods} Pods', ko: '노드 {node}: 파드 {pods}개' },
  fails: {
    en: 'Of {replicas} Pods, a node that fails may take {node}, a zone {zone}.',
    ko: '파드 {replicas}개 가운데 노드 하나가 멈추면 최대 {node}개, 영역 하나가 멈추면 최대 {zone}개를 잃습니다.',
  },
  pending: { en: '{pending} Pods find no place and stay Pending.', ko: '파드 {pending}개는 놓일 곳이 없어 Pending으로 남습니다.' },
} as const satisfies Record<string, Localized>;

const ZONES = [1, 2, 3, 4] as const;
const NODES = [1, 2, 3, 4] as const;
/** More Pods than these are no picture, and spread alike. */
const MOST_PODS = 40;
/** What is drawn where the manifest leaves the number to an autoscaler. */
const USUAL_PODS = 3;

/** Nodes in zones with the Pods on them, placed as badly as the rules allow. */
export function SpreadPicture() {
  const t = useText();
  const titleId = useId();
  const pod = useScope('pod');
  const object = useScope('object');
  const [zones, setZones] = useState(3);
  const [nodesPerZone, setNodes] = useState(2);
  const { replicas, rules } = useFormHost().useSelectedLate((document) => {
    const spec = valueAt(document, pod);
    const count = valueAt(document, [...object, 'spec', 'replicas']);
    return {
      replicas: typeof count === 'number' && count >= 0 ? Math.min(count, MOST_PODS) : USUAL_PODS,
      rules: { nodes: apartOver(spec, 'nodes'), zones: apartOver(spec, 'zones') },
    };
  }, samePlain);
  if (replicas < 1) return null;
  const placement = worstPlacement(replicas, { zones, nodesPerZone }, rules);
  return (
    <div className={styles['picture']} role="group" aria-labelledby={titleId}>
      <div className={styles['head']}>
        <h3 id={titleId}>{t(WORDS.title)}</h3>
        <Count label={WORDS.zones} value={zones} choices={ZONES} onChoose={setZones} />
        <Count label={WORDS.nodes} value={nodesPerZone} choices={NODES} onChoose={setNodes} />
      </div>
      <Zones placement={placement} />
      <Losses placement={placement} replicas={replicas} />
    </div>
  );
}

function Zones({ placement }: { readonly placement: Placement }) {
  const t = useText();
  return (
    <ul className={styles['zones']}>
      {placement.zones.map((nodes, zone) => (
        // zones are nothing but their place
        // oxlint-disable-next-line react/no-array-index-key
        <li key={zone} className={styles['zone']}>
          <b>{t(WORDS.zone, { zone: ZONE_NAMES[zone] ?? String(zone) })}</b>
          <ul className={styles['nodes']}>
            {nodes.map((pods, node) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={node} aria-label={t(WORDS.onNode, { node: node + 1, pods })}>
                <Squares groups={[{ look: 'full', count: pods }]} />
                <small aria-hidden="true">{t(WORDS.node, { node: node + 1 })}</small>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const ZONE_NAMES = ['a', 'b', 'c', 'd'] as const;

function Losses({ placement: { mostOnNode, mostInZone, pending }, replicas }: { readonly placement: Placement; readonly replicas: number }) {
  const t = useText();
  const isBad = pending > 0 || (replicas > 1 && mostOnNode >= replicas);
  return (
    <p className={styles['losses']} data-bad={isBad || undefined} aria-live="polite">
      {isBad && <WarningIcon size={13} />}
      <span>
        {t(WORDS.fails, { replicas, node: mostOnNode, zone: mostInZone })}
        {pending > 0 && ` ${t(WORDS.pending, { pending })}`}
      </span>
    </p>
  );
}

interface CountProps {
  readonly label: Localized;
  readonly value: number;
  readonly choices: readonly number[];
  readonly onChoose: (count: number) => void;
}

function Count({ label, value, choices, onChoose }: CountProps) {
  const t = useText();
  return (
    <label className={styles['count']}>
      {t(label)}
      <select value={value} onChange={(event) => onChoose(Number(event.target.value))}>
        {choices.map((choice) => <option key={choice} value={choice}>{choice}</option>)}
      </select>
    </label>
  );
}
