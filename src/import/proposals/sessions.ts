import type { SessionData } from '../../schemas/session.ts';
import type { KnownEntry } from '../known-library.ts';
import { formatDate } from '../../text/dates.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { entriesOf, wordKeys, type Proposal, type ProposalText } from './proposal.ts';

const LONG_TITLE = 8;
const YEAR = /(?<!\p{L})(?:năm|tháng \d{1,2}\s?[/-])\s?((?:19|20)\d\d)(?!\d)/giu;

/** Sessions the text reports: two signs of title, unit and day must agree, or a title too long to be met by chance. */
export function proposeSessions(text: ProposalText, entries: readonly KnownEntry[], organisations: readonly string[]): Proposal[] {
  const days = new Set(findWrittenDays(text.whole).map(({ iso }) => iso));
  const years = yearsOf(text, days);
  const found = entriesOf(entries, 'sessions').flatMap((entry): Proposal[] => {
    const { title, organisation, held } = entry.data;
    if (isAhead(entry.data, text.published) || isOfOtherYear(entry.data, years)) return [];
    const isNamed = text.index.has(title) && 'có tên chuyên đề';
    const isOfUnit = organisations.includes(organisation) && 'cùng chi bộ';
    const hasDay = held && days.has(held.date) && `cùng ngày ${formatDate(held.date)}`;
    const isProposed = hasDay ? isNamed || isOfUnit : isNamed && (isOfUnit || wordKeys(title).length >= LONG_TITLE);
    if (!isProposed) return [];
    // What is only planned is told by its day alone: a plan may have been moved, and papers name what is to come.
    const isToldOf = hasDay || !isPlanned(entry.data);
    const why = [isNamed, isOfUnit, hasDay, !isToldOf && 'nhưng hồ sơ còn ghi là chưa tổ chức'].filter(Boolean).join(', ');
    return [{ id: entry.id, name: title, why, strength: isNamed && hasDay ? 'certain' : isToldOf ? 'likely' : 'possible' }];
  });
  // Beside the session it reports, an article names others of the same programme.
  const hasCertain = found.some(({ strength }) => strength === 'certain');
  return found.map((proposal) => (hasCertain && proposal.strength === 'likely' ? { ...proposal, strength: 'possible' } : proposal));
}

function isPlanned({ status }: SessionData): boolean {
  return status === 'planned' || status === 'materials';
}

/** No text recounts what comes after it. Days compare as far as both are known. */
function isAhead({ held, year }: SessionData, published: string | null): boolean {
  const day = held?.date ?? String(year);
  const known = Math.min(day.length, published?.length ?? 0);
  return published !== null && day.slice(0, known) > published.slice(0, known);
}

/** Years that a text may tell of: its own, and those it writes; empty where nothing is known. */
function yearsOf({ whole, published }: ProposalText, days: ReadonlySet<string>): ReadonlySet<string> {
  const written = [...whole.matchAll(YEAR)].map(([, year]) => year!);
  return new Set([...(published ? [published] : []), ...days, ...written].map((day) => day.slice(0, 4)));
}

function isOfOtherYear({ held, year }: SessionData, years: ReadonlySet<string>): boolean {
  return years.size > 0 && !years.has(String(year)) && !years.has(held?.date.slice(0, 4) ?? '');
}
