import type { Localized } from '../../localized.ts';
import type { TargetVersion } from '../../schema/target-version.ts';
import type { Answers, PresetId } from '../answers.ts';
import { documentsOf, fileText, type NewDocument } from '../documents.ts';
import { answersOf, withName } from '../presets.ts';

/** A bundle to begin from. */
export interface Template {
  readonly id: string;
  readonly title: Localized;
  /** What it is, in one sentence. */
  readonly text: Localized;
  readonly files: (target: TargetVersion) => readonly TemplateFile[];
}

export interface TemplateFile {
  readonly name: string;
  readonly documents: readonly NewDocument[];
}

/** A file of a template as text. */
export function textOf({ documents }: TemplateFile): string {
  return fileText(documents);
}

/** The answers of one service of a template. */
export function service(preset: PresetId, name: string, namespace: string, change: (answers: Answers) => Partial<Answers> = () => ({})): Answers {
  const answers = withName(answersOf(preset, namespace), name);
  return { ...answers, ...change(answers) };
}

/** What is bought as it is: its image, from Docker Hub, and the user that it was made for. */
export function readyMade(answers: Answers, repository: string, tag: string, user: string): Pick<Answers, 'image' | 'user' | 'group'> {
  return { image: { ...answers.image, registry: '', repository, tag, pullSecret: '' }, user, group: user };
}

export function fileOf(answers: Answers, target: TargetVersion, more: readonly NewDocument[] = []): TemplateFile {
  return { name: `${answers.name}.yaml`, documents: [...documentsOf(answers, target), ...more] };
}

/** Labels by which all editions of an application are found. */
export function editionsOf(app: string): Readonly<Record<string, string>> {
  return { 'app.kubernetes.io/name': app };
}
