import { zipSync, type Zippable } from 'fflate';
import * as yauzl from 'yauzl';
import { refuse } from './findings.ts';

/** How files of Office before 2007 begin, and encrypted ones of today. */
const COMPOUND = 'd0cf11e0';
const XML = /\.(?:xml|rels|vml)$/i;
const PACKED_ALREADY = /\.(?:png|jpe?g|gif|webp)$/i;
/** Larger parts that are no XML are stored as they are: packing takes a second for every 7 MB. */
const MOST_PACKED = 2_000_000;
/** Parts smaller than this may shrink as far as they do. */
const SMALL = 1e6;

/** Parts of a package by name. */
export type Parts = Map<string, Buffer>;

/** What a package may unpack to, in bytes, of that as XML, and how many parts it may have. */
interface PackageLimits {
  unpacked: number;
  xml: number;
  parts: number;
  /** How many times smaller than unpacked a part may be. */
  shrunk: number;
  /** What the name of a part must look like. */
  name: RegExp;
}

/** A few seconds of work; names as office programs write them: plain ASCII, no way up or out. */
const ATTACHED: PackageLimits = {
  unpacked: 80_000_000,
  xml: 30_000_000,
  parts: 4000,
  shrunk: Number.POSITIVE_INFINITY,
  name: /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w .()[\]+,@~'!#$=&-][\w ./()[\]+,@~'!#$=&-]*$/,
};

/** What is thrown of a package that is not unpacked. */
interface PackageRefusals {
  oldOffice(): Error;
  wrongKind(): Error;
  /** @param most the limit, in bytes */
  bomb(most: number): Error;
  locked(): Error;
  /** @param part a name that is not allowed, or leads to a part a second time */
  part(part: string): Error;
}

/**
 * Unpacks an office package within limits: a bomb is found both by the sizes it declares and by what really comes out.
 * @throws what `refused` gives, and yauzl's errors for a broken archive
 */
export async function readPackage(bytes: Buffer, most = ATTACHED, refused: PackageRefusals = refuse): Promise<Parts> {
  if (bytes.toString('hex', 0, 4) === COMPOUND) throw refused.oldOffice();
  // Programs before the archive, as in files that are two things at once.
  if (bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004') throw refused.wrongKind();
  const parts: Parts = new Map();
  const folded = new Set<string>();
  let unpacked = 0;
  let xml = 0;
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  if (zip.entryCount > most.parts) throw refused.bomb(most.unpacked);
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize } = entry;
    if (entry.isEncrypted()) throw refused.locked();
    if (!most.name.test(fileName) || folded.has(fileName.toLowerCase())) throw refused.part(fileName);
    folded.add(fileName.toLowerCase());
    if (unpacked + uncompressedSize > most.unpacked) throw refused.bomb(most.unpacked);
    if (uncompressedSize > Math.max(SMALL, compressedSize * most.shrunk)) throw refused.bomb(most.unpacked);
    if (fileName.endsWith('/')) continue;
    const kept: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      unpacked += (chunk as Buffer).length;
      if (unpacked > most.unpacked) throw refused.bomb(most.unpacked);
      if (XML.test(fileName)) xml += (chunk as Buffer).length;
      if (xml > most.xml) throw refused.bomb(most.xml);
      kept.push(chunk as Buffer);
    }
    parts.set(fileName, Buffer.concat(kept));
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
