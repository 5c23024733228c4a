import type { Localized } from '../../core/localized.ts';
import type { DecidingRule, Flow, Policy, Side } from '../../core/network-policy/flows.ts';
import type { Direction } from '../../core/network-policy/policy.ts';
import type { Doubt, Verdict } from '../../core/network-policy/verdict.ts';
import type { Path } from '../../core/yaml/path.ts';
import { selected } from '../../store/actions.ts';
import { CheckIcon, CloseIcon, HelpIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './flows.module.css';

const WORDS = {
  yes: { en: 'Yes: {from} may connect to {to} on {port}.', ko: '연결할 수 있습니다: {from} → {to}, {port}' },
  no: { en: 'No: {from} may not connect to {to} on {port}.', ko: '연결할 수 없습니다: {from} → {to}, {port}' },
  perhaps: { en: 'It depends whether {from} may connect to {to} on {port}.', ko: '조건에 따라 다릅니다: {from} → {to}, {port}' },
  rule: { en: '{policy}, rule {at}', ko: '{policy} 규칙 {at}' },
} as const satisfies Record<string, Localized>;

/** What is said of each end, before and behind the policies or rules that decide. */
const SIDES = {
  egress: {
    free: [{ en: 'Leaving {who}: no policy restricts it.', ko: '나가는 쪽({who}): 제한하는 정책이 없습니다.' }, { en: '', ko: '' }],
    yes: [{ en: 'Leaving {who}: let through by', ko: '나가는 쪽({who}): 허용하는 규칙' }, { en: '', ko: '' }],
    no: [{ en: 'Leaving {who}: restricted by', ko: '나가는 쪽({who}): 제한하는 정책' }, { en: '; no rule lets this through.', ko: ' · 허용하는 규칙이 없습니다.' }],
    perhaps: [{ en: 'Leaving {who}: perhaps let through by', ko: '나가는 쪽({who}): 허용할 수 있는 규칙' }, { en: '', ko: '' }],
    unsure: [{ en: 'Leaving {who}: perhaps restricted by', ko: '나가는 쪽({who}): 제한할 수 있는 정책' }, { en: '', ko: '' }],
  },
  ingress: {
    free: [{ en: 'Entering {who}: no policy restricts it.', ko: '들어오는 쪽({who}): 제한하는 정책이 없습니다.' }, { en: '', ko: '' }],
    yes: [{ en: 'Entering {who}: let through by', ko: '들어오는 쪽({who}): 허용하는 규칙' }, { en: '', ko: '' }],
    no: [{ en: 'Entering {who}: restricted by', ko: '들어오는 쪽({who}): 제한하는 정책' }, { en: '; no rule lets this through.', ko: ' · 허용하는 규칙이 없습니다.' }],
    perhaps: [{ en: 'Entering {who}: perhaps let through by', ko: '들어오는 쪽({who}): 허용할 수 있는 규칙' }, { en: '', ko: '' }],
    unsure: [{ en: 'Entering {who}: perhaps restricted by', ko: '들어오는 쪽({who}): 제한할 수 있는 정책' }, { en: '', ko: '' }],
  },
} as const satisfies Record<Direction, Record<string, readonly [Localized, Localized]>>;

const DOUBTS: Readonly<Record<Doubt, Localized>> = {
  labels: { en: 'Labels decide that this bundle does not show: of the Pods, or of a namespace that is not in it.', ko: '이 묶음에 없는 파드나 네임스페이스의 레이블에 따라 달라집니다.' },
  plugin: { en: 'The rule names addresses. Whether they mean Pods is up to the network plugin; write selectors for Pods.', ko: '규칙이 IP 주소로 되어 있습니다. 파드에도 적용되는지는 네트워크 플러그인에 따라 다르므로 파드에는 셀렉터를 쓰세요.' },
  'some-addresses': { en: 'Only some of these addresses are meant.', ko: '이 주소 중 일부만 해당합니다.' },
  'some-ports': { en: 'Only some ports are open.', ko: '일부 포트만 열려 있습니다.' },
};

interface FlowAnswerProps {
  readonly flow: Flow;
  readonly from: string;
  readonly to: string;
  readonly port: string;
}

/** The answer, and what decides it at each end. */
export function FlowAnswer({ flow: { verdict, egress, ingress }, from, to, port }: FlowAnswerProps) {
  const t = useText();
  const plain = verdict === 'yes' || verdict === 'no' ? verdict : 'perhaps';
  const Icon = plain === 'yes' ? CheckIcon : plain === 'no' ? CloseIcon : HelpIcon;
  return (
    <>
      <p className={styles['verdict']} data-verdict={plain}>
        <Icon size={15} />
        <span>{t(WORDS[plain], { from, to, port })}</span>
      </p>
      <ul className={styles['sides']}>
        {egress !== null && <SideLine direction="egress" side={egress} who={from} />}
        {ingress !== null && <SideLine direction="ingress" side={ingress} who={to} />}
        {isDoubt(verdict) && <li>{t(DOUBTS[verdict])}</li>}
      </ul>
    </>
  );
}

function isDoubt(verdict: Verdict): verdict is Doubt {
  return verdict !== 'yes' && verdict !== 'no';
}

interface SideLineProps {
  readonly direction: Direction;
  readonly side: Side;
  readonly who: string;
}

function SideLine({ direction, side, who }: SideLineProps) {
  const t = useText();
  const said = saidOf(side);
  const [before, behind] = SIDES[direction][said];
  const byRule = said === 'yes' || said === 'perhaps';
  return (
    <li>
      {t(before, { who })}
      {byRule && side.letBy.map((rule, at) => <RuleLink key={`${rule.policy.documentId} ${rule.rule.path.join('/')}`} rule={rule} first={at === 0} />)}
      {!byRule && said !== 'free' && side.restrictedBy.map((policy, at) => <PolicyLink key={`${policy.documentId} ${policy.path.join('/')}`} policy={policy} first={at === 0} />)}
      {t(behind)}
    </li>
  );
}

function saidOf({ verdict, restrictedBy, letBy }: Side): keyof (typeof SIDES)['egress'] {
  if (restrictedBy.length === 0) return 'free';
  if (verdict === 'no') return 'no';
  // Pods that perhaps no policy is about are let through by none in particular
  if (letBy.length === 0) return 'unsure';
  return verdict === 'yes' ? 'yes' : 'perhaps';
}

function RuleLink({ rule: { policy, rule }, first }: { readonly rule: DecidingRule; readonly first: boolean }) {
  const t = useText();
  return <PlaceLink first={first} documentId={policy.documentId} path={rule.path} text={t(WORDS.rule, { policy: policy.name, at: Number(rule.path.at(-1)) + 1 })} />;
}

function PolicyLink({ policy: { documentId, path, name }, first }: { readonly policy: Policy; readonly first: boolean }) {
  return <PlaceLink first={first} documentId={documentId} path={[...path, 'spec', 'podSelector']} text={name} />;
}

interface PlaceLinkProps {
  readonly first: boolean;
  readonly documentId: string;
  readonly path: Path;
  readonly text: string;
}

function PlaceLink({ first, documentId, path, text }: PlaceLinkProps) {
  return (
    <>
      {first ? ' ' : ', '}
      <button type="button" className={styles['link']} onClick={() => selected({ documentId, path, by: 'problems' })}>{text}</button>
    </>
  );
}
