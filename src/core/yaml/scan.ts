/** Small scanners over YAML text outside scalars: blanks, line breaks, comments. Offsets are UTF-16 code units. */

export function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** The next offset that is neither blank, line break, comment, byte order mark nor a comma where `commas` says so. */
export function skipGap(text: string, from: number, commas = false): number {
  let offset = from;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (isBlank(code) || isBreak(code) || code === 0xfeff || (commas && code === 44)) offset++;
    else if (code === 35 && (offset === 0 || isGapBefore(text.charCodeAt(offset - 1)) || offset === from)) {
      offset = lineEnd(text, offset);
    } else return offset;
  }
  return offset;
}

function isGapBefore(code: number): boolean {
  return isBlank(code) || isBreak(code) || code === 44 || code === 0xfeff;
}

/** Offset of the line break (or the text's end) that ends the line of `from`. */
export function lineEnd(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && !isBreak(text.charCodeAt(offset))) offset++;
  return offset;
}

/** Offset of the first character of the line of `from`. */
export function lineStart(text: string, from: number): number {
  let offset = from;
  while (offset > 0 && !isBreak(text.charCodeAt(offset - 1))) offset--;
  return offset;
}

/** Offset behind the line break that ends the line of `from`; the text's end where there is none. */
export function nextLine(text: string, from: number): number {
  const end = lineEnd(text, from);
  if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) return end + 2;
  return end < text.length ? end + 1 : end;
}
