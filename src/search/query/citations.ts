/** A volume of a collected edition and pages of it; 0 for what is not said. */
export interface Pinpoint {
  volume: number;
  from: number;
  to: number;
}

/** A pinpoint in a text or a query, and where it stands, in UTF-16 units. */
export interface WrittenPinpoint {
  start: number;
  end: number;
  pinpoint: Pinpoint;
}

const VOLUME_CODE = 10_000;
/** Pages of a work that are kept one by one. */
const MOST_PAGES = 400;

const COLLECTED = '(?:(?:(?:hcm|hồ chí minh|ho chi minh)\\s*[:,.]?\\s*)?(?:toàn tập|toan tap)\\s*[:,.]?\\s*)?';
const VOLUME = '(?:t(?:ập|ap|aapj|a65p|a6p5)?)\\s?\\.?\\s?(\\d{1,2})';
const PAGE = '(?:tr|trang)\\s?\\.?\\s?(\\d{1,4})(?:\\s?[–-]\\s?(\\d{1,4}))?';
/** Place and year of printing may stand between volume and page: `t.4, 2011, tr.534`. */
const BETWEEN = '[\\s,.;:…]{0,4}(?:(?:19|20)\\d\\d[\\s,.;:]{0,3})?';

const BOTH = new RegExp(`${COLLECTED}${VOLUME}${BETWEEN}${PAGE}`, 'giu');
const PAGE_FIRST = new RegExp(`${PAGE}\\s?,?\\s?(?:của |cua )?${COLLECTED}${VOLUME}`, 'giu');
const PAGE_ALONE = new RegExp(`${COLLECTED}${PAGE}`, 'giu');
const VOLUME_ALONE = new RegExp(`${COLLECTED}${VOLUME}`, 'giu');
const IN_WORD = /[\p{L}\p{N}]$/u;

/** Volumes with their pages, and pages alone, in a text. @param text in NFC */
export function findPinpoints(text: string): WrittenPinpoint[] {
  const both = [...text.matchAll(BOTH)].map((match) => read(match, match[1], match[2], match[3]));
  const turned = [...text.matchAll(PAGE_FIRST)].map((match) => read(match, match[3], match[1], match[2]));
  const pages = [...text.matchAll(PAGE_ALONE)].map((match) => read(match, undefined, match[1], match[2]));
  return withoutOverlap([...both, ...turned, ...pages], text);
}

/** Those of a query, where a volume may be all that is said. @param query in NFC */
export function findTypedPinpoints(query: string): WrittenPinpoint[] {
  const found = findPinpoints(query);
  if (found.length > 0) return found;
  const volumes = [...query.matchAll(VOLUME_ALONE)].map((match) => read(match, match[1], undefined, undefined));
  return withoutOverlap(volumes, query).filter(({ start, end }) => query.slice(0, start).trim() === '' && query.slice(end).trim() === '');
}

function read(match: RegExpExecArray, volume = '0', from = '0', to = from): WrittenPinpoint {
  const last = Math.max(Number(from), Number(to));
  return { start: match.index, end: match.index + match[0].length, pinpoint: { volume: Number(volume), from: Number(from), to: last } };
}

function withoutOverlap(found: readonly WrittenPinpoint[], text: string): WrittenPinpoint[] {
  const kept: WrittenPinpoint[] = [];
  for (const one of found) {
    // Two units hold any letter.
    const isInside =
      IN_WORD.test(text.slice(Math.max(0, one.start - 2), one.start)) || /^[\p{L}\p{N}]/u.test(text.slice(one.end, one.end + 2));
    if (!isInside && !kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** As the house writes it: `t.15, tr.622`. */
export function writePinpoint({ volume, from, to }: Pinpoint): string {
  const pages = from === 0 ? '' : `tr.${from}${to > from ? `–${to}` : ''}`;
  return [volume > 0 ? `t.${volume}` : '', pages].filter((part) => part !== '').join(', ');
}

/** What a page declares: `15/622`, `15/611-624`, `5`; null for anything else. */
export function readPinpoint(declared: string): Pinpoint | null {
  const [, volume, from = '0', to = from] = /^(\d{1,2})(?:\/(\d{1,4})(?:-(\d{1,4}))?)?$/.exec(declared.trim()) ?? [];
  return volume === undefined ? null : { volume: Number(volume), from: Number(from), to: Math.max(Number(from), Number(to)) };
}

/** One number for each page, by which the index keeps a pinpoint. */
export function codesOf({ volume, from, to }: Pinpoint): number[] {
  return Array.from({ length: Math.min(to - from + 1, MOST_PAGES) }, (_, i) => volume * VOLUME_CODE + from + i);
}

/** Pages of a volume that lie so near what was asked for are shown where it is not held, or after it. */
const NEAR = 12;

/** Pages between a code and what was asked for, 0 where it is it; null where it is no answer. */
export function distance({ volume, from, to }: Pinpoint, code: number): number | null {
  const [heldVolume, page] = [Math.floor(code / VOLUME_CODE), code % VOLUME_CODE];
  if (volume > 0 && heldVolume !== volume) return null;
  if (from === 0) return 0;
  if (page === 0) return null;
  const apart = Math.max(0, from - page, page - to);
  return apart === 0 || (volume > 0 && apart <= NEAR) ? apart : null;
}

export function ofPinpointCode(code: number): Pinpoint {
  const page = code % VOLUME_CODE;
  return { volume: Math.floor(code / VOLUME_CODE), from: page, to: page };
}
