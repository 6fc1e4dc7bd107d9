import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionName } from '../../../src/schemas/collections.ts';
import { sentencesOf } from '../../../src/text/sentences.ts';
import { readDocuments } from '../documents.ts';
import { SETS_FOLDER } from '../eval-sets.ts';
import type { OwnEntry } from './own-entries.ts';

const NEWS = join(SETS_FOLDER, 'docs-party-news.jsonl');
/** Statutes and reports have tens of pages: of a longer text only so many sentences are used. */
const MOST_SENTENCES = 120;
/** What neither Markdown nor a tag reads otherwise, and nothing that looks like an address. */
const PLAIN = /^[\p{Lu}“(][\p{L}\p{M}\p{N} .,;:!?…“”()–/%-]{24,399}$/u;
const ADDRESS = /www|http|\.(?:vn|com)|\p{L}\//iu;
/** What was done to somebody, or by somebody: recombined it would be said of others. */
const DEEDS =
  /kỷ luật|kỉ luật|cách (?:hết )?chức|khai trừ|cảnh cáo|khởi tố|bị can|bị cáo|vi phạm|tham nhũng|bắt giữ|tử vong|giả mạo|sai phạm|thừa nhận|xử lý nghiêm|đánh bạc|đánh bài/i;

/** Where words come from: texts as lists of sentences, and the short lines that heads are made of. */
export interface TextSource {
  texts: readonly (readonly string[])[];
  titles: readonly string[];
  headings: readonly string[];
  questions: readonly string[];
  /** Sentences of quotations. */
  sayings: readonly string[];
  /** Notes below quotations, whole. */
  comments: readonly string[];
  hasNews: boolean;
}

/** The library's own text, and published news of Party cells where they lie beside it. */
export async function readTextSource(own: Readonly<Record<CollectionName, readonly OwnEntry[]>>): Promise<TextSource> {
  const hasNews = existsSync(NEWS);
  const news = hasNews ? await readDocuments(NEWS) : [];
  const written = [...own.articles, ...own.sessions, ...own.pages, ...own.materials, ...own.quotes];
  const bodies = written.map(({ body, data }) => `${body}\n\n${typeof data.introduction === 'string' ? data.introduction : ''}`);
  const texts = [...bodies.map(plainSentences), ...news.map(({ body }) => plainSentences(body.replaceAll('\n', '\n\n')))];
  const held = [...own.materials, ...own.sessions];
  return {
    texts: texts.filter(({ length }) => length >= 3),
    titles: unique([...written, ...news.map(({ title }) => ({ data: { title } }))].map(({ data }) => String(data.title ?? ''))).filter(
      isHeadline,
    ),
    headings: unique(bodies.flatMap((body) => [...body.matchAll(/^## ([^<[*\n]{6,80})$/gm)].map(([, heading = '']) => heading))),
    questions: unique(held.flatMap(({ data }) => linesOf(data.questions))),
    sayings: unique(own.quotes.flatMap(({ data }) => split(String(data.text).replaceAll('\n', ' ')))).filter((one) => PLAIN.test(one)),
    comments: own.quotes.map(({ body }) => body).filter((body) => body !== '' && !/[<[]/.test(body)),
    hasNews,
  };
}

function linesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.normalize('NFC').trim()))].filter(Boolean);
}

function isHeadline(title: string): boolean {
  return isFit(`${title}.`) && title.length <= 120;
}

/** Sentences of the paragraphs that are nothing but text; links leave their words. */
function plainSentences(text: string): string[] {
  const paragraphs = text
    .normalize('NFC')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*+/g, '')
    .split(/\n{2,}/);
  const sentences = paragraphs.flatMap((paragraph) => split(setRight(paragraph)));
  return sentences.filter(isFit).slice(0, MOST_SENTENCES);
}

function isFit(sentence: string): boolean {
  const [opened, closed] = ['“', '”'].map((mark) => sentence.split(mark).length);
  return PLAIN.test(sentence) && /[.!?…]”?$/.test(sentence) && opened === closed && !ADDRESS.test(sentence) && !DEEDS.test(sentence);
}

/** Spaces, quotation marks and days as the house writes them. */
function setRight(paragraph: string): string {
  return paragraph
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/\b(\d{1,2})[.-](\d{1,2})[.-](\d{4})\b/g, '$1/$2/$3');
}

function split(paragraph: string): string[] {
  return sentencesOf(paragraph).map(({ from, to }) => paragraph.slice(from, to));
}
