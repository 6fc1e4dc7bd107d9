import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { importFile, type ImportContext, type ImportedDraft } from '../../../src/import/import-file.ts';
import { readKnownLibrary, type KnownEntry } from '../../../src/import/known-library.ts';
import { splitFrontMatter } from '../../../src/mdx/front-matter.ts';
import { parseYaml } from '../../../src/mdx/yaml.ts';
import { normalise } from '../../../src/vietnamese/normalise.ts';
import { placeTones } from '../../../src/vietnamese/tone-placement.ts';
import { wordFile } from './word-file.ts';

export const FIXTURES = 'tests/fixtures/import';

const fixtureLibrary = readKnownLibrary(join(process.cwd(), 'tests/fixtures/library'));

/** The entries of the fixture library. */
export async function fixtureEntries(): Promise<readonly KnownEntry[]> {
  return (await fixtureLibrary).entries;
}

/** A folder that is gone when the test ends. */
export async function temporaryFolder(test: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nhap-bai-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An imported file as an editor sees it. */
export interface SeenDraft extends ImportedDraft {
  data: Record<string, unknown> & { source: Record<string, string> };
  /** The list at the head, without its comment marks. */
  list: string;
  /** What readers see: the text below the list, without comments. */
  body: string;
  /** Lines left out, with their reasons, as the log has them. */
  left: { text: string; reason: string }[];
}

/** Imports a Word file with that body, and what else is said of it. */
export async function importWord(test: TestContext, ...file: Parameters<typeof wordFile>): Promise<SeenDraft> {
  const path = join(await temporaryFolder(test), 'van-ban.docx');
  await writeFile(path, wordFile(...file));
  return importDraft(path);
}

/** Imports a file as the command does, nobody being asked. */
export async function importDraft(path: string, context: Partial<ImportContext> = {}): Promise<SeenDraft> {
  const imported = await importFile(path, {
    entries: [],
    abbreviations: { BLC: 'Báo Lai Châu' },
    toneStyle: 'old',
    base: '/',
    today: '2026-01-15',
    rights: null,
    secrecyReason: null,
    personalReason: null,
    id: null,
    chosen: null,
    as: 'article',
    ...context,
  });
  const parts = splitFrontMatter(imported.draft, path);
  if ('problem' in parts) throw new Error(parts.problem.message);
  const [, list = '', below = ''] = /^\s*\{\/\*([^]*?)\*\/\}([^]*)$/.exec(parts.body) ?? [];
  const dropped = /\nA\. [^\n]*\n([^]*?)\n\nB\. /.exec(imported.log)?.[1] ?? '';
  return {
    ...imported,
    data: { source: {}, ...(parseYaml(parts.yaml, { file: path }).data as object) } as SeenDraft['data'],
    list: list.trim(),
    body: below.replace(/\{\/\*[^]*?\*\/\}/g, '').trim(),
    left: [...dropped.matchAll(/^- (.*)\n {2}→ (.*)$/gm)].map(([, text = '', reason = '']) => ({ text, reason })),
  };
}

/** Letters and digits alone, tones in one style: two texts that differ here differ for a reader. */
export function bare(text: string): string {
  return placeTones(normalise(text), 'old')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Sentences of a source that are neither in the draft (front matter or body) nor in the log's list of what was left out. */
export function lostSentences(source: string, { draft, body, left }: SeenDraft): string[] {
  const frontMatter = draft.slice(0, draft.indexOf('{/*'));
  const seen = bare(`${frontMatter}\n${body}`);
  let rest = normalise(source).replace(/[ \t]+/g, ' ');
  for (const { text } of left) rest = rest.replace(text, '\n');
  return rest.split(/(?<=[.!?…])\s+|\n/u).filter((sentence) => bare(sentence) !== '' && !seen.includes(bare(sentence)));
}
