import type { ClusterNeed } from '../../core/bundle/cluster-needs.ts';
import { joinFiles, type OutgoingFile } from '../../core/bundle/export.ts';
import { packageFiles } from '../../core/bundle/package-files.ts';
import { recognise } from '../../core/bundle/recognise.ts';
import { resourceFiles } from '../../core/bundle/resource-files.ts';
import { withoutSecretValues } from '../../core/bundle/without-secrets.ts';
import type { Language } from '../../core/localized.ts';
import { parseDocument } from '../../core/yaml/parse.ts';
import type { FileState } from '../../store/state.ts';
import { outgoing } from './outgoing.ts';

/** How a bundle can leave. */
export const EXPORT_FORMS = ['files', 'one', 'resources', 'package'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

export interface Export {
  /** In the order in which they stand in an archive. */
  readonly files: readonly OutgoingFile[];
  /** Name of the archive; null for a file by itself. */
  readonly archive: string | null;
  /** Names of files that hold nothing kubectl takes, and are not in it. */
  readonly leftOut: readonly string[];
  /** Brings it into a cluster; null when there is nothing to bring. */
  readonly command: string | null;
}

/** Whether the values of Secrets leave with the rest. */
export type SecretValues = 'kept' | 'left-out';

export function exportOf(form: ExportForm, states: readonly FileState[], needs: readonly ClusterNeed[], language: Language, secrets: SecretValues = 'kept'): Export {
  const files = states.map((state) => leaving(state, secrets));
  switch (form) {
    case 'files':
      return { files, archive: files.length > 1 ? 'manifests.zip' : null, leftOut: [], command: commandFor(files) };
    case 'one': {
      const manifests = files.filter(holdsManifests);
      const joined = joinFiles(manifests);
      const leftOut = files.filter((file) => !manifests.includes(file)).map(({ name }) => name);
      return { files: [joined], archive: null, leftOut, command: manifests.length === 0 ? null : `kubectl apply -f ${joined.name}` };
    }
    case 'resources': {
      const { resources, others } = resourceFiles(files, isReadable);
      const aside = others.map((file) => ({ ...file, name: `others/${file.name}` }));
      return { files: [...resources, ...aside], archive: 'resources.zip', leftOut: [], command: resources.length === 0 ? null : unpacked('resources', 'resources') };
    }
    case 'package': {
      const parts = resourceFiles(files, isReadable);
      const command = parts.resources.length === 0 ? null : unpacked('bundle', 'bundle/manifests');
      return { files: packageFiles(parts, needs, language), archive: 'bundle.zip', leftOut: [], command };
    }
  }
}

/** A file as it leaves, with the values of its Secrets or without. */
export function leaving(state: FileState, secrets: SecretValues): OutgoingFile {
  const file = outgoing(state);
  return secrets === 'kept' ? file : { ...file, text: withoutSecretValues(file.text), encoding: file.encoding === 'euc-kr' ? 'utf-8' : file.encoding };
}

/** More files than this are named by their folder. */
const MOST_NAMED = 4;

function commandFor(files: readonly OutgoingFile[]): string | null {
  const manifests = files.filter(holdsManifests).map(({ name }) => quoted(name));
  if (manifests.length === 0) return null;
  if (files.length === 1) return `kubectl apply -f ${manifests.join('')}`;
  if (manifests.length > MOST_NAMED) return 'unzip manifests.zip -d manifests && kubectl apply -R -f manifests';
  return `unzip manifests.zip && kubectl apply ${manifests.map((name) => `-f ${name}`).join(' ')}`;
}

function unpacked(archive: string, folder: string): string {
  return `unzip ${archive}.zip -d ${archive} && kubectl apply -f ${folder}`;
}

/** A name as a word of a shell. */
function quoted(name: string): string {
  return /^[\w./-]+$/.test(name) && !name.startsWith('-') ? name : `'${name.replaceAll("'", `'\\''`)}'`;
}

function holdsManifests({ name, text }: OutgoingFile): boolean {
  return recognise(text, name).content === 'manifests';
}

function isReadable(slice: string): boolean {
  return parseDocument(slice).error === null;
}
