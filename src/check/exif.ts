/** Tags of EXIF 2.32: in IFD0, the offset of the GPS directory; in that, latitude, longitude, destination and area. */
const GPS_DIRECTORY = 0x8825;
const PLACE_TAGS = new Set([0x02, 0x04, 0x14, 0x16, 0x1c]);
const ENTRY_BYTES = 12;

/** Whether an EXIF block (with or without its `Exif\0\0`) names a place on earth. */
export function hasPlaceInExif(exif: Uint8Array): boolean {
  const start = Buffer.from(exif.subarray(0, 4)).toString('latin1') === 'Exif' ? 6 : 0;
  const view = new DataView(exif.buffer, exif.byteOffset + start, exif.byteLength - start);
  if (view.byteLength < 8) return false;
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = readDirectory(view, view.getUint32(4, isLittle), isLittle).get(GPS_DIRECTORY);
  if (directory === undefined) return false;
  return [...readDirectory(view, directory, isLittle).keys()].some((tag) => PLACE_TAGS.has(tag));
}

/** Tag → the four bytes of its value; a directory cut short or out of range has what can be read of it. */
function readDirectory(view: DataView, offset: number, isLittle: boolean): Map<number, number> {
  const found = new Map<number, number>();
  if (offset + 2 > view.byteLength) return found;
  const count = view.getUint16(offset, isLittle);
  for (let index = 0; index < count; index++) {
    const entry = offset + 2 + index * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > view.byteLength) break;
    found.set(view.getUint16(entry, isLittle), view.getUint32(entry + 8, isLittle));
  }
  return found;
}
