/** What turns files into bytes: no part of the first page. */
export const downloadsLoaded = () => import('./downloads.ts');
export type Downloads = Awaited<ReturnType<typeof downloadsLoaded>>;
