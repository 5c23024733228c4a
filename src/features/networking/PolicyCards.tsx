import { useRef, useState, type ReactNode } from 'react';
import { listField } from '../../core/kinds/fields.ts';
import type { Localized } from '../../core/localized.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { YamlMap } from '../../core/yaml/nodes.ts';
import type { Path } from '../../core/yaml/path.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import { pathOf } from '../../ui/form/coverage.ts';
import type { Field, RowsField } from '../../ui/form/field.ts';
import { useWantedField } from '../../ui/form/FieldFrame.tsx';
import { Fields, FieldView } from '../../ui/form/Fields.tsx';
import { useLength } from '../../ui/form/field-values.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { RowsFieldView } from '../../ui/form/RowsFieldView.tsx';
import { SaidLines, type Said } from '../../ui/form/SaidLines.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { AddressLine } from './AddressLine.tsx';
import { type Direction, dnsRule, ingressControllerRule, PEER_KINDS, peerKindOf, type PeerKind, prometheusRule, restricts, TYPE_OF } from '../../core/network-policy/policy.ts';
import { addRule, denyAll, setRestricts, switchPeer } from './model/policy.ts';
import { closedSentence, ruleSentence } from './model/policy-sentence.ts';
import styles from './networking.module.css';
import { DIRECTION_SECTIONS, PEER_FIELDS, policySelectorSection, RULES } from './policy.section.ts';
import { portsUnder, selectedWorkloads } from './relations.ts';
import { matchLines } from './selected-lines.ts';
import { Select } from './Select.tsx';

const WORDS = {
  restrict: { en: 'Restrict', ko: '제한' },
  free: {
    ingress: { en: 'This policy does not restrict what comes in.', ko: '이 정책은 들어오는 트래픽을 제한하지 않습니다.' },
    egress: { en: 'This policy does not restrict what goes out.', ko: '이 정책은 나가는 트래픽을 제한하지 않습니다.' },
  },
  peer: { en: 'Who', ko: '상대' },
  onlyFrom: { en: 'Only from…', ko: '출발지 제한' },
  onlyTo: { en: 'Only to…', ko: '목적지 제한' },
  or: { en: 'OR', ko: '또는(OR)' },
  and: { en: 'AND', ko: '그리고(AND)' },
  templates: { en: 'Allow', ko: '허용 추가' },
  dns: { en: 'DNS', ko: 'DNS' },
  controller: { en: 'the ingress controller', ko: '인그레스 컨트롤러' },
  prometheus: { en: 'Prometheus', ko: 'Prometheus' },
  denyAll: { en: 'Close everything', ko: '모두 차단' },
  denyAbout: {
    en: 'The usual start: nothing in, nothing out. Then allow what is needed.',
    ko: '보통 모두 차단한 뒤 필요한 트래픽만 허용합니다.',
  },
  every: { en: 'An empty selector protects every Pod of the namespace.', ko: '셀렉터가 비어 있으면 네임스페이스의 모든 파드를 보호합니다.' },
  nothingYet: { en: 'nothing yet', ko: '아직 없음' },
} as const;

const PEERS: Readonly<Record<PeerKind, Localized>> = {
  pods: { en: 'Pods of this namespace', ko: '이 네임스페이스의 파드' },
  namespaces: { en: 'all Pods of some namespaces', ko: '특정 네임스페이스의 모든 파드' },
  both: { en: 'some Pods of some namespaces (AND)', ko: '특정 네임스페이스의 특정 파드(AND)' },
  addresses: { en: 'addresses', ko: 'IP 주소' },
};

/** Whom a policy protects. */
export function PolicySelectorCard({ documentId }: { readonly documentId: string }) {
  const t = useText();
  const host = useFormHost();
  const object = useScope('object');
  const spec = pathOf(object, 'spec');
  const workloads = useFromIndex((index) => selectedWorkloads(index, { documentId, path: object }), samePlain);
  const everyone = host.useSelected((document) => JSON.stringify(valueAt(document, [...spec, 'podSelector'])) === '{}');
  const lines: readonly Said[] = [...(everyone ? [{ text: WORDS.every }] : []), ...(everyone && workloads?.length === 0 ? [] : matchLines(workloads))];
  return (
    <section className={styles['card']} aria-label={t(policySelectorSection.title)}>
      <div className={styles['cardHead']}>
        <h2>{t(policySelectorSection.title)}</h2>
      </div>
      <Fields fields={policySelectorSection.fields} base={spec} />
      <SaidLines lines={lines} />
    </section>
  );
}

/** What a policy lets in and out. */
export function PolicyDirections({ documentId }: { readonly documentId: string }) {
  return (
    <>
      <DirectionCard documentId={documentId} direction="ingress" />
      <DirectionCard documentId={documentId} direction="egress" />
    </>
  );
}

interface DirectionCardProps {
  readonly documentId: string;
  readonly direction: Direction;
}

/** One direction: whether it is restricted, and what is let through all the same. */
function DirectionCard({ documentId, direction }: DirectionCardProps) {
  const t = useText();
  const host = useFormHost();
  const spec = pathOf(useScope('object'), 'spec');
  const restricted = host.useSelected((document) => restricts(valueAt(document, spec), direction));
  const closed = host.useSelectedLate((document) => closedSentence(valueAt(document, spec), direction), samePlain);
  const { title } = DIRECTION_SECTIONS[direction];
  return (
    <section className={styles['card']} aria-label={t(title)}>
      <div className={styles['cardHead']}>
        <h2>{t(title)}</h2>
        <RestrictBox direction={direction} spec={spec} restricted={restricted} />
      </div>
      {restricted ? (
        <div className={styles['fields']}>
          {closed !== null && (
            <p className={styles['sentence']}>
              <span>{t(closed)}</span>
            </p>
          )}
          <RowsFieldView field={RULES[direction]} path={[...spec, direction]} renderField={(inner, rule) => ruleField(inner, rule, direction)} />
          <Templates documentId={documentId} direction={direction} spec={spec} />
        </div>
      ) : (
        <SaidLines lines={[{ text: WORDS.free[direction] }]} />
      )}
    </section>
  );
}

interface RestrictBoxProps {
  readonly direction: Direction;
  readonly spec: Path;
  readonly restricted: boolean;
}

/** The word of a direction in `policyTypes`, as a box to tick. */
function RestrictBox({ direction, spec, restricted }: RestrictBoxProps) {
  const t = useText();
  const host = useFormHost();
  const types = [...spec, 'policyTypes'];
  const other = host.useSelected((document) => restricts(valueAt(document, spec), direction === 'ingress' ? 'egress' : 'ingress'));
  const at = host.useSelected((document) => listField(valueAt(document, spec), 'policyTypes').indexOf(TYPE_OF[direction]));
  const label = useRef<HTMLLabelElement>(null);
  const marked = useWantedField([...types, at], 'exact', label);
  return (
    <label ref={label} data-field="policyTypes" data-marked={marked || undefined}>
      <input
        type="checkbox"
        checked={restricted}
        // a policy that restricts nothing cannot be written: the API takes it for one of incoming traffic
        disabled={host.readOnly !== null || (restricted && !other)}
        aria-label={`${t(DIRECTION_SECTIONS[direction].title)}: ${t(WORDS.restrict)}`}
        onFocus={() => host.focused(at < 0 ? types : [...types, at])}
        onChange={(event) => void host.apply((document) => setRestricts(document, spec, direction, event.target.checked), { focus: types })}
      />
      {t(WORDS.restrict)}
    </label>
  );
}

/** A rule begins with what it means. */
function ruleField(inner: Field, rule: Path, direction: Direction): ReactNode {
  if (inner.input !== 'rows' || inner.path === 'ports') return <FieldView field={inner} base={rule} />;
  return (
    <>
      <RuleLine rule={rule} direction={direction} />
      <PeersField field={inner} path={[...rule, inner.path]} />
    </>
  );
}

function RuleLine({ rule, direction }: { readonly rule: Path; readonly direction: Direction }) {
  const t = useText();
  const { text, wide } = useFormHost().useSelectedLate((document) => ruleSentence(valueAt(document, rule), direction), samePlain);
  return (
    <p className={styles['sentence']} data-bad={wide || undefined}>
      {wide && <WarningIcon size={13} />}
      <span>{t(text)}</span>
    </p>
  );
}

/** The first peer narrows a rule, each other one widens it: the button that adds one says which. */
function PeersField({ field, path }: { readonly field: RowsField; readonly path: Path }) {
  const none = useLength(path) === 0;
  const only = path.at(-1) === 'from' ? WORDS.onlyFrom : WORDS.onlyTo;
  return <RowsFieldView field={none ? { ...field, add: only } : field} path={path} renderField={peerField} />;
}

/** Of the fields of all sorts of peers, those of its own sort, behind the choice of the sort. */
function peerField(inner: Field, peer: Path): ReactNode {
  const [first] = PEER_FIELDS.podSelector;
  if (inner === first) return <PeerFields peer={peer} />;
  return null;
}

function PeerFields({ peer }: { readonly peer: Path }) {
  const t = useText();
  const host = useFormHost();
  const kind = host.useSelected((document) => peerKindOf(valueAt(document, peer)));
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const choose = (to: PeerKind): void => setRefusal(host.apply((document) => switchPeer(document, peer, to), { focus: peer }));
  const fields = (of: keyof typeof PEER_FIELDS): ReactNode => PEER_FIELDS[of].map((one) => <PeerField key={one.path} field={one} peer={peer} />);
  return (
    <>
      {peer.at(-1) !== 0 && <b className={styles['word']}>{t(WORDS.or)}</b>}
      <Select path={peer} name={null} label={WORDS.peer} width={6} value={kind} values={PEER_KINDS} labels={PEERS} none={WORDS.nothingYet} refusal={refusal} onChoose={choose} />
      {(kind === 'namespaces' || kind === 'both') && fields('namespaceSelector')}
      {kind === 'both' && <b className={styles['word']}>{t(WORDS.and)}</b>}
      {(kind === 'pods' || kind === 'both') && fields('podSelector')}
      {kind === 'addresses' && fields('ipBlock')}
      {kind === 'addresses' && <AddressLine path={[...peer, 'ipBlock']} />}
    </>
  );
}

/** Conditions are seldom: their heading is only there beside one. */
function PeerField({ field, peer }: { readonly field: Field; readonly peer: Path }) {
  const empty = useLength(pathOf(peer, field.path)) === 0;
  return field.input === 'rows' && empty ? null : <FieldView field={field} base={peer} />;
}

interface TemplatesProps extends DirectionCardProps {
  readonly spec: Path;
}

/** Rules that most clusters need, each written in one step. */
function Templates({ documentId, direction, spec }: TemplatesProps) {
  const t = useText();
  const host = useFormHost();
  const object = useScope('object');
  const ports = useFromIndex((index) => portsUnder(index, { documentId, path: object }), samePlain);
  if (host.readOnly !== null) return null;
  const metrics = ports.filter((port) => port === 'metrics');
  const templates: readonly (readonly [Localized, () => YamlMap])[] =
    direction === 'egress'
      ? [[WORDS.dns, dnsRule]]
      : [
          [WORDS.controller, () => ingressControllerRule(ports.filter((port) => port !== 'metrics'))],
          [WORDS.prometheus, () => prometheusRule(metrics.length > 0 ? metrics : ports)],
        ];
  return (
    <div className={styles['templates']} role="group" aria-label={t(WORDS.templates)}>
      {t(WORDS.templates)}
      {templates.map(([label, rule]) => (
        <button key={label.en} type="button" className={formStyles['small']} onClick={() => void host.apply((document) => addRule(document, spec, direction, rule()), { focus: [...spec, direction] })}>
          {t(label)}
        </button>
      ))}
    </div>
  );
}

/** The start of most policies. */
export function DenyAllCard() {
  const t = useText();
  const host = useFormHost();
  const spec = pathOf(useScope('object'), 'spec');
  const open = host.useSelected((document) => {
    const value = valueAt(document, spec);
    return !(['ingress', 'egress'] as const).every((direction) => restricts(value, direction) && closedSentence(value, direction) !== null);
  });
  if (host.readOnly !== null || !open) return null;
  return (
    <div className={styles['add']}>
      <p>{t(WORDS.denyAbout)}</p>
      <button type="button" className={formStyles['small']} onClick={() => void host.apply((document) => denyAll(document, spec), { focus: [...spec, 'policyTypes'] })}>
        {t(WORDS.denyAll)}
      </button>
    </div>
  );
}
