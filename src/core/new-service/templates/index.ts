import { APPLICATIONS } from './applications.ts';
import { OPERATIONS } from './operations.ts';
import { RELEASES } from './releases.ts';
import type { Template } from './template.ts';

/** The gallery, in the order in which it is shown. */
export const TEMPLATES: readonly Template[] = [...APPLICATIONS, ...RELEASES, ...OPERATIONS];
