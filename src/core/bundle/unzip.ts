import { decodeKorean } from './euc-kr.ts';

/** A file in an archive, as it lies there. */
export interface ZipEntry {
  readonly name: string;
  /** Compressed by DEFLATE, or as it is. */
  readonly deflated: boolean;
  readonly data: Uint8Array;
}

/**
 * The files of a zip archive, without folders and what is encrypted or packed by rarer methods; null when it is none, or
 * one that is damaged or spans several files.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return null;
  try {
    const count = view.getUint16(end + 10, true);
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let read = 0; read < count; read++) {
      if (view.getUint32(at, true) !== ENTRY) return null;
      const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const [nameLength = 0] = lengths;
      const entry = entryAt(view, bytes, at, nameLength);
      if (entry !== null) entries.push(entry);
      at += 46 + lengths.reduce((sum, length) => sum + length, 0);
    }
    return entries;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null; // it points outside itself
  }
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;

/** It stands last, before a comment of at most 64 KB. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameLength: number): ZipEntry | null {
  const method = view.getUint16(at + 10, true);
  const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
  const isEncrypted = (view.getUint16(at + 8, true) & ENCRYPTED) !== 0;
  if (name.endsWith('/') || isEncrypted || (method !== 0 && method !== 8)) return null;
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const length = view.getUint32(at + 20, true);
  if (start + length > bytes.length) return null;
  return { name, deflated: method === 8, data: bytes.subarray(start, start + length) };
}

/** UTF-8 where it says so or not; else Korean Windows', which says nothing. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeKorean(bytes)?.text ?? String.fromCharCode(...bytes); // other bytes are names too
  }
}
