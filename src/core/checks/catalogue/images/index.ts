import type { Check } from '../../check.ts';
import { imageTagLatest } from './image-tag-latest.ts';

export const IMAGES_CHECKS = [imageTagLatest] as const satisfies readonly Check[];
