import type { YamlValue } from '../../core/yaml/nodes.ts';
import type { Localized } from '../../core/localized.ts';
import { isMap } from '../../core/yaml/value.ts';
import type { Section } from '../../ui/form/field.ts';
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
      width: 2,
      mono: true,
      required: true,
      rule: containerName,
    },
    {
      input: 'text',
      path: 'image',
      label: { en: 'Image', ko: '이미지' },
      help: {
        en: 'registry/repository:tag, or with @sha256 for exactly one build. Without a tag it is :latest, which changes under your feet.',
        ko: 'registry/repository:tag 형식이며, 한 빌드로 고정하려면 @sha256을 씁니다. 태그가 없으면 :latest가 되어 내용이 언제든 바뀔 수 있습니다.',
      },
      width: 4,
      mono: true,
      required: true,
      rule: imageName,
    },
    {
      input: 'choice',
      path: 'imagePullPolicy',
      label: { en: 'Pull the image', ko: '이미지 받기' },
      help: {
        en: 'Left out: always for :latest or no tag, otherwise only when the node does not have it.',
        ko: '비워 두면 :latest이거나 태그가 없을 때는 항상, 그 밖에는 노드에 없을 때만 받습니다.',
      },
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
      help: {
        en: 'What the program listens on. A name lets Services and probes follow when the number changes.',
        ko: '프로그램이 여는 포트입니다. 이름을 붙이면 번호가 바뀌어도 서비스와 프로브가 따라갑니다.',
      },
      item: { en: 'port', ko: '포트' },
      add: { en: 'Add a port', ko: '포트 추가' },
      newItem: { containerPort: 8080 },
      fields: [
        { input: 'text', path: 'name', label: { en: 'Name', ko: '이름' }, width: 2, mono: true, rule: portName },
        { input: 'integer', path: 'containerPort', label: { en: 'Port', ko: '포트' }, width: 2, min: 1, max: 65_535, required: true },
        {
          input: 'choice',
          path: 'protocol',
          label: { en: 'Protocol', ko: '프로토콜' },
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
      help: {
        en: 'What the node sets aside, and what a CPU autoscaler measures against. 1000m is one core.',
        ko: '노드가 확보해 두는 양이며 CPU 오토스케일러의 기준입니다. 1000m이 코어 하나입니다.',
      },
      width: 3,
      nameless: true,
    },
    {
      input: 'quantity',
      resource: 'memory',
      path: 'requests.memory',
      label: { en: 'Memory request', ko: '메모리 요청' },
      help: { en: 'What the node sets aside.', ko: '노드가 확보해 두는 메모리입니다.' },
      width: 3,
      nameless: true,
    },
    {
      input: 'quantity',
      resource: 'cpu',
      path: 'limits.cpu',
      label: { en: 'CPU limit', ko: 'CPU 한도' },
      help: {
        en: 'Beyond it the container is slowed down, even while the node is idle.',
        ko: '넘으면 노드가 한가해도 컨테이너가 느려집니다.',
      },
      width: 3,
      nameless: true,
    },
    {
      input: 'quantity',
      resource: 'memory',
      path: 'limits.memory',
      label: { en: 'Memory limit', ko: '메모리 한도' },
      help: { en: 'Beyond it the container is killed (OOMKilled).', ko: '넘으면 컨테이너가 강제 종료됩니다(OOMKilled).' },
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
      item: { en: 'variable', ko: '변수' },
      add: { en: 'Add a variable', ko: '변수 추가' },
      newItem: { name: '', value: '' },
      fields: [
        { input: 'text', path: 'name', label: { en: 'Name', ko: '이름' }, width: 3, mono: true, required: true, rule: envName },
        {
          input: 'text',
          path: 'value',
          label: { en: 'Value', ko: '값' },
          width: 3,
          mono: true,
          empty: 'text',
          shownWhen: { path: 'valueFrom', present: false },
        },
        {
          input: 'fact',
          path: 'valueFrom',
          label: { en: 'Value', ko: '값' },
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
