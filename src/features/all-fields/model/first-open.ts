import type { Schema } from '../../../core/schema/schema.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import type { OutlineReader } from './outline.ts';

/** Lines that are open when a document is first looked at: more than a screen of them only hides what follows. */
const MOST_LINES = 60;
/** Server-written parts, which nobody edits. */
const UNINTERESTING: ReadonlySet<string> = new Set(['/status', '/metadata/managedFields']);

/** The groups to open first: level by level, as long as the outline stays within about two screens. */
export function firstOpen(reader: OutlineReader, document: YamlDocument, schema: Schema): ReadonlySet<string> {
  const open = new Set<string>();
  const seen = new Set<string>();
  for (;;) {
    const rows = reader.read(document, schema, (key) => open.has(key));
    const level = rows.filter((row) => row.kind === 'node' && row.shape === 'group' && row.type !== null && !row.open && !seen.has(row.key));
    if (level.length === 0) return open;
    let lines = rows.length;
    for (const row of level) {
      seen.add(row.key);
      const size = row.kind === 'node' ? Math.max(row.size, row.field?.required.size ?? 0, row.field?.exclusive.some(({ needed }) => needed) === true ? 1 : 0) : 0;
      if (size === 0 || lines + size > MOST_LINES || UNINTERESTING.has(row.key)) continue;
      open.add(row.key);
      lines += size;
    }
  }
}
