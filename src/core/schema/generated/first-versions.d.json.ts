interface FirstVersions {
  /** By definition, by member: the version, `1.30`. Members that every target version has are left out. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By `apiVersion kind`. */
  readonly kinds: Readonly<Record<string, string>>;
}

declare const firstVersions: FirstVersions;
export default firstVersions;
