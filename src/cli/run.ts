import { CommandError, type Host } from './command.ts';
import { COMMANDS } from './commands.ts';

/**
 * Runs the command that the arguments name.
 * @param complain takes the one sentence for standard error.
 * @returns the exit code: 0 done, 1 the command's own finding, 2 bad input or a refused edit.
 */
export async function run(args: readonly string[], host: Host, complain: (sentence: string) => void): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    host.print(help());
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const names = Object.keys(COMMANDS).join(', ');
    complain(name === undefined ? `A command is needed: ${names}.` : `There is no command “${name}”; there are ${names}.`);
    return 2;
  }
  try {
    return await command.run(rest, host);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    complain(error.message);
    return 2;
  }
}

function help(): string {
  const lines = Object.entries(COMMANDS).map(([name, { usage, summary }]) => `  ${name} ${usage}\n      ${summary}\n`);
  return `Usage: npm run -s kubewright -- COMMAND …\n\n${lines.join('')}`;
}
