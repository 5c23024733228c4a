import type { Localized } from '../../localized.ts';
import type { YamlMap } from '../../yaml/nodes.ts';
import { isMap } from '../../yaml/value.ts';
import type { SchemaKind } from '../field-schema.ts';
import { isLabelName, isPathSegment, isServiceName, isSubdomain, notLabelName, notPathSegment, notServiceName, notSubdomain } from './names.ts';
import { metadataReports } from './labels.ts';
import { badText, broken, mapAt, member, missing, type RuleReport, textAt } from './rule.ts';

/** Requests rather than things: the server keeps none of them, so they need no name. */
const NAMELESS: ReadonlySet<string> = new Set([
  'Binding', 'LocalSubjectAccessReview', 'SelfSubjectAccessReview', 'SelfSubjectReview', 'SelfSubjectRulesReview',
  'SubjectAccessReview', 'TokenRequest', 'TokenReview', 'DeleteOptions', 'Status', 'Scale',
]);

/** Built-in kinds whose names are no more than part of an address; most of RBAC uses colons. */
const LOOSELY_NAMED: ReadonlySet<string> = new Set([
  'APIService', 'CertificateSigningRequest', 'ClusterRole', 'ClusterRoleBinding', 'ClusterTrustBundle', 'ComponentStatus',
  'Event', 'IPAddress', 'Role', 'RoleBinding', 'StorageVersion',
]);

/** What the server demands of every object of a kind: a name, well written, and metadata that it can index. */
export function objectRules(kind: SchemaKind, value: YamlMap): readonly RuleReport[] {
  const metadata = member(value, 'metadata');
  if (metadata !== undefined && !isMap(metadata)) return [];
  return [...nameMissing(kind, value), ...nameReports(kind, value), ...metadataReports(value), ...crdName(kind, value)];
}

function nameMissing({ kind, root }: SchemaKind, value: YamlMap): RuleReport[] {
  const [name, prefix] = [member(value, 'metadata', 'name'), member(value, 'metadata', 'generateName')];
  const isNamed = (name ?? '') !== '' || (prefix ?? '') !== '';
  return isNamed || NAMELESS.has(kind) || !root.properties.has('metadata') ? [] : [missing(['metadata', 'name'])];
}

function nameReports({ kind, source, namespaced }: SchemaKind, value: YamlMap): RuleReport[] {
  const path = ['metadata', 'name'];
  const [isGood, message] = nameRule(source === 'built-in' ? kind : '');
  const reports = badText(value, path, isGood, message, 'object-name');
  const name = textAt(value, ...path);
  if (source === 'built-in' && kind === 'CronJob' && name !== null && name.length > CRON_JOB_LENGTH) reports.push(broken('object-name', path, CRON_JOB_NAME));
  // of what lies in no namespace the server drops it unseen
  return namespaced ? [...reports, ...badText(value, ['metadata', 'namespace'], isLabelName, notLabelName)] : reports;
}

/** Why an object of a built-in kind cannot have a name; null when it can. @param kind '' for any other kind */
export function builtInNameFault(kind: string, name: string): Localized | null {
  const [isGood, message] = nameRule(kind);
  if (!isGood(name)) return message(name);
  return kind === 'CronJob' && name.length > CRON_JOB_LENGTH ? CRON_JOB_NAME : null;
}

function nameRule(builtInKind: string): readonly [isGood: (text: string) => boolean, message: (text: string) => Localized] {
  if (builtInKind === 'Namespace') return [isLabelName, notLabelName];
  if (builtInKind === 'Service') return [isServiceName, notServiceName];
  return LOOSELY_NAMED.has(builtInKind) ? [isPathSegment, notPathSegment] : [isSubdomain, notSubdomain];
}

const CRON_JOB_LENGTH = 52;
const CRON_JOB_NAME: Localized = {
  en: 'The name of a CronJob has at most 52 characters: 11 more are needed for the names of its Jobs',
  ko: 'CronJob의 이름은 52자까지입니다. Job의 이름에 11자가 더 필요합니다',
};

function crdName({ kind, apiVersion }: SchemaKind, value: YamlMap): RuleReport[] {
  if (kind !== 'CustomResourceDefinition' || !apiVersion.startsWith('apiextensions.k8s.io/')) return [];
  const spec = mapAt(value, 'spec');
  const [plural, group] = [textAt(spec ?? undefined, 'names', 'plural'), textAt(spec ?? undefined, 'group')];
  if (plural === null || group === null) return [];
  const message = { en: `The name must be ${plural}.${group}, of names.plural and group`, ko: `이름은 names.plural과 group을 이은 ${plural}.${group} 이어야 합니다` };
  return badText(value, ['metadata', 'name'], (name) => name === `${plural}.${group}`, () => message, 'object-name');
}
