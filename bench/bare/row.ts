import { row, type Row, timesOf } from '../measure.ts';
import type { KeyTime } from '../page-probe.ts';

/** What the browser and the editor take alone: no product with this editor is below it. @param text what they show */
export function bareRow(text: string, keys: readonly KeyTime[]): Row {
  return row(`key in nothing but a field and the editor to paint, ${text}`, timesOf(keys.map(({ toPaint }) => toPaint)), null, '', null);
}
