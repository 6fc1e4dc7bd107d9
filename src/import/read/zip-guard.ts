import * as yauzl from 'yauzl';
import { failures } from '../failure-messages.ts';
import { ImportFailure } from '../failure.ts';

/** What a Word file may unpack to, in MB, and how many files it may hold. */
const MOST_UNPACKED = 100;
const MOST_ENTRIES = 2000;
/** Parts whose text is compared with what the converter made of them. */
const TEXT_PARTS = /^word\/(?:document|header\d*|footer\d*|comments|footnotes|endnotes)\.xml$/;

/**
 * Unpacks a .docx once, counting, before a library unpacks it for real: a bomb is found both by the sizes it
 * declares and by what really comes out.
 * @returns the XML of the parts that hold text, by name
 * @throws ImportFailure for a bomb, a broken archive, or an archive that is no Word file
 */
export async function readWordParts(bytes: Buffer, name: string): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const most = MOST_UNPACKED * 1e6;
  let declared = 0;
  let unpacked = 0;
  let isWord = false;
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > MOST_ENTRIES) throw new ImportFailure(failures.zipBomb(name, MOST_UNPACKED));
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize;
      if (declared > most) throw new ImportFailure(failures.zipBomb(name, MOST_UNPACKED));
      isWord ||= entry.fileName === 'word/document.xml';
      if (entry.fileName.endsWith('/')) continue;
      const kept: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        unpacked += (chunk as Buffer).length;
        if (unpacked > most) throw new ImportFailure(failures.zipBomb(name, MOST_UNPACKED));
        if (TEXT_PARTS.test(entry.fileName)) kept.push(chunk as Buffer);
      }
      if (kept.length > 0) parts.set(entry.fileName, Buffer.concat(kept).toString('utf8'));
    }
  } catch (error) {
    throw error instanceof ImportFailure ? error : new ImportFailure(failures.brokenWord(name));
  }
  if (!isWord) throw new ImportFailure(failures.wrongKind(name, '.docx'));
  return parts;
}
