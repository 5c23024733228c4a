import type { LinkedObject, ObjectIndex } from '../../core/graph/object-index.ts';
import { placeOfObject, type ReadObject } from '../../core/graph/object-place.ts';
import { namespaceOf } from '../../core/graph/summary.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import type { Localized } from '../../core/localized.ts';
import { type BoundRole, roleOfBinding, rulesOfRole } from '../../core/rbac/bindings.ts';
import { useFromBundle } from '../../store/bundle-index.ts';
import { useText } from '../../ui/language.tsx';
import { type RightsSource, sourceOf } from './rights-source.ts';
import { RightsMatrix } from './RightsMatrix.tsx';
import styles from './security.module.css';

const WORDS = {
  title: { en: 'Who may do what', ko: '권한 요약' },
  role: { en: 'everyone that it is bound to', ko: '이 롤이 연결된 모든 대상' },
  unknown: {
    en: '{kind} {name} is not in this bundle: what it allows is up to the cluster.',
    ko: '{kind} {name}: 이 묶음에 없어 허용하는 권한을 알 수 없습니다.',
  },
  subjects: { en: 'for {names}', ko: '대상: {names}' },
  nobody: { en: 'for nobody yet', ko: '아직 대상 없음' },
} as const satisfies Record<string, Localized>;

interface RoleRights {
  readonly sources: readonly RightsSource[];
  /** Whether it is a binding, which says where the role counts. */
  readonly bound: boolean;
  /** What the role of a binding is called where the bundle does not have it. */
  readonly unknown: Pick<BoundRole, 'roleKind' | 'roleName'> | null;
  /** Whom a binding names; null for a role. */
  readonly subjects: readonly string[] | null;
}

/** What a role, or the role of a binding, allows. */
export function RoleRightsCard({ documentId }: { readonly documentId: string }) {
  const t = useText();
  const rights = useFromBundle((index, read) => rightsIn(index, documentId, read), samePlain);
  if (rights === null || (rights.sources.length === 0 && rights.unknown === null)) return null;
  const { sources, bound, unknown, subjects } = rights;
  const whom = subjects === null ? t(WORDS.role) : subjects.length === 0 ? t(WORDS.nobody) : t(WORDS.subjects, { names: subjects.join(', ') });
  return (
    <section className={styles['card']} aria-label={t(WORDS.title)}>
      <div className={styles['cardHead']}>
        <h2>{t(WORDS.title)}</h2>
        <p>{whom}</p>
      </div>
      <div className={styles['rights']}>
        {unknown !== null && <p className={styles['hint']}>{t(WORDS.unknown, { kind: unknown.roleKind, name: unknown.roleName })}</p>}
        <RightsMatrix sources={sources} bound={bound} />
      </div>
    </section>
  );
}

function rightsIn(index: ObjectIndex, documentId: string, read: ReadObject): RoleRights {
  const object = index.inDocument(documentId)[0];
  const none: RoleRights = { sources: [], bound: false, unknown: null, subjects: null };
  if (object === undefined) return none;
  const { known } = object.summary;
  if (known === 'Role' || known === 'ClusterRole') {
    const rules = rulesOfRole(index, object, read);
    const place = placeOfObject(object);
    return { ...none, sources: rules.length === 0 ? [] : [{ rules, namespace: known === 'Role' ? namespaceOf(object.summary.namespace) : null, label: `${place.kind} ${place.name}`, place }] };
  }
  if (known !== 'RoleBinding' && known !== 'ClusterRoleBinding') return none;
  const role = roleOfBinding(index, object, read);
  const source = sourceOf(role);
  return { sources: source === null ? [] : [source], bound: true, unknown: source === null && role.roleName !== '' ? role : null, subjects: subjectNames(object) };
}

function subjectNames({ summary }: LinkedObject): readonly string[] {
  return summary.references.flatMap((reference) => (reference.by === 'name' && reference.path.includes('subjects') ? [`${reference.kind} ${reference.name}`] : []));
}
