import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { announceStage } from '../commands/announce.ts';
import { writeCarefully } from '../commands/write-carefully.ts';
import { readContentTree } from '../library/content-tree.ts';
import { readText } from '../library/read-text.ts';
import { parseYaml } from '../mdx/yaml.ts';
import { formatProblems, type Problem } from '../problems/problem.ts';
import { Refusal } from '../problems/refusal.ts';
import { contentFormatFault, FIRST_CONTENT_FORMAT } from '../schemas/content-format.ts';
import { latestFormat, MIGRATIONS, type Migration } from './migrations.ts';

const SETTINGS = 'site.yaml';

/** What was done to a content folder. */
export interface Migrated {
  from: number;
  to: number;
  /** What changed in which file, by its path from the content folder. */
  changed: [file: string, abouts: string[]][];
}

/**
 * Rewrites a content folder into the newest form. Nothing is written before all files are rewritten in memory; the
 * number in `site.yaml` is written last, so that a run that is broken off is done again.
 * @throws Refusal for files that cannot be read, and for content that is newer
 */
export async function migrate(contentDir: string, migrations: readonly Migration[] = MIGRATIONS): Promise<Migrated> {
  announceStage('đọc nội dung');
  const texts = readTexts(contentDir);
  const settings = texts.get(SETTINGS);
  if (settings === undefined) throw new Refusal(`Không thấy ${SETTINGS} trong ${contentDir}.`);
  const from = formatOf(settings);
  const to = latestFormat(migrations);
  if (from > to) throw new Refusal(contentFormatFault(from, to) ?? '');
  const pending = migrations.filter((migration) => migration.to > from).sort((a, b) => a.to - b.to);
  const abouts = new Map<string, string[]>();
  const put = (file: string, text: string, about: string): void => {
    texts.set(file, text);
    abouts.set(file, [...(abouts.get(file) ?? []), about]);
  };
  for (const { about, rewrite, create } of pending) {
    // New files first, so that a run that is broken off finds what it still needs.
    for (const [file, text] of create?.(texts) ?? []) put(file, text, about);
    for (const [file, text] of texts) {
      const now = rewrite(file, text);
      if (now !== text) put(file, now, about);
    }
  }
  const changed = [...abouts];
  announceStage('ghi nội dung');
  for (const [file] of changed) {
    if (file === SETTINGS) continue;
    const path = join(contentDir, file);
    // Entries of a new collection are the first in their folder.
    await mkdir(dirname(path), { recursive: true });
    await writeCarefully(path, texts.get(file) ?? '');
  }
  if (from !== to) await writeCarefully(join(contentDir, SETTINGS), withFormat(texts.get(SETTINGS) ?? '', to));
  return { from, to, changed };
}

/** Every text of the folder by its path. @throws Refusal naming all that cannot be read */
function readTexts(contentDir: string): Map<string, string> {
  const { files, problems } = readContentTree(contentDir);
  const texts = new Map<string, string>();
  const unreadable: Problem[] = [...problems];
  for (const file of files.keys()) {
    if (!/\.(?:mdx|yaml)$/.test(file)) continue;
    const read = readText(contentDir, file);
    if (read && 'problem' in read) unreadable.push(read.problem);
    else if (read) texts.set(file, read.text);
  }
  if (unreadable.length > 0) throw new Refusal(`${formatProblems(unreadable)}\nChưa đổi tệp nào.`);
  return texts;
}

function formatOf(settings: string): number {
  const { data, problems } = parseYaml(settings, { file: SETTINGS, startLine: 1 });
  if (problems.length > 0) throw new Refusal(`${formatProblems(problems)}\nChưa đổi tệp nào.`);
  const { format } = (data ?? {}) as { format?: unknown };
  return typeof format === 'number' ? format : FIRST_CONTENT_FORMAT;
}

/** Changes one line, or adds one at the end: comments stay. */
function withFormat(settings: string, format: number): string {
  const line = `format: ${format}`;
  return /^format:.*$/m.test(settings) ? settings.replace(/^format:.*$/m, line) : `${settings.replace(/\n*$/, '\n')}${line}\n`;
}
