import { moveItem } from '../core/yaml/edit.ts';
import type { Command } from './command.ts';
import { editCommand } from './edit-command.ts';
import { position } from './options.ts';

export const move: Command = editCommand({
  summary: 'moves a list item to a position',
  usage: '--to INDEX',
  spec: { to: 'text' },
  prepare(options) {
    const index = position('to', options.required('to'));
    return (document, path) => moveItem(document, path, index);
  },
});
