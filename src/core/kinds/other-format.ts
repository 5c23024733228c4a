import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import { isList, isMap } from '../yaml/value.ts';
import { field, listField, mapField, textField } from './fields.ts';

/** A format of other programs that lies beside manifests in many repositories. */
export interface OtherFormat {
  readonly name: string;
  /** The key at the root that tells it. */
  readonly key: string;
}

/** The format of a document that is no manifest; null for manifests, and for what could be anything. */
export function otherFormatOf(value: YamlValue): OtherFormat | null {
  if (!isMap(value) || Object.hasOwn(value, 'kind')) return null;
  const found = FORMATS.find(({ key, fits }) => Object.hasOwn(value, key) && fits(value));
  if (found !== undefined) return { name: found.name, key: found.key };
  const job = Object.keys(value).find((key) => isGitLabJob(field(value, key)));
  return job === undefined || Object.hasOwn(value, 'apiVersion') ? null : { name: 'GitLab CI', key: job };
}

interface Format extends OtherFormat {
  readonly fits: (value: YamlMap) => boolean;
}

/** To kubectl the key `on` is the boolean true. */
const FORMATS: readonly Format[] = [
  { name: 'GitLab CI', key: 'stages', fits: (value) => isList(value['stages']) && Object.values(value).some(isGitLabJob) },
  { name: 'GitHub Actions', key: 'jobs', fits: (value) => isMap(value['jobs']) && ['on', 'true'].some((key) => Object.hasOwn(value, key)) },
  { name: 'CircleCI', key: 'jobs', fits: (value) => isMap(value['jobs']) && (Object.hasOwn(value, 'workflows') || Object.hasOwn(value, 'orbs')) },
  { name: 'Azure Pipelines', key: 'steps', fits: (value) => isList(value['steps']) && (Object.hasOwn(value, 'pool') || Object.hasOwn(value, 'trigger')) },
  { name: 'Bitbucket Pipelines', key: 'pipelines', fits: (value) => isMap(value['pipelines']) },
  { name: 'Docker Compose', key: 'services', fits: (value) => Object.values(mapField(value, 'services') ?? {}).some((service) => textField(service, 'image') !== null || field(service, 'build') !== undefined) },
  { name: 'Helm Chart.yaml', key: 'apiVersion', fits: (value) => /^v[12]$/.test(textField(value, 'apiVersion') ?? '') && textField(value, 'name') !== null && textField(value, 'version') !== null },
  { name: 'Helm values', key: 'replicaCount', fits: (value) => mapField(value, 'image') !== null || mapField(value, 'service') !== null },
  { name: 'Helm values', key: 'image', fits: (value) => textField(value, 'image', 'repository') !== null },
  { name: 'OpenAPI', key: 'openapi', fits: (value) => mapField(value, 'paths') !== null || mapField(value, 'info') !== null },
  { name: 'package.json', key: 'name', fits: (value) => mapField(value, 'dependencies') !== null || (mapField(value, 'scripts') !== null && textField(value, 'version') !== null) },
  { name: 'Prometheus', key: 'scrape_configs', fits: (value) => isList(value['scrape_configs']) },
  { name: 'kustomization.yaml', key: 'resources', fits: (value) => listField(value, 'resources').some((item) => typeof item === 'string') },
];

function isGitLabJob(value: YamlValue | undefined): boolean {
  const script = field(value, 'script');
  return isMap(value) && (isList(script) || typeof script === 'string') && ['stage', 'image', 'only', 'rules', 'before_script', 'artifacts'].some((key) => Object.hasOwn(value, key));
}
