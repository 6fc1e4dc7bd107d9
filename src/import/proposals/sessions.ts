import type { KnownEntry } from '../known-library.ts';
import { formatDate } from '../../text/dates.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { entriesOf, wordKeys, type Proposal, type ProposalText } from './proposal.ts';

const LONG_TITLE = 8;

/** Sessions the text reports: two signs of title, unit and day must agree, or a title too long to be met by chance. */
export function proposeSessions(text: ProposalText, entries: readonly KnownEntry[], organisations: readonly string[]): Proposal[] {
  const days = new Set(findWrittenDays(text.whole).map(({ iso }) => iso));
  const found = entriesOf(entries, 'sessions').flatMap((entry): Proposal[] => {
    const { title, organisation, held } = entry.data;
    const isNamed = text.index.has(title) && 'có tên chuyên đề';
    const isOfUnit = organisations.includes(organisation) && 'cùng chi bộ';
    const hasDay = held && days.has(held.date) && `cùng ngày ${formatDate(held.date)}`;
    const isProposed = hasDay ? isNamed || isOfUnit : isNamed && (isOfUnit || wordKeys(title).length >= LONG_TITLE);
    const why = [isNamed, isOfUnit, hasDay].filter(Boolean).join(', ');
    return isProposed ? [{ id: entry.id, name: title, why, strength: isNamed && hasDay ? 'certain' : 'likely' }] : [];
  });
  // Beside the session it reports, an article names others of the same programme.
  const hasCertain = found.some(({ strength }) => strength === 'certain');
  return found.map((proposal) => (hasCertain && proposal.strength === 'likely' ? { ...proposal, strength: 'possible' } : proposal));
}
