import type { FragmentLevel } from '../../core/bundle/fragment/places.ts';
import type { Localized } from '../../core/localized.ts';

export const FRAGMENT_WORDS = {
  title: { en: 'Where does this part belong?', ko: '이 일부분을 어디에 넣을까요?' },
  keys: { en: 'It has no kind, and says: {keys}', ko: 'kind가 없는 일부분입니다. 들어 있는 키: {keys}' },
  loading: { en: 'Looking for places …', ko: '넣을 곳을 찾는 중 …' },
  into: { en: 'Put it into', ko: '여기에 넣기' },
  orMake: { en: 'Or make it a manifest of its own', ko: '또는 독립된 매니페스트로 만들기' },
  none: { en: 'Nothing here has these fields. It stays a document of its own.', ko: '이 필드가 들어갈 오브젝트가 없습니다. 독립된 문서로 둡니다.' },
  whole: { en: 'a {kind} of its own', ko: '새 {kind}' },
  nothingNew: { en: 'It says all of this already; the part is only removed.', ko: '이미 모두 들어 있습니다. 일부분 문서만 지웁니다.' },
  lost: { en: '{count} comments of the part are not taken over.', ko: '옮기지 않는 주석이 {count}개 있습니다.' },
  removes: { en: 'The part itself is removed: it is in there then.', ko: '넣은 다음 일부분 문서는 지웁니다.' },
  keep: { en: 'Keep it as it is', ko: '그대로 두기' },
  apply: { en: 'Put it there', ko: '넣기' },
  make: { en: 'Make it', ko: '만들기' },
  readOnly: { en: 'This tab is read-only.', ko: '이 탭은 읽기 전용입니다.' },
  // after an import
  offerPart: { en: 'A part without kind ({keys}) can be put into a manifest.', ko: 'kind가 없는 일부분({keys})을 매니페스트에 넣을 수 있습니다.' },
  choosePlace: { en: 'Choose where', ko: '넣을 곳 고르기' },
  offerSeparators: { en: '{name}: two manifests stand in one document, because "---" is missing.', ko: '{name}: "---"가 빠져 두 매니페스트가 한 문서로 되어 있습니다.' },
  offerJson: { en: '{name} is JSON, and stays JSON unless you want YAML.', ko: '{name}: JSON입니다. 그대로 두거나 YAML로 바꿔 쓸 수 있습니다.' },
  writeYaml: { en: 'Write as YAML', ko: 'YAML로 쓰기' },
  separate: { en: 'Put "---" between them', ko: '"---" 넣기' },
} as const satisfies Record<string, Localized>;

export const LEVEL_WORDS: Readonly<Record<FragmentLevel, Localized>> = {
  object: { en: 'at its top', ko: '최상위' },
  spec: { en: 'its spec', ko: 'spec' },
  template: { en: 'its Pod template', ko: '파드 템플릿' },
  pod: { en: 'its Pods', ko: '파드' },
  container: { en: 'container {container}', ko: '컨테이너 {container}' },
  several: { en: 'each key in its place', ko: '키마다 제자리에' },
};
