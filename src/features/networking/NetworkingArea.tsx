import { httpRouteText } from '../../core/companions/http-route.ts';
import { ingressText } from '../../core/companions/ingress.ts';
import { networkPolicyText } from '../../core/companions/network-policy.ts';
import { serviceText } from '../../core/companions/service.ts';
import { workloadFacts, type WorkloadFacts } from '../../core/companions/workload-facts.ts';
import type { Localized } from '../../core/localized.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import type { ObjectPlace } from '../../core/graph/object-place.ts';
import { companionAdded, selected } from '../../store/actions.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import { useFormHost } from '../../ui/form/form-host.ts';
import { OfferCard } from '../../ui/form/OfferCard.tsx';
import { RelatedCard } from '../../ui/form/RelatedCard.tsx';
import { LateFlowsCard } from './late-flows-card.ts';
import styles from './networking.module.css';
import { NetworkingFields, type NetworkingKind } from './NetworkingForms.tsx';
import { gatewayUsed, ingressClassUsed, networkRelations, type NetworkRelations } from './relations.ts';
import { TrafficCard } from './TrafficCard.tsx';

const WORDS = {
  addService: { en: 'Add a Service', ko: '서비스 추가' },
  addIngress: { en: 'Add an Ingress', ko: '인그레스 추가' },
  addRoute: { en: 'Add an HTTPRoute', ko: 'HTTPRoute 추가' },
  addPolicy: { en: 'Add a NetworkPolicy', ko: '네트워크 정책 추가' },
  whyService: { en: 'A Service gives the Pods one name and address inside the cluster.', ko: '서비스는 파드에 클러스터 안의 이름과 주소를 하나로 묶어 줍니다.' },
  whyIngress: { en: 'An Ingress leads requests for a host to the Service.', ko: '인그레스는 호스트로 온 요청을 서비스로 보냅니다.' },
  whyRoute: { en: 'An HTTPRoute does so by a Gateway: the successor of Ingress, with traffic by share.', ko: 'HTTPRoute는 Gateway를 통해 보냅니다. 인그레스의 후속이며 트래픽을 비율로 나눌 수 있습니다.' },
  whyPolicy: { en: 'Without a NetworkPolicy every Pod of the cluster may connect to it.', ko: '네트워크 정책이 없으면 클러스터의 모든 파드가 접속할 수 있습니다.' },
} as const satisfies Record<string, Localized>;

const TITLES: Readonly<Record<NetworkingKind, Localized>> = {
  Service: { en: 'Service', ko: '서비스' },
  Ingress: { en: 'Ingress', ko: '인그레스' },
  NetworkPolicy: { en: 'Network policy', ko: '네트워크 정책' },
  Gateway: { en: 'Gateway', ko: '게이트웨이' },
  HTTPRoute: { en: 'HTTP route', ko: 'HTTP 라우트' },
};

/** The way of a request to a workload: the Ingresses and routes, the Services, and the policies that stand in between. */
export function NetworkingArea({ documentId }: { readonly documentId: string }) {
  const relations = useFromIndex((index) => networkRelations(index, documentId), samePlain);
  if (relations === null) return null;
  return (
    <div className={styles['area']}>
      <TrafficCard documentId={documentId} />
      {relations.services.map((place) => <Related key={keyOf(place)} place={place} kind="Service" />)}
      {relations.ingresses.map((place) => <Related key={keyOf(place)} place={place} kind="Ingress" />)}
      {relations.routes.map((place) => <Related key={keyOf(place)} place={place} kind="HTTPRoute" />)}
      {relations.policies.map((place) => <Related key={keyOf(place)} place={place} kind="NetworkPolicy" />)}
      <LateFlowsCard documentId={documentId} />
      <AddCompanions documentId={documentId} relations={relations} />
    </div>
  );
}

function keyOf({ documentId, path }: ObjectPlace): string {
  return `${documentId} ${path.join('/')}`;
}

/** Another document, edited where it matters. */
function Related({ place, kind }: { readonly place: ObjectPlace; readonly kind: NetworkingKind }) {
  return (
    <RelatedCard place={place} title={TITLES[kind]} onOpen={() => selected({ documentId: place.documentId, path: null, by: 'list' })}>
      <NetworkingFields kind={kind} documentId={place.documentId} />
    </RelatedCard>
  );
}

interface AddCompanionsProps {
  readonly documentId: string;
  readonly relations: NetworkRelations;
}

/** What the workload has not: made with its name, labels, selector and ports, behind what belongs to it, in one step. */
function AddCompanions({ documentId, relations }: AddCompanionsProps) {
  const host = useFormHost();
  const ingressClass = useFromIndex(ingressClassUsed);
  const gateway = useFromIndex(gatewayUsed, samePlain);
  const [service] = relations.services;
  const port = service?.ports[0];
  if (host.readOnly !== null) return null;
  const add = (text: (facts: WorkloadFacts) => string) => (): void => {
    const facts = workloadFacts(host.current().value);
    if (facts !== null) companionAdded(documentId, text(facts), relations.last);
  };
  const offers: readonly Offer[] = [
    ...(service === undefined ? [{ label: WORDS.addService, why: WORDS.whyService, onClick: add(serviceText) }] : []),
    ...(service !== undefined && port !== undefined && relations.ingresses.length === 0 && relations.routes.length === 0
      ? [{ label: WORDS.addIngress, why: WORDS.whyIngress, onClick: add((facts) => ingressText(facts, { service: service.name, port: port.name ?? port.port, ingressClass })) }]
      : []),
    ...(service !== undefined && port !== undefined && relations.routes.length === 0 && relations.ingresses.length === 0
      ? [{ label: WORDS.addRoute, why: WORDS.whyRoute, onClick: add((facts) => httpRouteText(facts, { service: service.name, port: port.port, gateway })) }]
      : []),
    ...(relations.policies.length === 0
      ? [{ label: WORDS.addPolicy, why: WORDS.whyPolicy, onClick: add((facts) => networkPolicyText(facts, relations.ingresses.length > 0)) }]
      : []),
  ];
  return offers.map((offer) => <OfferCard key={offer.label.en} {...offer} />);
}

interface Offer {
  readonly label: Localized;
  readonly why: Localized;
  readonly onClick: () => void;
}
