/**
 * A reference's text with another name in it: alone (`web`), behind a namespace (`shop/web`), or as a host of the
 * cluster (`web.shop.svc`). null when the name does not stand in it in any of these ways.
 */
export function followedText(text: string, from: string, to: string): string | null {
  if (text === from) return to;
  if (text.endsWith(`/${from}`)) return text.slice(0, -from.length) + to;
  return text.startsWith(`${from}.`) ? to + text.slice(from.length) : null;
}
