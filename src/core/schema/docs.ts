/**
 * The API's own descriptions of one group of definitions: by definition (or way to a place), then by member; the
 * description of the definition itself stands under ''. Built from the packages at build time, never committed.
 */
export type GroupDocs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The group in whose file the descriptions of a definition are: `core` of `core.v1.Container`. */
export function docGroupOf(definition: string): string {
  return definition.split('.', 1)[0] ?? '';
}

/** What the API says of a member of a definition, or of the definition itself (''); null when it says nothing. */
export function describedIn(docs: GroupDocs, definition: string, member: string): string | null {
  const members = Object.hasOwn(docs, definition) ? docs[definition] : undefined;
  return members !== undefined && Object.hasOwn(members, member) ? (members[member] ?? null) : null;
}
