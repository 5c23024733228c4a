import { uniqueFileName } from '../../core/bundle/file-name.ts';
import { headOf } from '../../core/bundle/head.ts';
import type { Answers } from '../../core/new-service/answers.ts';
import { documentsOf, fileText } from '../../core/new-service/documents.ts';
import { workloadKind } from '../../core/new-service/answers.ts';
import type { TargetVersion } from '../../core/schema/target-version.ts';
import { filesAdded, selected, type NewFile } from '../../store/actions.ts';
import { textOf } from '../../store/documents.ts';
import { store } from '../../store/store.ts';

/**
 * Adds the file of a service as one undo step, and opens its workload. @returns false when nothing may be written.
 * @param dockerfile is kept beside it, called as the image is, so that checks know which one it builds
 */
export function serviceCreated(answers: Answers, target: TargetVersion, dockerfile: string | null = null): boolean {
  const text = fileText(documentsOf(answers, target));
  const image = answers.image.repository.split('/').at(-1) ?? '';
  const beside: NewFile[] = dockerfile === null ? [] : [{ name: `${image === '' ? answers.name : image}.Dockerfile`, text: dockerfile }];
  return filesCreated([{ name: `${answers.name}.yaml`, text }, ...beside], workloadKind(answers));
}

/** Whether a file of the work has this text already: it was opened, and the service is made from it. */
export function isInWork(text: string): boolean {
  return store.getState().files.some((file) => textOf(file) === text);
}

/** Adds files as one undo step, under names that no other file has, and opens the first document of a kind. */
export function filesCreated(files: readonly NewFile[], kind: string): boolean {
  const taken = store.getState().files.map(({ name }) => name);
  const named: NewFile[] = [];
  for (const file of files) named.push({ ...file, name: uniqueFileName(file.name, [...taken, ...named.map(({ name }) => name)]) });
  if (!filesAdded(named)) return false;
  const documents = store.getState().files.slice(taken.length).flatMap((file) => file.documents);
  const workload = documents.find(({ text }) => headOf(text).kind === kind);
  if (workload !== undefined) selected({ documentId: workload.id, path: null, by: 'list' });
  return true;
}
