import { isTag, parseImage, printImage, type ImageReference } from '../../../core/kinds/image-reference.ts';
import type { Localized } from '../../../core/localized.ts';

export const IMAGE_PARTS = ['registry', 'repository', 'tag', 'digest'] as const;
export type ImagePart = (typeof IMAGE_PARTS)[number];

const EMPTY: ImageReference = { registry: null, repository: '', tag: null, digest: null };

/** The parts of an image; null for a text that is none (a template with variables). */
export function imagePartsOf(text: string): ImageReference | null {
  return text === '' ? EMPTY : parseImage(text);
}

const REASONS = {
  registry: { en: 'A host with a dot or a port, such as registry.example.com:5000.', ko: '점이나 포트가 있는 호스트를 쓰세요. 예: registry.example.com:5000' },
  repository: { en: 'Lower case letters, digits and ._- between slashes.', ko: '영문 소문자, 숫자, ._-를 슬래시로 나누어 쓰세요.' },
  tag: { en: 'Letters, digits and ._-, at most 128; it does not begin with . or -.', ko: '영문자, 숫자, ._-로 128자 이하이며 .이나 -로 시작할 수 없습니다.' },
  digest: { en: 'sha256: and 64 hexadecimal digits.', ko: 'sha256: 뒤에 16진수 64자리를 쓰세요.' },
} as const satisfies Record<ImagePart, Localized>;

export type ImageEdit = { readonly ok: true; readonly image: string } | { readonly ok: false; readonly reason: Localized };

/** The image with one part changed; '' takes it away. */
export function withImagePart(image: ImageReference, part: ImagePart, text: string): ImageEdit {
  const trimmed = text.trim();
  const value = trimmed === '' ? null : trimmed;
  if (!fits(part, value)) return { ok: false, reason: REASONS[part] };
  const changed: ImageReference = part === 'repository' ? { ...image, repository: value ?? '' } : { ...image, [part]: value };
  return { ok: true, image: printImage(changed) };
}

function fits(part: ImagePart, value: string | null): boolean {
  if (value === null) return part !== 'repository';
  switch (part) {
    case 'registry': return /^(localhost|[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+|[A-Za-z0-9.-]+(?=:\d))(:\d{1,5})?$/.test(value);
    case 'repository': return /^[a-z0-9]+([._-]+[a-z0-9]+)*(\/[a-z0-9]+([._-]+[a-z0-9]+)*)*$/.test(value);
    case 'tag': return isTag(value);
    case 'digest': return /^sha256:[0-9a-f]{64}$/.test(value);
  }
}
