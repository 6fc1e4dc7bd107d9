import { reviewNotes } from '../messages.ts';

const SHORTEST = 10;
const LONGEST = 200;
const OPENING_ADVERB =
  /^(?:(?:vào )?(?:ngày|sáng|chiều|tối|trưa|chiều ngày|sáng ngày|tháng|năm|trong|vừa qua|mới đây|hôm nay|hôm qua|thực hiện|nhân dịp|nhằm|để)\b[^,“]*,\s*)+/iu;
/** Where the main clause ends, outside quotation marks. */
const CLAUSE_END = /\s(?:với|nhằm|để|do|trong đó|gắn với|dưới sự|tham dự|dự)\s|[,;:]\s/iu;

interface FoundTitle {
  title: string | null;
  reviewNotes: string[];
}

/** A title out of a summary, where the source has none. */
export function titleFrom(summary: string | null): FoundTitle {
  const title = summary === null ? null : proposeTitle(summary);
  return { title, reviewNotes: [title === null ? reviewNotes.title.missing : reviewNotes.title.proposed] };
}

/** A headline out of one sentence: its main clause, without the day it opens with; null when none is left. */
function proposeTitle(sentence: string): string | null {
  const clause = sentence
    .replace(OPENING_ADVERB, '')
    .replace(/\sđã\s/u, ' ')
    .replace(/[.!…]+$/u, '');
  let depth = 0;
  let end = clause.length;
  for (const { index } of clause.matchAll(/./gu)) {
    if (clause[index] === '“') depth += 1;
    if ((clause[index] === '”' || clause[index] === '"') && depth > 0) depth -= 1;
    if (depth > 0 || index < SHORTEST) continue;
    if (CLAUSE_END.exec(clause.slice(index))?.index === 0) {
      end = index;
      break;
    }
  }
  const title = clause.slice(0, end).trim();
  if (title.length < SHORTEST || title.length > LONGEST) return null;
  return withCapital(title);
}

/** A title begins with a capital; what is written so on purpose (`eLib`) stays. */
export function withCapital(title: string): string {
  return /^\p{Ll}(?!\p{Lu})/u.test(title) ? title.charAt(0).toUpperCase() + title.slice(1) : title;
}

/** The title within the length the schema allows, and what to say about it. */
export function fitTitle(found: string): FoundTitle {
  const title = withCapital(found);
  const notes: string[] = [];
  // What stands behind the kind of a paper may be in capitals alone.
  const letters = title.slice(title.indexOf(': ') + 1).replace(/[^\p{L}]/gu, '');
  if (letters.length > 12 && letters === letters.toUpperCase()) notes.push(reviewNotes.title.capitals);
  if (title.length < SHORTEST) return { title: null, reviewNotes: [reviewNotes.title.short] };
  if (title.length <= LONGEST) return { title, reviewNotes: notes };
  const cut = title.slice(0, LONGEST);
  const place = Math.max(cut.lastIndexOf(','), cut.lastIndexOf(';'), cut.lastIndexOf(' - '));
  return {
    title: cut.slice(0, place > SHORTEST ? place : Math.max(SHORTEST * 2, cut.lastIndexOf(' '))).trim(),
    reviewNotes: [...notes, reviewNotes.title.long],
  };
}
