import type { Localized } from '../../core/localized.ts';
import { openNewService, openTemplates } from './desk.ts';

/** A way to begin that this folder offers, where ways are listed. */
interface Way {
  readonly id: string;
  readonly label: Localized;
  readonly about: Localized;
  readonly onChoose: () => void;
}

export const NEW_SERVICE: Way = {
  id: 'new-service',
  label: { en: 'New service', ko: '새 서비스' },
  about: {
    en: 'Answer some questions, or paste a Dockerfile: everything a service needs, without a warning.',
    ko: '질문에 답하거나 Dockerfile을 붙여넣으면 서비스에 필요한 모든 리소스를 경고 없이 만듭니다.',
  },
  onChoose: () => openNewService(),
};

export const TEMPLATES: Way = {
  id: 'templates',
  label: { en: 'Template', ko: '템플릿' },
  about: {
    en: 'Web and Redis, an API with its database, canary, nightly batch: to change to your own.',
    ko: '웹과 Redis, API와 데이터베이스, 카나리, 야간 배치를 내 것으로 바꾸어 씁니다.',
  },
  onChoose: openTemplates,
};

export const NEW_SERVICE_WAYS: readonly Way[] = [NEW_SERVICE, TEMPLATES];
