import { readFile } from 'node:fs/promises';
import type { SourcePage } from '../../src/search/index-side/pagefind-bundle.ts';
import { escapeHtml } from '../../src/text/markup.ts';

/** One text of an evaluation set. */
export interface EvalDocument {
  id: string;
  title: string;
  body: string;
  /** What it shares with others that must stand in the same half of a set; its title, or its id where it has none, unless said. */
  family?: string;
}

export interface EvalQuery {
  qid: string;
  query: string;
  /** Ids of the documents that answer it, where the set says so. */
  relevant: readonly string[];
}

/** Reads JSON lines, blank ones passed over. */
export async function readJsonLines<T>(file: string): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as T];
    } catch (cause) {
      throw new Error(`${file}:${i + 1} is not JSON`, { cause });
    }
  });
}

/** Reads documents; a missing title or body is empty, and of documents with one id the first counts. */
export async function readDocuments(file: string): Promise<EvalDocument[]> {
  const documents = new Map<string, EvalDocument>();
  for (const { id, title, body } of await readJsonLines<Partial<EvalDocument>>(file)) {
    const document = { id: String(id ?? ''), title: title ?? '', body: body ?? '' };
    if (!documents.has(document.id)) documents.set(document.id, document);
  }
  return [...documents.values()];
}

/** Reads queries; a missing query is empty. */
export async function readQueries(file: string): Promise<EvalQuery[]> {
  const lines = await readJsonLines<Partial<EvalQuery>>(file);
  return lines.map(({ qid, query, relevant }) => ({ qid: String(qid ?? ''), query: query ?? '', relevant: relevant ?? [] }));
}

/** A document as a page of the site, by its number: ids can be anything, addresses cannot. */
export function toSourcePage({ title, body }: EvalDocument, number: number): SourcePage {
  const paragraphs = body.split(/\r?\n/).filter((paragraph) => paragraph.trim() !== '');
  const heading = title.trim() === '' ? '' : `<h1>${escapeHtml(title)}</h1>`;
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"></head><body><main data-pagefind-body>${heading}${paragraphs
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('\n')}</main></body></html>`;
  return { url: `/${number}/`, html };
}

/** The number {@link toSourcePage} was given. */
export function numberOfPage(url: string): number {
  return Number(url.replace(/\D/g, ''));
}
