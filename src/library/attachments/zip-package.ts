import { zipSync, type Zippable } from 'fflate';
import * as yauzl from 'yauzl';
import { AttachmentError, say } from './findings.ts';

/** What a package may unpack to, in bytes, of that as XML, and how many parts it may have: a few seconds of work. */
const MOST_UNPACKED = 80_000_000;
const MOST_XML = 30_000_000;
const MOST_PARTS = 4000;
/** Names as office programs write them: plain ASCII, no way up or out. */
const PART_NAME = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w .()[\]+,@~'!#$=&-][\w ./()[\]+,@~'!#$=&-]*$/;
/** How files of Office before 2007 begin, and encrypted ones of today. */
const OLD_OFFICE = 0xd0cf11e0;
const PACKED_ALREADY = /\.(?:png|jpe?g|gif|webp)$/i;
const XML = /\.(?:xml|rels|vml)$/i;
/** Larger parts that are no XML are stored as they are: packing takes a second for every 7 MB. */
const MOST_PACKED = 2_000_000;

/** Parts of a package by name. */
export type Parts = Map<string, Buffer>;

/**
 * Unpacks an office package within limits, counting what really comes out.
 * @param name what an editor calls such a file
 * @throws AttachmentError for a bomb, a locked or broken archive, and names that lead elsewhere or twice to one part
 */
export async function readPackage(bytes: Buffer, name: string): Promise<Parts> {
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === OLD_OFFICE) throw new AttachmentError(say.oldOffice());
  // Programs before the archive, as in files that are two things at once.
  if (bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004') throw new AttachmentError(say.wrongKind(name));
  const parts: Parts = new Map();
  const folded = new Set<string>();
  let unpacked = 0;
  let xml = 0;
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > MOST_PARTS) throw new AttachmentError(say.bomb(MOST_UNPACKED));
    for await (const entry of zip.eachEntry()) {
      const { fileName } = entry;
      if (entry.isEncrypted()) throw new AttachmentError(say.locked());
      if (!PART_NAME.test(fileName) || folded.has(fileName.toLowerCase())) throw new AttachmentError(say.part(fileName));
      folded.add(fileName.toLowerCase());
      if (unpacked + entry.uncompressedSize > MOST_UNPACKED) throw new AttachmentError(say.bomb(MOST_UNPACKED));
      if (fileName.endsWith('/')) continue;
      const kept: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        unpacked += (chunk as Buffer).length;
        if (unpacked > MOST_UNPACKED) throw new AttachmentError(say.bomb(MOST_UNPACKED));
        kept.push(chunk as Buffer);
      }
      const part = Buffer.concat(kept);
      if (XML.test(fileName)) xml += part.length;
      if (xml > MOST_XML) throw new AttachmentError(say.bomb(MOST_XML));
      parts.set(fileName, part);
    }
  } catch (error) {
    throw error instanceof AttachmentError ? error : new AttachmentError(say.broken(name));
  }
  return parts;
}

/** Packs parts in a fixed order and with a fixed time: the same parts make the same bytes, always and everywhere. */
export function writePackage(parts: Parts, first: string): Buffer {
  const names = [...parts.keys()].sort().sort((a, b) => Number(b === first) - Number(a === first));
  const files: Zippable = {};
  for (const name of names) {
    const part = parts.get(name) ?? Buffer.alloc(0);
    const isStored = name === 'mimetype' || PACKED_ALREADY.test(name) || (part.length > MOST_PACKED && !XML.test(name));
    files[name] = [part, { level: isStored ? 0 : 6 }];
  }
  // Archives hold local time, so that a local time is the same in every zone.
  return Buffer.from(zipSync(files, { mtime: new Date(1980, 0, 1, 12) }));
}
