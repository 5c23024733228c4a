import { listField, textField } from '../../../core/kinds/fields.ts';
import { inSequence, insertItem, setValue } from '../../../core/yaml/edit.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import type { YamlMap, YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { isList, isMap } from '../../../core/yaml/value.ts';

/** Containers that many services have beside, or before, their own. */
export type ContainerTemplate = 'log-collector' | 'proxy' | 'migration';

/** As the restricted Pod Security Standard asks, and no writing to the image. */
const HARDENED: YamlMap = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  runAsNonRoot: true,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};

const LOG_VOLUME = 'app-logs';
const LOG_FOLDER = '/var/log/app';

/** The container as it is written, with its place. */
interface Written {
  /** 'initContainers' for what starts before the program; a sidecar there runs beside it (Kubernetes 1.29). */
  readonly container: YamlMap;
  /** Shared with the first container of the Pod. */
  readonly volume: YamlMap | null;
  readonly mount: YamlMap | null;
}

function written(template: ContainerTemplate, podSpec: YamlValue | undefined): Written {
  const [main] = listField(podSpec, 'containers');
  switch (template) {
    case 'log-collector':
      return {
        container: {
          name: 'log-collector',
          image: 'fluent/fluent-bit:3.2.10',
          restartPolicy: 'Always',
          args: ['-i', 'tail', '-p', `path=${LOG_FOLDER}/*.log`, '-o', 'stdout'],
          resources: { requests: { cpu: '50m', memory: '64Mi', 'ephemeral-storage': '50Mi' }, limits: { memory: '128Mi', 'ephemeral-storage': '100Mi' } },
          securityContext: { ...HARDENED, runAsUser: 65_534, runAsGroup: 65_534 },
          volumeMounts: [{ name: LOG_VOLUME, mountPath: LOG_FOLDER, readOnly: true }],
        },
        volume: { name: LOG_VOLUME, emptyDir: { sizeLimit: '500Mi' } },
        mount: { name: LOG_VOLUME, mountPath: LOG_FOLDER },
      };
    case 'proxy':
      return {
        container: {
          name: 'proxy',
          image: 'envoyproxy/envoy:v1.34.1',
          restartPolicy: 'Always',
          args: ['-c', '/etc/envoy/envoy.yaml'],
          ports: [{ name: 'proxy-admin', containerPort: 9901 }],
          startupProbe: { httpGet: { path: '/ready', port: 'proxy-admin' }, periodSeconds: 2, failureThreshold: 30, timeoutSeconds: 1 },
          readinessProbe: { httpGet: { path: '/ready', port: 'proxy-admin' }, periodSeconds: 5, timeoutSeconds: 1 },
          resources: { requests: { cpu: '50m', memory: '64Mi', 'ephemeral-storage': '20Mi' }, limits: { memory: '128Mi', 'ephemeral-storage': '50Mi' } },
          securityContext: { ...HARDENED, runAsUser: 101, runAsGroup: 101 },
          volumeMounts: [{ name: 'envoy-config', mountPath: '/etc/envoy', readOnly: true }],
        },
        volume: { name: 'envoy-config', configMap: { name: 'envoy-config' } },
        mount: null,
      };
    case 'migration': {
      const own = isMap(main) ? main : {};
      return {
        container: {
          name: 'migration',
          image: textField(own, 'image') ?? '',
          // the same image has the schema; what starts the migration is the program's own matter
          args: ['migrate'],
          ...pick(own, 'env'),
          ...pick(own, 'envFrom'),
          resources: { requests: { cpu: '100m', memory: '128Mi', 'ephemeral-storage': '50Mi' }, limits: { memory: '256Mi', 'ephemeral-storage': '100Mi' } },
          ...('securityContext' in own ? pick(own, 'securityContext') : { securityContext: HARDENED }),
        },
        volume: null,
        mount: null,
      };
    }
  }
}

function pick(map: YamlMap, key: string): YamlMap {
  const value = map[key];
  return value === undefined ? {} : { [key]: value };
}

/** Whether the Pod has a container of the template's name already. */
export function hasTemplate(podSpec: YamlValue | undefined, template: ContainerTemplate): boolean {
  return ['containers', 'initContainers'].some((list) => listField(podSpec, list).some((container) => textField(container, 'name') === template));
}

/** Adds the container to the init containers (a sidecar first: what comes behind it may need it), with the volume it shares. */
export function addTemplate(document: YamlDocument, podSpec: Path, template: ContainerTemplate): EditResult {
  const { container, volume, mount } = written(template, valueAt(document, podSpec));
  const first = template !== 'migration';
  return inSequence(document, [
    addTo([...podSpec, 'initContainers'], container, first),
    ...(volume === null ? [] : [addTo([...podSpec, 'volumes'], volume, false)]),
    ...(mount === null ? [] : [addTo([...podSpec, 'containers', 0, 'volumeMounts'], mount, false)]),
  ]);
}

function addTo(list: Path, item: YamlMap, first: boolean): (document: YamlDocument) => EditResult {
  return (document) => {
    const items = valueAt(document, list);
    if (!isList(items) || items.length === 0) return setValue(document, list, [item]);
    return insertItem(document, list, first ? 0 : items.length, item);
  };
}
