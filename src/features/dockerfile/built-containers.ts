import { containersOfValue } from '../../core/checks/reading/containers.ts';
import type { BuildFile } from '../../core/dockerfile/build-file.ts';
import { buildFileFor, chosenDockerfile } from '../../core/dockerfile/built-image.ts';
import type { ObjectIndex } from '../../core/graph/object-index.ts';
import type { ReadObject } from '../../core/graph/object-place.ts';
import { textField } from '../../core/kinds/fields.ts';
import type { Path } from '../../core/yaml/path.ts';
import { isMap } from '../../core/yaml/value.ts';

/** A container of the work, and whether a Dockerfile builds its image. */
export interface WorkContainer {
  readonly documentId: string;
  /** Of the object, and of the container, in the document. */
  readonly object: Path;
  readonly path: Path;
  readonly kind: string;
  readonly workload: string;
  readonly name: string;
  readonly image: string;
  /** 'name': the Dockerfile is called as the image is; 'choice': an annotation says so; null: it does not build it. */
  readonly built: 'name' | 'choice' | null;
}

/** What is shown of a Dockerfile. */
export interface DockerfileView {
  readonly file: BuildFile;
  /** Every container with a name and an image, in the order of the files. */
  readonly containers: readonly WorkContainer[];
}

/** null while the Dockerfile is not read yet. */
export function dockerfileView(index: ObjectIndex, read: ReadObject, documentId: string): DockerfileView | null {
  const own = index.dockerfiles.find(({ key }) => key === documentId);
  if (own === undefined) return null;
  const files = index.dockerfiles.map(({ file }) => file);
  const containers = index.podMakers().flatMap((linked): WorkContainer[] => {
    const value = read(linked);
    if (!isMap(value)) return [];
    const { summary, key } = linked;
    return containersOfValue(value, summary).flatMap(({ path, value: container }): WorkContainer[] => {
      const [name, image] = [textField(container, 'name'), textField(container, 'image')];
      if (name === null || image === null) return [];
      const chosen = chosenDockerfile(value, name);
      const isBuilt = buildFileFor({ image, chosen }, files) === own.file;
      return [{ documentId: key, object: summary.path, path, kind: summary.kind ?? '', workload: summary.name ?? '', name, image, built: isBuilt ? (chosen === null ? 'name' : 'choice') : null }];
    });
  });
  return { file: own.file, containers };
}
