import type { Localized } from '../../core/localized.ts';
import type { Condition, Section, TextField } from '../../ui/form/field.ts';
import { text } from './storage-fields.ts';

const VOLUME_OF_MOUNT = text(
  'name',
  { en: 'Volume', ko: '볼륨' },
  { en: 'A volume of the Pod, or a claim that a StatefulSet makes for each of its Pods.', ko: '파드의 볼륨이나, 스테이트풀셋이 파드마다 만드는 클레임의 이름입니다.' },
  { required: true, suggestions: ['work', { scope: 'object', path: 'spec.volumeClaimTemplates[].metadata.name' }] },
);

const MOUNT_PATH_HELP: Localized = { en: 'Directory in the container. What the image has there is hidden.', ko: '컨테이너 안의 디렉터리입니다. 이미지가 그곳에 가진 파일은 가려집니다.' };

function subPathExpr(shownWhen: Condition): TextField {
  return text(
    'subPathExpr',
    { en: 'Part by variable', ko: '변수 경로' },
    { en: 'Such as $(POD_NAME): a directory for each Pod. Not together with subPath.', ko: '$(POD_NAME)처럼 쓰면 파드마다 다른 디렉터리를 씁니다. subPath와 함께 쓸 수 없습니다.' },
    { shownWhen },
  );
}

/** Where the chosen container finds its volumes. */
export const mountsSection: Section = {
  id: 'storage.mounts',
  title: { en: 'Mounts of this container', ko: '이 컨테이너의 마운트' },
  scope: 'container',
  path: '',
  fields: [
    {
      input: 'rows',
      path: 'volumeMounts',
      label: { en: 'Mounts', ko: '마운트' },
      help: { en: 'Where this container finds the volumes of the Pod; one volume may be at several places.', ko: '파드의 볼륨을 이 컨테이너의 어디에 둘지 정합니다. 한 볼륨을 여러 곳에 둘 수 있습니다.' },
      item: { en: 'mount', ko: '마운트' },
      add: { en: 'Add a mount', ko: '마운트 추가' },
      newItem: { name: '', mountPath: '' },
      card: true,
      fields: [
        VOLUME_OF_MOUNT,
        text('mountPath', { en: 'At', ko: '경로' }, MOUNT_PATH_HELP, { required: true, placeholder: { en: '/data', ko: '/data' } }),
        text(
          'subPath',
          { en: 'Part of it', ko: '하위 경로' },
          {
            en: 'One file or folder of the volume instead of all. Changes of a ConfigMap or Secret do not arrive there.',
            ko: '볼륨 전체 대신 파일이나 폴더 하나만 연결합니다. 컨피그맵이나 시크릿이 바뀌어도 반영되지 않습니다.',
          },
          { placeholder: { en: 'all of it', ko: '전체' }, shownWhen: { path: 'subPathExpr', present: false } },
        ),
        subPathExpr({ path: 'subPathExpr', present: true }),
        {
          input: 'switch',
          path: 'readOnly',
          label: { en: 'Read only', ko: '읽기 전용' },
          help: { en: 'This container cannot write there; others still can.', ko: '이 컨테이너는 쓸 수 없습니다. 다른 컨테이너에는 영향이 없습니다.' },
          width: 3,
          default: false,
        },
      ],
    },
  ],
};

export const mountsMoreSection: Section = {
  id: 'storage.mounts-more',
  title: { en: 'Mounts in detail', ko: '마운트 상세' },
  about: { en: 'paths by variable, propagation, raw devices', ko: '변수 경로, 전파, 원시 장치' },
  scope: 'container',
  path: '',
  fields: [
    {
      input: 'rows',
      path: 'volumeMounts',
      label: { en: 'Mounts', ko: '마운트' },
      help: { en: 'What few mounts need: paths from variables, mounts that are seen on the node.', ko: '변수로 정하는 경로나 노드와 주고받는 마운트처럼 드물게 필요한 설정입니다.' },
      item: { en: 'mount in detail', ko: '마운트 상세' },
      add: { en: 'Add a mount', ko: '마운트 추가' },
      newItem: { name: '', mountPath: '' },
      card: true,
      fields: [
        text('mountPath', { en: 'At', ko: '경로' }, MOUNT_PATH_HELP, { required: true }),
        subPathExpr({ path: 'subPath', present: false }),
        {
          input: 'choice',
          path: 'mountPropagation',
          label: { en: 'Mounts made inside', ko: '마운트 전파' },
          help: { en: 'Whether mounts made later are seen on the other side. Bidirectional needs a privileged container.', ko: '나중에 만든 마운트를 서로 볼지 정합니다. Bidirectional은 특권 컨테이너에서만 됩니다.' },
          width: 3,
          default: 'None',
          choices: [
            { value: 'None', label: { en: 'stay inside', ko: '전파하지 않음' } },
            { value: 'HostToContainer', label: { en: 'of the node are seen here', ko: '노드에서 컨테이너로' } },
            { value: 'Bidirectional', label: { en: 'both ways', ko: '양방향' } },
          ],
        },
        {
          input: 'choice',
          path: 'recursiveReadOnly',
          label: { en: 'Read only below too', ko: '하위까지 읽기 전용' },
          help: { en: 'Also for mounts below it (1.30). It needs readOnly.', ko: '그 아래 마운트까지 적용합니다(1.30). readOnly가 필요합니다.' },
          width: 3,
          default: 'Disabled',
          choices: [
            { value: 'Disabled', label: { en: 'no', ko: '아니요' } },
            { value: 'IfPossible', label: { en: 'if the node can', ko: '노드가 지원하면' } },
            { value: 'Enabled', label: { en: 'always', ko: '항상' } },
          ],
        },
      ],
    },
    {
      input: 'rows',
      path: 'volumeDevices',
      label: { en: 'Raw devices', ko: '원시 장치' },
      help: { en: 'Disks without a file system, for databases that manage the blocks themselves.', ko: '파일 시스템 없이 블록을 직접 관리하는 데이터베이스 등에 연결하는 디스크입니다.' },
      item: { en: 'device', ko: '장치' },
      add: { en: 'Add a device', ko: '장치 추가' },
      newItem: { name: '', devicePath: '' },
      fields: [
        { ...VOLUME_OF_MOUNT, help: { en: 'Its claim must have the volume mode Block.', ko: '볼륨 형태가 Block인 클레임이어야 합니다.' } },
        text(
          'devicePath',
          { en: 'At', ko: '경로' },
          { en: 'Where the program in the container finds the device.', ko: '컨테이너의 프로그램이 장치를 찾을 경로입니다.' },
          { required: true, placeholder: { en: '/dev/xvda', ko: '/dev/xvda' } },
        ),
      ],
    },
  ],
};
