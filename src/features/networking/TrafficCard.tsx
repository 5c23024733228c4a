import { useState } from 'react';
import { samePlain } from '../../core/graph/same-plain.ts';
import type { Localized } from '../../core/localized.ts';
import { selected } from '../../store/actions.ts';
import { useFromBundle } from '../../store/bundle-index.ts';
import { ErrorIcon, WarningIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { type PodsStep, type RouteStep, type ServiceStep, type TrafficPlace, trafficTo, type TrafficWay } from './model/traffic.ts';
import cards from './networking.module.css';
import styles from './traffic.module.css';

const WORDS = {
  title: { en: 'How requests come in', ko: '요청이 들어오는 길' },
  about: { en: 'a card leads to its field', ko: '카드를 누르면 해당 필드로 이동' },
  client: { en: 'Client', ko: '클라이언트' },
  noService: { en: 'No Service yet', ko: '서비스 없음' },
  missing: { en: 'not in this bundle', ko: '이 묶음에 없음' },
  by: { en: 'by Gateway {names}', ko: '게이트웨이: {names}' },
  more: { en: 'and {count} more', ko: '외 {count}개' },
  noPods: { en: 'no Pods', ko: '파드 없음' },
  showAll: { en: 'Show {count} more', ko: '{count}개 더 보기' },
  showFew: { en: 'Show fewer', ko: '접기' },
} as const satisfies Record<string, Localized>;

const CLIENTS: Readonly<Record<TrafficWay['client'], Localized>> = {
  outside: { en: 'from outside', ko: '클러스터 밖' },
  balancer: { en: 'by a load balancer', ko: '로드 밸런서' },
  nodes: { en: 'by any node', ko: '모든 노드' },
  cluster: { en: 'in the cluster', ko: '클러스터 안' },
};

/** Ways that are shown before the rest is asked for, and paths of a route in one card. */
const AT_FIRST = 4;
const PATHS = 2;

/** From the client over route and Service to the Pods: a row for each way, with what breaks it. */
export function TrafficCard({ documentId }: { readonly documentId: string }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const ways = useFromBundle((index, read) => {
    const workload = index.inDocument(documentId)[0];
    return workload === undefined ? [] : trafficTo(index, workload, read);
  }, samePlain);
  if (ways === null || ways.length === 0) return null;
  const shown = all ? ways : ways.slice(0, AT_FIRST);
  const rest = ways.length - AT_FIRST;
  const routed = ways.some(({ route }) => route !== null);
  return (
    <section className={cards['card']} aria-label={t(WORDS.title)}>
      <div className={cards['cardHead']}>
        <h2>{t(WORDS.title)}</h2>
        <p>{t(WORDS.about)}</p>
      </div>
      <ul className={styles['ways']} data-routed={routed || undefined}>
        {shown.map((way, at) => (
          // two ways can be the same, word for word
          // oxlint-disable-next-line react/no-array-index-key
          <Way key={at} way={way} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={styles['more']} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t(WORDS.showFew) : t(WORDS.showAll, { count: rest })}
        </button>
      )}
    </section>
  );
}

function Way({ way: { client, route, service, pods, broken } }: { readonly way: TrafficWay }) {
  const t = useText();
  const severity = broken === null ? undefined : broken.severe ? 'error' : 'warning';
  const [toService, toPods] = broken === null ? [undefined, undefined] : broken.at === 'service' ? [severity, 'lost'] : [undefined, severity];
  return (
    <li className={styles['way']}>
      <ol className={styles['steps']}>
        <li className={styles['client']}>
          <span className={styles['step']} data-plain>
            <b>{t(WORDS.client)}</b>
            <small>{t(CLIENTS[client])}</small>
          </span>
        </li>
        {route !== null && (
          <li className={styles['route']} data-arrow>
            <RouteCard step={route} />
          </li>
        )}
        <li className={styles['service']} data-arrow data-fault={toService} data-wide={route === null || undefined}>
          <ServiceCard step={service} route={route} fault={toService} />
        </li>
        <li className={styles['pods']} data-arrow data-fault={toPods}>
          {pods.length === 0 ? (
            <span className={styles['step']} data-none>
              <b>{t(WORDS.noPods)}</b>
            </span>
          ) : (
            pods.map((step) => <PodsCard key={`${step.to.documentId} ${step.to.path.join('/')}`} step={step} fault={step.container === null ? toPods : undefined} />)
          )}
        </li>
      </ol>
      {broken !== null && (
        <p className={styles['why']} data-fault={severity}>
          {broken.severe ? <ErrorIcon size={13} /> : <WarningIcon size={13} />}
          <span>{t(broken.why)}</span>
        </p>
      )}
    </li>
  );
}

function goTo({ documentId, path }: TrafficPlace): void {
  selected({ documentId, path, by: 'problems' });
}

function RouteCard({ step: { kind, name, takes, secure, gateways, to } }: { readonly step: RouteStep }) {
  const t = useText();
  const more = takes.length - PATHS;
  return (
    <button type="button" className={styles['step']} onClick={() => goTo(to)}>
      <b translate="no">{kind} {name}</b>
      {takes.slice(0, PATHS).map((one) => (
        <code key={one} translate="no">{secure ? `https://${one}` : one}</code>
      ))}
      {more > 0 && <small>{t(WORDS.more, { count: more })}</small>}
      {gateways.length > 0 && <small>{t(WORDS.by, { names: gateways.join(', ') })}</small>}
    </button>
  );
}

interface ServiceCardProps {
  readonly step: ServiceStep | null;
  readonly route: RouteStep | null;
  readonly fault: string | undefined;
}

function ServiceCard({ step, route, fault }: ServiceCardProps) {
  const t = useText();
  const to = step?.to ?? route?.to;
  if (step === null) {
    return (
      <button type="button" className={styles['step']} data-none data-fault={fault} onClick={() => to !== undefined && goTo(to)}>
        <b>{t(WORDS.noService)}</b>
      </button>
    );
  }
  const { name, type, port, target, nodePort } = step;
  return (
    <button type="button" className={styles['step']} data-none={type === null || undefined} data-fault={fault} onClick={() => goTo(step.to)}>
      <b translate="no">Service {name}</b>
      <code translate="no">{[nodePort === null ? null : String(nodePort), port ?? '?', target].filter((part) => part !== null).join(' → ')}</code>
      <small>{type === null ? t(WORDS.missing) : type}</small>
    </button>
  );
}

function PodsCard({ step: { kind, name, container, port, portName, to }, fault }: { readonly step: PodsStep; readonly fault: string | undefined }) {
  return (
    <button type="button" className={styles['step']} data-fault={fault} onClick={() => goTo(to)}>
      <b translate="no">{kind} {name}</b>
      {port !== null && <code translate="no">{portName === null ? port : `${port} ${portName}`}</code>}
      {container !== null && <small translate="no">{container}</small>}
    </button>
  );
}
