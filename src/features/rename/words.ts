import type { Localized } from '../../core/localized.ts';

export const WORDS = {
  title: { en: 'Rename {kind} “{name}”', ko: '이름 바꾸기: {kind} “{name}”' },
  nothing: { en: 'Rename', ko: '이름 바꾸기' },
  nothingThere: {
    en: 'Nothing here has a name that other places refer to. Names of objects, containers, volumes, ports and keys can be changed, and references to them.',
    ko: '다른 곳에서 가리키는 이름이 아닙니다. 오브젝트, 컨테이너, 볼륨, 포트, 키의 이름이나 이를 가리키는 값에서 쓸 수 있습니다.',
  },
  fileTitle: { en: 'Rename the file “{name}”', ko: '파일 이름 바꾸기: “{name}”' },
  fileNote: {
    en: 'Nothing in a Dockerfile has a name that other places refer to: the file itself is renamed.',
    ko: 'Dockerfile에는 다른 곳에서 가리키는 이름이 없으므로 파일 자체의 이름을 바꿉니다.',
  },
  rename: { en: 'Rename', ko: '이름 바꾸기' },
  newName: { en: 'New name', ko: '새 이름' },
  places: { en: 'Places that change', ko: '바뀌는 곳' },
  onlyItself: { en: 'Nothing else refers to it.', ko: '이 이름을 가리키는 곳이 없습니다.' },
  change: { en: 'Line {line}: {before} becomes {after}', ko: '{line}번째 줄: {before} → {after}' },
  itsName: { en: 'the name itself', ko: '이름' },
  twin: { en: 'must be called the same', ko: '이름이 같아야 합니다' },
  unchosen: { en: 'Perhaps also', ko: '함께 바꿀 수도 있는 곳' },
  apply: { en: 'Rename in {count} places', ko: '{count}곳에서 바꾸기' },
  cancel: { en: 'Cancel', ko: '취소' },
  close: { en: 'Close', ko: '닫기' },
  readOnly: { en: 'This tab is read-only.', ko: '이 탭은 읽기 전용입니다.' },
  offerOne: { en: 'One place refers to “{from}”.', ko: '“{from}” — 이 이름을 가리키는 곳이 1곳 있습니다.' },
  offerSome: { en: '{count} places refer to “{from}”.', ko: '“{from}” — 이 이름을 가리키는 곳이 {count}곳 있습니다.' },
  accept: { en: 'Rename there too', ko: '그곳도 함께 바꾸기' },
  dismiss: { en: 'Leave them', ko: '그대로 두기' },
} as const satisfies Record<string, Localized>;

/** What a part of an object is called in a sentence. */
export const PART_WORDS = {
  key: { en: 'key', ko: '키' },
  port: { en: 'port', ko: '포트' },
  volume: { en: 'volume', ko: '볼륨' },
  container: { en: 'container', ko: '컨테이너' },
  claim: { en: 'resource claim', ko: '리소스 클레임' },
  listener: { en: 'listener', ko: '리스너' },
  subset: { en: 'subset', ko: '서브셋' },
  'log-input': { en: 'log input', ko: '로그 입력' },
  'log-filter': { en: 'log filter', ko: '로그 필터' },
  'log-output': { en: 'log output', ko: '로그 출력' },
} as const satisfies Record<string, Localized>;
