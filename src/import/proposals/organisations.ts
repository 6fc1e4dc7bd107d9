import type { OrganisationData } from '../../schemas/organisation.ts';
import type { KnownEntry } from '../known-library.ts';
import { reviewNotes } from '../messages.ts';
import { entriesOf, wordKeys, type Occurrence, type Proposal, type ProposalText } from './proposal.ts';
import { bodiesAbove, compareUpperBody, tellsItsPlace } from './upper-body.ts';

/**
 * Organisations named in the text. A name is looked for as it stands, and without its province where the text names
 * the province elsewhere; a name inside a longer one that was found does not count.
 */
export function proposeOrganisations(text: ProposalText, entries: readonly KnownEntry[]): Proposal[] {
  const found = entriesOf(entries, 'organisations').flatMap((entry) => {
    const { name, short, province, kind } = entry.data;
    if (kind === 'co-quan-bao-chi') return [];
    const whole = [name, twinOf(name, kind), ...(short ? [short] : [])].flatMap((phrase) => text.index.find(phrase));
    const local =
      province && text.index.has(province) ? namesWithoutProvince(name, province, kind).flatMap((phrase) => text.index.find(phrase)) : [];
    const places = [...whole, ...local];
    return places.length > 0 ? [{ entry, places, isWhole: whole.length > 0 }] : [];
  });
  return found
    .filter(({ places }, index) =>
      places.some((place) => !found.some((other, at) => at !== index && other.places.some((longer) => holds(longer, place)))),
    )
    .map(({ entry, isWhole }) => ({ id: entry.id, name: entry.data.name, ...judge(entry, isWhole, text, entries) }));
}

/** How sure it is that a body of the library is meant whose name the text has: of one name there are many, above all of cells. */
function judge(
  entry: KnownEntry & { data: OrganisationData },
  isWhole: boolean,
  text: ProposalText,
  entries: readonly KnownEntry[],
): Pick<Proposal, 'strength' | 'why'> {
  const { province, kind } = entry.data;
  const isTold = tellsItsPlace(entry, entries) && isWhole;
  const compared = compareUpperBody(text.superior ?? null, entry, entries);
  if (kind === 'chi-bo' && !isTold) {
    const above = bodiesAbove(entry.data, entries).find(({ name, kind: of }) =>
      [name, twinOf(name, of)].some((phrase) => text.index.has(phrase)),
    );
    if (compared === 'agrees' || (above && compared === 'unknown'))
      return { strength: 'certain', why: `có tên trong bài, cùng cấp trên${above ? ` là ${above.name}` : ''}` };
    if (compared === 'differs' || entry.data.parent !== undefined || text.superior)
      return { strength: 'possible', why: 'có tên trong bài, nhưng chưa thấy cùng cấp trên: nhiều nơi có chi bộ cùng tên' };
  }
  if (province === undefined) return { strength: 'possible', why: 'có tên trong bài, nhưng nhiều tỉnh có đơn vị cùng tên' };
  if (isTold) return { strength: 'certain', why: 'có tên trong bài' };
  if (text.index.has(province)) return { strength: 'likely', why: `có tên trong bài, và bài nhắc tới ${province}` };
  return { strength: 'possible', why: `có tên trong bài, nhưng bài không nhắc tới ${province}` };
}

/** A Party body by the name of its committee, and the other way round: papers speak of either. */
function twinOf(name: string, kind: string): string {
  if (kind === 'dang-bo') return name.replace(/^Đảng bộ/u, 'Đảng ủy');
  return kind === 'dang-uy' ? name.replace(/^Đảng ủy/u, 'Đảng bộ') : name;
}

/** `Đảng bộ Sở Nội vụ tỉnh Lai Châu` as papers of the province write it. */
function namesWithoutProvince(name: string, province: string, kind: string): string[] {
  const isLocal = name.toLowerCase().endsWith(` ${province.toLowerCase()}`);
  const local = isLocal
    ? name
        .slice(0, -province.length)
        .trimEnd()
        .replace(/(?<=\S)\s+(?:tỉnh|thành phố|TP\.?)$/iu, '')
    : name;
  const names = [local, `${local} tỉnh`];
  return [...new Set([...names, ...names.map((phrase) => twinOf(phrase, kind))])].filter((phrase) => wordKeys(phrase).length >= 3);
}

function holds(longer: Occurrence, shorter: Occurrence): boolean {
  return longer.start <= shorter.start && longer.end >= shorter.end && longer.end - longer.start > shorter.end - shorter.start;
}

/** The name behind the sign of a newsroom, `BLC`: from the library's organisations, else its abbreviations. */
export function nameNewsroom(
  mark: string,
  entries: readonly KnownEntry[],
  abbreviations: Readonly<Record<string, string>>,
): { name: string; reviewNote: string } {
  const organisation = entriesOf(entries, 'organisations').find(({ data }) => data.short === mark);
  const name = organisation?.data.name ?? (Object.hasOwn(abbreviations, mark) ? abbreviations[mark] : undefined);
  return name
    ? { name, reviewNote: reviewNotes.source.newsroom(mark, name) }
    : { name: mark, reviewNote: reviewNotes.source.newsroomUnknown(mark) };
}
