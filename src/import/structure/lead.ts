import type { RootContent } from 'mdast';
import { bareText, listSentences } from '../accounting.ts';
import { reviewNotes } from '../review-notes.ts';
import { dropReasons } from '../drop-reasons.ts';
import type { Dropped } from '../source.ts';
import { cutText } from './cut-text.ts';
import { lineOf, wordsIn } from './lines.ts';

/** The summary of an article, out of its first paragraphs. */
export interface Lead {
  summary: string | null;
  /** Sign of the newsroom the text opened with: `(BLC) -`. */
  newsroom: string | null;
  rest: RootContent[];
  dropped: Dropped[];
  reviewNotes: string[];
}

const SHORTEST = 20;
const LONGEST = 400;
/** Paragraphs among which a sentence for the summary is looked for. */
const FIRST = 3;
const NEWSROOM = /^\s*[([]([\p{Lu}\d][\p{L}\d. ]{1,30})[)\]]\s*[-–—:]\s*/u;

/** @param hint the summary the file declares @param hasTitle without a title the first paragraph is no lead but the text itself */
export function readLead(blocks: readonly RootContent[], hasTitle: boolean, hint?: string): Lead {
  const lead: Lead = { summary: null, newsroom: null, rest: [...blocks], dropped: [], reviewNotes: [] };
  const first = lead.rest.findIndex((block) => block.type === 'paragraph' && !block.data?.isCaption && wordsIn(lineOf(block)) > 0);
  if (first === -1 || first > 1) return withoutSummary(lead, hint);
  const mark = NEWSROOM.exec(lineOf(lead.rest[first] as RootContent));
  if (mark) {
    lead.newsroom = mark[1] ?? null;
    lead.rest[first] = cutText(lead.rest[first] as RootContent, NEWSROOM);
    lead.dropped.push({ text: mark[0].trim(), reason: dropReasons.newsroom });
  }
  const opening = lineOf(lead.rest[first] as RootContent);
  const isBodyBelow = lead.rest.slice(first + 1).filter((block) => wordsIn(lineOf(block)) >= SHORTEST).length >= 2;
  if (hasTitle && isBodyBelow && fits(opening)) {
    lead.summary = opening;
    lead.rest.splice(first, 1);
    lead.reviewNotes.push(reviewNotes.summary.lead);
    return lead;
  }
  return withoutSummary(lead, hint);
}

/** No paragraph is the summary: the declared one, else whole sentences of the opening, copied. */
function withoutSummary(lead: Lead, hint?: string): Lead {
  const paragraphs = lead.rest
    .filter((block) => block.type === 'paragraph' && !block.data?.isCaption)
    .slice(0, FIRST)
    .map(lineOf);
  const declared = hint && fits(hint) && !/(?:…|\.\.\.)$/.test(hint) ? hint : null;
  const summary = declared ?? paragraphs.map(longestOpening).find((text) => text !== null) ?? null;
  lead.summary = summary;
  const isInText = summary !== null && paragraphs.some((text) => bareText(text).includes(bareText(summary)));
  if (summary === null) lead.reviewNotes.push(reviewNotes.summary.missing);
  else if (isInText) lead.reviewNotes.push(reviewNotes.summary.copied);
  return lead;
}

/** As many whole sentences from the start as a summary may hold. */
function longestOpening(paragraph: string): string | null {
  let opening = '';
  for (const sentence of listSentences(paragraph)) {
    const longer = `${opening} ${sentence}`.trim();
    if (longer.length > LONGEST) break;
    opening = longer;
  }
  return fits(opening) && wordsIn(opening) >= 8 ? opening : null;
}

function fits(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST;
}
