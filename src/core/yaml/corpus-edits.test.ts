// A seeded sample of the sweep (`npm run sweep` does all of it): real documents, real styles.
import { describe, expect, it } from 'vitest';
import { documentsWith, hasSharedFiles, sharedFiles } from './testing/shared-files.ts';
import { addTally, editable, seeded, summary, sweepDocument, type Tally } from './testing/sweep.ts';

const SEED = 20_250_301;
const DOCUMENTS = 160;
const NODES_EACH = 12;

describe.skipIf(!hasSharedFiles)('edits of real manifests', () => {
  it(`change what was asked and nothing else, at ${NODES_EACH} nodes of ${DOCUMENTS} documents`, () => {
    const random = seeded(SEED);
    const files = sharedFiles();
    const tally: Tally = {};
    const remarks: string[] = [];
    for (let tried = 0; tried < DOCUMENTS;) {
      const file = files[Math.floor(random() * files.length)];
      if (file === undefined) throw new RangeError('no files');
      const texts = documentsWith(file.read(), random() < 0.5 ? 'LF' : 'CRLF');
      const text = texts[Math.floor(random() * texts.length)] ?? '';
      const document = text.length > 30_000 ? null : editable(text);
      if (document === null) continue;
      tried++;
      const swept = sweepDocument(document, SEED + tried, NODES_EACH);
      addTally(tally, swept.tally);
      remarks.push(...swept.remarks.map((remark) => `${file.name}: ${remark}`));
    }
    const { attempts, refused, broken } = summary(tally);
    expect(broken, remarks.join('\n')).toBe(0);
    expect(attempts).toBeGreaterThan(10_000);
    expect(refused / attempts, remarks.join('\n')).toBeLessThan(0.01);
  });
});
