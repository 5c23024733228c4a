import { samePlain } from '../../core/graph/same-plain.ts';
import type { Localized } from '../../core/localized.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { WarningIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { routeParentsSection, routeRulesSection } from './http-route.section.ts';
import { httpRulesOf, shareText, splitSentence, type HttpRule, type WeightedBackend } from './model/http-routes.ts';
import styles from './networking.module.css';
import { reachedBy, type Reached } from './relations.ts';
import { faultOf } from './RouteLine.tsx';

const WORDS = {
  nowhere: { en: 'no Service yet: answered with 500', ko: '서비스 없음: 500으로 응답' },
  otherNamespace: { en: 'in namespace {namespace}', ko: '네임스페이스 {namespace}' },
} as const satisfies Record<string, Localized>;

/** The rules of an HTTPRoute with the Services behind them, and where requests end. */
export function HttpRouteCard({ documentId }: { readonly documentId: string }) {
  return <SectionCard section={routeRulesSection} footer={<Rules documentId={documentId} />} />;
}

export function HttpRouteParentsCard() {
  return <SectionCard section={routeParentsSection} />;
}

function Rules({ documentId }: { readonly documentId: string }) {
  const object = useScope('object');
  const rules = useFormHost().useSelectedLate((document) => httpRulesOf(valueAt(document, object)), samePlain);
  const ends = useFromIndex(
    (index) => (index === null ? null : rules.map(({ backends }) => backends.map(({ service, port, namespace }) => reachedBy(index, { documentId, path: object }, service, port, namespace)))),
    samePlain,
  );
  if (rules.length === 0 || ends === null) return null;
  return (
    <div className={styles['said']}>
      {rules.map((rule, at) => (
        // two rules can be the same, word for word
        // oxlint-disable-next-line react/no-array-index-key
        <RuleLines key={at} rule={rule} ends={ends[at] ?? []} />
      ))}
    </div>
  );
}

function RuleLines({ rule: { takes, backends, redirect }, ends }: { readonly rule: HttpRule; readonly ends: readonly (Reached | null)[] }) {
  const t = useText();
  const from = takes.join(', ');
  const split = splitSentence(backends);
  if (backends.length === 0) {
    return (
      <p data-bad={redirect === null || undefined}>
        {redirect === null && <WarningIcon size={13} />}
        <span><span translate="no">{from} → {redirect}</span>{redirect === null && t(WORDS.nowhere)}</span>
      </p>
    );
  }
  return (
    <>
      {backends.map((backend, at) => (
        // one Service can be named twice
        // oxlint-disable-next-line react/no-array-index-key
        <BackendLine key={at} from={from} backend={backend} reached={ends[at] ?? null} />
      ))}
      {split !== null && <p>{t(split)}</p>}
    </>
  );
}

interface BackendLineProps {
  readonly from: string;
  readonly backend: WeightedBackend;
  readonly reached: Reached | null;
}

function BackendLine({ from, backend: { service, port, namespace, share }, reached }: BackendLineProps) {
  const t = useText();
  const wrong = faultOf(true, reached);
  const workloads = reached?.workloads ?? [];
  const to = [`${service}:${port ?? '?'}`, ...(share === null || share === 100 ? [] : [shareText(share)])].join(' ');
  return (
    <p data-bad={wrong !== null || undefined}>
      {wrong !== null && <WarningIcon size={13} />}
      <span>
        <span translate="no">{[from, to, ...(workloads.length === 0 ? [] : [workloads.join(', ')])].join(' → ')}</span>
        {namespace !== null && ` (${t(WORDS.otherNamespace, { namespace })})`}
        {wrong !== null && ` → ${t(wrong)}`}
      </span>
    </p>
  );
}
