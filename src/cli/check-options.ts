import path from 'node:path';
import type { CheckSet } from '../core/checks/check.ts';
import { checksFor } from '../core/checks/checks-for.ts';
import { checkOf } from '../core/checks/index.ts';
import { type Profile, USUAL_PROFILE } from '../core/checks/profile.ts';
import { readProfile } from '../core/checks/read-profile.ts';
import { loadSchema } from '../core/schema/load.ts';
import { TARGET_VERSIONS, USUAL_TARGET } from '../core/schema/target-version.ts';
import { parseDocument } from '../core/yaml/parse.ts';
import { CommandError, type Host } from './command.ts';
import { readManifest } from './manifest-file.ts';
import type { Options, OptionSpec } from './options.ts';

/** What `check` and `fix` have in common: which checks speak, for which version. */
export const CHECK_OPTIONS = { target: 'text', profile: 'text', check: 'texts' } as const satisfies OptionSpec;

export const CHECK_USAGE = '[--target 1.28|…|1.35] [--profile FILE] [--check ID]…';

/** @throws CommandError for a version, a profile or a check that does not exist. */
export async function checkSetOf(options: Options, host: Host): Promise<CheckSet> {
  const target = oneOf('version', TARGET_VERSIONS, options.text('target'), USUAL_TARGET);
  const file = options.text('profile');
  const only = options.texts('check');
  const unknown = only.find((id) => checkOf(id) === null);
  if (unknown !== undefined) throw new CommandError(`There is no check ${unknown}.`);
  const profile = file === null ? USUAL_PROFILE : profileIn(file, host);
  const schema = await loadSchema();
  if (only.length === 0) return checksFor(schema, target, profile);
  // whoever names a check wants it, whatever the profile says
  const set = checksFor(schema, target, { ...profile, base: 'all' });
  return { ...set, checks: set.checks.filter(({ id }) => only.includes(id)) };
}

function profileIn(name: string, host: Host): Profile {
  const document = parseDocument(readManifest(name, host).text);
  if (document.error !== null) throw new CommandError(`${name}: ${document.error.message.en}`);
  const read = readProfile(document.value, (id) => checkOf(id) !== null);
  if (!read.ok) throw new CommandError(`${path.basename(name)}: ${read.reason}`);
  return read.profile;
}

/** @throws CommandError when something was given and it is none of the choices. */
export function oneOf<Choice extends string>(what: string, choices: readonly Choice[], given: string | null, usual: Choice): Choice {
  if (given === null) return usual;
  const choice = choices.find((candidate) => candidate === given);
  if (choice === undefined) throw new CommandError(`Unknown ${what} “${given}”; there are ${choices.join(', ')}.`);
  return choice;
}
