/**
 * A document separator of kubectl: `---` at a line start with nothing but blanks or a comment behind it. `--- value`
 * also begins a document (kubectl then refuses the document, the reader says so).
 */
const SEPARATOR = /^---(?=[ \t\r\n]|$)/gm;

/**
 * The documents of a file: slices whose concatenation is the file, byte for byte. Each begins with its own separator
 * line (the first one may have none), so comments between a separator and the document belong to it. `...` does not
 * split, because kubectl does not split there. Several JSON objects one after the other are a document each, as for
 * kubectl. A file without text is one empty slice.
 */
export function splitDocuments(text: string): string[] {
  const starts = jsonStarts(text) ?? separatorStarts(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
}

function separatorStarts(text: string): number[] {
  const starts = [0];
  SEPARATOR.lastIndex = 0;
  for (let match = SEPARATOR.exec(text); match !== null; match = SEPARATOR.exec(text)) {
    // a lone CR ends a line for regular expressions, not for kubectl's line reader
    if (match.index > 0 && text.charCodeAt(match.index - 1) === 10) starts.push(match.index);
  }
  return starts;
}

/** Where each JSON object begins, when the file is JSON objects and nothing else, and more than one; else null. */
function jsonStarts(text: string): number[] | null {
  if (!/^\uFEFF?\s*\{/.test(text)) return null;
  const starts = [0];
  let depth = 0;
  let objectStart = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 34) {
      offset = endOfString(text, offset);
      if (offset < 0) return null;
    } else if (code === 123 || code === 91) {
      if (depth++ === 0) objectStart = offset;
    } else if (code === 125 || code === 93) {
      if (--depth < 0) return null;
      if (depth > 0) continue;
      if (!isJson(text.slice(objectStart, offset + 1))) return null;
      const rest = /[ \t]*(?:\r?\n)?/y;
      rest.lastIndex = offset + 1;
      const next = offset + 1 + (rest.exec(text)?.[0].length ?? 0);
      if (text.slice(next).trim() !== '') starts.push(next);
    } else if (depth === 0 && !/[\s\uFEFF]/.test(text.charAt(offset))) {
      return null;
    }
  }
  return depth === 0 && starts.length > 1 ? starts : null;
}

/** Offset of the quote that closes the JSON string whose opening quote is at `quote`; -1 when none does. */
function endOfString(text: string, quote: number): number {
  for (let offset = quote + 1; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 92) offset++;
    else if (code === 34) return offset;
    else if (code === 10) return -1;
  }
  return -1;
}

/** Whether the text is one JSON value, so that kubectl reads it with its JSON decoder. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // the answer, not an error: the caller then reads it as YAML
  }
}
