import { expect, it } from 'vitest';
import { COMMAND_KEYS, commandPressed, commandsAwaited, commandsLost, commandsRun, type PressedCommand } from './command-keys.ts';
import { COMMANDS } from './commands.ts';

it('gives every key to the command that has it, and every command with keys is among them', () => {
  const keyed = COMMANDS.flatMap(({ id, keys, heard }) => (keys === undefined ? [] : [[id, { keys, heard }] as const]));
  expect(Object.fromEntries(keyed)).toEqual(COMMAND_KEYS);
  expect(keyed).toHaveLength(Object.keys(COMMAND_KEYS).length);
});

it('gives no key to two commands', () => {
  const keys = Object.values(COMMAND_KEYS).flatMap((one) => one.keys.map((key) => JSON.stringify(key)));
  expect(new Set(keys).size).toBe(keys.length);
});

it('keeps what is pressed before the commands are there, in order, each once', () => {
  const taken: PressedCommand[] = [];
  const [first, second, third] = [{ id: 'open', nth: 0 }, { id: 'areas', nth: 3 }, { id: 'undo', nth: 0 }];
  commandPressed(first);
  commandPressed(second);
  const end = commandsRun((pressed) => taken.push(pressed));
  expect(taken).toEqual([first, second]);
  commandPressed(third);
  expect(taken).toEqual([first, second, third]);
  end();
  commandPressed(first);
  expect(taken).toHaveLength(3);
  const endNext = commandsRun((pressed) => taken.push(pressed));
  expect(taken.slice(3)).toEqual([first]);
  endNext();
});

it('forgets what is pressed for commands that cannot be had', () => {
  const taken: PressedCommand[] = [];
  const [first, second, third] = [{ id: 'undo', nth: 0 }, { id: 'undo', nth: 0 }, { id: 'open', nth: 0 }];
  commandPressed(first);
  commandsLost();
  commandPressed(second);
  commandsAwaited();
  commandPressed(third);
  const end = commandsRun((pressed) => taken.push(pressed));
  expect(taken).toEqual([third]);
  end();
});
