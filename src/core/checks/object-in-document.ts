import type { ObjectSummary } from '../graph/summary.ts';
import type { TargetVersion } from '../schema/target-version.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { valueIn } from '../yaml/locate.ts';
import type { YamlMap } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isMap } from '../yaml/value.ts';
import type { CheckedObject } from './check.ts';

/** An object as checks see it. Its document is parsed when somebody looks. */
export class ObjectInDocument implements CheckedObject {
  readonly path: Path;
  readonly summary: ObjectSummary;
  readonly target: TargetVersion;
  readonly #read: () => YamlDocument;
  #value: YamlMap | null = null;

  constructor(read: () => YamlDocument, summary: ObjectSummary, target: TargetVersion) {
    this.#read = read;
    this.summary = summary;
    this.path = summary.path;
    this.target = target;
  }

  get document(): YamlDocument {
    return this.#read();
  }

  /** Empty for a document that has no value at the moment: nothing is reported of it. */
  get value(): YamlMap {
    if (this.#value === null) {
      const value = valueIn(this.document.value, this.path);
      this.#value = isMap(value) ? value : {};
    }
    return this.#value;
  }

  isThere(): boolean {
    return isMap(valueIn(this.document.value, this.path));
  }
}
