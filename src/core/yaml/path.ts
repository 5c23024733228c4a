/** Steps from the root of a document: map keys as strings, list positions as numbers from 0. */
export type Path = readonly (string | number)[];

/** The path as a JSON Pointer (RFC 6901). The empty path is ''. */
export function toPointer(path: Path): string {
  let pointer = '';
  for (const step of path) pointer += `/${typeof step === 'string' && (step.includes('/') || step.includes('~')) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step}`;
  return pointer;
}

/**
 * The steps of a JSON Pointer, all as strings: whether '0' is a list position or a key depends on the document.
 * @returns null when the text is not a JSON Pointer.
 */
export function fromPointer(pointer: string): string[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return null;
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function samePath(left: Path, right: Path): boolean {
  return left.length === right.length && isWithin(left, right);
}

/** Whether `path` is `ancestor` or lies below it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  if (path.length < ancestor.length) return false;
  for (let index = 0; index < ancestor.length; index++) {
    if (ancestor[index] !== path[index] && String(ancestor[index]) !== String(path[index])) return false;
  }
  return true;
}
