import type { KnownEntry } from '../known-library.ts';
import { proposeDocuments } from './documents.ts';
import { proposeOrganisations } from './organisations.ts';
import { PhraseIndex, type Proposal, type ProposalText } from './proposal.ts';
import { proposeQuotations } from './quotations.ts';
import { proposeSessions } from './sessions.ts';
import { proposeTopics } from './topics.ts';

/** Fields of an article that refer to other entries, in the order of its schema. */
export const REFERENCE_FIELDS = ['topics', 'organisations', 'sessions', 'documents', 'quotes'] as const;
export type ReferenceField = (typeof REFERENCE_FIELDS)[number];

export interface Proposals {
  byField: Record<ReferenceField, Proposal[]>;
  /** Document numbers in the text that the library does not have. */
  unknownDocuments: string[];
}

/** Entries of the library that a text speaks of. */
export function proposeReferences(
  parts: Pick<ProposalText, 'title' | 'summary' | 'body' | 'published' | 'superior'>,
  entries: readonly KnownEntry[],
): Proposals {
  const whole = [parts.title, parts.summary, parts.body].filter(Boolean).join('\n');
  const text: ProposalText = { ...parts, whole, index: new PhraseIndex(whole) };
  const organisations = proposeOrganisations(text, entries);
  const documents = proposeDocuments(text, entries);
  return {
    byField: {
      topics: proposeTopics(text, entries),
      organisations,
      sessions: proposeSessions(
        text,
        entries,
        organisations.map(({ id }) => id),
      ),
      documents: documents.proposals,
      quotes: proposeQuotations(text, entries),
    },
    unknownDocuments: documents.unknown,
  };
}
