import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { readPort, setBackendPort } from './backend-port.ts';

function written(yaml: string, text: string): string {
  const port = readPort(text);
  if ('en' in port) return port.en;
  const result = setBackendPort(parseDocument(yaml), ['service', 'port'], port);
  if (!result.ok) throw new Error(result.message.en);
  return result.document.text;
}

const BY_NUMBER = 'service:\n  name: web\n  port:\n    number: 80 # of the shop\n';

describe('setBackendPort', () => {
  it.each([
    [BY_NUMBER, '8080', 'service:\n  name: web\n  port:\n    number: 8080 # of the shop\n'],
    [BY_NUMBER, 'http', 'service:\n  name: web\n  port:\n    name: http # of the shop\n'],
    ['service: {name: web, port: {name: http}}\n', '80', 'service: {name: web, port: {number: 80}}\n'],
    ['service: {name: web, port: {name: http, number: 1}}\n', '80', 'service: {name: web, port: {number: 80}}\n'],
    ['service:\n  name: web\n', 'http', 'service:\n  name: web\n  port:\n    name: http\n'],
    [BY_NUMBER, '70000', 'A port is a number from 1 to 65535, or a name.'],
  ])('%s takes %s', (yaml, text, expected) => expect(written(yaml, text)).toBe(expected));
});
