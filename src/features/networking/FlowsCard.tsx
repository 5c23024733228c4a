import { useId, useState } from 'react';
import { samePlain } from '../../core/graph/same-plain.ts';
import type { Localized } from '../../core/localized.ts';
import { flowOf, type End } from '../../core/network-policy/flows.ts';
import { useFromBundle } from '../../store/bundle-index.ts';
import formStyles from '../../ui/form/form.module.css';
import { useText } from '../../ui/language.tsx';
import { FlowAnswer } from './FlowAnswer.tsx';
import { FlowMatrix } from './FlowMatrix.tsx';
import styles from './flows.module.css';
import { ADDRESS, endOf, flowWork, type FlowWork, IN_MATRIX, OUTSIDE, type Pair, portNamed, portText } from './model/flow-question.ts';
import cards from './networking.module.css';

const WORDS = {
  title: { en: 'Who may connect to whom', ko: '누가 어디에 연결할 수 있나요?' },
  about: { en: 'by the network policies of this bundle', ko: '이 묶음의 네트워크 정책 기준' },
  from: { en: 'From', ko: '출발지' },
  to: { en: 'To', ko: '목적지' },
  port: { en: 'Port', ko: '포트' },
  protocol: { en: 'Protocol', ko: '프로토콜' },
  every: { en: 'every port', ko: '모든 포트' },
  workloads: { en: 'Workloads', ko: '워크로드' },
  namespaces: { en: 'Namespaces', ko: '네임스페이스' },
  outside: { en: 'Outside of the cluster', ko: '클러스터 밖' },
  anyPod: { en: 'any Pod of {name}', ko: '아무 파드: {name}' },
  internet: { en: 'the internet', ko: '인터넷' },
  address: { en: 'an address…', ko: 'IP 주소…' },
  whichFrom: { en: 'Address it comes from', ko: '출발지 주소' },
  whichTo: { en: 'Address it goes to', ko: '목적지 주소' },
  example: { en: 'e.g. 203.0.113.7', ko: '예: 203.0.113.7' },
  bothOutside: { en: 'One end must be Pods: policies speak of nothing else.', ko: '한쪽은 파드여야 합니다. 정책은 파드에만 적용됩니다.' },
  noAddress: { en: 'Write an address such as 203.0.113.7, or a block such as 203.0.113.0/24.', ko: '203.0.113.7 같은 주소나 203.0.113.0/24 같은 블록을 쓰세요.' },
  noPort: { en: 'Write a number from 1 to 65535, or the name of a port of those Pods.', ko: '1~65535 번호나 그 파드의 포트 이름을 쓰세요.' },
} as const satisfies Record<string, Localized>;

const PROTOCOLS = ['TCP', 'UDP', 'SCTP'] as const;

interface Question {
  /** null: as the work suggests. */
  readonly from: string | null;
  readonly to: string | null;
  readonly fromAddress: string;
  readonly toAddress: string;
  /** null: the first port of the Pods that are connected to. */
  readonly port: string | null;
  readonly protocol: string;
}

const NOTHING_ASKED: Question = { from: null, to: null, fromAddress: '', toAddress: '', port: null, protocol: 'TCP' };

interface FlowsCardProps {
  readonly documentId: string;
}

/** Whether policies let one end connect to a port of another, and all flows between the workloads. Nothing is kept. */
export function FlowsCard({ documentId }: FlowsCardProps) {
  return <FlowsOf key={documentId} documentId={documentId} />;
}

function FlowsOf({ documentId }: FlowsCardProps) {
  const t = useText();
  const [question, setQuestion] = useState(NOTHING_ASKED);
  const work = useFromBundle((index, read) => flowWork(index, read, documentId, question.to), samePlain);
  if (work === null || work.groups.length === 0) return null;
  return (
    <section className={cards['card']} aria-label={t(WORDS.title)}>
      <div className={cards['cardHead']}>
        <h2>{t(WORDS.title)}</h2>
        <p>{t(WORDS.about)}</p>
      </div>
      <FlowQuestion work={work} question={{ ...question, from: question.from ?? work.first.from, to: question.to ?? work.first.to }} onAsk={setQuestion} />
    </section>
  );
}

interface FlowQuestionProps {
  readonly work: FlowWork;
  readonly question: Question & Pair;
  readonly onAsk: (question: Question) => void;
}

function FlowQuestion({ work, question, onAsk }: FlowQuestionProps) {
  const t = useText();
  const id = useId();
  const ask = (change: Partial<Question>): void => onAsk({ ...question, ...change });
  const from = endOf(work, question.from, question.fromAddress);
  const to = endOf(work, question.to, question.toAddress);
  const ports = to?.is === 'pods' ? (to.ports ?? []) : [];
  const [first] = ports;
  const protocol = question.port === null ? (first?.protocol ?? 'TCP') : question.protocol;
  const text = question.port ?? String(first?.name ?? first?.number ?? '');
  const port = portNamed(text, protocol, to);
  const groups = work.groups.length > 1 && work.groups.length <= IN_MATRIX && work.policies.length > 0 ? work.groups : null;
  const wrong = wrongWith(from, to, port !== null);
  return (
    <>
      <div className={styles['question']}>
        <EndSelect label={WORDS.from} addressLabel={WORDS.whichFrom} work={work} value={question.from} address={question.fromAddress} onChoose={(chosen) => ask({ from: chosen })} onAddress={(fromAddress) => ask({ fromAddress })} />
        <EndSelect label={WORDS.to} addressLabel={WORDS.whichTo} work={work} value={question.to} address={question.toAddress} onChoose={(chosen) => ask({ to: chosen, port: null })} onAddress={(toAddress) => ask({ toAddress })} />
        <label className={styles['port']}>
          {t(WORDS.port)}
          <span className={formStyles['box']}>
            <input className={formStyles['mono']} type="text" autoComplete="off" spellCheck={false} list={`${id}-ports`} placeholder={t(WORDS.every)} value={text} onChange={(event) => ask({ port: event.target.value, protocol })} />
          </span>
          <datalist id={`${id}-ports`}>
            {ports.map(({ name, number, protocol: own }) => (
              <option key={`${number} ${own} ${name ?? ''}`} value={name ?? number}>{`${number}/${own}`}</option>
            ))}
          </datalist>
        </label>
        <label className={styles['protocol']}>
          {t(WORDS.protocol)}
          <span className={formStyles['box']} data-select>
            <select value={port?.protocol ?? protocol} onChange={(event) => ask({ protocol: event.target.value, port: port?.number == null ? text : String(port.number) })}>
              {PROTOCOLS.map((one) => <option key={one}>{one}</option>)}
            </select>
          </span>
        </label>
      </div>
      <div className={styles['answer']} role="status">
        {wrong !== null && <p className={styles['wrong']}>{t(wrong)}</p>}
        {wrong === null && from !== null && to !== null && port !== null && (
          <FlowAnswer flow={flowOf(work.policies, from, to, port)} from={nameOf(question.from, question.fromAddress)} to={nameOf(question.to, question.toAddress)} port={portText(port, to) ?? t(WORDS.every)} />
        )}
      </div>
      {groups !== null && <FlowMatrix groups={groups} policies={work.policies} asked={{ from: question.from, to: question.to }} onAsk={(chosen) => ask({ ...chosen, port: null })} />}
    </>
  );

  function nameOf(end: string, address: string): string {
    if (end === OUTSIDE) return t(WORDS.internet);
    if (end === ADDRESS) return address.trim();
    const namespace = work.namespaces.find((one) => one.id === end);
    return namespace === undefined ? (work.groups.find((one) => one.id === end)?.label ?? '') : t(WORDS.anyPod, { name: namespace.name });
  }
}

function wrongWith(from: End | null, to: End | null, hasPort: boolean): Localized | null {
  if (from === null || to === null) return WORDS.noAddress;
  if (from.is === 'addresses' && to.is === 'addresses') return WORDS.bothOutside;
  return hasPort ? null : WORDS.noPort;
}

interface EndSelectProps {
  readonly label: Localized;
  readonly addressLabel: Localized;
  readonly work: FlowWork;
  readonly value: string;
  readonly address: string;
  readonly onChoose: (id: string) => void;
  readonly onAddress: (address: string) => void;
}

function EndSelect({ label, addressLabel, work: { groups, namespaces }, value, address, onChoose, onAddress }: EndSelectProps) {
  const t = useText();
  return (
    <div className={styles['end']}>
      <label>
        {t(label)}
        <span className={formStyles['box']} data-select>
          <select value={value} onChange={(event) => onChoose(event.target.value)}>
            <optgroup label={t(WORDS.workloads)}>
              {groups.map(({ id, label: name }) => <option key={id} value={id}>{name}</option>)}
            </optgroup>
            <optgroup label={t(WORDS.namespaces)}>
              {namespaces.map(({ id, name }) => <option key={id} value={id}>{t(WORDS.anyPod, { name })}</option>)}
            </optgroup>
            <optgroup label={t(WORDS.outside)}>
              <option value={OUTSIDE}>{t(WORDS.internet)}</option>
              <option value={ADDRESS}>{t(WORDS.address)}</option>
            </optgroup>
          </select>
        </span>
      </label>
      {value === ADDRESS && (
        <span className={formStyles['box']}>
          <input className={formStyles['mono']} type="text" aria-label={t(addressLabel)} autoComplete="off" spellCheck={false} placeholder={t(WORDS.example)} value={address} onChange={(event) => onAddress(event.target.value)} />
        </span>
      )}
    </div>
  );
}
