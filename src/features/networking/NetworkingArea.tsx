import type { Localized } from '../../core/localized.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import type { ObjectPlace } from '../../core/graph/object-place.ts';
import { selected } from '../../store/actions.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import { RelatedCard } from '../../ui/form/RelatedCard.tsx';
import { AddCompanions } from './AddCompanions.tsx';
import { LateFlowsCard } from './late-flows-card.ts';
import styles from './networking.module.css';
import { NetworkingFields, type NetworkingKind } from './NetworkingForms.tsx';
import { networkRelations } from './relations.ts';
import { TrafficCard } from './TrafficCard.tsx';

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
