import type { KnownEntry } from '../known-library.ts';
import { entriesOf } from '../proposals/proposal.ts';
import { compareUpperBody } from '../proposals/upper-body.ts';
import { nameOfCapitals } from '../structure/capitals.ts';
import { splitBodies } from '../structure/issuer-lines.ts';
import { visibleLine } from '../../text/visible-text.ts';
import { folded } from './columns.ts';
import { programmeMessages } from './programme-messages.ts';

const { notes } = programmeMessages;

/** The unit of a session, and what to say of it. */
interface FoundUnit {
  id: string | null;
  notes: string[];
  /** The name of a unit that the library does not have. */
  unknown?: string;
  /** Id of a unit of that name, of which nobody says that it is the same. */
  doubtful?: string;
}

const UNIT = /^(?:chi bộ|đảng bộ|đảng (?:ủy|uỷ))(?!\p{L})/iu;
/** The body above, at the head of a paper; in a row of a sheet other cells stand behind it. */
const UPPER = /^đảng (?:bộ|ủy|uỷ)\s[^,;:.\d]{2,60}?(?=\s+(?:chi bộ|đảng cộng sản|số)(?!\p{L})|\s*[*\d]|$)/iu;
const OWN = /(?:^|\s)(CHI BỘ [\p{Lu}\d .,-]{1,100}?)(?=\s+(?:ĐẢNG CỘNG|CỘNG H|CHƯƠNG TRÌNH|KẾ HOẠCH|LỊCH|NĂM|SỐ \d+-)|\s*\*|\s*$)/u;
const LONGEST_NAME = 120;

/**
 * The unit a session belongs to: the one its row names, else the one the editor gave, else the one the lines above the table or the
 * name of its sheet name, else the one that all sessions of the library belong to, else the only one there is. The body above must
 * be the same where the table names one.
 * @param given id on the command line; null where none was given
 */
export function organisationOf(
  written: string,
  given: string | null,
  preamble: readonly string[],
  entries: readonly KnownEntry[],
): FoundUnit {
  const superior = preamble.flatMap((line) => UPPER.exec(line.trim().slice(0, LONGEST_NAME * 2))?.[0] ?? [])[0] ?? null;
  if (written !== '') {
    const { id, doubtful } = namedIn(written, superior, entries);
    if (id !== null) return { id, notes: [] };
    const name = visibleLine(written, LONGEST_NAME);
    if (given === null && doubtful !== null) return inDoubt(doubtful, name, superior);
    return { id, notes: [notes.organisationUnknown(name)], unknown: name };
  }
  if (given !== null) return { id: given, notes: [] };
  const named = preamble.flatMap(splitBodies).map((line) => namedIn(line, superior, entries));
  // Lines at the left name the unit's own superior first.
  const own = named.map(({ id }) => id).filter((id) => id !== null);
  const cell = own.find((id) => id.startsWith('chi-bo'));
  const ownLine = preamble.flatMap((line) => OWN.exec(line.slice(0, LONGEST_NAME * 2))?.[1] ?? []).at(-1);
  const name = ownLine === undefined ? null : visibleLine(nameOfCapitals(ownLine, ''), LONGEST_NAME);
  const doubtful = named.findLast((one) => one.doubtful !== null)?.doubtful ?? null;
  if (cell === undefined && doubtful !== null) return inDoubt(doubtful, name, superior);
  if (cell === undefined && name !== null) return { id: null, notes: [notes.organisationUnknown(name)], unknown: name };
  if (cell ?? own.at(-1)) return { id: cell ?? own.at(-1)!, notes: [] };
  const before = new Set(entriesOf(entries, 'sessions').map(({ data }) => data.organisation));
  const [only] = before;
  const units = entriesOf(entries, 'organisations');
  if (before.size === 1 && only !== undefined)
    return { id: only, notes: [notes.organisationGuessed(units.find(({ id }) => id === only)?.data.name ?? only)] };
  const [unit, ...others] = units.filter(({ data }) => data.to === undefined);
  if (unit === undefined || others.length > 0) {
    const line = preamble.flatMap((lines) => lines.split('\n')).findLast((one) => UNIT.test(one.trim()) && one.length <= LONGEST_NAME);
    return { id: null, notes: [], ...(line && { unknown: visibleLine(nameOfCapitals(line, ''), LONGEST_NAME) }) };
  }
  return { id: unit.id, notes: [notes.organisationOnly(unit.data.name)] };
}

function inDoubt(doubtful: string, name: string | null, superior: string | null): FoundUnit {
  const upper = superior === null ? '' : nameOfCapitals(superior, '');
  return { id: null, notes: [notes.organisationInDoubt(doubtful, name, upper)], doubtful };
}

/** The unit of the longest name that a line has; one of which the body above is not known to be the same is in doubt. */
function namedIn(text: string, superior: string | null, entries: readonly KnownEntry[]): { id: string | null; doubtful: string | null } {
  const line = ` ${folded(text)} `;
  const named = entriesOf(entries, 'organisations')
    .flatMap((entry) => [entry.data.name, ...(entry.data.short ? [entry.data.short] : [])].map((name) => ({ entry, name: folded(name) })))
    .filter(({ entry, name }) => name !== '' && (line.includes(` ${name} `) || line.trim() === entry.id.replaceAll('-', ' ')))
    .sort((a, b) => b.name.length - a.name.length);
  const isSame = ({ entry }: (typeof named)[number]): boolean => {
    if (superior === null || line.trim() === entry.id.replaceAll('-', ' ')) return true;
    const compared = compareUpperBody(superior, entry, entries);
    return compared === 'agrees' || (compared === 'unknown' && entry.data.kind !== 'chi-bo');
  };
  return { id: named.find(isSame)?.entry.id ?? null, doubtful: named.find((one) => !isSame(one))?.entry.id ?? null };
}
