import type { DocumentData } from '../../schemas/document.ts';
import type { SESSION_FORMS, SessionData } from '../../schemas/session.ts';
import type { KnownEntry } from '../known-library.ts';
import { entriesOf } from '../proposals/proposal.ts';
import { proposeReferences, type Proposals } from '../proposals/propose.ts';
import { nameOfCapitals } from '../structure/capitals.ts';
import { visibleLine } from '../../text/visible-text.ts';
import { folded } from './columns.ts';
import { programmeMessages } from './programme-messages.ts';

const { notes } = programmeMessages;
const PLANS = new Set(['Kế hoạch', 'Chương trình']);

/** What is found in the library, and what to say of it. */
interface Found {
  id: string | null;
  notes: string[];
  /** The name of a unit that the library does not have. */
  unknown?: string;
}

const UNIT = /^(?:chi bộ|đảng bộ|đảng (?:ủy|uỷ))(?!\p{L})/iu;
const LONGEST_NAME = 120;

/**
 * The unit a session belongs to: the one its row names, else the one the editor gave, else the one the lines above the table or the
 * name of its sheet name, else the one that all sessions of the library belong to, else the only one there is.
 * @param given id on the command line; null where none was given
 */
export function organisationOf(written: string, given: string | null, preamble: readonly string[], entries: readonly KnownEntry[]): Found {
  if (written !== '') {
    const id = namedIn(written, entries);
    if (id !== null) return { id, notes: [] };
    const unknown = visibleLine(written, LONGEST_NAME);
    return { id, notes: [notes.organisationUnknown(unknown)], unknown };
  }
  if (given !== null) return { id: given, notes: [] };
  // Lines at the left name the unit's own superior first.
  const own = preamble.map((line) => namedIn(line, entries)).filter((id) => id !== null);
  const cell = own.find((id) => id.startsWith('chi-bo'));
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

function namedIn(text: string, entries: readonly KnownEntry[]): string | null {
  const line = ` ${folded(text)} `;
  const named = entriesOf(entries, 'organisations')
    .flatMap(({ id, data }) => [data.name, ...(data.short ? [data.short] : [])].map((name) => ({ id, name: folded(name) })))
    .filter(({ id, name }) => name !== '' && (line.includes(` ${name} `) || line.trim() === id.replaceAll('-', ' ')))
    .sort((a, b) => b.name.length - a.name.length);
  return named[0]?.id ?? null;
}

/** What of the library a session speaks of, by its title and what its row says beside it. */
export function referencesOf(title: string, beside: string, year: number, entries: readonly KnownEntry[]): Proposals {
  return proposeReferences({ title, summary: '', body: beside, published: `${year}-12-31` }, entries);
}

/** The document a programme is decided by: a plan that the lines above the table name by its number. */
export function planOf(
  preamble: readonly string[],
  entries: readonly KnownEntry[],
): { id: string | null; number: string; unknown: string[] } {
  const { byField, unknownDocuments } = proposeReferences({ title: '', summary: '', body: preamble.join('\n'), published: null }, entries);
  const plans = byField.documents.flatMap(({ id, strength }) => {
    const data = entriesOf(entries, 'documents').find((entry) => entry.id === id)?.data as DocumentData | undefined;
    return data && PLANS.has(data.type) && strength !== 'possible' ? [{ id, number: data.number }] : [];
  });
  return { id: plans[0]?.id ?? null, number: plans[0]?.number ?? '', unknown: unknownDocuments };
}

/** The form of a meeting as a cell calls it. */
export function formOf(written: string): keyof typeof SESSION_FORMS | null {
  const words = folded(written);
  if (words === '') return null;
  const online = /truc tuyen|online|zoom|hoi nghi truyen hinh/.test(words);
  const present = /truc tiep|tap trung|tai (?:phong|hoi truong)/.test(words);
  if ((online && present) || /ket hop/.test(words)) return 'ket-hop';
  return online ? 'truc-tuyen' : present ? 'truc-tiep' : null;
}

/** A session that the library has already under this title, unit and year. */
export function sameSession(title: string, organisation: string | null, year: number, entries: readonly KnownEntry[]): KnownEntry | null {
  return (
    entriesOf(entries, 'sessions').find(
      ({ data }: { data: SessionData }) => folded(data.title) === folded(title) && data.organisation === organisation && data.year === year,
    ) ?? null
  );
}
