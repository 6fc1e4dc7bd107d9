import { basename } from 'node:path';
import type { LibraryEntry } from '../library/entry.ts';
import { compileMdx } from '../mdx/compile.ts';
import { limits } from '../mdx/parse.ts';
import { ARTICLE_CATEGORIES } from '../schemas/article.ts';
import { formatDate } from '../text/dates.ts';
import type { ToneStyle } from '../vietnamese/syllable.ts';
import { findLost } from './accounting.ts';
import { linesOfBody, linesOfNodes } from './body.ts';
import { doubts } from './doubts.ts';
import { writeDraft, type DraftFields, type Rights } from './draft/draft.ts';
import { writeEditorList } from './draft/editor-list.ts';
import { writeLog } from './draft/log.ts';
import { writeBody } from './draft/write-markdown.ts';
import { dropReasons } from './drop-reasons.ts';
import { failures } from './failure-messages.ts';
import { ImportFailure } from './failure.ts';
import { listFigures } from './figures.ts';
import { writeByHouseRules } from './house-article.ts';
import { nameNewsroom } from './newsroom.ts';
import { copyPictures } from './pictures.ts';
import { proposeReferences, type Proposals, type ReferenceField } from './proposals/propose.ts';
import { readSource } from './read/read-source.ts';
import { readArticle } from './structure/read-article.ts';
import { proposeCategory } from './structure/sections.ts';
import { findTypos } from './typos/find-typos.ts';
import { draftId } from './write-files.ts';

/** What an import knows beside the file. */
export interface ImportContext {
  entries: readonly LibraryEntry[];
  abbreviations: Readonly<Record<string, string>>;
  toneStyle: ToneStyle;
  /** ISO day. */
  today: string;
  rights: Rights | null;
  /** Name the editor gave the draft; null for one after its title. */
  id: string | null;
  /** Lets the editor choose; null where nobody can be asked. */
  choose: ((fields: DraftFields, proposals: Proposals) => Promise<DraftFields>) | null;
}

/** Everything one import makes, before any of it is written. */
export interface ImportedDraft {
  id: string;
  fields: DraftFields;
  draft: string;
  log: string;
  pictures: { name: string; bytes: Buffer }[];
  doubts: string[];
  dropped: number;
  changed: number;
}

/** Makes the draft of an article out of one file. @throws ImportFailure with one sentence for the editor */
export async function importFile(path: string, context: ImportContext): Promise<ImportedDraft> {
  const name = basename(path);
  const source = await readSource(path);
  const article = writeByHouseRules(readArticle(source), context.toneStyle);
  const isChosen = context.choose !== null;
  const said = article.doubts.filter((doubt) => !isChosen || !doubt.startsWith('Tiêu đề'));
  const body = linesOfBody(article.body).join('\n');
  if (body.trim() === '') throw new ImportFailure(failures.noText(name));

  const newsroom = article.newsroom ? nameNewsroom(article.newsroom, context.entries, context.abbreviations) : null;
  if (newsroom && !article.sourceName) said.push(newsroom.doubt);
  const category = proposeCategory(article.section, article.title ?? '', article.summary ?? '');
  const proposals = proposeReferences({ title: article.title ?? '', summary: article.summary ?? '', body, published: article.published }, context.entries);
  const proposed: DraftFields = {
    title: article.title, summary: article.summary, published: context.today, category,
    source: { name: article.sourceName ?? newsroom?.name ?? null, url: source.hints.url ?? null, published: article.published, author: article.author, rights: context.rights },
    references: listReferences(proposals),
  };
  const fields = context.choose ? await context.choose(proposed, proposals) : proposed;
  said.push(...judgeFields(fields, isChosen));

  const id = draftId(context.id, fields.title, name);
  const copied = await copyPictures(article.body, source.pictures, id);
  said.push(...copied.doubts);
  const markdown = writeBody(copied.body);
  if (Buffer.byteLength(markdown) > limits.bytes * 0.9) throw new ImportFailure(failures.tooLong(name));

  const dropped = [...article.dropped, ...copied.dropped];
  if (article.title && article.title !== fields.title) dropped.push({ text: article.title, reason: dropReasons.replacedTitle });
  const draftLines = [fields.title, fields.summary, article.summary, fields.source.author, fields.source.name, ...linesOfBody(copied.body)].map((line) => line ?? '');
  const lost = findLost(linesOfNodes(source.blocks), draftLines, dropped.map(({ text }) => text));
  dropped.push(...lost.map((text) => ({ text, reason: dropReasons.unaccounted })));
  said.unshift(...lost.map(doubts.lost), ...dropped.filter(({ isDoubtful }) => isDoubtful).map(({ text }) => doubts.prose(text.slice(0, 60))));
  const { problems } = compileMdx(markdown, { file: name });
  said.push(...problems.filter(({ rule }) => rule !== 'mdx-attribute-value').map(({ message, fix }) => doubts.problem(message, fix)));

  const whole = [fields.title, fields.summary, ...linesOfBody(copied.body)].filter(Boolean).join('\n');
  const list = writeEditorList({
    sourceName: name, today: context.today, logName: `${id}.nhat-ky.txt`, doubts: said, proposals,
    slips: findTypos(whole, libraryTexts(context.entries)), dropped: dropped.length, changed: article.changes.length,
  });
  return {
    id, fields, doubts: said, pictures: copied.files, dropped: dropped.length, changed: article.changes.length,
    draft: writeDraft(fields, list, markdown),
    log: writeLog({ sourceName: name, today: context.today, list, dropped, changes: article.changes, figures: listFigures(whole) }),
  };
}

function listReferences({ byField }: Proposals): DraftFields['references'] {
  return Object.fromEntries(
    Object.entries(byField).map(([field, proposals]) => [field, proposals.filter(({ strength }) => strength !== 'possible').map(({ id }) => id)]),
  ) as Record<ReferenceField, string[]>;
}

/** What the fields leave for the editor to say; what was chosen by hand needs no second look. */
function judgeFields({ published, category, source, references }: DraftFields, isChosen: boolean): string[] {
  return [
    ...(isChosen ? [] : [doubts.published(formatDate(published)), doubts.category(ARTICLE_CATEGORIES[category])]),
    ...(source.name ? [] : [doubts.source.noName]),
    ...(source.author ? [] : [doubts.source.noAuthor]),
    ...(source.published ? [] : [doubts.source.noDate]),
    ...(source.rights ? [] : [doubts.source.rights]),
    ...(references.topics.length === 0 ? [doubts.topics.missing] : isChosen ? [] : [doubts.topics.proposed]),
  ];
}

/** Texts of the library that show how words are usually written. */
function libraryTexts(entries: readonly LibraryEntry[]): string[] {
  return entries.flatMap(({ body, data }) => [body?.text ?? '', 'text' in data ? data.text : '', 'title' in data ? data.title : '']);
}
