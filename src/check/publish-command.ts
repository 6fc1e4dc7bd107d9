import { readdir, rm } from 'node:fs/promises';
import { join, parse, relative } from 'node:path';
import { command, UsageError } from '../commands/command-line.ts';
import { writeCarefully } from '../commands/write-carefully.ts';
import { dataReferences } from '../library/data-references.ts';
import { isForDraft } from '../library/draft-files.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { placedFrom, standingFolder } from '../library/placed-from.ts';
import { isDraftFile } from '../library/read-entry.ts';
import type { ReadResult } from '../library/entry.ts';
import type { Library, LibraryReader } from '../library/read-library.ts';
import { formatProblem } from '../problems/problem.ts';
import { showUntrusted } from '../problems/show-untrusted.ts';
import { isError, type CheckedProblem } from './engine/rule.ts';
import { openContext, openReader } from './engine/context.ts';
import { checkContext } from './engine/run.ts';
import { selectPaths } from './selection.ts';

const NAME = 'content:publish';

/** `thu-vien publish`: takes `draft: true` out of drafts that have no error once they are published; the others stay as they are. */
export const runPublish = command(
  {
    name: 'thu-vien publish',
    about: `Đăng những bản nháp được kể tên: kiểm tra từng bài như khi đã đăng, bài không có lỗi thì bỏ dòng draft: true.
Bài còn lỗi, hay dẫn tới một bản nháp khác chưa đăng, thì để nguyên và nói vì sao.
Nhật ký nhập và ảnh các trang quét cạnh bài vừa đăng thì xóa.`,
    operands: 'TỆP HOẶC THƯ MỤC…',
    notes: `Kể một thư mục là đăng mọi bản nháp trong đó; những bài dẫn tới nhau thì kể cùng một lần.
Lệnh thoát với mã 1 khi còn bài chưa đăng được. Muốn bỏ đăng một bài thì viết lại dòng draft: true.`,
  },
  async ({ operands }, { env, cwd, print }) => {
    if (operands.length === 0)
      throw new UsageError(`Ghi tên tệp hoặc thư mục có bản nháp cần đăng, ví dụ: npm run ${NAME} -- content/sessions`);
    const { contentDir, cacheDir } = libraryEnvironment(env, cwd);
    const standing = standingFolder(NAME, env, cwd);
    const isSelected = selectPaths(operands, contentDir, standing);
    const reader = openReader(contentDir, cacheDir);
    const context = await openContext(reader);
    const { library } = context;
    const drafts = library.files.flatMap(({ file }) => (isSelected(file) && isDraftIn(library, file) ? [file] : []));
    const texts = new Map(
      drafts.flatMap((file) => {
        const text = withoutDraft(library.texts.get(file)?.source ?? '');
        return text === null ? [] : [[file, text] as const];
      }),
    );
    const { sound, problems, reminders, leadsTo } = await judge(texts, reader, new Set(checkContext(context).filter(isError).map(signOf)));
    const shown = (file: string): string => showUntrusted(relative(standing, join(contentDir, file)));
    for (const [file, text] of sound) {
      await writeCarefully(join(contentDir, file), text);
      const removed = await removeForDraft(join(contentDir, file));
      print(`${shown(file)}: đã đăng${removed.length > 0 ? `, đã xóa ${removed.map((name) => showUntrusted(name)).join(', ')}` : ''}`);
    }
    for (const file of drafts)
      if (!texts.has(file)) print(`${shown(file)}: dòng draft: true không đứng riêng ở phần khai báo, máy không bỏ được. Xóa bằng tay.`);
    for (const problem of placedFrom(standing, contentDir, problems)) print(formatProblem(problem));
    if (reminders.length > 0) print('Đã đăng, nhưng nên xem lại:');
    for (const reminder of placedFrom(standing, contentDir, reminders)) print(formatProblem(reminder));
    if (leadsTo.size > 0) print(`Có bài dẫn tới bản nháp chưa kể tên. Đăng cùng thì ghi thêm: ${[...leadsTo].map(shown).join(' ')}`);
    print(total(drafts.length, sound.size));
    return sound.size === drafts.length ? 0 : 1;
  },
);

/** Removes what only helped until a draft was published, which git does not hold. @returns names of the files */
async function removeForDraft(path: string): Promise<string[]> {
  const { dir, name: id } = parse(path);
  const names = (await readdir(dir)).filter((name) => isForDraft(id, name)).sort();
  for (const name of names) await rm(join(dir, name));
  return names;
}

interface Judged {
  /** The texts without their line, by file, of drafts that may be published together. */
  sound: Map<string, string>;
  /** What keeps the others. */
  problems: CheckedProblem[];
  /** What may be wrong in those that are published. */
  reminders: CheckedProblem[];
  /** Files of drafts that those lead to and nobody named. */
  leadsTo: Set<string>;
}

/**
 * Takes drafts out that have errors once all are published, and those that lead to them, until none is left that has any. Where only
 * other files have new ones, as of two that are in each other's way, nobody can say which draft makes them: none is published.
 * @param known errors that the library has before
 */
async function judge(drafts: ReadonlyMap<string, string>, reader: LibraryReader, known: ReadonlySet<string>): Promise<Judged> {
  const sound = new Map(drafts);
  const problems: CheckedProblem[] = [];
  for (const [file, text] of drafts) reader.pretend(file, text);
  for (;;) {
    const context = await openContext(reader);
    const found = checkContext(context);
    const all = found.filter(isError);
    const own = all.filter(({ file }) => sound.has(file));
    const errors = own.length > 0 ? own : all.filter((problem) => !known.has(signOf(problem)));
    if (sound.size === 0 || errors.length === 0) {
      const reminders = found.filter((problem) => !isError(problem) && sound.has(problem.file));
      return { sound, problems, reminders, leadsTo: draftsNamed(problems, drafts, context.library) };
    }
    problems.push(...errors);
    for (const file of own.length > 0 ? new Set(own.map((problem) => problem.file)) : [...sound.keys()]) {
      sound.delete(file);
      reader.pretend(file, null);
    }
  }
}

/** Files of drafts beside those that were asked for, which entries kept back by one lead to. */
function draftsNamed(problems: readonly CheckedProblem[], drafts: ReadonlyMap<string, string>, library: Library): Set<string> {
  const kept = new Set(problems.flatMap(({ file, rule }) => (rule === 'ban-nhap' ? [file] : [])));
  const files = new Map(library.files.map(({ collection, id, file }) => [`${collection}/${id}`, file]));
  const called = library.entries
    .filter(({ file }) => kept.has(file))
    .flatMap((entry) => [...dataReferences(entry), ...(entry.body?.references ?? [])])
    .flatMap(({ collection, id }) => files.get(`${collection}/${id}`) ?? []);
  return new Set(called.filter((file) => !drafts.has(file) && isDraftIn(library, file)));
}

function isDraftIn(library: Library, file: string): boolean {
  return isDraftFile(library.texts.get(file) as ReadResult);
}

function signOf({ file, rule, message }: CheckedProblem): string {
  return `${file} ${rule} ${message}`;
}

/** A text without the line that makes it a draft, which stands at the left edge of its front matter; null where there is none. */
function withoutDraft(source: string): string | null {
  const line = /^draft[ \t]*:[ \t]*true[ \t]*(?:#.*)?\r?\n?/m.exec(source);
  const end = /^---[ \t]*$/m.exec(source.slice(3))?.index ?? source.length;
  return line && line.index < end + 3 ? source.slice(0, line.index) + source.slice(line.index + line[0].length) : null;
}

function total(asked: number, published: number): string {
  if (asked === 0) return 'Không có bản nháp nào ở đó.';
  const left = asked - published;
  return [`Đã đăng ${published} mục.`, left > 0 ? `${left} mục chưa đăng, vẫn là bản nháp: sửa các lỗi trên rồi chạy lại.` : '']
    .filter(Boolean)
    .join(' ');
}
