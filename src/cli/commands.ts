import { check } from './check.ts';
import type { Command } from './command.ts';
import { fix } from './fix.ts';
import { move } from './move.ts';
import { remove } from './remove.ts';
import { rename } from './rename.ts';
import { set } from './set.ts';
import { values } from './values.ts';

/** Every command by its name. A new one is a file of its own and a line here. */
export const COMMANDS: Readonly<Record<string, Command>> = { values, set, remove, rename, move, check, fix };
