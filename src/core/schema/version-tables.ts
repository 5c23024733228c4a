import type { ApiLife } from './api-life.ts';

export const LIVES: readonly ApiLife[] = [];
export const SINCE: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
