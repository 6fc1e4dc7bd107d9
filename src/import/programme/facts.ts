import type { DocumentData } from '../../schemas/document.ts';
import type { SESSION_FORMS, SessionData } from '../../schemas/session.ts';
import type { KnownEntry } from '../known-library.ts';
import { entriesOf } from '../proposals/proposal.ts';
import { proposeReferences, type Proposals } from '../proposals/propose.ts';
import { folded } from './columns.ts';

const PLANS = new Set(['Kế hoạch', 'Chương trình']);

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
