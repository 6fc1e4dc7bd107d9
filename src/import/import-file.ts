import { announceFile } from '../commands/announce.ts';
import { LOG_ENDING, scanName } from '../library/draft-files.ts';
import { Refusal } from '../problems/refusal.ts';
import { textsOf, type KnownLibrary } from './known-library.ts';
import { compileMdx } from '../mdx/compile.ts';
import { limits } from '../mdx/parse.ts';
import { fillArticle } from './as/article.ts';
import { fillDocument } from './as/document.ts';
import { wholeText, type FilledEntry, type ImportKind, type Reading } from './as/filled-entry.ts';
import { withDayOfMinutes } from './as/day-of-minutes.ts';
import { tellGuess } from './as/guess.ts';
import { fillSession } from './as/session.ts';
import { findLost } from './accounting.ts';
import { tellRecognised } from './ocr/doubt-notes.ts';
import { tellTurns } from './ocr/heading-turns.ts';
import { linesOf, type Dropped, type SourceText } from './source.ts';
import { dropReasons } from './drop-reasons.ts';
import { failures, reviewNotes, shownName } from './messages.ts';
import type { DraftFields, Rights } from './draft/draft.ts';
import { writeEditorList } from './draft/editor-list.ts';
import { listFigures, writeLog } from './draft/log.ts';
import { orderNotes } from './draft/weigh-notes.ts';
import { writeBody } from './draft/write-markdown.ts';
import { fixArticle, type FixedArticle } from './fix-article.ts';
import { copyPictures } from './pictures.ts';
import { proposeFields } from './proposals/propose-fields.ts';
import type { Proposals } from './proposals/propose.ts';
import { scanNotes } from './read/pdf/pdf-messages.ts';
import { readSource } from './read/read-source.ts';
import { readArticle, type Article } from './structure/read-article.ts';
import { judgePersonalData } from './personal-data.ts';
import { judgeSecrecy } from './secrecy.ts';
import { findTypos } from './find-typos.ts';

/** What an import knows beside the file: data alone. */
export interface ImportContext extends KnownLibrary {
  /** ISO day. */
  today: string;
  rights: Rights | null;
  /** Why a file with a mark of secrecy may be published all the same; null where nothing was said. */
  secrecyReason: string | null;
  /** Why a file with data about persons may be published all the same; null where nothing was said. */
  personalReason: string | null;
  /** Name the editor gave the draft; null for one after its title. */
  id: string | null;
  /** The fields as the editor chose them after a first reading; null where nobody was asked. */
  chosen: DraftFields | null;
  as: ImportKind;
  /** Nobody said what the file is to become. */
  isGuessing?: boolean;
}

/** Everything one import makes, before any of it is written: data and bytes alone. */
export interface ImportedDraft {
  id: string;
  as: ImportKind;
  fields: DraftFields;
  proposals: Proposals;
  draft: string;
  log: string;
  pictures: { name: string; bytes: Buffer }[];
  /** Pictures of scanned pages, for comparing; they are no part of the draft. */
  scans: { name: string; bytes: Buffer }[];
  reviewNotes: string[];
  dropped: number;
  changed: number;
}

/** What the content check says of a text that reads well but has to be looked at; a draft with any other fault is none. */
const REMINDERS = new Set([
  'mdx-attribute-value',
  'image-alt',
  'link-text',
  'footnote-missing',
  'heading-empty',
  'address-host',
  'address-malformed',
]);
const MOST_REMINDERS = 50;

/** Makes the draft of an article out of one file. @throws Refusal with one sentence for the editor, whatever happens */
export async function importFile(path: string, context: ImportContext): Promise<ImportedDraft> {
  try {
    return await makeDraft(path, context);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const isTooDeep = error instanceof RangeError && /call stack/.test(error.message);
    throw new Refusal(isTooDeep ? failures.tooDeep(shownName(path)) : failures.unexpected(shownName(path)));
  }
}

async function makeDraft(path: string, context: ImportContext): Promise<ImportedDraft> {
  const name = shownName(path);
  const source = await readSource(path, textsOf(context.entries));
  announceFile(name);
  const secrecy = judgeSecrecy(source, name, context.secrecyReason);
  const personal = judgePersonalData(source, name, context.personalReason);
  const article = withDayOfMinutes(fixArticle(readArticle(source), { toneStyle: context.toneStyle, library: context }));
  const hasPicture = article.title !== null && article.body.some(({ type }) => type === 'figure');
  if (linesOf(article.body).join('\n').trim() === '' && !hasPicture) throw new Refusal(failures.noText(name));

  const proposed = proposeFields(article, source.hints.url ?? null, context);
  const { proposals } = proposed;
  const fields = context.chosen ?? proposed.fields;
  const { today, entries, id } = context;
  const entry = FILL[context.as]({ article, fields, proposals, entries, name, today, id, isChosen: context.chosen !== null });
  const guess = context.isGuessing ? tellGuess(article, name) : [];
  const said = [...notesThatMatter([...article.reviewNotes, ...proposed.notes], entry, context), ...guess, ...entry.notes];

  const dropped = [...article.dropped, ...entry.taken];
  const scans = [...(source.scans ?? [])].map(([page, bytes]) => ({ name: scanName(entry.id, page), bytes }));
  if (scans.length > 0) said.push(scanNotes.pictures(scans.length));
  const copied = await copyPictures(entry.body ?? [], source.pictures, entry.id, name, { dropped, reviewNotes: said });
  // The log of an entry without a text has all of it.
  const written = entry.body === null ? wholeText(article) : linesOf(copied.body);
  const lost = account(source, { article, fields, written }, dropped);
  const recognised = tellRecognised(source.recognised ?? [], keptLines(article, fields, written), dropped);
  said.push(...recognised.notes);
  if (source.recognised?.length) said.unshift(...tellTurns(copied.body));
  const markdown = writeBody(copied.body);
  const reminders = judgeMarkdown(markdown, name);
  said.unshift(...secrecy, ...personal, ...lost);
  said.push(...reminders);
  return {
    id: entry.id,
    as: context.as,
    fields: { ...fields, title: entry.title },
    proposals,
    reviewNotes: orderNotes(said),
    pictures: copied.files,
    scans,
    dropped: dropped.length - entry.taken.length,
    changed: article.changes.length,
    ...writeTexts({ article, entry, fields, written, markdown, dropped, said, name, recognised: recognised.log }, context),
  };
}

/** Notes of the readers without those that the editor's choice has answered, or that are about what the entry has none of. */
function notesThatMatter(notes: readonly string[], entry: FilledEntry, { as, chosen }: ImportContext): string[] {
  return notes.filter((note) => {
    if (as === 'article') return chosen === null || !note.startsWith('Tiêu đề');
    return !OF_ARTICLE.test(note) && (entry.body !== null || !OF_BODY.test(note));
  });
}

/** Everything of the text that the draft has. */
function keptLines(article: Article, { title, summary, source }: DraftFields, written: readonly string[]): string[] {
  return [title, summary, article.summary, source.author, source.name, ...written].filter((line) => line !== null);
}

/**
 * Adds what was lost to what was left out: nothing goes without a word.
 * @returns what the editor is told first
 */
function account(
  source: SourceText,
  draft: { article: Article; fields: DraftFields; written: readonly string[] },
  dropped: Dropped[],
): string[] {
  const { article, fields, written } = draft;
  if (article.title && article.title !== fields.title) dropped.push({ text: article.title, reason: dropReasons.replacedTitle });
  const unread = dropped.filter(({ reason }) => reason === dropReasons.unaccounted).map(({ text }) => text);
  const lost = findLost(
    linesOf(source.blocks),
    keptLines(article, fields, written),
    dropped.map(({ text }) => text),
  );
  dropped.push(...lost.map((text) => ({ text, reason: dropReasons.unaccounted })));
  const doubtful = dropped.filter(({ isDoubtful }) => isDoubtful).map(({ text }) => reviewNotes.prose(text.slice(0, 60)));
  return [...[...unread, ...lost].map(reviewNotes.lost), ...doubtful];
}

/** What the content check says of a text that has to be looked at. @throws Refusal for one that cannot be a draft */
function judgeMarkdown(markdown: string, name: string): string[] {
  if (Buffer.byteLength(markdown) > limits.bytes * 0.9) throw new Refusal(failures.tooLong(name));
  const { problems } = compileMdx(markdown, { file: name });
  const fault = problems.find(({ rule }) => !REMINDERS.has(rule));
  if (fault) throw new Refusal(failures.notADraft(name, fault.message));
  return problems
    .filter(({ rule }) => rule !== 'mdx-attribute-value')
    .slice(0, MOST_REMINDERS)
    .map(({ message, fix }) => reviewNotes.problem(message, fix));
}

interface Made {
  article: FixedArticle;
  entry: FilledEntry;
  fields: DraftFields;
  written: string[];
  markdown: string;
  dropped: Dropped[];
  said: string[];
  name: string;
  /** What the log says of recognised letters. */
  recognised: string[];
}

/** The draft and its log, each with the editor's list. */
function writeTexts(made: Made, { today, entries }: ImportContext): Pick<ImportedDraft, 'draft' | 'log'> {
  const { article, entry, fields, written, markdown, dropped, said, name, recognised } = made;
  const whole = [fields.title, fields.summary, ...written].filter(Boolean).join('\n');
  const told = {
    sourceName: name,
    today,
    logName: `${entry.id}${LOG_ENDING}`,
    reviewNotes: said,
    proposals: entry.proposals,
    slips: findTypos(whole, textsOf(entries)),
    dropped: dropped.length - entry.taken.length,
    changed: article.changes.length,
  };
  return {
    draft: entry.write(writeEditorList(told, 'draft'), markdown),
    log: writeLog({
      sourceName: name,
      today,
      list: writeEditorList(told, 'log'),
      dropped,
      changes: article.changes,
      figures: listFigures(whole),
      text: entry.body === null ? written : null,
      recognised,
    }),
  };
}

const FILL: Readonly<Record<ImportKind, (reading: Reading) => FilledEntry>> = {
  article: fillArticle,
  document: fillDocument,
  session: fillSession,
};
/** Notes about fields that only articles have. */
const OF_ARTICLE = /^(?:Tiêu đề|Tóm tắt|Tên nguồn|Ngày đăng|Tác giả|Chuyên mục|Quyền đăng)/u;
/** Notes about the body. */
const OF_BODY = /^(?:Đề mục|Câu ban hành|Bảng|Chú thích ảnh|Người chụp|Liên kết)/u;
