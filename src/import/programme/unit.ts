import type { KnownEntry } from '../known-library.ts';
import { entriesOf } from '../proposals/proposal.ts';
import { compareUpperBody } from '../proposals/upper-body.ts';
import { nameOfCapitals } from '../structure/capitals.ts';
import { visibleLine } from '../../text/visible-text.ts';
import { folded } from './columns.ts';
import { bodiesIn } from './heading.ts';
import { programmeMessages } from './programme-messages.ts';

const { notes } = programmeMessages;

/** The unit of a session, and what to say of it. */
interface FoundUnit {
  id: string | null;
  notes: string[];
  /** The name of a unit that the library does not have. */
  unknown?: string;
  /** It is the unit that the head of the sheet names, with the body above where that stands there. */
  ofHead?: { upper: string | null };
  /** Id of a unit of that name, of which nobody says that it is the same. */
  doubtful?: string;
}

const UNIT = /^(?:chi bộ|đảng bộ|đảng (?:ủy|uỷ))(?!\p{L})/iu;
const LONGEST_NAME = 120;

/**
 * The unit a session belongs to: the one its row names, else the one the editor gave, else the one the lines above the table or the
 * name of its sheet name, else the one that all sessions of the library belong to, else the only one there is. The body above must
 * be the same where the table names one.
 * @param given id on the command line; null where none was given
 * @param head lines above the table (`headLines`)
 * @param sheet its name, which spreadsheets cut short
 */
export function organisationOf(
  written: string,
  given: string | null,
  { head, sheet }: { head: readonly string[]; sheet: string },
  entries: readonly KnownEntry[],
): FoundUnit {
  const { unit: name, upper } = bodiesIn(head);
  if (written !== '') {
    const { id, doubtful } = namedIn(written, upper, entries);
    if (id !== null) return { id, notes: [] };
    const asked = visibleLine(written, LONGEST_NAME);
    if (given === null && doubtful !== null) return inDoubt(doubtful, asked, upper);
    const isOfHead = name !== null && folded(name) === folded(written);
    return { id, notes: [notes.organisationUnknown(asked)], unknown: asked, ...(isOfHead && { ofHead: { upper } }) };
  }
  if (given !== null) return { id: given, notes: [] };
  const named = [...head, sheet].map((line) => namedIn(line, upper, entries));
  // Lines at the left name the unit's own superior first.
  const own = named.map(({ id }) => id).filter((id) => id !== null);
  const cell = own.find((id) => id.startsWith('chi-bo'));
  const doubtful = named.findLast((one) => one.doubtful !== null)?.doubtful ?? null;
  if (cell === undefined && doubtful !== null) return inDoubt(doubtful, name, upper);
  if (cell === undefined && name !== null) return { id: null, notes: [notes.organisationUnknown(name)], unknown: name, ofHead: { upper } };
  if (cell ?? own.at(-1)) return { id: cell ?? own.at(-1)!, notes: [] };
  const before = new Set(entriesOf(entries, 'sessions').map(({ data }) => data.organisation));
  const [only] = before;
  const units = entriesOf(entries, 'organisations');
  if (before.size === 1 && only !== undefined)
    return { id: only, notes: [notes.organisationGuessed(units.find(({ id }) => id === only)?.data.name ?? only)] };
  const [unit, ...others] = units.filter(({ data }) => data.to === undefined);
  if (unit === undefined || others.length > 0) {
    const line = head.findLast((one) => UNIT.test(one) && one.length <= LONGEST_NAME);
    return { id: null, notes: [], ...(line && { unknown: visibleLine(nameOfCapitals(line, ''), LONGEST_NAME) }) };
  }
  return { id: unit.id, notes: [notes.organisationOnly(unit.data.name)] };
}

function inDoubt(doubtful: string, name: string | null, superior: string | null): FoundUnit {
  return { id: null, notes: [notes.organisationInDoubt(doubtful, name, superior ?? '')], doubtful };
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
