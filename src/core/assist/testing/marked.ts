/** A text with the place of its cursor, which is written `¦`. */
export function marked(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.indexOf('¦');
  if (offset < 0) throw new Error(`no cursor in ${text}`);
  return { text: text.replace('¦', ''), offset };
}
