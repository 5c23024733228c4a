/**
 * The name as a path below the folder it is unpacked to: no root, no `..`, no drive, no characters that a system
 * refuses, no names that Windows reserves.
 */
export function safePath(name: string): string {
  const steps = name
    .split(/[\\/]/)
    .map((step) => step.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '-').replace(/[. ]+$/, '').trimStart())
    .filter((step) => step !== '')
    .map((step) => (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(step) ? `_${step}` : step));
  return steps.join('/') || 'file';
}
