import type { ApiLife } from './api-life.ts';
import firstVersions from './generated/first-versions.json' with { type: 'json' };
import { REMOVED } from './removed-apis.ts';

const lives: ReadonlyMap<string, ApiLife> = new Map([
  ...Object.entries(firstVersions.kinds).map(([name, since]): [string, ApiLife] => {
    const [apiVersion = '', kind = ''] = name.split(' ');
    return [name, { apiVersion, kind, since, deprecatedIn: null, removedIn: null, use: null, sameShape: false }];
  }),
  ...REMOVED.map((life): [string, ApiLife] => [`${life.apiVersion} ${life.kind}`, { ...life, since: null }]),
]);

/** null for what is in every target version, and for what is not Kubernetes' own. */
export function lifeOf(apiVersion: string, kind: string): ApiLife | null {
  return lives.get(`${apiVersion} ${kind}`) ?? null;
}

/** The first version that has a field, `1.30`; null when every target version has it. */
export function fieldSince(definition: string, property: string): string | null {
  return youngFieldsOf(definition)?.get(property) ?? null;
}

const youngFields: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(firstVersions.fields).map(([definition, members]) => [definition, new Map(Object.entries(members))]),
);

/** The fields of a definition that not every target version has, each with the first version that does; null: none. */
export function youngFieldsOf(definition: string): ReadonlyMap<string, string> | null {
  return youngFields.get(definition) ?? null;
}

export { compareVersions, isTargetVersion, TARGET_VERSIONS, USUAL_TARGET, type TargetVersion } from './target-version.ts';
