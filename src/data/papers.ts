import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { libraryEnvironment } from '../library/environment.ts';
import { PAPER_LIST, paperPath, type PaperFacts, type PaperList } from '../pack/paper.ts';
import { ask } from './questions.ts';
import { withBase } from './settings.ts';

/** A file that stands beside a page. */
export interface PaperView extends PaperFacts {
  href: string;
}

let list: Promise<PaperList> | null = null;

/** What this build made before its pages; nothing in `astro dev`. */
function openList(): Promise<PaperList> {
  if (!import.meta.env?.PROD) return Promise.resolve({});
  return (list ??= readFile(join(libraryEnvironment().papersDir, PAPER_LIST), 'utf8').then(
    (text) => JSON.parse(text) as PaperList,
    () => ({}),
  ));
}

/**
 * A file of an entry, if the build made it.
 * @param suffix what stands after the entry's name: `.pdf`, `-to-gap.pdf`, `.docx`
 */
export async function paperOf({ path }: { path: string }, suffix: string): Promise<PaperView | undefined> {
  const own = paperPath(path, suffix);
  ask('paper', own);
  const facts = (await openList())[own];
  return facts && { ...facts, href: withBase(own) };
}

/** Answers what is known of the file at a path. */
export async function answerByPaper(): Promise<(path: string) => string> {
  const papers = await openList();
  return (path) => JSON.stringify(papers[path] ?? null);
}
