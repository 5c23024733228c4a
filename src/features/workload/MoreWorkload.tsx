import { memo } from 'react';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { CommandFieldView } from '../../ui/form/CommandFieldView.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import formStyles from '../../ui/form/form.module.css';
import { useScope } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { ARGUMENTS, COMMAND, commandSection } from './container/command.section.ts';
import { LifecycleCard } from './container/LifecycleCard.tsx';
import { StartOrder } from './container/StartOrder.tsx';
import { TemplatesCard } from './container/TemplatesCard.tsx';
import { hostPortsSection, initContainerSection, moreResourcesSection, processSection } from './container/process.section.ts';
import { cronJobSection } from './kinds/cron-job.section.ts';
import { daemonSetSection } from './kinds/daemon-set.section.ts';
import { deploymentMoreSection } from './kinds/deployment.section.ts';
import { jobMoreSection, jobSection } from './kinds/job.section.ts';
import { PodCard } from './kinds/PodCard.tsx';
import { replicaSetSection } from './kinds/replica-set.section.ts';
import { selectorSection } from './kinds/selector.section.ts';
import { statefulSetMoreSection, statefulSetSection } from './kinds/stateful-set.section.ts';
import { LateFoldedPhases, LatePhases, LatePodPicture } from './pod/late-pod-cards.ts';
import { podLifeSection, podMoreSection } from './pod/life.section.ts';
import { podNetworkSection } from './pod/network.section.ts';
import { podAffinitySection, podAntiAffinitySection, topologySpreadSection } from './pod/neighbours.section.ts';
import { nodeAffinitySection, nodesSection, prioritySection } from './pod/scheduling.section.ts';
import { SpreadCard } from './pod/SpreadCard.tsx';
import { RollbackCard } from './rollout/RollbackCard.tsx';
import { RolloutCard } from './rollout/RolloutCard.tsx';
import { ScheduleCard } from './schedule/ScheduleCard.tsx';

/* What of the workload area is not drawn first: it comes in a chunk behind the first form. */

const WORDS = {
  image: { en: 'the image decides', ko: '이미지의 설정' },
} as const;

/** Lists and maps that are shown above as well count only for what is shown here alone. */
const RESOURCES_COUNTED = ['resources.requests.ephemeral-storage', 'resources.limits.ephemeral-storage', 'resources.limits.nvidia\\.com/gpu', 'resources.claims', 'resizePolicy'];
const PORTS_COUNTED = ['ports[].hostPort', 'ports[].hostIP'];
const PORTS_REPEATED = ['ports[].containerPort'];

interface KindProps {
  readonly kind: string;
}

/** How a kind runs and replaces its Pods; a Deployment's is drawn first and not here. */
export const KindSections = memo(function KindSections({ kind }: KindProps) {
  switch (kind) {
    case 'StatefulSet':
      return (
        <>
          <SectionCard section={statefulSetSection} />
          <FoldedSection section={statefulSetMoreSection} />
          <RollbackCard />
        </>
      );
    case 'DaemonSet':
      return (
        <>
          <SectionCard section={daemonSetSection} />
          <RollbackCard />
        </>
      );
    case 'ReplicaSet': return <SectionCard section={replicaSetSection} />;
    case 'Job':
      return (
        <>
          <SectionCard section={jobSection} />
          <SectionCard section={podLifeSection} />
          <FoldedSection section={jobMoreSection} />
        </>
      );
    case 'CronJob':
      return (
        <>
          <ScheduleCard />
          <SectionCard section={cronJobSection} />
          <SectionCard section={jobSection} />
          <SectionCard section={podLifeSection} />
          <FoldedSection section={jobMoreSection} />
        </>
      );
    case 'Pod':
      return (
        <>
          <PodCard />
          <SectionCard section={podLifeSection} />
          <LatePhases />
        </>
      );
    default:
      return (
        <>
          {kind === 'Deployment' && <RolloutCard />}
          <FoldedSection section={deploymentMoreSection} />
          {kind === 'Deployment' && <RollbackCard />}
        </>
      );
  }
});

/** What one container has beside name, image, ports, resources and environment. A key typed elsewhere renders none of it. */
export const MoreContainer = memo(function MoreContainer() {
  const isInit = useScope('container').at(-2) === 'initContainers';
  return (
    <>
      {isInit && <SectionCard section={initContainerSection} footer={<StartOrder />} />}
      <CommandCard />
      <LifecycleCard />
      <FoldedSection section={moreResourcesSection} counted={RESOURCES_COUNTED} />
      <FoldedSection section={hostPortsSection} counted={PORTS_COUNTED} repeats={PORTS_REPEATED} />
      <FoldedSection section={processSection} />
    </>
  );
});

function CommandCard() {
  const t = useText();
  const container = useScope('container');
  return (
    <section className={formStyles['card']} aria-label={t(commandSection.title)}>
      <div className={formStyles['cardHead']}><h2>{t(commandSection.title)}</h2></div>
      <div className={formStyles['fields']}>
        <CommandFieldView field={COMMAND} base={container} placeholder={WORDS.image} />
        <CommandFieldView field={ARGUMENTS} base={container} placeholder={WORDS.image} />
      </div>
    </section>
  );
}

/** What holds for the whole Pod. */
export const PodSections = memo(function PodSections({ kind }: KindProps) {
  const spreads = kind === 'Deployment' || kind === 'StatefulSet' || kind === 'ReplicaSet';
  return (
    <>
      <LatePodPicture />
      <TemplatesCard />
      {spreads && <SpreadCard />}
      <FoldedSection section={nodesSection} />
      <FoldedSection section={nodeAffinitySection} />
      <FoldedSection section={podAntiAffinitySection} />
      <FoldedSection section={podAffinitySection} />
      <FoldedSection section={topologySpreadSection} />
      <FoldedSection section={prioritySection} />
      <FoldedSection section={podNetworkSection} />
      <FoldedSection section={podMoreSection} />
      {kind !== 'Pod' && <LateFoldedPhases />}
      {(spreads || kind === 'DaemonSet') && <FoldedSection section={selectorSection} />}
    </>
  );
});
