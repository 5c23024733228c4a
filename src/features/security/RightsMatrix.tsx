import type { ReactNode } from 'react';
import type { Localized } from '../../core/localized.ts';
import { type Grant, reachOf, type ResourceRights, rightsOf, VERBS } from '../../core/rbac/rights.ts';
import { selected } from '../../store/actions.ts';
import { CheckIcon, icon, RING } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { useGridFocus } from '../../ui/use-grid-focus.ts';
import type { RightsSource } from './rights-source.ts';
import styles from './rights.module.css';

const WORDS = {
  caption: { en: 'By resource and verb', ko: '리소스와 동작별 권한' },
  resource: { en: 'Resource', ko: '리소스' },
  others: { en: 'other', ko: '기타' },
  anyOther: { en: 'any other', ko: '그 밖의 모든 동작' },
  allResources: { en: 'all resources', ko: '모든 리소스' },
  allGroups: { en: 'all groups', ko: '모든 그룹' },
  core: { en: 'core', ko: 'core' },
  no: { en: 'no', ko: '없음' },
  cell: { en: '{verb} {resource}: {reach}', ko: '{resource} {verb}: {reach}' },
  yes: { en: 'yes', ko: '허용' },
  only: { en: 'only {names}', ko: '이름 제한 {names}' },
  inNamespaces: { en: 'in namespace {names}', ko: '네임스페이스 {names}' },
  inCluster: { en: 'in the whole cluster', ko: '클러스터 전체' },
  by: { en: 'by {roles}', ko: '근거 {roles}' },
  named: { en: 'only named objects', ko: '이름이 지정된 오브젝트만' },
  namespace: { en: 'in its namespace', ko: '해당 네임스페이스' },
  url: { en: '{verbs} on the path {url}', ko: '경로 {url}: {verbs}' },
  everyVerb: { en: 'everything', ko: '모든 동작' },
} as const satisfies Record<string, Localized>;

interface RightsMatrixProps {
  readonly sources: readonly RightsSource[];
  /** Whether it is known where the roles count: a role alone says nothing of that. */
  readonly bound: boolean;
}

/** What roles allow together: resources down, verbs across. A cell leads to the rule that says so. */
export function RightsMatrix({ sources, bound }: RightsMatrixProps) {
  const t = useText();
  const { resources, urls } = rightsOf(sources);
  const { grid, cell } = useGridFocus(resources.length, VERBS.length, (row, column) => grantsAt(resources, row, column).length > 0);
  if (resources.length === 0 && urls.length === 0) return null;
  const hasOthers = resources.some(({ others }) => others.length > 0);
  return (
    <div className={styles['matrix']}>
      {resources.length > 0 && (
        <table ref={grid}>
          <caption>{t(WORDS.caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(WORDS.resource)}</th>
              {VERBS.map((verb) => <th key={verb} scope="col" translate="no">{verb}</th>)}
              {hasOthers && <th scope="col">{t(WORDS.others)}</th>}
            </tr>
          </thead>
          <tbody>
            {resources.map((line, row) => (
              <tr key={`${line.group}/${line.resource}`}>
                <th scope="row"><ResourceName line={line} /></th>
                {VERBS.map((verb, column) => (
                  <td key={verb}>
                    {line.verbs[verb].length === 0 ? <span className={styles['no']}><span>{t(WORDS.no)}</span></span> : <Cell grants={line.verbs[verb]} verb={verb} line={line} bound={bound} focus={cell(row, column)} />}
                  </td>
                ))}
                {hasOthers && <td className={styles['others']} translate="no">{line.others.map(({ verb }) => (verb === '*' ? t(WORDS.anyOther) : verb)).join(', ')}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {urls.map(({ url, verbs }) => <p key={url}>{t(WORDS.url, { url, verbs: verbs.includes('*') ? t(WORDS.everyVerb) : verbs.join(', ') })}</p>)}
      {resources.length > 0 && <Legend resources={resources} bound={bound} />}
    </div>
  );
}

function grantsAt(resources: readonly ResourceRights<RightsSource>[], row: number, column: number): readonly Grant<RightsSource>[] {
  const verb = VERBS[column];
  return verb === undefined ? [] : (resources[row]?.verbs[verb] ?? []);
}

function ResourceName({ line: { group, resource } }: { readonly line: ResourceRights<RightsSource> }) {
  const t = useText();
  const groupText = group === '*' ? t(WORDS.allGroups) : group === '' ? t(WORDS.core) : group;
  return (
    <>
      <span translate={resource === '*' ? undefined : 'no'}>{resource === '*' ? t(WORDS.allResources) : resource}</span> <small translate={group === '*' ? undefined : 'no'}>{groupText}</small>
    </>
  );
}

interface CellButtonProps {
  readonly grants: readonly Grant<RightsSource>[];
  readonly verb: string;
  readonly line: ResourceRights<RightsSource>;
  readonly bound: boolean;
  readonly focus: ReturnType<ReturnType<typeof useGridFocus>['cell']>;
}

function Cell({ grants, verb, line: { resource }, bound, focus }: CellButtonProps) {
  const t = useText();
  const reach = reachOf(grants);
  const [first] = grants.toSorted((left, right) => left.names.length - right.names.length);
  if (reach === null || first === undefined) return null;
  const { names, namespaces } = reach;
  const where = namespaces === null ? t(WORDS.inCluster) : t(WORDS.inNamespaces, { names: namespaces.join(', ') });
  const roles = [...new Set(grants.map(({ from }) => from.label))].join(', ');
  const told = [names.length === 0 ? t(WORDS.yes) : t(WORDS.only, { names: names.join(', ') }), ...(bound ? [where] : []), t(WORDS.by, { roles })].join(', ');
  const { place } = first.from;
  const label = t(WORDS.cell, { verb, resource: resource === '*' ? t(WORDS.allResources) : resource, reach: told });
  return (
    <button
      type="button"
      className={styles['cell']}
      data-reach={reachName(names, namespaces, bound)}
      aria-label={label}
      title={told}
      {...focus}
      onClick={() => selected({ documentId: place.documentId, path: first.rule.path.length === 0 ? place.path : [...first.rule.path, 'verbs'], by: 'problems' })}
    >
      {MARKS[reachName(names, namespaces, bound)]}
    </button>
  );
}

type ReachName = 'named' | 'cluster' | 'namespace';

function reachName(names: readonly string[], namespaces: readonly string[] | null, bound: boolean): ReachName {
  if (names.length > 0) return 'named';
  return bound && namespaces === null ? 'cluster' : 'namespace';
}

const GlobeIcon = icon(`${RING}M2.3 8h11.4M8 2.3c4 3.4 4 8 0 11.4M8 2.3c-4 3.4-4 8 0 11.4`);
const TagIcon = icon('M2.5 3h5.2l5.8 5.6-4.9 4.9L2.5 7.7zM5.4 5.8v.01');
const MARKS = {
  namespace: <CheckIcon size={14} />,
  cluster: <GlobeIcon size={14} />,
  named: <TagIcon size={14} />,
} as const satisfies Record<ReachName, ReactNode>;

/** What the marks mean, of those that are there. */
function Legend({ resources, bound }: { readonly resources: readonly ResourceRights<RightsSource>[]; readonly bound: boolean }) {
  const t = useText();
  const reaches = resources.flatMap(({ verbs }) => VERBS.flatMap((verb) => reachOf(verbs[verb]) ?? []));
  const present = new Set(reaches.map(({ names, namespaces }) => reachName(names, namespaces, bound)));
  const marks = [
    { reach: 'namespace', text: bound ? WORDS.namespace : WORDS.yes },
    { reach: 'cluster', text: WORDS.inCluster },
    { reach: 'named', text: WORDS.named },
  ] as const;
  return (
    <ul className={styles['legend']} aria-hidden="true">
      {marks.filter(({ reach }) => present.has(reach)).map(({ reach, text }) => (
        <li key={reach}>
          <span className={styles['cell']} data-reach={reach}>{MARKS[reach]}</span>
          {t(text)}
        </li>
      ))}
    </ul>
  );
}
