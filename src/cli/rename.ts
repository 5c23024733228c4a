import { renameKey } from '../core/yaml/edit.ts';
import type { Command } from './command.ts';
import { editCommand } from './edit-command.ts';

export const rename: Command = editCommand({
  summary: 'gives a key another name',
  usage: '--to KEY',
  spec: { to: 'text' },
  prepare(options) {
    const key = options.required('to');
    return (document, path) => renameKey(document, path, key);
  },
});
