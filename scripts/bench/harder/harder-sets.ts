import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings } from '../../../src/library/settings.ts';
import { readDocuments, type EvalDocument, type EvalQuery } from '../documents.ts';
import { countDocuments } from '../keywords.ts';
import { seededRandom } from '../random.ts';
import { Compounds } from './compounds.ts';
import { makePassageQueries } from './passage-queries.ts';
import { countWords, passagesAsDocuments } from './passages.ts';
import { blankTitles, shortQueries, titlesAsQueries } from './title-queries.ts';

/** Where a machine has whole texts of works, and articles with titles. */
const WORKS = '../shared/reference/works';
const ARTICLES = '../shared/eval/docs-party-news.jsonl';

/** An article of so many words is long enough for its passages to be told from each other. */
const LONG_ARTICLE = 1200;
const MOST_PASSAGES = 2000;
/** Of one article: lists of places go on for hundreds. */
const MOST_OF_ONE = 40;

interface HarderSet {
  /** What it is made from; where that is absent there is no such set. */
  from: string;
  make(): Promise<MadeSet>;
}

interface MadeSet {
  documents: EvalDocument[];
  queries: EvalQuery[];
}

/**
 * Sets that are made from texts of the machine each time they are read, the same every time: harder than those that were
 * given, whose right answers nearly always come first.
 */
export const HARDER_SETS: Readonly<Record<string, HarderSet>> = {
  /** Passages of one work against each other. */
  'work-passages': { from: WORKS, make: makeWorkPassages },
  /** Passages of long articles, against their neighbours. */
  'news-passages': { from: ARTICLES, make: makeNewsPassages },
  /** Articles without their titles, asked for by them. */
  'news-blank': { from: ARTICLES, make: () => makeBlankNews(titlesAsQueries) },
  /** The same, asked for by two to four syllables of the title. */
  'news-short': { from: ARTICLES, make: () => makeBlankNews((articles) => shortQueries(articles, compoundsOf(articles))) },
};

/** Names of the harder sets that this machine can make. */
export function listHarderSets(): string[] {
  return Object.entries(HARDER_SETS).flatMap(([name, { from }]) => (existsSync(from) ? [name] : []));
}

async function makeWorkPassages(): Promise<MadeSet> {
  const files = (await readdir(WORKS)).filter((file) => file.endsWith('.txt')).sort();
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(join(WORKS, file), 'utf8') })));
  const passages = texts.flatMap(({ file, text }) => passagesAsDocuments(file.replace(/\.txt$/, ''), null, text));
  return withQueries(passages, existsSync(ARTICLES) ? await readDocuments(ARTICLES) : []);
}

async function makeNewsPassages(): Promise<MadeSet> {
  const articles = await readDocuments(ARTICLES);
  const drawn = articles
    .filter(({ body }) => countWords(body) >= LONG_ARTICLE)
    .map((article) => ({ article, lot: seededRandom(article.id)() }))
    .sort((a, b) => a.lot - b.lot);
  const documents: EvalDocument[] = [];
  for (const { article } of drawn) {
    if (documents.length < MOST_PASSAGES)
      documents.push(...passagesAsDocuments(article.id, article.title || article.id, article.body).slice(0, MOST_OF_ONE));
  }
  return withQueries(documents, articles);
}

async function makeBlankNews(makeQueries: (articles: readonly EvalDocument[]) => EvalQuery[]): Promise<MadeSet> {
  const articles = await readDocuments(ARTICLES);
  return { documents: blankTitles(articles), queries: makeQueries(articles) };
}

/** @param others texts beside the documents that tell which syllables belong together */
async function withQueries(documents: EvalDocument[], others: readonly EvalDocument[]): Promise<MadeSet> {
  const { settings } = await readSettings('content');
  const context = { compounds: compoundsOf([...documents, ...others]), documentCounts: countDocuments(documents.map(({ body }) => body)) };
  return { documents, queries: makePassageQueries(documents, settings?.synonyms ?? [], context) };
}

function compoundsOf(documents: readonly EvalDocument[]): Compounds {
  return new Compounds(documents.map(({ title, body }) => `${title}\n${body}`));
}
