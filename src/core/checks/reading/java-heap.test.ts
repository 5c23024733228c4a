import { describe, expect, it } from 'vitest';
import { containersIn, type Container } from '../../kinds/pods.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { applyFix } from '../apply-fix.ts';
import { fittingHeapFix, javaHeapOf } from './java-heap.ts';

const document = (container: string) => parseDocument(`containers:\n- ${container}\n`);

function read(container: string): Container {
  const [first] = containersIn(document(container).value, []);
  if (first === undefined) throw new Error('no container');
  return first;
}

const MEBI = 1024n * 1024n;
const heap = (container: string): string | null => {
  const found = javaHeapOf(read(container));
  return found === null ? null : `${found.option} ${found.heap / MEBI} of ${found.limit / MEBI}${found.follows ? ', follows' : ''}`;
};

const GIGA = 'resources: {limits: {memory: 1Gi}}';

describe('the heap of a container', () => {
  it.each<[string, string | null]>([
    [`{env: [{name: JAVA_OPTS, value: -Xmx768m}], ${GIGA}}`, '-Xmx768m 768 of 1024'],
    [`{env: [{name: JAVA_OPTS, value: -Xmx2g}], ${GIGA}}`, '-Xmx2g 2048 of 1024'],
    [`{env: [{name: JAVA_TOOL_OPTIONS, value: "-XX:MaxRAMPercentage=75.0"}], ${GIGA}}`, '-XX:MaxRAMPercentage=75.0 768 of 1024, follows'],
    [`{command: [java, -XX:MaxRAMPercentage=62.5, -jar, a.jar], ${GIGA}}`, '-XX:MaxRAMPercentage=62.5 640 of 1024, follows'],
    // a size wins over a share
    [`{env: [{name: JAVA_TOOL_OPTIONS, value: "-Xmx100m -XX:MaxRAMPercentage=75.0"}], ${GIGA}}`, '-Xmx100m 100 of 1024'],
    [`{command: [java, -jar, a.jar], ${GIGA}}`, 'null 256 of 1024, follows'],
    // not below 124.8 MiB
    ['{command: [java], resources: {limits: {memory: 400Mi}}}', 'null 124 of 400, follows'],
    // half of a small limit, whatever the share
    ['{command: [java, -XX:MaxRAMPercentage=75], resources: {limits: {memory: 128Mi}}}', '-XX:MaxRAMPercentage=75 64 of 128, follows'],
    [`{env: [{name: JAVA_OPTS, value: -Xmx768m}]}`, null],
    [`{command: [node, a.js], ${GIGA}}`, null],
    ['{command: [java], resources: {limits: {memory: 0}}}', null],
  ])('%s', (container, said) => {
    expect(heap(container)).toBe(said);
  });
});

describe('three quarters of the limit', () => {
  it.each<[string, string, string | null]>([
    ['in place of a size', `{env: [{name: JAVA_OPTS, value: "-Xmx1g -ea"}], ${GIGA}}`, `{env: [{name: JAVA_OPTS, value: "-XX:MaxRAMPercentage=75.0 -ea"}], ${GIGA}}`],
    ['in place of another share', `{command: [java, -XX:MaxRAMPercentage=90], ${GIGA}}`, `{command: [java, -XX:MaxRAMPercentage=75.0], ${GIGA}}`],
    ['behind other options', `{env: [{name: JAVA_OPTS, value: -ea}], ${GIGA}}`, `{env: [{name: JAVA_OPTS, value: -ea -XX:MaxRAMPercentage=75.0}], ${GIGA}}`],
    ['in a variable of its own', `{env: [], command: [java], ${GIGA}}`, `{env: [{name: JAVA_TOOL_OPTIONS, value: -XX:MaxRAMPercentage=75.0}], command: [java], ${GIGA}}`],
    ['is there already', `{command: [java, "-XX:MaxRAMPercentage=75"], ${GIGA}}`, null],
    ['is less than the first heap', `{command: [java, -Xms800m, -Xmx1g], ${GIGA}}`, null],
    ['would lose against another size', `{env: [{name: JAVA_TOOL_OPTIONS, value: -Xmx64m}], command: [java, -Xmx1g], ${GIGA}}`, null],
    ['comes from another variable', `{env: [{name: H, value: -Xmx1g}, {name: JAVA_OPTS, value: $(H)}], ${GIGA}}`, null],
    ['has no place', `{env: [{name: JAVA_TOOL_OPTIONS, valueFrom: {secretKeyRef: {name: a, key: b}}}], ${GIGA}}`, null],
    ['says nothing of a small limit', '{command: [java], resources: {limits: {memory: 200Mi}}}', null],
    ['is nothing to a program of another language', `{command: [node], ${GIGA}}`, null],
  ])('%s', (_, container, after) => {
    const fix = fittingHeapFix(read(container));
    const result = fix === null ? null : applyFix(document(container), fix);
    expect(result?.ok === true ? result.document.text : null).toBe(after === null ? null : document(after).text);
  });
});
