import { samePlain } from '../../core/graph/same-plain.ts';
import { field, listField } from '../../core/kinds/fields.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { SaidLines, type Said } from '../../ui/form/SaidLines.tsx';
import { gatewayAddressSection, gatewayClassSection, listenersSection } from './gateway.section.ts';
import { listenerSentence } from './model/listeners.ts';
import { routesOfGateway } from './relations.ts';

/** What a Gateway listens on, and the routes of the bundle that come in by it. */
export function GatewayCard({ documentId }: { readonly documentId: string }) {
  const object = useScope('object');
  const listeners = useFormHost().useSelectedLate((document) => listField(field(valueAt(document, object), 'spec'), 'listeners').map(listenerSentence), samePlain);
  const routes = useFromIndex((index) => routesOfGateway(index, { documentId, path: object }), samePlain);
  const lines: readonly Said[] = [...listeners, ...routesLine(routes)];
  return <SectionCard section={listenersSection} footer={<SaidLines lines={lines} />} />;
}

function routesLine(routes: readonly string[] | null): readonly Said[] {
  if (routes === null) return [];
  if (routes.length === 0) return [{ text: { en: 'No route of this bundle comes in by it.', ko: '이 게이트웨이를 쓰는 라우트가 이 묶음에 없습니다.' } }];
  const names = routes.join(', ');
  return [{ text: { en: `Routes that come in by it: ${names}.`, ko: `연결된 라우트: ${names}` } }];
}

export function GatewayClassCard() {
  return <SectionCard section={gatewayClassSection} />;
}

export function GatewayMoreCards() {
  return <FoldedSection section={gatewayAddressSection} />;
}
