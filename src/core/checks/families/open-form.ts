import type { Localized } from '../../localized.ts';
import type { Path } from '../../yaml/path.ts';
import type { Open } from '../check.ts';

const LABELS = {
  config: { en: 'Open the configuration', ko: '설정 양식 열기' },
  networking: { en: 'Open the networking form', ko: '네트워킹 양식 열기' },
  scaling: { en: 'Open the scaling form', ko: '스케일링 양식 열기' },
  security: { en: 'Open the security form', ko: '보안 양식 열기' },
  storage: { en: 'Open the storage form', ko: '스토리지 양식 열기' },
  workload: { en: 'Open the workload form', ko: '워크로드 양식 열기' },
} as const satisfies Readonly<Record<string, Localized>>;

/** The form in which a choice is made that no fix can make. */
export function openForm(area: keyof typeof LABELS, path: Path): Open {
  return { label: LABELS[area], area, path };
}
