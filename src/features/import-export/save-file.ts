import { safePath } from '../../core/bundle/safe-path.ts';

/** Hands bytes to the browser as a download. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safePath(name).split('/').at(-1) ?? name;
  link.click();
  // the download has taken hold of the bytes by then
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
