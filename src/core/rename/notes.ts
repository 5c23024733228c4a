import type { ObjectIndex } from '../graph/object-index.ts';
import { usedBy } from '../graph/references.ts';
import type { Localized } from '../localized.ts';
import { isWithin } from '../yaml/path.ts';
import type { RenameTarget } from './target.ts';

/** What another name does not take along, and what it does outside the bundle. */
export function notesOn(index: ObjectIndex, target: RenameTarget): readonly Localized[] {
  return target.part === null ? notesOnObject(target) : notesOnPart(index, target);
}

function notesOnObject({ object, kind, name, path }: RenameTarget): Localized[] {
  const { summary } = object;
  const labels = [summary.labels, summary.podLabels ?? {}, summary.ownSelector?.matchLabels ?? {}];
  const alike = labels.some((map) => Object.values(map).includes(name));
  // a name that a controller gives is no object's own
  const isOwn = isWithin(path, summary.path) && path.at(-2) === 'metadata';
  return [
    ...(alike ? [labelsStay(name)] : []),
    ...(isOwn ? [kind === 'PersistentVolumeClaim' ? NEW_CLAIM : kind === 'StatefulSet' ? NEW_STATEFUL_SET : newObject(kind)] : []),
  ];
}

function notesOnPart(index: ObjectIndex, { object, part, path }: RenameTarget): Localized[] {
  if (part === 'volume' && path.includes('volumeClaimTemplates')) return [NEW_CLAIMS];
  if (part !== 'key') return [];
  const users = usedBy(index, object);
  const whole = users.some(({ reference }) => reference.by === 'name' && /^(?:configMapRef|secretRef|configMap|secret)$/.test(String(reference.path.at(-2))));
  return whole ? [KEY_IS_SEEN] : [];
}

function labelsStay(name: string): Localized {
  return {
    en: `Labels and selectors are no names: those that say “${name}” stay.`,
    ko: `레이블과 셀렉터는 이름이 아니므로 그대로 둡니다(값: ${name}).`,
  };
}

function newObject(kind: string): Localized {
  return {
    en: `In a cluster this makes a new ${kind}; the old one stays there until it is deleted.`,
    ko: `클러스터에서는 새 오브젝트가 됩니다(${kind}). 이전 오브젝트는 지울 때까지 남습니다.`,
  };
}

const NEW_CLAIM: Localized = {
  en: 'In a cluster this makes a new, empty claim; the data stays with the old one.',
  ko: '클러스터에서는 빈 클레임이 새로 만들어집니다. 데이터는 이전 클레임에 남습니다.',
};

const NEW_STATEFUL_SET: Localized = {
  en: 'In a cluster this makes new Pods with new, empty claims; the data stays with the old ones.',
  ko: '클러스터에서는 파드와 빈 클레임이 새로 만들어집니다. 데이터는 이전 클레임에 남습니다.',
};

const NEW_CLAIMS: Localized = {
  en: 'The claims made of this template are called after it: a StatefulSet in a cluster has to be made anew, with empty claims.',
  ko: '이 템플릿으로 만드는 클레임의 이름도 바뀝니다. 클러스터의 StatefulSet을 다시 만들어야 하며 클레임은 빈 상태로 시작합니다.',
};

const KEY_IS_SEEN: Localized = {
  en: 'Where all keys are taken at once, as variables or files, the program sees the new name too.',
  ko: '모든 키를 환경 변수나 파일로 한꺼번에 쓰는 곳에서는 프로그램이 보는 이름도 바뀝니다.',
};
