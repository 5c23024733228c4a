/** Equality of plain data made by the same code, so in the same order of keys. */
export function samePlain(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const rights: [string, unknown][] = Object.entries(right);
  const lefts: [string, unknown][] = Object.entries(left);
  return (
    lefts.length === rights.length &&
    lefts.every(([key, value], index) => {
      const other = rights[index];
      return other !== undefined && other[0] === key && samePlain(value, other[1]);
    })
  );
}
