import { encodeText } from './encode.ts';
import { uniqueFileName } from './file-name.ts';
import type { OutgoingFile } from './export.ts';
import { safePath } from './safe-path.ts';

/**
 * A zip archive that holds the files byte for byte, not compressed: manifests are small, and this needs no library.
 * The same files give the same archive. Names are made safe to unpack anywhere.
 */
export function zipFiles(files: readonly OutgoingFile[]): Uint8Array<ArrayBuffer> {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  const names: string[] = [];
  let offset = 0;
  for (const file of files) {
    names.push(uniqueFileName(safePath(file.name), names));
    const name = encodeText(names.at(-1) ?? '', 'utf-8');
    const bytes = encodeText(file.text, file.encoding);
    const entry = fields([
      [2, 20], // version needed
      [2, 0x800], // names are UTF-8
      [2, 0], // stored
      [4, JANUARY_1980],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    ]);
    local.push(fields([[4, 0x04034b50]]), entry, name, bytes);
    central.push(fields([[4, 0x02014b50], [2, 20]]), entry, fields([[2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), name);
    offset += 4 + entry.length + name.length + bytes.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = fields([[4, 0x06054b50], [4, 0], [2, files.length], [2, files.length], [4, size], [4, offset], [2, 0]]);
  return joined([...local, ...central, end]);
}

/** MS-DOS time of 1980-01-01 00:00, the earliest there is. */
const JANUARY_1980 = 0x00210000;

/** Unsigned little-endian numbers, each with its width in bytes. */
function fields(rows: readonly (readonly [width: 2 | 4, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(rows.reduce((sum, [width]) => sum + width, 0)));
  let at = 0;
  for (const [width, value] of rows) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
