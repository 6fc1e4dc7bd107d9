import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { libraryEnvironment } from '../../../src/library/environment.ts';
import { measure, type Measured } from './measure.ts';
import { weighFiles, type Weight } from './weigh-files.ts';

/** What may have happened since the last build; the first is a build that finds nothing. */
export const STATES = {
  cold: 'cold',
  warm: 'nothing changed',
  article: 'one article changed',
  quote: 'a quotation on fifty pages changed',
} as const;
export type State = keyof typeof STATES;

/** A build, and what it left. */
export interface BuildRun extends Measured {
  /** The whole site. */
  site: Weight;
  /** What of it and of the caches this build wrote. */
  written: Weight;
}

/** A generated library in a repository of its own, as a chi bộ has it: `content/` and, beside it, the site. */
export class OwnBuild {
  readonly contentDir: string;
  readonly #outDir: string;
  readonly #log: string;

  constructor(folder: string) {
    this.contentDir = join(folder, 'content');
    this.#outDir = join(folder, 'dist');
    this.#log = join(folder, 'build.log');
  }

  /** Commits the content: builds ask git when each page was changed. */
  async commit(): Promise<void> {
    const git = (...args: string[]): Promise<unknown> => promisify(execFile)('git', ['-C', join(this.contentDir, '..'), ...args]);
    await git('init', '-q');
    await git('add', 'content');
    await git('-c', 'user.name=bench', '-c', 'user.email=bench@localhost', 'commit', '-q', '-m', 'generated');
  }

  /** Builds as somebody does who types it, in one state after another. @param hotQuote the quotation that is changed */
  async run(state: State, hotQuote: string): Promise<BuildRun> {
    const variables = { CONTENT_DIR: this.contentDir, OUT_DIR: this.#outDir, WITHOUT_PDF: '1' };
    const { root, cacheDir } = libraryEnvironment({ ...process.env, ...variables });
    if (state === 'cold') for (const folder of [this.#outDir, cacheDir]) await rm(folder, { recursive: true, force: true });
    if (state === 'article') changeArticle(this.contentDir);
    if (state === 'quote') changeQuote(this.contentDir, hotQuote);
    const begun = Date.now();
    const command = { program: process.execPath, args: ['scripts/thu-vien.mjs', 'build'], cwd: root, env: variables, log: this.#log };
    const measured = await measure(command);
    return { ...measured, site: await weighFiles([this.#outDir]), written: await weighFiles([this.#outDir, cacheDir], begun) };
  }

  /** Takes away what a build keeps elsewhere. */
  async clean(): Promise<void> {
    const { cacheDir } = libraryEnvironment({ ...process.env, CONTENT_DIR: this.contentDir, OUT_DIR: this.#outDir });
    await rm(cacheDir, { recursive: true, force: true });
  }
}

/** A sentence more in the article in the middle of all. */
export function changeArticle(contentDir: string): void {
  const articles = readdirSync(join(contentDir, 'articles')).filter((name) => name.endsWith('.mdx'));
  const file = join(contentDir, 'articles', articles.sort()[Math.floor(articles.length / 2)]!);
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n\nBài này vừa được sửa thêm một câu.\n`);
}

/** A word more in a quotation. */
export function changeQuote(contentDir: string, id: string): void {
  const file = join(contentDir, 'quotes', `${id}.mdx`);
  const source = readFileSync(file, 'utf8');
  const changed = source.replace(/^text: (["']?)/m, 'text: $1Nay ');
  if (changed === source) throw new Error(`${file} has no text on one line.`);
  writeFileSync(file, changed);
}
