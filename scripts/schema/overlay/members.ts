/** Something that is known of members, by the short id of their definition and their name. */
export type OfMembers<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;
