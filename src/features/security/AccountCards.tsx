import { useState } from 'react';
import { freeName } from '../../core/companions/free-name.ts';
import { roleBindingText, roleText, serviceAccountText } from '../../core/companions/service-account.ts';
import { workloadFacts } from '../../core/companions/workload-facts.ts';
import type { Localized } from '../../core/localized.ts';
import { setValue } from '../../core/yaml/edit.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { ObjectPlace } from '../../core/graph/object-place.ts';
import type { BoundRole } from '../../core/rbac/bindings.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { companionAdded, selected } from '../../store/actions.ts';
import { currentIndex, useFromBundle } from '../../store/bundle-index.ts';
import { useFromDocument } from '../../store/hooks.ts';
import { keepSame } from '../../store/keep-same.ts';
import { Button } from '../../ui/Button.tsx';
import { SectionCard } from '../../ui/form/Fields.tsx';
import formStyles from '../../ui/form/form.module.css';
import { ScopesProvider, useFormHost, useScope } from '../../ui/form/form-host.ts';
import { OtherDocument } from '../../ui/form/other-document.tsx';
import { LinkIcon, PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { serviceAccountSection } from './access.section.ts';
import { accountRelations, type AccountRelations } from './account.ts';
import { sourceOf } from './rights-source.ts';
import { RightsMatrix } from './RightsMatrix.tsx';
import { ruleSentences } from './rule-sentence.ts';
import styles from './security.module.css';

const WORDS = {
  rights: { en: 'What the account {name} may do', ko: '{name} 어카운트의 권한' },
  nothing: {
    en: 'No binding of this bundle names it: beyond what the cluster gives everybody, it may do nothing.',
    ko: '이 묶음에는 이 어카운트를 가리키는 바인딩이 없습니다. 클러스터가 모두에게 주는 것 외에는 권한이 없습니다.',
  },
  elsewhere: { en: '{kind} {name} is not in this bundle', ko: '{kind} {name}: 이 묶음에 없음' },
  everything: { en: '{kind} {name} is not in this bundle, but in every cluster: it allows everything.', ko: '{kind} {name}: 이 묶음에는 없지만 모든 클러스터에 있으며 모든 동작을 허용합니다.' },
  inCluster: { en: 'in the whole cluster', ko: '클러스터 전체' },
  inNamespace: { en: 'in namespace {namespace}', ko: '네임스페이스 {namespace}' },
  byGroup: { en: 'by the group {group}', ko: '그룹 {group}' },
  open: { en: 'Open {kind} {name}', ko: '{kind} {name} 열기' },
  addAccount: { en: 'Add a service account', ko: '서비스 어카운트 추가' },
  addRole: { en: 'Add a role for it', ko: '이 어카운트의 롤 추가' },
  account: { en: 'ServiceAccount {name}', ko: 'ServiceAccount {name}' },
} as const satisfies Record<string, Localized>;

/** The account of the Pod and what it may do: documents of their own, in the area of their workload. */
export function AccountCards({ documentId }: { readonly documentId: string }) {
  const relations = useFromBundle((index, read) => accountRelations(index, documentId, read), samePlain);
  if (relations === null) return null;
  return (
    <>
      {relations.account !== null && <AccountCard name={relations.name} place={relations.account} />}
      <RightsCard documentId={documentId} relations={relations} />
    </>
  );
}

function AccountCard({ name, place }: { readonly name: string; readonly place: ObjectPlace }) {
  const t = useText();
  return (
    <OtherDocument documentId={place.documentId}>
      <ScopesProvider value={{ object: place.path }}>
        <SectionCard section={{ ...serviceAccountSection, title: { en: t(WORDS.account, { name }), ko: t(WORDS.account, { name }) } }} actions={<OpenButton place={place} kind="ServiceAccount" name={name} />} />
      </ScopesProvider>
    </OtherDocument>
  );
}

function RightsCard({ documentId, relations }: { readonly documentId: string; readonly relations: AccountRelations }) {
  const t = useText();
  const { name, account, roles } = relations;
  return (
    <section className={styles['card']} aria-label={t(WORDS.rights, { name })}>
      <div className={styles['cardHead']}>
        <h2>{t(WORDS.rights, { name })}</h2>
      </div>
      <div className={styles['rights']}>
        {roles.length === 0 && <p className={styles['hint']}>{t(WORDS.nothing)}</p>}
        {roles.map((bound) => (
          <BoundRoleRow key={`${bound.binding.documentId} ${bound.binding.path.join('/')}`} bound={bound} />
        ))}
        <RightsMatrix sources={roles.flatMap((bound) => sourceOf(bound) ?? [])} bound />
        <AddButtons documentId={documentId} name={name} account={account} bound={roles.length > 0} />
      </div>
    </section>
  );
}

function BoundRoleRow({ bound }: { readonly bound: BoundRole }) {
  const t = useText();
  const { binding, role, roleKind, roleName, namespace, group, rules } = bound;
  const where = namespace === null ? t(WORDS.inCluster) : t(WORDS.inNamespace, { namespace });
  const by = [`${binding.kind} ${binding.name}`, where, ...(group === null ? [] : [t(WORDS.byGroup, { group })])].join(' · ');
  return (
    <div className={styles['bound']}>
      <div className={styles['boundHead']}>
        <b>{roleKind} {roleName}</b>
        <small>{by}</small>
        <span>
          {role !== null && <OpenButton place={role} kind={roleKind} name={roleName} />}
          <OpenButton place={binding} kind={binding.kind} name={binding.name} />
        </span>
      </div>
      {role === null ? <p className={styles['hint']}>{t(rules === null ? WORDS.elsewhere : WORDS.everything, { kind: roleKind, name: roleName })}</p> : <RoleRules role={role} />}
    </div>
  );
}

function RoleRules({ role }: { readonly role: ObjectPlace }) {
  const t = useText();
  const [keep] = useState(keepSame<readonly Localized[]>);
  const sentences = useFromDocument(role.documentId, ({ document }) =>
    keep(ruleSentences(valueAt(document, role.path)), (left, right) => left.length === right.length && left.every((one, at) => one.en === right[at]?.en)),
  );
  return (
    <ul className={styles['rules']}>
      {(sentences ?? []).map((sentence) => (
        <li key={sentence.en}>{t(sentence)}</li>
      ))}
    </ul>
  );
}

function OpenButton({ place, kind, name }: { readonly place: ObjectPlace; readonly kind: string; readonly name: string }) {
  const t = useText();
  const label = t(WORDS.open, { kind, name });
  return (
    <button type="button" className={styles['open']} aria-label={label} title={label} onClick={() => selected({ documentId: place.documentId, path: null, by: 'list' })}>
      <LinkIcon size={13} />
    </button>
  );
}

interface AddButtonsProps {
  readonly documentId: string;
  readonly name: string;
  readonly account: ObjectPlace | null;
  readonly bound: boolean;
}

/** What is missing, made in one step and put behind what belongs to the workload already. */
function AddButtons({ documentId, name, account, bound }: AddButtonsProps) {
  const t = useText();
  const host = useFormHost();
  const pod = useScope('pod');
  if (host.readOnly !== null) return null;
  const addAccount = (): void => {
    const document = host.current();
    const facts = workloadFacts(document.value);
    if (facts === null) return;
    const own = freeName(facts.name, (taken) => (currentIndex()?.named('ServiceAccount', taken, facts.namespace).length ?? 0) > 0);
    const named = setValue(document, [...pod, 'serviceAccountName'], own);
    if (named.ok) companionAdded(documentId, serviceAccountText(facts, own), documentId, named.edits);
  };
  const addRole = (): void => {
    const facts = workloadFacts(host.current().value);
    if (facts === null || account === null) return;
    companionAdded(documentId, `${roleText(facts, name)}---\n${roleBindingText(facts, name)}`, account.documentId);
  };
  return (
    <div className={styles['actions']}>
      {account === null && name === 'default' && (
        <Button onClick={addAccount}>
          <PlusIcon size={13} />
          {t(WORDS.addAccount)}
        </Button>
      )}
      {account !== null && !bound && (
        <Button className={formStyles['small'] ?? ''} onClick={addRole}>
          <PlusIcon size={13} />
          {t(WORDS.addRole)}
        </Button>
      )}
    </div>
  );
}
