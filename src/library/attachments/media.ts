import { readBoxes } from '../pictures/read-boxes.ts';
import { refuse } from './findings.ts';

/**
 * An MP3 (ISO 11172-3) without the tags before and behind it, which name people and hold pictures: ID3v2, APE, ID3v1.
 * @throws AttachmentError
 */
export function prepareMp3(bytes: Buffer): Buffer {
  let start = 0;
  let end = bytes.length;
  while (bytes.toString('latin1', start, start + 3) === 'ID3' && start + 10 <= end) {
    const size = [6, 7, 8, 9].reduce((total, index) => total * 128 + ((bytes[start + index] ?? 0) & 0x7f), 0);
    start += 10 + size + ((bytes[start + 5] ?? 0) & 0x10 ? 10 : 0);
  }
  const isTagged = start > 0;
  while (start < end && bytes[start] === 0) start += 1;
  if (end - start > 128 && bytes.toString('latin1', end - 128, end - 125) === 'TAG') end -= 128;
  if (end - start > 32 && bytes.toString('latin1', end - 32, end - 24) === 'APETAGEX') {
    const hasHeader = (bytes.readUInt32LE(end - 12) & 0x80000000) !== 0;
    end = Math.max(start, end - bytes.readUInt32LE(end - 20) - (hasHeader ? 32 : 0));
  }
  const sound = bytes.subarray(start, end);
  // Two frames, one where the other ends: a single sync word may be chance.
  const length = frameBytes(sound, 0);
  if (length === 0 || frameBytes(sound, length) === 0) throw isTagged ? refuse.broken() : refuse.wrongKind();
  return sound;
}

const BITRATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const SAMPLE_RATES = [11025, 0, 22050, 44100];
const RATE_FACTORS = [1, 48 / 44.1, 32 / 44.1];

/** Length of the layer III frame at a place, in bytes; 0 where there is none. */
function frameBytes(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return 0;
  const [, second = 0, third = 0] = bytes.subarray(at, at + 3);
  const version = (second >> 3) & 3;
  const isLayer3 = (second & 0xe6) === 0xe2;
  const bitrate = BITRATES[version === 3 ? 0 : 1]?.[third >> 4] ?? 0;
  const rate = Math.round((SAMPLE_RATES[version] ?? 0) * (RATE_FACTORS[(third >> 2) & 3] ?? 0));
  if (!isLayer3 || bitrate === 0 || rate === 0) return 0;
  return Math.floor(((version === 3 ? 144 : 72) * bitrate * 1000) / rate) + ((third >> 1) & 1);
}

const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'dinf', 'mvex', 'moof', 'traf', 'mfra']);
/** Boxes that a player needs. All others say who made a film, when, where and with what, or what nobody here knows. */
const NEEDED = new Set(
  (
    'ftyp styp sidx mdat pdin mvhd iods tkhd tref elst mdhd hdlr vmhd smhd hmhd sthd nmhd dref stsd stts ctts cslg stsc ' +
    'stsz stz2 stco co64 stss stsh stdp sdtp sbgp sgpd subs saiz saio mehd trex leva mfhd tfhd trun tfdt tfra mfro'
  ).split(' '),
);
/** Kinds of tracks: picture, sound, text, time codes. */
const TRACKS = new Set(['vide', 'soun', 'text', 'sbtl', 'subt', 'tmcd', 'hint']);
const BRANDS = /^(?:isom|iso\d|mp4[12]|avc1|M4V |MSNV|dash|3gp\d|f4v )/;
const MOST_DEPTH = 12;

/**
 * An MP4 (ISO 14496-12, -14) whose other boxes than a player needs are emptied in place, so that every offset stays right; times
 * of making are set to none.
 * @throws AttachmentError, also for tracks of places and sensors
 */
export function prepareMp4(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp' || !BRANDS.test(bytes.toString('latin1', 8, 12))) throw refuse.wrongKind();
  const plain = Buffer.from(bytes);
  const seen = new Set<string>();
  emptyBoxes(plain, seen, 0);
  if (!seen.has('moov') || !seen.has('trak') || !(seen.has('mdat') || seen.has('moof'))) throw refuse.broken();
  return plain;
}

function emptyBoxes(bytes: Buffer, seen: Set<string>, depth: number): void {
  if (depth > MOST_DEPTH) throw refuse.broken();
  for (const { type, start, body } of readBoxes(bytes)) {
    seen.add(type);
    if (CONTAINERS.has(type)) emptyBoxes(body, seen, depth + 1);
    else if (!NEEDED.has(type)) {
      bytes.write('free', start + 4, 'latin1');
      body.fill(0);
    } else if (type === 'mvhd' || type === 'tkhd' || type === 'mdhd') body.fill(0, 4, body[0] === 1 ? 20 : 12);
    else if (type === 'hdlr') judgeHandler(body);
    else if (type === 'dref') judgeReferences(body);
  }
}

/** Where the samples are: in the file itself, which takes twelve bytes for each kind of them; more is an address. */
function judgeReferences(body: Buffer): void {
  if (body.length > 8 + 12 * body.readUInt32BE(4)) throw refuse.outside('dref');
}

/** What handles a track; its name may be the name of a phone. */
function judgeHandler(body: Buffer): void {
  // QuickTime's handler of data, not of a track.
  if (body.toString('latin1', 4, 8) === 'dhlr') return;
  if (!TRACKS.has(body.toString('latin1', 8, 12))) throw refuse.sensors();
  body.fill(0, 24);
}
