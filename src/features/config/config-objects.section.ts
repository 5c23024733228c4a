import { verbatim } from '../../core/localized.ts';
import type { MapField, Section } from '../../ui/form/field.ts';
import { metadataSection } from '../../ui/form/metadata.section.ts';
import { BINARY_DATA, CONFIG_DATA, SECRET_DATA, SECRET_STRING_DATA, type DataMap } from './data-codec.ts';
import { dataKey } from './names.ts';

export const objectNameSection = metadataSection('config');

/** What cannot be taken back once it is in the cluster. */
export const immutableSection: Section = {
  id: 'config.immutable',
  title: { en: 'Changes', ko: '변경' },
  scope: 'object',
  path: '',
  fields: [
    {
      input: 'switch',
      path: 'immutable',
      label: { en: 'Never changed again', ko: '변경 금지' },
      help: {
        en: 'Kubernetes then refuses any change, of this field too: a new version needs a new name. Saves the cluster from watching it.',
        ko: '이 필드를 포함해 더는 바꿀 수 없으며 새 버전은 새 이름으로 만들어야 합니다. 클러스터가 변경을 감시하지 않아도 됩니다.',
      },
      width: 6,
      default: false,
    },
  ],
};

export const secretTypeSection: Section = {
  id: 'config.secret-type',
  title: { en: 'Type', ko: '유형' },
  scope: 'object',
  path: '',
  fields: [
    {
      input: 'choice',
      path: 'type',
      label: { en: 'Type', ko: '유형' },
      help: {
        en: 'Says what is in it: Kubernetes demands certain keys of some types. It cannot be changed later.',
        ko: '무엇이 들어 있는지 나타내며 유형에 따라 특정 키가 필요합니다. 나중에 바꿀 수 없습니다.',
      },
      width: 6,
      default: 'Opaque',
      choices: [
        { value: 'Opaque', label: { en: 'any values (Opaque)', ko: '일반 값 (Opaque)' } },
        { value: 'kubernetes.io/basic-auth', label: { en: 'user and password (basic-auth)', ko: '사용자와 비밀번호 (basic-auth)' } },
        { value: 'kubernetes.io/ssh-auth', label: { en: 'SSH key (ssh-auth)', ko: 'SSH 키 (ssh-auth)' } },
        { value: 'kubernetes.io/tls', label: { en: 'certificate and key (TLS)', ko: '인증서와 키 (TLS)' } },
        { value: 'kubernetes.io/dockerconfigjson', label: { en: 'registry credentials (dockerconfigjson)', ko: '레지스트리 인증 (dockerconfigjson)' } },
        { value: 'kubernetes.io/service-account-token', label: { en: 'token of a ServiceAccount', ko: '서비스어카운트 토큰' } },
        { value: 'bootstrap.kubernetes.io/token', label: { en: 'token to join a cluster (bootstrap)', ko: '클러스터 참여 토큰 (bootstrap)' } },
      ],
    },
  ],
};

function dataField({ member, help }: DataMap): MapField {
  return { input: 'map', path: member, label: verbatim(member), help, keyLabel: { en: 'Key', ko: '키' }, valueLabel: { en: 'Value', ko: '값' }, add: { en: 'Add a key', ko: '키 추가' }, keyRule: dataKey };
}

/** The maps that DataRows draws, for what asks which places they are at. */
export const configMapDataSection: Section = { id: 'config.config-map-data', title: { en: 'Values', ko: '값' }, scope: 'object', path: '', fields: [dataField(CONFIG_DATA), dataField(BINARY_DATA)] };
export const secretDataSection: Section = { id: 'config.secret-data', title: { en: 'Values', ko: '값' }, scope: 'object', path: '', fields: [dataField(SECRET_DATA), dataField(SECRET_STRING_DATA)] };
