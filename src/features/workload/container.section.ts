import type { YamlValue } from '../../core/yaml/nodes.ts';
import type { Localized } from '../../core/localized.ts';
import { isMap } from '../../core/yaml/value.ts';
import type { Section } from '../../ui/form/field.ts';
import { helpOn } from './first-form-help.ts';
import { containerName, envName, imageName, portName } from './names.ts';

export const containerSection: Section = {
  id: 'workload.container',
  title: { en: 'Container', ko: '컨테이너' },
  scope: 'container',
  path: '',
  fields: [
    {
      input: 'text',
      path: 'name',
      label: { en: 'Name', ko: '이름' },
      help: helpOn('container'),
      width: 2,
      mono: true,
      required: true,
      rule: containerName,
    },
    {
      input: 'text',
      path: 'image',
      label: { en: 'Image', ko: '이미지' },
      help: helpOn('image'),
      width: 4,
      mono: true,
      required: true,
      rule: imageName,
    },
    {
      input: 'choice',
      path: 'imagePullPolicy',
      label: { en: 'Pull the image', ko: '이미지 받기' },
      help: helpOn('pull'),
      width: 2,
      default: { en: 'by the tag (default)', ko: '태그에 따라 (기본값)' },
      choices: [
        { value: 'IfNotPresent', label: { en: 'If not present', ko: '없을 때만' } },
        { value: 'Always', label: { en: 'Always', ko: '항상' } },
        { value: 'Never', label: { en: 'Never', ko: '받지 않음' } },
      ],
    },
    {
      input: 'rows',
      path: 'ports',
      label: { en: 'Ports', ko: '포트' },
      help: helpOn('ports'),
      item: { en: 'port', ko: '포트' },
      add: { en: 'Add a port', ko: '포트 추가' },
      newItem: { containerPort: 8080 },
      fields: [
        { input: 'text', path: 'name', label: { en: 'Name', ko: '이름' }, help: helpOn('portName'), width: 2, mono: true, rule: portName },
        { input: 'integer', path: 'containerPort', label: { en: 'Port', ko: '포트' }, help: helpOn('port'), width: 2, min: 1, max: 65_535, required: true },
        {
          input: 'choice',
          path: 'protocol',
          label: { en: 'Protocol', ko: '프로토콜' },
          help: helpOn('protocol'),
          width: 2,
          default: 'TCP',
          choices: ['TCP', 'UDP', 'SCTP'].map((value) => ({ value, label: { en: value, ko: value } })),
        },
      ],
    },
  ],
};

export const resourcesSection: Section = {
  id: 'workload.resources',
  title: { en: 'CPU and memory', ko: 'CPU와 메모리' },
  scope: 'container',
  path: 'resources',
  fields: [
    {
      input: 'quantity',
      resource: 'cpu',
      path: 'requests.cpu',
      label: { en: 'CPU request', ko: 'CPU 요청' },
      help: helpOn('cpuRequest'),
      width: 3,
      nameless: true,
    },
    {
      input: 'quantity',
      resource: 'memory',
      path: 'requests.memory',
      label: { en: 'Memory request', ko: '메모리 요청' },
      help: helpOn('memoryRequest'),
      width: 3,
      nameless: true,
    },
    {
      input: 'quantity',
      resource: 'cpu',
      path: 'limits.cpu',
      label: { en: 'CPU limit', ko: 'CPU 한도' },
      help: helpOn('cpuLimit'),
      width: 3,
      nameless: true,
    },
    {
      input: 'quantity',
      resource: 'memory',
      path: 'limits.memory',
      label: { en: 'Memory limit', ko: '메모리 한도' },
      help: helpOn('memoryLimit'),
      width: 3,
      nameless: true,
    },
  ],
};

export const envSection: Section = {
  id: 'workload.env',
  title: { en: 'Environment', ko: '환경 변수' },
  scope: 'container',
  path: '',
  fields: [
    {
      input: 'rows',
      path: 'env',
      label: { en: 'Variables', ko: '변수' },
      help: helpOn('env'),
      item: { en: 'variable', ko: '변수' },
      add: { en: 'Add a variable', ko: '변수 추가' },
      newItem: { name: '', value: '' },
      fields: [
        { input: 'text', path: 'name', label: { en: 'Name', ko: '이름' }, help: helpOn('envName'), width: 3, mono: true, required: true, rule: envName },
        {
          input: 'text',
          path: 'value',
          label: { en: 'Value', ko: '값' },
          help: helpOn('envValue'),
          width: 3,
          mono: true,
          empty: 'text',
          shownWhen: { path: 'valueFrom', present: false },
        },
        {
          input: 'fact',
          path: 'valueFrom',
          label: { en: 'Value', ko: '값' },
          help: helpOn('envFrom'),
          width: 3,
          describe: envSource,
          shownWhen: { path: 'valueFrom', present: true },
        },
      ],
    },
  ],
};

/** Where a variable's value comes from, in a few words. */
export function envSource(value: YamlValue): Localized {
  const source = isMap(value) ? value : {};
  const text = (kind: string, key: string): string => {
    const reference = source[kind];
    const found = isMap(reference) ? reference[key] : undefined;
    return typeof found === 'string' ? found : '?';
  };
  if ('secretKeyRef' in source) {
    const place = `${text('secretKeyRef', 'name')} → ${text('secretKeyRef', 'key')}`;
    return { en: `Secret ${place}`, ko: `시크릿 ${place}` };
  }
  if ('configMapKeyRef' in source) {
    const place = `${text('configMapKeyRef', 'name')} → ${text('configMapKeyRef', 'key')}`;
    return { en: `ConfigMap ${place}`, ko: `컨피그맵 ${place}` };
  }
  if ('fieldRef' in source) return { en: `Pod ${text('fieldRef', 'fieldPath')}`, ko: `파드 ${text('fieldRef', 'fieldPath')}` };
  if ('resourceFieldRef' in source) {
    return { en: `Container ${text('resourceFieldRef', 'resource')}`, ko: `컨테이너 ${text('resourceFieldRef', 'resource')}` };
  }
  return { en: 'elsewhere', ko: '다른 곳' };
}
