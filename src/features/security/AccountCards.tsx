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
import { placeOf } from '../../store/documents.ts';
import { useFromDocument } from '../../store/hooks.ts';
import { keepSame } from '../../store/keep-same.ts';
import { store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { SectionCard } from '../../ui/form/Fields.tsx';
import formStyles from '../../ui/form/form.module.css';
import { ScopesProvider, useFormHost, useScope } from '../../ui/form/form-host.ts';
import { OtherDocument } from '../../ui/form/other-document.tsx';
import { LinkIcon, PlusIcon, WarningIcon } from '../../ui/icons.tsx';
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
  noToken: {
    en: 'Its Pods get no token (automountServiceAccountToken: false), so they cannot use these rights.',
    ko: '파드에 토큰이 마운트되지 않아(automountServiceAccountToken: false) 이 권한을 쓸 수 없습니다.',
  },
  tokenToo: {
    en: 'Its Pods get no token (automountServiceAccountToken: false). A role is used by that token: adding one also mounts it into these Pods.',
    ko: '파드에 토큰이 마운트되지 않습니다(automountServiceAccountToken: false). 롤은 이 토큰으로 쓰므로 롤을 추가하면 이 파드에 토큰도 마운트합니다.',
  },
  mount: { en: 'Mount the token', ko: '토큰 마운트' },
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
  const { name, roles } = relations;
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
        <AddButtons documentId={documentId} relations={relations} />
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
  readonly relations: AccountRelations;
}

/** What is missing, made in one step and put behind what belongs to the workload already. */
function AddButtons({ documentId, relations: { name, account, givesToken, roles } }: AddButtonsProps) {
  const t = useText();
  const host = useFormHost();
  const token = [...useScope('pod'), 'automountServiceAccountToken'];
  const named = [...useScope('pod'), 'serviceAccountName'];
  const said = host.useSelected((document) => valueAt(document, token));
  const hasToken = typeof said === 'boolean' ? said : givesToken;
  const bound = roles.length > 0;
  const canAddRole = account !== null && !bound;
  if (host.readOnly !== null) return null;
  const addAccount = (): void => {
    const document = host.current();
    const facts = workloadFacts(document.value);
    if (facts === null) return;
    const own = freeName(facts.name, (taken) => (currentIndex()?.named('ServiceAccount', taken, facts.namespace).length ?? 0) > 0);
    const changed = setValue(document, named, own);
    if (changed.ok) companionAdded(documentId, serviceAccountText(facts, own), documentId, changed.edits);
  };
  const addRole = (): void => {
    const document = host.current();
    const facts = workloadFacts(document.value);
    if (facts === null || account === null) return;
    const mounted = hasToken ? null : setValue(document, token, true);
    const text = `${roleText(facts, name)}---\n${roleBindingText(facts, name)}`;
    if (mounted === null || mounted.ok) companionAdded(documentId, text, isInFileOf(account.documentId, documentId) ? account.documentId : documentId, mounted?.edits);
  };
  return (
    <>
      {!hasToken && (bound || canAddRole) && (
        <p className={styles['hint']}>
          {bound && <WarningIcon size={13} />}
          <span>{t(bound ? WORDS.noToken : WORDS.tokenToo)}</span>
        </p>
      )}
      <div className={styles['actions']}>
        {account === null && name === 'default' && (
          <Button onClick={addAccount}>
            <PlusIcon size={13} />
            {t(WORDS.addAccount)}
          </Button>
        )}
        {canAddRole && (
          <Button className={formStyles['small'] ?? ''} onClick={addRole}>
            <PlusIcon size={13} />
            {t(WORDS.addRole)}
          </Button>
        )}
        {bound && !hasToken && (
          <Button className={formStyles['small'] ?? ''} onClick={() => void host.set(token, true, { focus: token })}>
            {t(WORDS.mount)}
          </Button>
        )}
      </div>
    </>
  );
}

function isInFileOf(one: string, other: string): boolean {
  const { files } = store.getState();
  return placeOf(files, one)?.file === placeOf(files, other)?.file;
}
