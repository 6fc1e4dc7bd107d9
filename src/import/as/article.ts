import { ARTICLE_CATEGORIES } from '../../schemas/article.ts';
import { formatDate } from '../../text/dates.ts';
import { draftId, writeDraft, type DraftFields } from '../draft/draft.ts';
import { linesOf } from '../source.ts';
import { offerTopics } from '../proposals/related-topics.ts';
import { reviewNotes } from '../messages.ts';
import type { FilledEntry, Reading } from './filled-entry.ts';

/** A draft of an article: its fields as they were read. */
export function fillArticle({ article, fields, proposals, entries, name, id, isChosen }: Reading): FilledEntry {
  const text = { title: fields.title ?? '', body: [fields.summary ?? '', ...linesOf(article.body)].join('\n') };
  const offered = fields.references.topics.length > 0 ? null : offerTopics(text, entries).typed;
  return {
    id: draftId(id, fields.title, name),
    title: fields.title,
    notes: judgeFields(fields, isChosen, article.letterhead !== null),
    body: article.body,
    taken: [],
    proposals,
    write: (list, markdown) => writeDraft(fields, list, markdown, offered),
  };
}

/** What the fields leave for the editor to say; what was chosen by hand needs no second look. */
function judgeFields({ published, category, source, references }: DraftFields, isChosen: boolean, isOfBody: boolean): string[] {
  return [
    ...(isChosen ? [] : [reviewNotes.published(formatDate(published)), reviewNotes.category(ARTICLE_CATEGORIES[category])]),
    ...(source.name ? [] : [reviewNotes.source.noName]),
    // What a body issues has no author.
    ...(source.author || isOfBody ? [] : [reviewNotes.source.noAuthor]),
    ...(source.published ? [] : [reviewNotes.source.noDate]),
    ...(source.rights ? [] : [reviewNotes.source.rights]),
    ...(references.topics.length === 0 ? [reviewNotes.topics.missing] : isChosen ? [] : [reviewNotes.topics.proposed]),
  ];
}
