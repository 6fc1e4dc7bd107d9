import { lstat, mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { stringify } from 'yaml';
import { UsageError, type CommandLine, type Terminal } from '../../commands/command-line.ts';
import { writeCarefully } from '../../commands/write-carefully.ts';
import { LOG_ENDING } from '../../library/draft-files.ts';
import { libraryEnvironment } from '../../library/environment.ts';
import { currentDay } from '../../library/visibility.ts';
import { readWorkFiles } from '../../library/works/work-files.ts';
import { Refusal } from '../../problems/refusal.ts';
import { idFromName } from '../../text/entry-id.ts';
import { foldDiacritics } from '../../vietnamese/fold.ts';
import { collate, tellCollation } from '../../works/collate.ts';
import { comparedText } from '../../works/compared-text.ts';
import { readFingerprint } from '../../works/fingerprint.ts';
import { pageMarksIn, withoutPageMarks } from '../../works/page-marks.ts';
import type { FORM } from '../command.ts';
import { checkId } from '../draft/draft.ts';
import { writeLog } from '../draft/log.ts';
import type { KnownWork } from '../known-library.ts';
import { failures, shownName, shownPath } from '../messages.ts';
import { listFiles } from '../read/guarded-file.ts';
import type { ImportSteps } from '../steps.ts';
import type { ReadWork } from './read-work.ts';

/**
 * `thu-vien import --as work`: the whole text of a work, beside its facts; a draft of these where there are none. It is
 * compared with the fingerprint that the library has of it.
 * @returns the exit status
 */
export async function importWork(
  { values, operands }: CommandLine<typeof FORM>,
  { env, cwd, print }: Terminal,
  steps: ImportSteps,
): Promise<number> {
  const { id: given, out, rights, secrecy, force } = values;
  if (operands.length !== 1) throw new UsageError(failures.work.oneFile);
  if (out !== undefined || rights !== undefined) throw new UsageError(failures.work.notForWorks);
  if (given !== undefined) checkId(given);
  const [path, ...more] = await listFiles(operands[0]!);
  if (path === undefined || more.length > 0) throw new Refusal(failures.work.oneFile);
  const { contentDir } = libraryEnvironment(env, cwd);
  const work = await steps.readWork(path, secrecy?.trim() ?? null);
  const known = await steps.listWorks(contentDir);
  const id = given ?? meantWork(work, known) ?? refuse(failures.work.whichWork(suggestedId(work, known, path)));
  const facts = known.find((one) => one.id === id);
  const folder = join(contentDir, 'works');
  const file = join(folder, `${id}.txt`);
  if (!force && (await lstat(file).catch(() => null))) throw new Refusal(failures.work.exists(shownPath(relative(cwd, file))));
  await mkdir(folder, { recursive: true });
  const log = { sourceName: shownName(path), today: currentDay(env), dropped: work.dropped, changes: [], figures: [] };
  await writeCarefully(
    join(folder, `${id}${LOG_ENDING}`),
    writeLog({ ...log, list: work.reviewNotes.map((note) => `- ${note}`).join('\n') }),
  );
  if (!facts) await writeCarefully(join(folder, `${id}.yaml`), draftFacts(id, work), { isNew: true });
  await writeCarefully(file, `${work.paragraphs.join('\n\n')}\n`, { isNew: !force });
  print(report(shownName(path), shownPath(relative(cwd, file)), id, work, compare(work, contentDir, facts), facts !== undefined));
  return 0;
}

function refuse(sentence: string): never {
  throw new Refusal(sentence);
}

const bare = (text: string): string =>
  foldDiacritics(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The one work of the library that is called as the text begins. */
function meantWork({ title }: ReadWork, known: readonly KnownWork[]): string | null {
  const same = known.filter((work) => title !== null && bare(work.title) === bare(title));
  return same.length === 1 ? same[0]!.id : null;
}

function suggestedId({ title }: ReadWork, known: readonly KnownWork[], path: string): string {
  const name = bare(`${title ?? ''} ${shownName(path)}`);
  const near = known.find((work) => name.includes(bare(work.title)));
  return near?.id ?? (idFromName(title ?? shownName(path).replace(/\.[^.]*$/, '')) || 'ten-tac-pham-1947');
}

/** Facts of a work that the library does not know: what is left to fill in is said. */
function draftFacts(id: string, { title }: ReadWork): string {
  const facts = stringify({ title: title ?? id, draft: true }, { lineWidth: 0 });
  return `# Nháp: xem lại tên, điền kind, date và nơi in (editions), rồi bỏ dòng draft: true.\n${facts}`;
}

function compare({ paragraphs }: ReadWork, contentDir: string, facts: KnownWork | undefined): string {
  const fingerprint = facts && readFingerprint(readWorkFiles(contentDir, facts).fingerprint);
  if (!fingerprint) return 'Thư viện chưa có dấu vết của tác phẩm này để so.';
  return `So với dấu vết của thư viện: ${tellCollation(collate(comparedText(paragraphs.map(withoutPageMarks)), fingerprint))}.`;
}

function report(source: string, file: string, id: string, work: ReadWork, comparison: string, hasFacts: boolean): string {
  const { words, paragraphs } = comparedText(work.paragraphs.map(withoutPageMarks));
  const pages = work.paragraphs.flatMap(pageMarksIn).length;
  const count = (number: number): string => number.toLocaleString('vi');
  return [
    `✓ ${source} → ${file}`,
    `  ${count(words.length)} chữ, ${count(paragraphs.length)} đoạn${pages > 0 ? `, ${count(pages)} mốc trang` : ''}.`,
    `  ${comparison}`,
    `  Bỏ ${work.dropped.length} dòng, kê trong ${id}${LOG_ENDING}.`,
    ...work.reviewNotes.map((note) => `  - ${note}`),
    '',
    'Việc tiếp theo:',
    `1. Đọc lướt ${file} so với bản in: mỗi đoạn cách nhau một dòng trống, “[tr. 12]” là chỗ bắt đầu trang 12.`,
    hasFacts ? '2. Chạy npm run content:check.' : `2. Điền ${file.replace(/\.txt$/, '.yaml')}, rồi chạy npm run content:check.`,
    `3. Xem xong thì xóa ${id}${LOG_ENDING}.`,
  ].join('\n');
}
