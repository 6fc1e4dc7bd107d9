import * as yauzl from 'yauzl';
import { failures } from '../messages.ts';
import { Refusal } from '../../problems/refusal.ts';

/** What a Word file may unpack to, in MB, and how many files it may hold; what the text alone may come to. */
const MOST_UNPACKED = 100;
const MOST_ENTRIES = 2000;
const MOST_TEXT = 30;
/** No file of Word shrinks further than this; what does is made to swell. Small parts are let be. */
const MOST_SHRUNK = 300;
const SMALL = 1e6;
/** Parts whose text is compared with what the converter made of them. */
const TEXT_PARTS = /^word\/(?:document|header\d*|footer\d*|comments|footnotes|endnotes)\.xml$/;
/** Elements open at once in any part: the converter's parser and the converter go down by recursion. */
const DEEPEST = 400;

/**
 * Unpacks a .docx once, counting, before a library unpacks it for real: a bomb is found both by the sizes it
 * declares and by what really comes out; XML that defines entities, names outside the archive, two parts of one name
 * and encrypted parts are refused.
 * @returns the XML of the parts that hold text, by name
 * @throws Refusal for a bomb, a broken archive, or an archive that is no Word file
 */
export async function readWordParts(bytes: Buffer, name: string): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const names = new Set<string>();
  const count = { declared: 0, unpacked: 0, text: 0 };
  const refuse = (): never => {
    throw new Refusal(failures.zipBomb(name, MOST_UNPACKED));
  };
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > MOST_ENTRIES) refuse();
    for await (const entry of zip.eachEntry()) {
      const key = entry.fileName.toLowerCase();
      if (names.has(key)) throw new Refusal(failures.brokenWord(name));
      names.add(key);
      if (entry.isEncrypted()) throw new Refusal(failures.lockedWord(name));
      count.declared += entry.uncompressedSize;
      if (count.declared > MOST_UNPACKED * 1e6) refuse();
      if (entry.uncompressedSize > SMALL && entry.uncompressedSize > entry.compressedSize * MOST_SHRUNK) refuse();
      if (entry.fileName.endsWith('/')) continue;
      const isXml = /\.(?:xml|rels)$/.test(key);
      const kept: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        count.unpacked += (chunk as Buffer).length;
        if (isXml) count.text += (chunk as Buffer).length;
        if (count.unpacked > MOST_UNPACKED * 1e6 || count.text > MOST_TEXT * 1e6) refuse();
        if (isXml) kept.push(chunk as Buffer);
      }
      if (!isXml) continue;
      const xml = textOf(Buffer.concat(kept));
      if (definesEntities(xml) || isTooDeep(xml)) refuse();
      if (TEXT_PARTS.test(entry.fileName)) parts.set(entry.fileName, xml);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(failures.brokenWord(name));
  }
  if (!parts.has('word/document.xml')) throw new Refusal(failures.wrongKind(name, '.docx'));
  return parts;
}

/** XML in any of the encodings a parser may take it for. */
function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff || (first === 0x3c && second === 0)) return bytes.toString('utf16le');
  return first === 0xfe || first === 0
    ? bytes
        .subarray(0, bytes.length & ~1)
        .swap16()
        .toString('utf16le')
    : bytes.toString('utf8');
}

/** Word writes no document type; where one stands, entities may swell or reach other files. */
function definesEntities(xml: string): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(xml);
}

function isTooDeep(xml: string): boolean {
  let depth = 0;
  for (const [tag] of xml.matchAll(/<[A-Za-z_/][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>') && ++depth > DEEPEST) return true;
  }
  return false;
}
