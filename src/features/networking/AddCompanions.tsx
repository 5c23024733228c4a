import { httpRouteText } from '../../core/companions/http-route.ts';
import { ingressText, USUAL_CLASS } from '../../core/companions/ingress.ts';
import { networkPolicyText } from '../../core/companions/network-policy.ts';
import { serviceText } from '../../core/companions/service.ts';
import { workloadFacts, type WorkloadFacts } from '../../core/companions/workload-facts.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import type { Localized } from '../../core/localized.ts';
import { controllerOf } from '../../core/network-policy/policy.ts';
import { companionAdded } from '../../store/actions.ts';
import { useFromBundle, useFromIndex } from '../../store/bundle-index.ts';
import { useFormHost } from '../../ui/form/form-host.ts';
import { OfferCard } from '../../ui/form/OfferCard.tsx';
import { accessOf, ingressAdded } from './add-ingress.ts';
import { gatewayUsed, ingressClassUsed, type NetworkRelations } from './relations.ts';

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

interface Offer {
  readonly label: Localized;
  readonly why: Localized;
  readonly onClick: () => void;
}

interface AddCompanionsProps {
  readonly documentId: string;
  readonly relations: NetworkRelations;
}

/** What the workload has not: made with its name, labels, selector and ports, behind what belongs to it, in one step. */
export function AddCompanions({ documentId, relations }: AddCompanionsProps) {
  const host = useFormHost();
  const ingressClass = useFromIndex(ingressClassUsed);
  const gateway = useFromIndex(gatewayUsed, samePlain);
  const [service] = relations.services;
  const port = service?.ports[0];
  const unrouted = relations.ingresses.length === 0 && relations.routes.length === 0;
  const controller = controllerOf(ingressClass ?? USUAL_CLASS);
  const access = useFromBundle((index, read) => (port === undefined || !unrouted ? null : accessOf(index, documentId, port, controller, read)), samePlain);
  if (host.readOnly !== null) return null;
  const withFacts = (make: (facts: WorkloadFacts) => void) => (): void => {
    const facts = workloadFacts(host.current().value);
    if (facts !== null) make(facts);
  };
  const add = (text: (facts: WorkloadFacts) => string) => withFacts((facts) => void companionAdded(documentId, text(facts), relations.last));
  const offers: readonly Offer[] = [
    ...(service === undefined ? [{ label: WORDS.addService, why: WORDS.whyService, onClick: add(serviceText) }] : []),
    ...(service !== undefined && port !== undefined && unrouted
      ? [
          {
            label: WORDS.addIngress,
            why: access === null ? WORDS.whyIngress : withAccess(access.keptOutBy),
            onClick: withFacts((facts) => ingressAdded({ documentId, last: relations.last, facts, text: ingressText(facts, { service: service.name, port: port.name ?? port.port, ingressClass }), access })),
          },
          { label: WORDS.addRoute, why: WORDS.whyRoute, onClick: add((facts) => httpRouteText(facts, { service: service.name, port: port.port, gateway })) },
        ]
      : []),
    ...(relations.policies.length === 0
      ? [{ label: WORDS.addPolicy, why: WORDS.whyPolicy, onClick: add((facts) => networkPolicyText(facts, relations.ingresses.length > 0 ? controller : null)) }]
      : []),
  ];
  return offers.map((offer) => <OfferCard key={offer.label.en} {...offer} />);
}

function withAccess(policies: readonly string[]): Localized {
  const names = policies.join(', ');
  return {
    en: `${WORDS.whyIngress.en} The network policy ${names} keeps its controller out: a rule that lets it in is added in the same step.`,
    ko: `${WORDS.whyIngress.ko} 컨트롤러를 막는 네트워크 정책(${names})이 있어 컨트롤러를 허용하는 규칙도 함께 추가합니다.`,
  };
}
