import { encodeText } from '../core/bundle/encode.ts';
import { fixAll, isSafelyFixable } from '../core/checks/fix.ts';
import { applyEdits } from '../core/text/edit.ts';
import { CHECK_OPTIONS, CHECK_USAGE, checkSetOf } from './check-options.ts';
import { CommandError, type Command } from './command.ts';
import { bundleOf } from './found.ts';
import { type ManifestFile, writeManifest } from './manifest-file.ts';
import { readManifests } from './manifest-files.ts';
import { readOptions } from './options.ts';

/**
 * Prints the text of a file after all fixes that need no choice, or writes it with `--write`. Several files are one
 * bundle, as for `check`: they are only written, and those that changed are named.
 */
export const fix: Command = {
  usage: `FILE|FOLDER… ${CHECK_USAGE} [--write]`,
  summary: 'the new text of a file after all safe fixes; with --check, of these checks alone; several files and folders with --write',
  async run(args, host) {
    const options = readOptions(args, { write: 'switch', ...CHECK_OPTIONS });
    const set = await checkSetOf(options, host);
    if (options.files.length === 0) throw new CommandError('fix needs at least one file or folder.');
    const files = readManifests(options.files, host);
    const [first, ...others] = files;
    if (others.length > 0 && !options.has('write')) throw new CommandError(`fix prints the text of one file; these are ${files.length}. Add --write to change them.`);
    const { documents, places } = bundleOf(files);
    const { changed } = fixAll(documents, isSafelyFixable, undefined, set);
    const fixed = (file: ManifestFile): string => {
      const ours = places.filter((place) => place.file === file);
      return applyEdits(file.text, ours.flatMap(({ entry, offset }) =>
        (changed.get(entry.key)?.edits ?? []).map(({ start, end, text }) => ({ start: start + offset, end: end + offset, text })),
      ));
    };
    if (!options.has('write')) {
      if (first !== undefined) host.print(encodeText(fixed(first), first.encoding));
      return 0;
    }
    for (const file of files) {
      const text = fixed(file);
      if (text === file.text) continue;
      writeManifest(file, text, host);
      if (others.length > 0) host.print(`${file.name}\n`);
    }
    return 0;
  },
};
