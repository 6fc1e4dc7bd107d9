import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { splitFrontMatter } from '../../mdx/front-matter.ts';
import { parseYaml } from '../../mdx/yaml.ts';
import { readWhole } from '../read/guarded-file.ts';
import { makeSessions, type Making, type SessionDraft } from './make-sessions.ts';
import type { ReadProgramme } from './read-programme.ts';

/** Size of a draft that is looked into, in MB. */
const MOST_DRAFT = 1;

type FrontMatter = Readonly<Record<string, unknown>>;

/** Sessions of all tables, each with the file of an earlier run where there is one. @param folder where drafts lie */
export async function makeDrafts({ tables }: ReadProgramme, making: Making, folder: string): Promise<SessionDraft[]> {
  const taken = new Set(making.entries.flatMap(({ collection, id, data }) => (collection === 'sessions' ? [id, ...data.redirects] : [])));
  const made = (): SessionDraft[] => {
    const given = new Set(taken);
    return tables.flatMap((table) => makeSessions(table, making, given));
  };
  // A draft that the library sets aside for its faults has a file, and no entry.
  for (let drafts = made(); ; drafts = made()) {
    const inTheWay: string[] = [];
    const there = new Map<SessionDraft, SessionDraft['known']>();
    for (const draft of drafts) {
      const path = join(folder, `${draft.id}.mdx`);
      if (draft.known !== null || !(await lstat(path).catch(() => null))) continue;
      const { data } = await readDraft(path);
      if (data !== null && isDraftOf(data, draft)) there.set(draft, { file: `${basename(folder)}/${draft.id}.mdx`, data });
      else inTheWay.push(draft.id);
    }
    if (inTheWay.length === 0) return drafts.map((draft) => ({ ...draft, known: there.get(draft) ?? draft.known }));
    for (const id of inTheWay) taken.add(id);
  }
}

/** A file of a session as it stands; its text is empty where there is none. */
export async function readDraft(path: string): Promise<{ data: FrontMatter | null; text: string }> {
  const text = (await readWhole(path, MOST_DRAFT).catch(() => null))?.toString() ?? '';
  const parts = splitFrontMatter(text, path);
  return { data: 'problem' in parts ? null : (parseYaml(parts.yaml, { file: path }).data as FrontMatter | null), text };
}

/** Whether a file is the draft of this session from an earlier run, still with a fault: the same title, year and place in the year. */
function isDraftOf(written: FrontMatter, { data }: SessionDraft): boolean {
  return ['title', 'year', 'ordinal'].every((field) => written[field] === data[field]);
}

/** Fields that a draft leaves a place for until the library has what they name. */
const LATER = ['organisation', 'plan'] as const;

/**
 * Drafts of an earlier run that lack what the library has now, as they are to be written: each field where the draft has left its
 * place; what was edited stays.
 */
export async function findWanting(drafts: readonly SessionDraft[], folder: string): Promise<{ path: string; text: string }[]> {
  const wanting: { path: string; text: string }[] = [];
  for (const { id, known, data } of drafts) {
    if (known?.data['draft'] !== true || !LATER.some((field) => known.data[field] === undefined && data[field] !== undefined)) continue;
    const path = join(folder, `${id}.mdx`);
    const { text: before } = await readDraft(path);
    const text = LATER.reduce((whole, field) => {
      const isWanted = known.data[field] === undefined && typeof data[field] === 'string';
      return isWanted ? whole.replace(new RegExp(`^#${field}: .*$`, 'm'), `${field}: ${String(data[field])}`) : whole;
    }, before);
    if (text !== before) wanting.push({ path, text });
  }
  return wanting;
}

/** The line that a published session lacks, with its files: what is published, its editor changes. */
export function findPublishedWanting(drafts: readonly SessionDraft[]): [line: string, files: string[]][] {
  const lines = drafts.flatMap(({ known, data }) =>
    known === null || known.data['draft'] === true
      ? []
      : LATER.flatMap((field) =>
          known.data[field] === undefined && data[field] !== undefined
            ? [{ line: `${field}: ${String(data[field])}`, file: known.file }]
            : [],
        ),
  );
  return [...Map.groupBy(lines, ({ line }) => line)].map(([line, found]) => [line, found.map(({ file }) => file)]);
}

/** Drafts of an earlier run that a new one may take the place of: what is published is nobody's to replace. */
export async function replaceableOf(drafts: readonly SessionDraft[], folder: string): Promise<SessionDraft[]> {
  const found: SessionDraft[] = [];
  for (const draft of drafts) {
    if (draft.known?.data['draft'] !== true) continue;
    const { data } = await readDraft(join(folder, `${draft.id}.mdx`));
    if (data?.['draft'] === true) found.push(draft);
  }
  return found;
}
