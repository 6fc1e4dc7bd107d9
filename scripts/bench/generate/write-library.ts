import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { parseYaml } from '../../../src/mdx/yaml.ts';
import { Refusal } from '../../../src/problems/refusal.ts';
import { collectionDefinitions, COLLECTIONS, type CollectionName } from '../../../src/schemas/collections.ts';
import { drawPicture } from './draw-picture.ts';
import { makeArticle } from './make-article.ts';
import { makeDocument } from './make-document.ts';
import { makeOrganisation } from './make-organisation.ts';
import { makeQuote } from './make-quote.ts';
import { makeSession } from './make-session.ts';
import { readOwnEntries, type OwnEntry, type RawEntry, type Values } from './own-entries.ts';
import type { Plan } from './parts.ts';
import { planLibrary } from './plan-library.ts';
import { rewriteReferences } from './rewrite-references.ts';
import { readTextSource } from './text-source.ts';

/** What was asked for. */
export interface LibraryWish {
  /** A content folder whose text is recombined. */
  from: string;
  /** The content folder to make; nothing may be in it. */
  to: string;
  entries: number;
  seed: string;
}

/** What a generated library is known by. */
export interface GeneratedLibrary {
  counts: Record<CollectionName, number>;
  pictures: number;
  /** Quotations that fifty pages use each. */
  hotQuotes: readonly string[];
  /** Whether published news gave words as well. */
  hasNews: boolean;
}

const MAKERS = { articles: makeArticle, sessions: makeSession, quotes: makeQuote, documents: makeDocument } as const;

/** Writes a library of so many entries, recombined from the text of another; the same bytes for the same seed. */
export async function writeLibrary({ from, to, entries, seed }: LibraryWish): Promise<GeneratedLibrary> {
  await mkdir(to, { recursive: true });
  if ((await readdir(to)).length > 0) throw new Refusal(`${to} is not empty: name a folder that is not there yet.`);
  const own = readOwnEntries(from);
  const plan = planLibrary(seed, entries, own, await readTextSource(own));
  await writeSettings(from, to);
  for (const collection of COLLECTIONS) {
    await mkdir(join(to, collection));
    for (const place of plan.ids[collection].keys()) await writeEntry(to, entryAt(plan, collection, place));
  }
  const pages = [...plan.ids.articles, ...plan.ids.sessions];
  const pictured = pages.flatMap((_, page) => {
    const picture = plan.pictureOf(page);
    return picture ? [`${page < plan.ids.articles.length ? 'articles' : 'sessions'}/${basename(picture.src)}`] : [];
  });
  for (const file of pictured) await writeFile(join(to, file), drawPicture(`${seed}/${file}`));
  const counts = Object.fromEntries(COLLECTIONS.map((name) => [name, plan.ids[name].length])) as Record<CollectionName, number>;
  return { counts, pictures: pictured.length, hotQuotes: plan.hotQuotes, hasNews: plan.source.hasNews };
}

function entryAt(plan: Plan, collection: CollectionName, place: number): RawEntry & Partial<Pick<OwnEntry, 'beside'>> {
  if (collection in MAKERS) return MAKERS[collection as keyof typeof MAKERS](plan, place);
  const own = plan.own[collection].find(({ id }) => id === plan.ids[collection][place]);
  return own
    ? { ...own, ...rewriteReferences(own, { ...plan.ids, quotes: plan.otherQuotes }) }
    : makeOrganisation(plan, place, plan.own.organisations.length);
}

async function writeEntry(to: string, { collection, id, data, body, beside = [] }: ReturnType<typeof entryAt>): Promise<void> {
  const { format } = collectionDefinitions[collection];
  const file = join(to, collection, `${id}.${format}`);
  const head = stringify(data, { lineWidth: 0 });
  if (id.includes('/')) await mkdir(dirname(file), { recursive: true });
  await writeFile(file, format === 'mdx' ? `---\n${head}---\n\n${body.trim()}\n` : head);
  for (const one of beside) await copyFile(one, join(dirname(file), basename(one)));
}

/** The settings of the library it is made from, under a name that nobody takes for a library's. */
async function writeSettings(from: string, to: string): Promise<void> {
  for (const file of ['abbreviations.yaml', 'synonyms.yaml']) await copyFile(join(from, file), join(to, file));
  const { data } = parseYaml(await readFile(join(from, 'site.yaml'), 'utf8'), { file: 'site.yaml', startLine: 1 });
  const settings = {
    ...(data as Values),
    name: 'Thư viện đo thử',
    headline: 'Chữ ghép lại để đo máy: không câu nào ở đây là thật',
    description: 'Thư viện do chương trình ghép lại từ chữ có sẵn để đo thời gian dựng trang. Không đọc, không trích dẫn.',
  };
  await writeFile(join(to, 'site.yaml'), stringify(settings, { lineWidth: 0 }));
}
