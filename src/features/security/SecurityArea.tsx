import type { ReactNode } from 'react';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { useScope } from '../../ui/form/form-host.ts';
import { containerProfilesSection, containerSecuritySection, containerWindowsSection } from './container.section.ts';
import { LevelCard } from './LevelCard.tsx';
import { accountSection, groupsSection, hostSection, podProfilesSection, podUserSection, podWindowsSection } from './pod.section.ts';
import styles from './security.module.css';

interface SecurityAreaProps {
  /** Chips for the containers, drawn between what concerns the Pod and what concerns one container. */
  readonly chooser: ReactNode;
  readonly hasContainer: boolean;
  /** What belongs to the Pod in other documents: its account and the roles of that. */
  readonly account: ReactNode;
}

/** What a Pod may do to its node and to the cluster. Needs the scopes template, pod and, with a container, container. */
export function SecurityArea({ chooser, hasContainer, account }: SecurityAreaProps) {
  return (
    <div className={styles['area']}>
      <LevelCard template={useScope('template')} />
      <SectionCard section={podUserSection} />
      <div className={styles['chooser']}>{chooser}</div>
      {hasContainer && (
        <>
          <SectionCard section={containerSecuritySection} />
          <FoldedSection section={containerProfilesSection} />
          <FoldedSection section={containerWindowsSection} />
        </>
      )}
      <SectionCard section={accountSection} />
      {account}
      <FoldedSection section={groupsSection} />
      <FoldedSection section={hostSection} />
      <FoldedSection section={podProfilesSection} />
      <FoldedSection section={podWindowsSection} />
    </div>
  );
}
