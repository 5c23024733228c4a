import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64OfBytes, bytesOfBase64, decodeBase64, encodeBase64 } from './base64-text.ts';

describe('decodeBase64', () => {
  it.each([
    ['', { kind: 'text', text: '' }],
    ['cGFzc3dvcmQ=', { kind: 'text', text: 'password' }],
    ['cGFzc3dvcmQK', { kind: 'text', text: 'password\n' }],
    ['67mE67CA', { kind: 'text', text: '비밀' }],
    ['cGFz\nc3dv\ncmQ=\n', { kind: 'text', text: 'password' }],
    ['/+8AAQ==', { kind: 'binary', bytes: 4 }],
    ['AAECAw==', { kind: 'binary', bytes: 4 }],
    ['wIA=', { kind: 'binary', bytes: 2 }],
    ['password', { kind: 'binary', bytes: 6 }],
    ['cGFzc3dvcmQ', { kind: 'broken' }],
    ['cGFz c3dvcmQ=', { kind: 'broken' }],
    ['cGFzc3dvcm-_', { kind: 'broken' }],
  ])('%j', (encoded, decoded) => {
    expect(decodeBase64(encoded)).toEqual(decoded);
  });
});

it('encodes and decodes any text as the platform does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const encoded = encodeBase64(text);
      expect(encoded).toBe(Buffer.from(text, 'utf8').toString('base64'));
      const decoded = decodeBase64(encoded);
      if (decoded.kind === 'text') expect(decoded.text).toBe(text);
      else expect(decoded.kind).toBe('binary');
    }),
  );
});

it('keeps any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const encoded = base64OfBytes(bytes);
      expect(encoded).toBe(Buffer.from(bytes).toString('base64'));
      expect(bytesOfBase64(encoded)).toEqual(bytes);
    }),
  );
});

it('tells text from bytes as a strict decoder does', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => {
      let text: string | null = null;
      try {
        text = decoder.decode(bytes);
      } catch {
        text = null;
      }
      const decoded = decodeBase64(base64OfBytes(bytes));
      if (text === null) expect(decoded).toEqual({ kind: 'binary', bytes: bytes.length });
      else if (decoded.kind === 'text') expect(decoded.text).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
