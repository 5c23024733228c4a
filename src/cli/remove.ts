import { removeValue } from '../core/yaml/edit.ts';
import type { Command } from './command.ts';
import { editCommand } from './edit-command.ts';

export const remove: Command = editCommand({
  summary: 'removes a key or a list item',
  usage: '',
  spec: {},
  prepare: () => (document, path) => removeValue(document, path),
});
