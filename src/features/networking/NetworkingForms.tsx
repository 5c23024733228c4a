import type { MapField, Section } from '../../ui/form/field.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { labelsSection, metadataSection } from '../../ui/form/metadata.section.ts';
import { GATEWAY_SECTIONS } from './gateway.section.ts';
import { GatewayCard, GatewayClassCard, GatewayMoreCards } from './GatewayCards.tsx';
import { HTTP_ROUTE_SECTIONS } from './http-route.section.ts';
import { HttpRouteCard, HttpRouteParentsCard } from './HttpRouteCards.tsx';
import { INGRESS_ANNOTATIONS, INGRESS_SECTIONS, ingressClassSection, SERVICE_ANNOTATIONS } from './ingress.section.ts';
import { IngressMoreCards, IngressRulesCard } from './IngressCards.tsx';
import { LateFlowsCard } from './late-flows-card.ts';
import styles from './networking.module.css';
import { POLICY_SECTIONS } from './policy.section.ts';
import { DenyAllCard, PolicyDirections, PolicySelectorCard } from './PolicyCards.tsx';
import { RetiredControllerNote } from './RetiredControllerNote.tsx';
import { SERVICE_SECTIONS } from './service.section.ts';
import { ServiceCards, ServiceMoreCards } from './ServiceCards.tsx';
import { TryUrlCard } from './TryUrlCard.tsx';

const NAME = metadataSection('networking');
const LABELS = labelsSection('networking');

/** Labels and annotations, with the annotations that are read on the kind. */
function labelsWith(suggestedKeys: NonNullable<MapField['suggestedKeys']>): Section {
  return { ...LABELS, fields: LABELS.fields.map((field) => (field.path === 'annotations' && field.input === 'map' ? { ...field, suggestedKeys } : field)) };
}

const LABELS_OF = {
  Service: labelsWith(SERVICE_ANNOTATIONS),
  Ingress: labelsWith(INGRESS_ANNOTATIONS),
  NetworkPolicy: LABELS,
  Gateway: LABELS,
  HTTPRoute: LABELS,
} as const satisfies Record<string, Section>;

export type NetworkingKind = keyof typeof LABELS_OF;

/** What the forms show, by kind, for the count of what no form shows. */
export const NETWORKING_SECTIONS: Readonly<Record<NetworkingKind, readonly Section[]>> = {
  Service: [NAME, ...SERVICE_SECTIONS, LABELS_OF.Service],
  Ingress: [NAME, ...INGRESS_SECTIONS, LABELS_OF.Ingress],
  NetworkPolicy: [NAME, ...POLICY_SECTIONS, LABELS_OF.NetworkPolicy],
  Gateway: [NAME, ...GATEWAY_SECTIONS, LABELS_OF.Gateway],
  HTTPRoute: [NAME, ...HTTP_ROUTE_SECTIONS, LABELS_OF.HTTPRoute],
};

export function isNetworkingKind(kind: string | null): kind is NetworkingKind {
  return kind !== null && Object.hasOwn(NETWORKING_SECTIONS, kind);
}

interface NetworkingFormProps {
  readonly kind: NetworkingKind;
  readonly documentId: string;
}

/** What matters of a Service, route or policy, wherever it is shown. */
export function NetworkingFields({ kind, documentId }: NetworkingFormProps) {
  switch (kind) {
    case 'Service':
      return <ServiceCards documentId={documentId} />;
    case 'Ingress':
      return <IngressRulesCard documentId={documentId} />;
    case 'NetworkPolicy':
      return <PolicyDirections documentId={documentId} />;
    case 'Gateway':
      return <GatewayCard documentId={documentId} />;
    case 'HTTPRoute':
      return <HttpRouteCard documentId={documentId} />;
  }
}

/** The whole form of a Service, route or policy. */
export function NetworkingObjectForm({ kind, documentId }: NetworkingFormProps) {
  return (
    <div className={styles['area']}>
      <SectionCard section={NAME} />
      {kind === 'Ingress' && <SectionCard section={ingressClassSection} />}
      {kind === 'Ingress' && <RetiredControllerNote />}
      {kind === 'NetworkPolicy' && <PolicySelectorCard documentId={documentId} />}
      {kind === 'Gateway' && <GatewayClassCard />}
      {kind === 'HTTPRoute' && <HttpRouteParentsCard />}
      <NetworkingFields kind={kind} documentId={documentId} />
      {kind === 'Service' && <ServiceMoreCards documentId={documentId} />}
      {kind === 'Ingress' && <TryUrlCard documentId={documentId} />}
      {kind === 'Ingress' && <IngressMoreCards />}
      {kind === 'NetworkPolicy' && <DenyAllCard />}
      {kind === 'NetworkPolicy' && <LateFlowsCard documentId={documentId} />}
      {kind === 'Gateway' && <GatewayMoreCards />}
      <FoldedSection section={LABELS_OF[kind]} />
    </div>
  );
}
