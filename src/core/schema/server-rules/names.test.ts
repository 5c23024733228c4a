import { describe, expect, it } from 'vitest';
import { isAnnotationKey, isDataKey, isLabelKey, isLabelName, isLabelValue, isPathSegment, isPortName, isServiceName, isSubdomain } from './names.ts';

const long = (length: number): string => 'a'.repeat(length);

describe('names', () => {
  it.each<[name: string, is: (text: string) => boolean, good: readonly string[], bad: readonly string[]]>([
    ['of a label', isLabelName, ['a', 'web-1', '1web', long(63)], ['', 'Web', 'a.b', '-a', 'a-', 'a_b', long(64)]],
    ['of a Service', isServiceName, ['web-1'], ['1web', 'a.b', long(64)]],
    ['of most objects', isSubdomain, ['web', 'web.v1', '1-2.3', `${long(63)}.${long(63)}`], ['', 'web.', '.web', 'a..b', 'Web', 'a_b', long(254)]],
    ['of a port', isPortName, ['http', 'h2', 'grpc-web', long(15)], ['80', 'a--b', '-a', 'HTTP', long(16)]],
    ['as key of a label', isLabelKey, ['app', 'app.kubernetes.io/name', 'A_b.c-1', `a/${long(63)}`], ['', 'a b', 'a/b/c', '/a', 'a/', '-a', 'A/b', long(64)]],
    ['as key of an annotation', isAnnotationKey, ['A/b', 'prometheus.io/scrape'], ['a b', '']],
    ['as value of a label', isLabelValue, ['', 'a', '1.10', 'A_b-c', long(63)], ['-', 'a b', 'a/b', long(64)]],
    ['as key of data', isDataKey, ['.env', 'app.properties', 'A_b-1', '.x'], ['', '.', '..', '..x', 'a/b', 'a b', long(254)]],
    ['in an address', isPathSegment, ['system:node', 'A b'], ['.', '..', 'a/b', 'a%']],
  ])('%s', (_, is, good, bad) => {
    expect(good.filter((text) => !is(text))).toEqual([]);
    expect(bad.filter(is)).toEqual([]);
  });
});
