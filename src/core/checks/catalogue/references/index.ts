import type { Check } from '../../check.ts';
import { serviceSelectorNoMatch } from './service-selector-no-match.ts';

export const REFERENCES_CHECKS = [serviceSelectorNoMatch] as const satisfies readonly Check[];
