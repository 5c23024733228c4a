import { describe, expect, it } from 'vitest';
import { instructionsOf } from './instructions.ts';
import { type Dockerfile, readDockerfile } from './read-dockerfile.ts';
import { assignments, expand } from './variables.ts';

function read(text: string): Dockerfile {
  const file = readDockerfile(text);
  if (file === null) throw new Error('no FROM');
  return file;
}

describe('instructions', () => {
  it.each<[name: string, text: string, found: readonly string[]]>([
    ['one a line', 'FROM a\nUSER 1\n', ['1 FROM a', '2 USER 1']],
    ['continued, with comments and empty lines between', 'FROM a\nRUN one \\\n  # why\n\n  two\nUSER 1', ['1 FROM a', '2 RUN one   two', '6 USER 1']],
    ['with another escape', '# escape=`\nFROM a\nRUN one `\n two', ['2 FROM a', '3 RUN one  two']],
    ['a directive that comes too late is a comment', 'FROM a\n# escape=`\nRUN one \\\n two', ['1 FROM a', '3 RUN one  two']],
    ['here-documents', 'FROM a\nRUN <<EOF\nUSER root\nEOF\nCOPY <<"ONE" <<-TWO /x\na\nONE\nb\n\tTWO\nUSER 2', ['1 FROM a', '2 RUN <<EOF', '5 COPY <<"ONE" <<-TWO /x', '10 USER 2']],
    ['Windows line ends and small letters', '\uFEFFfrom a\r\nuser 1\r\n', ['1 FROM a', '2 USER 1']],
    ['a backslash at the very end', 'FROM a\nUSER 1 \\', ['1 FROM a', '2 USER 1 \\']],
  ])('%s', (_, text, found) => {
    expect(instructionsOf(text).map(({ line, keyword, rest }) => `${line} ${keyword} ${rest}`)).toEqual(found);
  });
});

describe('variables', () => {
  it.each([
    ['$A and ${A}', '1 and 1'],
    ['${B:-other} ${A:-other}', 'other 1'],
    ['${A:+set} ${B:+set}|', 'set |'],
    ['\\$A $B', '$A $B'],
  ])('%s', (text, expanded) => {
    expect(expand(text, new Map([['A', '1']]))).toBe(expanded);
  });

  it.each<[string, readonly string[]]>([
    ['A=1 B="two words" C=\'$x\'', ['A=1', 'B=two words', 'C=$x']],
    ['A one value', ['A=one value']],
    ['A=a\\ b', ['A=a b']],
  ])('%s', (text, found) => {
    expect(assignments(text).map(({ name, value }) => `${name}=${value}`)).toEqual(found);
  });
});

describe('the final stage', () => {
  it('takes over what the stages below it say, and nothing of the others', () => {
    const file = read('ARG V=1.2.3\nFROM node:${V} AS base\nENV A=1\nUSER 5\nFROM golang:1 AS build\nUSER 7\nEXPOSE 1\nFROM base\nEXPOSE 3000');
    expect(file).toMatchObject({
      stages: 3,
      base: { value: 'node:1.2.3', line: 2 },
      builders: ['golang:1'],
      ports: [{ value: { port: 3000, protocol: 'tcp' }, line: 9 }],
      user: { value: { id: 5 }, line: 4 },
      env: [{ value: { name: 'A', value: '1' }, line: 3 }],
    });
  });

  it('forgets the command of its base with an entry point of its own', () => {
    expect(read('FROM a AS b\nCMD ["x"]\nFROM b\nENTRYPOINT ["y"]')).toMatchObject({ entrypoint: { value: ['y'] }, command: null });
  });

  it.each<[user: string, before: string, id: number | null, group: number | null]>([
    ['1001', '', 1001, null],
    ['1001:2002', '', 1001, 2002],
    ['root', '', 0, null],
    ['app', 'RUN adduser -S app -u 1500', 1500, null],
    ['app:app', 'RUN addgroup -g 1600 -S app && adduser -u 1500 -S -G app app', 1500, 1600],
    ['app', 'RUN groupadd --gid 1600 app && useradd --uid 1500 --gid app --create-home app', 1500, 1600],
    ['app', 'RUN useradd -r -u 1500 -s /bin/false app', 1500, null],
    ['app', 'RUN useradd --uid=1500 app', 1500, null],
    ['app', 'RUN adduser app', null, null],
    ['${UID}', 'ARG UID=1700', 1700, null],
  ])('USER %s after "%s"', (user, before, id, group) => {
    expect(read(`FROM debian:12.1.0\n${before}\nUSER ${user}`).user?.value).toMatchObject({ id, group });
  });

  it('knows the users of well-known images', () => {
    expect(read('FROM node:22.1.0-alpine\nUSER node').user?.value.id).toBe(1000);
    expect(read('FROM gcr.io/distroless/java21-debian12:nonroot').user?.value).toMatchObject({ id: 65532, written: 'nonroot' });
  });

  it.each<[string, object]>([
    ['HEALTHCHECK --interval=1m30s --timeout=5s --start-period=10s --retries=5 CMD ["check"]', { words: ['check'], intervalSeconds: 90, timeoutSeconds: 5, startSeconds: 10, retries: 5 }],
    ['HEALTHCHECK CMD check || exit 1', { words: ['sh', '-c', 'check || exit 1'], intervalSeconds: 30, timeoutSeconds: 30, startSeconds: 0, retries: 3 }],
  ])('%s', (line, health) => {
    expect(read(`FROM a\n${line}`).health?.value).toEqual(health);
  });

  it('may switch the health check off', () => {
    expect(read('FROM a\nHEALTHCHECK NONE').health).toEqual({ value: 'none', line: 2 });
  });
});
