/** When an apiVersion of a kind was there. Versions as `1.25`; null: always, or still. */
export interface ApiLife {
  readonly apiVersion: string;
  readonly kind: string;
  readonly since: string | null;
  readonly deprecatedIn: string | null;
  readonly removedIn: string | null;
  /** apiVersion to write instead; null when there is none. */
  readonly use: string | null;
  /** The same object is read by `use` without any other change. */
  readonly sameShape: boolean;
}
