import type { Localized } from '../../core/localized.ts';
import { qosClass } from '../../core/quantity/qos-class.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { useFormHost } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { Tip } from '../../ui/Tip.tsx';
import type { ReactNode } from 'react';
import { containerSection, envSection, resourcesSection } from './container.section.ts';
import { identitySection, labelsSection, podLabelsSection } from './identity.section.ts';
import { rolloutSection } from './rollout.section.ts';
import styles from './WorkloadArea.module.css';

const QOS = {
  Guaranteed: {
    en: 'Requests equal limits for CPU and memory in every container: evicted last.',
    ko: '모든 컨테이너에서 CPU와 메모리의 요청과 한도가 같아 가장 나중에 축출됩니다.',
  },
  Burstable: {
    en: 'Some requests or limits are set: evicted before Guaranteed Pods, after BestEffort ones.',
    ko: '요청이나 한도가 일부만 설정되어 BestEffort 다음, Guaranteed보다 먼저 축출됩니다.',
  },
  BestEffort: {
    en: 'No requests and no limits: the first to be evicted when a node runs short.',
    ko: '요청과 한도가 없어 노드 자원이 부족하면 가장 먼저 축출됩니다.',
  },
} as const satisfies Record<string, Localized>;

const POD_GROUP = { en: 'The whole Pod', ko: '파드 전체' } as const;
const QOS_NAME = { en: 'QoS class {name}', ko: 'QoS 클래스 {name}' } as const;

interface WorkloadAreaProps {
  readonly podSpec: Path;
  /** Chips for the containers, drawn between what concerns the workload and what concerns one container. */
  readonly chooser: ReactNode;
  readonly hasContainer: boolean;
  /** Whether the section of Deployments is drawn; other kinds have theirs in `kindSections`. */
  readonly hasRollout: boolean;
  /** Whether its Pods have labels of their own: not so for a Pod. */
  readonly hasTemplate: boolean;
  /** What comes later, in a chunk behind the first form. */
  readonly kindSections: ReactNode;
  readonly imageParts: ReactNode;
  readonly moreOfContainer: ReactNode;
  readonly moreOfPod: ReactNode;
}

/** What is changed most stands first: name, replicas, the containers one at a time; labels behind them. */
export function WorkloadArea({
  podSpec, chooser, hasContainer, hasRollout, hasTemplate, kindSections, imageParts, moreOfContainer, moreOfPod,
}: WorkloadAreaProps) {
  const t = useText();
  return (
    <>
      <SectionCard section={identitySection} />
      {hasRollout && <SectionCard section={rolloutSection} />}
      {kindSections}
      <div className={styles['containers']}>{chooser}</div>
      {hasContainer && (
        <>
          <SectionCard section={containerSection} footer={imageParts} />
          <SectionCard section={resourcesSection} actions={<QosBadge podSpec={podSpec} />} />
          <SectionCard section={envSection} />
          {moreOfContainer}
        </>
      )}
      <div className={styles['labels']}>
        <h2 className={styles['group']}>{t(POD_GROUP)}</h2>
        {moreOfPod}
      </div>
      <div className={styles['labels']}>
        {hasTemplate && <SectionCard section={podLabelsSection} />}
        <SectionCard section={labelsSection} />
      </div>
    </>
  );
}

/** The QoS class that follows from the amounts as they are typed. */
function QosBadge({ podSpec }: { readonly podSpec: Path }) {
  const t = useText();
  const name = useFormHost().useSelected((document) => qosClass(valueAt(document, podSpec)));
  return (
    <Tip text={t(QOS[name])} describes>
      <span className={styles['qos']}>{t(QOS_NAME, { name })}</span>
    </Tip>
  );
}
