/** Tags of EXIF 2.32: in IFD0, the orientation and the offset of the GPS directory; in that, latitude, longitude, destination and area. */
const ORIENTATION = 0x0112;
const GPS_DIRECTORY = 0x8825;
const PLACE_TAGS = new Set([0x02, 0x04, 0x14, 0x16, 0x1c]);
/** Artist, owner of the camera; what Windows calls authors (in UTF-16). */
const OWNER_TAGS = new Set([0x013b, 0xa430, 0x9c9d]);
/** Description, copyright, comment; what Windows calls title, comment, keywords, subject. */
const WORD_TAGS = new Set([0x010e, 0x8298, 0x9286, 0x9c9b, 0x9c9c, 0x9c9e, 0x9c9f]);
const OF_WINDOWS = 0x9c9b;
const EXIF_DIRECTORY = 0x8769;
const ENTRY_BYTES = 12;
/** Bytes of a text that are read. */
const MOST_TEXT = 2000;

interface Block {
  view: DataView;
  isLittle: boolean;
  first: Map<number, number>;
}

/** Whether an EXIF block (with or without its `Exif\0\0`) names a place on earth. */
export function hasPlaceInExif(exif: Uint8Array): boolean {
  const block = openBlock(exif);
  const directory = block?.first.get(GPS_DIRECTORY);
  if (!block || directory === undefined) return false;
  return [...readDirectory(block.view, directory, block.isLittle).keys()].some((tag) => PLACE_TAGS.has(tag));
}

/** What an EXIF block says in words: whose picture it is, and what else. */
export function textsOfExif(exif: Uint8Array): { owners: string[]; words: string[] } {
  const said = { owners: [] as string[], words: [] as string[] };
  const block = openBlock(exif);
  if (!block) return said;
  const { view, isLittle, first } = block;
  for (const directory of [view.getUint32(4, isLittle), first.get(EXIF_DIRECTORY)]) {
    for (const [tag, at] of directory === undefined ? [] : entriesOf(view, directory, isLittle)) {
      const kind = OWNER_TAGS.has(tag) ? said.owners : WORD_TAGS.has(tag) ? said.words : null;
      const text = kind && textAt(view, tag, at, isLittle);
      if (text) kind.push(text);
    }
  }
  return said;
}

/** The text of an entry: ASCII that programs fill with UTF-8, UTF-16 in those of Windows, behind eight bytes in comments. */
function textAt(view: DataView, tag: number, entry: number, isLittle: boolean): string {
  const length = Math.min(view.getUint32(entry + 4, isLittle), MOST_TEXT);
  const at = length <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittle);
  if (at + length > view.byteLength) return '';
  const bytes = Buffer.from(view.buffer, view.byteOffset + at, length);
  const text = tag >= OF_WINDOWS && tag <= OF_WINDOWS + 4 ? bytes.toString('utf16le') : bytes.toString('utf8');
  return text
    .replace(/^(?:ASCII|UNICODE)\0+/, '')
    .replace(/\0/g, '')
    .trim();
}

/** How an EXIF block asks for a picture to be turned and mirrored, 1 to 8; 1, upright, where it asks for nothing that there is. */
export function orientationOf(exif: Uint8Array | null): number {
  const block = exif && openBlock(exif);
  const value = block?.first.get(ORIENTATION) ?? 1;
  // A value of two bytes stands in the first half of its four.
  const orientation = block?.isLittle ? value & 0xffff : value >>> 16;
  return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

/** An EXIF block (TIFF, little-endian) that says the orientation and nothing else. */
export function exifWithOrientation(orientation: number): Buffer {
  const block = Buffer.from('49492a00080000000100120103000100000000000000' + '00000000', 'hex');
  block.writeUInt16LE(orientation, 18);
  return block;
}

function openBlock(exif: Uint8Array): Block | null {
  const start = Buffer.from(exif.subarray(0, 4)).toString('latin1') === 'Exif' ? 6 : 0;
  if (exif.byteLength < start + 8) return null;
  const view = new DataView(exif.buffer, exif.byteOffset + start, exif.byteLength - start);
  const isLittle = view.getUint16(0) === 0x4949;
  return { view, isLittle, first: readDirectory(view, view.getUint32(4, isLittle), isLittle) };
}

/** Tag → the four bytes of its value; a directory cut short or out of range has what can be read of it. */
function readDirectory(view: DataView, offset: number, isLittle: boolean): Map<number, number> {
  return new Map(entriesOf(view, offset, isLittle).map(([tag, entry]) => [tag, view.getUint32(entry + 8, isLittle)]));
}

/** Tags of a directory, and where their entries of twelve bytes stand. */
function entriesOf(view: DataView, offset: number, isLittle: boolean): [tag: number, entry: number][] {
  const found: [number, number][] = [];
  if (offset + 2 > view.byteLength) return found;
  const count = view.getUint16(offset, isLittle);
  for (let index = 0; index < count; index++) {
    const entry = offset + 2 + index * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > view.byteLength) break;
    found.push([view.getUint16(entry, isLittle), entry]);
  }
  return found;
}
