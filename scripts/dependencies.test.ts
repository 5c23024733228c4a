// What we depend on, checked without a network: exact versions, a hash for every package, licences we may use, few
// runtime dependencies, none that must run a script when it is installed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const RUNTIME_DEPENDENCIES_AT_MOST = 15;

/** What may be part of the app. dompurify, in Monaco, lets us choose. */
const LICENCES = new Set(['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', '(MPL-2.0 OR Apache-2.0)', 'PSF-2.0']);
/** What may also help to build and test it. */
const TOOL_LICENCES = new Set([...LICENCES, 'MPL-2.0', 'CC0-1.0']);

/** esbuild's script only saves a process start; tsx runs without it. */
const SCRIPTS_NOT_NEEDED = new Set(['node_modules/esbuild']);

function problems(manifest: Manifest, lockfile: Lockfile): string[] {
  const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).map(([name, wanted]) => [name, versionOf(wanted)] as const);
  const locked = Object.entries(lockfile.packages).filter(([place]) => place !== '');
  const runtime = Object.keys(manifest.dependencies).length;
  return [
    ...named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)).map(([name, version]) => `${name}: ${version} is no exact version`),
    ...named
      .filter(([name, version]) => lockfile.packages[`node_modules/${name}`]?.version !== version)
      .map(([name]) => `${name}: the lockfile has another version`),
    ...(runtime > RUNTIME_DEPENDENCIES_AT_MOST ? [`${runtime} runtime dependencies`] : []),
    ...locked.flatMap(([place, entry]) => packageProblems(place, entry)),
    ...locked.flatMap(([place, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => !isLocked(name, place, lockfile))
        .map((name) => `${place}: the lockfile lacks its ${name}, so npm ci refuses`),
    ),
  ];
}

/** `6.0.3` of `npm:typescript@6.0.3`, by which a second version of a package gets a name of its own. */
function versionOf(wanted: string): string {
  return wanted.replace(/^npm:.+@/, '');
}

/** Whether Node would find the package from there: in the node_modules of the place or of one around it. */
function isLocked(name: string, place: string, lockfile: Lockfile): boolean {
  const steps = place.split(/\/?node_modules\//);
  return steps.some((_, index) => [...steps.slice(0, steps.length - index), name].join('/node_modules/').replace(/^\//, '') in lockfile.packages);
}

function packageProblems(place: string, { integrity, resolved, license, dev, hasInstallScript }: LockedPackage): string[] {
  const licences = dev === true ? TOOL_LICENCES : LICENCES;
  return [
    ...(integrity?.startsWith('sha512-') ? [] : [`${place}: no sha512 hash`]),
    ...(resolved === undefined ? [] : [`${place}: bound to ${resolved}, so installs from nowhere else`]),
    ...(license !== undefined && licences.has(license) ? [] : [`${place}: licence ${license}`]),
    ...(hasInstallScript === true && !SCRIPTS_NOT_NEEDED.has(place) ? [`${place}: has an install script`] : []),
  ];
}

function read<Content>(name: string): Content {
  return JSON.parse(readFileSync(path.resolve(import.meta.dirname, '..', name), 'utf8')) as Content;
}

describe('dependencies', () => {
  it('are as we promise', () => {
    const lockfile = read<Lockfile>('package-lock.json');
    expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
    expect(problems(read<Manifest>('package.json'), lockfile)).toEqual([]);
  });

  const sound = { version: '1.2.3', integrity: 'sha512-aa', license: 'MIT' };
  const cases: readonly [said: string, manifest: Partial<Manifest>, packages: Lockfile['packages']][] = [
    ['thing: ^1.2.3 is no exact version', { dependencies: { thing: '^1.2.3' } }, { 'node_modules/thing': { ...sound, version: '^1.2.3' } }],
    ['thing: the lockfile has another version', { devDependencies: { thing: '1.2.4' } }, { 'node_modules/thing': sound }],
    ['node_modules/thing: no sha512 hash', {}, { 'node_modules/thing': { version: '1.2.3', license: 'MIT' } }],
    ['node_modules/thing: licence GPL-3.0', {}, { 'node_modules/thing': { ...sound, license: 'GPL-3.0' } }],
    ['node_modules/thing: licence MPL-2.0', {}, { 'node_modules/thing': { ...sound, license: 'MPL-2.0' } }],
    ['node_modules/thing: licence undefined', {}, { 'node_modules/thing': { version: '1.2.3', integrity: 'sha512-aa' } }],
    ['node_modules/thing: the lockfile lacks its part, so npm ci refuses', {}, { 'node_modules/thing': { ...sound, dependencies: { part: '1' } } }],
    ['node_modules/thing: the lockfile lacks its part-win32, so npm ci refuses', {}, { 'node_modules/thing': { ...sound, optionalDependencies: { 'part-win32': '1' } } }],
    ['node_modules/thing: has an install script', {}, { 'node_modules/thing': { ...sound, hasInstallScript: true } }],
    ['node_modules/thing: bound to https://example.org/thing.tgz, so installs from nowhere else', {}, { 'node_modules/thing': { ...sound, resolved: 'https://example.org/thing.tgz' } }],
    ['16 runtime dependencies', { dependencies: Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`thing-${index}`, '1.2.3'])) }, Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`node_modules/thing-${index}`, sound]))],
  ];
  it.each(cases)('fail with %s', (said, manifest, packages) => {
    expect(problems({ dependencies: {}, devDependencies: {}, ...manifest }, { packages })).toEqual([said]);
  });

  it('may be nested', () => {
    const packages = {
      'node_modules/thing': { ...sound, dependencies: { inner: '1', outer: '1' } },
      'node_modules/thing/node_modules/inner': { ...sound, dependencies: { outer: '1' } },
      'node_modules/outer': sound,
    };
    expect(problems({ dependencies: {}, devDependencies: {} }, { packages })).toEqual([]);
  });

  it('may be tools under a licence that the app could not have', () => {
    const packages = { 'node_modules/tool': { ...sound, license: 'MPL-2.0', dev: true } };
    expect(problems({ dependencies: {}, devDependencies: {} }, { packages })).toEqual([]);
  });

  it('run no script when they are installed', () => {
    expect(readFileSync(path.resolve(import.meta.dirname, '../.npmrc'), 'utf8')).toContain('ignore-scripts=true');
  });
});
