import { lateHelps } from '../../ui/form/help.ts';

/** The help on a field of the first page, by its name in the table. */
export const helpOn = lateHelps(async () => (await import('./first-form.helps.ts')).FIRST_FORM_HELPS);
