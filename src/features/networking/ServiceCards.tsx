import { useState, type ReactNode } from 'react';
import { field, listField } from '../../core/kinds/fields.ts';
import type { Localized } from '../../core/localized.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import { pathOf } from '../../ui/form/coverage.ts';
import type { Field } from '../../ui/form/field.ts';
import { FieldView, Fields, RowsView } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { SaidLines, type Said } from '../../ui/form/SaidLines.tsx';
import { useText } from '../../ui/language.tsx';
import { SERVICE_TYPES, serviceTypeOf, switchServiceType, type ServiceType } from './model/service-type.ts';
import styles from './networking.module.css';
import { reachedBy, selectedWorkloads } from './relations.ts';
import { matchLines } from './selected-lines.ts';
import { Select } from './Select.tsx';
import { addressesSection, loadBalancerSection, trafficSection } from './service-traffic.section.ts';
import { servicePortsSection, serviceSection, serviceSelectorSection } from './service.section.ts';

const TYPES: Readonly<Record<ServiceType, Localized>> = {
  ClusterIP: { en: 'ClusterIP: inside the cluster', ko: 'ClusterIP: 클러스터 내부' },
  Headless: { en: 'Headless: the Pods’ own addresses', ko: '헤드리스: 파드 주소를 직접' },
  NodePort: { en: 'NodePort: a port of every node', ko: 'NodePort: 모든 노드의 포트' },
  LoadBalancer: { en: 'LoadBalancer: from outside', ko: 'LoadBalancer: 외부에서' },
  ExternalName: { en: 'ExternalName: another name', ko: 'ExternalName: 다른 이름' },
};
const NONE: Localized = { en: 'a type the API does not know', ko: 'API에 없는 유형' };

/** How a Service is reached, and from which port to which. */
export function ServiceCards({ documentId }: { readonly documentId: string }) {
  const t = useText();
  const spec = pathOf(useScope('object'), 'spec');
  const [, externalName] = serviceSection.fields;
  return (
    <>
      <section className={styles['card']} aria-label={t(serviceSection.title)}>
        <div className={styles['cardHead']}>
          <h2>{t(serviceSection.title)}</h2>
        </div>
        <div className={styles['fields']}>
          <TypeField spec={spec} />
          {externalName !== undefined && <FieldView field={externalName} base={spec} />}
        </div>
      </section>
      <PortsCard documentId={documentId} spec={spec} />
    </>
  );
}

/** The type; what the API refuses beside another one goes in the same step. */
function TypeField({ spec }: { readonly spec: Path }) {
  const host = useFormHost();
  const type = host.useSelected((document) => serviceTypeOf(valueAt(document, spec)));
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const [written] = serviceSection.fields;
  const choose = (to: ServiceType): void => setRefusal(host.apply((document) => switchServiceType(document, spec, to), { focus: [...spec, 'type'] }));
  if (written === undefined) return null;
  return <Select path={[...spec, 'type']} name="type" label={written.label} help={written.help} width={3} value={type} values={SERVICE_TYPES} labels={TYPES} none={NONE} refusal={refusal} onChoose={choose} />;
}

function PortsCard({ documentId, spec }: { readonly documentId: string; readonly spec: Path }) {
  const t = useText();
  const host = useFormHost();
  const [ports] = servicePortsSection.fields;
  const type = host.useSelected((document) => serviceTypeOf(valueAt(document, spec)));
  // a node port that stands where it cannot be is shown, to be taken away
  const withNodePorts = type === 'NodePort' || type === 'LoadBalancer';
  const renderField = (inner: Field, itemPath: Path): ReactNode => (inner.path === 'nodePort' && !withNodePorts ? <StrayNodePort field={inner} base={itemPath} /> : <FieldView field={inner} base={itemPath} />);
  if (ports?.input !== 'rows') return null;
  return (
    <section className={styles['card']} aria-label={t(servicePortsSection.title)}>
      <div className={styles['cardHead']}>
        <h2>{t(servicePortsSection.title)}</h2>
        {servicePortsSection.about !== undefined && <p>{t(servicePortsSection.about)}</p>}
      </div>
      <div className={styles['fields']}>
        <RowsView field={ports} path={[...spec, 'ports']} renderField={renderField} />
      </div>
      {type !== 'ExternalName' && <PortLines documentId={documentId} spec={spec} />}
    </section>
  );
}

function StrayNodePort({ field: nodePort, base }: { readonly field: Field; readonly base: Path }) {
  const present = useFormHost().useSelected((document) => valueAt(document, [...base, 'nodePort']) !== undefined);
  return present ? <FieldView field={nodePort} base={base} /> : null;
}

/** "cart:80 → 8080 (http)", for each port. */
function PortLines({ documentId, spec }: { readonly documentId: string; readonly spec: Path }) {
  const object = spec.slice(0, -1);
  const { name, ports } = useFormHost().useSelectedLate((document) => servicePortsOf(valueAt(document, object)), samePlain);
  const reached = useFromIndex((index) => ports.map((port) => ({ port, reached: name === null ? null : reachedBy(index, { documentId, path: object }, name, port) })), samePlain);
  const lines = reached.flatMap(({ port, reached: end }): Said[] => {
    if (end === null || end.workloads.length === 0) return [];
    const at = `${name}:${port}`;
    if (end.container === null) return [{ text: { en: `${at} → no container port of that name`, ko: `${at} → 해당 이름의 컨테이너 포트 없음` }, bad: true }];
    const text = `${at} → ${end.container.number}${end.container.name === null ? '' : ` (${end.container.name})`} · ${end.workloads.join(', ')}`;
    return [{ text: { en: text, ko: text } }];
  });
  return <SaidLines lines={lines} />;
}

function servicePortsOf(service: Parameters<typeof field>[0]) {
  const name = field(service, 'metadata', 'name');
  const ports = listField(service, 'spec', 'ports').flatMap((port) => {
    const number = field(port, 'port');
    return typeof number === 'number' ? [number] : [];
  });
  return { name: typeof name === 'string' ? name : null, ports };
}

/** The rest of a Service: whom it selects, and what is seldom needed. */
export function ServiceMoreCards({ documentId }: { readonly documentId: string }) {
  const t = useText();
  const object = useScope('object');
  const spec = pathOf(object, 'spec');
  const type = useFormHost().useSelected((document) => serviceTypeOf(valueAt(document, spec)));
  const workloads = useFromIndex((index) => selectedWorkloads(index, { documentId, path: object }), samePlain);
  return (
    <>
      {type !== 'ExternalName' && (
        <section className={styles['card']} aria-label={t(serviceSelectorSection.title)}>
          <div className={styles['cardHead']}>
            <h2>{t(serviceSelectorSection.title)}</h2>
          </div>
          <Fields fields={serviceSelectorSection.fields} base={spec} />
          <SaidLines lines={matchLines(workloads)} />
        </section>
      )}
      <FoldedSection section={trafficSection} />
      {type === 'LoadBalancer' && <FoldedSection section={loadBalancerSection} />}
      <FoldedSection section={addressesSection} />
    </>
  );
}
