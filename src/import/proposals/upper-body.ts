import type { OrganisationData } from '../../schemas/organisation.ts';
import type { KnownEntry } from '../known-library.ts';
import { foldDiacritics } from '../../vietnamese/fold.ts';
import { entriesOf, wordKeys } from './proposal.ts';

type Organisation = KnownEntry & { data: OrganisationData };

/** Bodies above one that are followed. */
const MOST_ABOVE = 5;
/** What kind of body it is, before what tells it from others. */
const KIND = /^(?:dang (?:bo|uy)(?: bo phan)?|chi bo|ban (?:chap hanh|thuong vu)|huyen uy|tinh uy|thanh uy)(?= |$)/;
const SHORT: readonly [RegExp, string][] = [
  [/(?<!\p{L})P\.\s?/giu, 'phường '],
  [/(?<!\p{L})X\.\s?/giu, 'xã '],
  [/(?<!\p{L})TP\.?\s/giu, 'thành phố '],
];

/**
 * Whether the body that a paper names above its own is the one above an organisation of the library: many wards have a
 * `Chi bộ Tổ dân phố 5`. `unknown` where one of the two does not say.
 * @param superior as the paper writes it; null where it names none
 */
export function compareUpperBody(
  superior: string | null,
  { data }: Organisation,
  entries: readonly KnownEntry[],
): 'agrees' | 'differs' | 'unknown' {
  const upper = placeOf(superior ?? '');
  if (upper === '') return 'unknown';
  const above = bodiesAbove(data, entries);
  const namesOf = ({ name, short }: OrganisationData): string[] => [name, short ?? ''].map(placeOf).filter(Boolean);
  if ([data, ...above].flatMap(namesOf).some((name) => holds(name, upper))) return 'agrees';
  if (above.flatMap(namesOf).some((name) => holds(upper, name))) return 'agrees';
  const isOfProvince = data.kind !== 'chi-bo' && data.province !== undefined;
  if (isOfProvince && holds(upper, wordKeys(data.province ?? '').join(' '))) return 'agrees';
  return data.parent !== undefined || isOfProvince ? 'differs' : 'unknown';
}

/** Whether a body of the library is a Party committee or organisation of the place that a name has. */
export function isBodyAbove(name: string, { data }: Organisation): boolean {
  const place = placeOf(name);
  return place !== '' && ['dang-bo', 'dang-uy'].includes(data.kind) && [data.name, data.short ?? ''].some((one) => placeOf(one) === place);
}

/** Whether a name alone tells it from others: it has its province, or the body above it. */
export function tellsItsPlace({ data }: Organisation, entries: readonly KnownEntry[]): boolean {
  const own = wordKeys(data.name).join(' ');
  const places = [data.province ?? '', ...bodiesAbove(data, entries).map(({ name }) => name)].map(placeOf);
  return places.some((place) => place !== '' && holds(own, place));
}

export function bodiesAbove(data: OrganisationData, entries: readonly KnownEntry[]): OrganisationData[] {
  const known = entriesOf(entries, 'organisations');
  const above: OrganisationData[] = [];
  for (let next = data.parent; next !== undefined && above.length < MOST_ABOVE; next = above.at(-1)?.parent) {
    const found = known.find(({ id }) => id === next);
    if (!found) break;
    above.push(found.data);
  }
  return above;
}

function placeOf(name: string): string {
  const whole = SHORT.reduce((text, [short, long]) => text.replace(short, long), name);
  const keys = wordKeys(whole);
  const kind = KIND.exec(foldDiacritics(keys.join(' ')))?.[0].split(' ').length ?? 0;
  return keys.slice(kind).join(' ');
}

function holds(whole: string, part: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}
