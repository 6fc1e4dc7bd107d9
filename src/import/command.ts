import { join, relative, resolve } from 'node:path';
import { runCommandLine, UsageError, type CommandLine, type Terminal } from '../commands/command-line.ts';
import { sayError } from '../commands/say-error.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { currentDay } from '../library/visibility.ts';
import { Refusal } from '../problems/refusal.ts';
import { RIGHTS } from '../schemas/article.ts';
import { failures, ImportCancelled } from './messages.ts';
import { checkId, type DraftFields, type Rights } from './draft/draft.ts';
import type { ImportContext, ImportedDraft } from './import-file.ts';
import { checkOutFolder } from './out-folder.ts';
import type { Proposals } from './proposals/propose.ts';
import { listFiles } from './read/guarded-file.ts';
import { shownName, shownPath } from './shown-name.ts';
import { inOtherProcesses, type ImportSteps } from './steps.ts';
import { writeImported } from './write-files.ts';

interface Options {
  files: string[];
  out: string | null;
  id: string | null;
  rights: Rights | null;
  isForced: boolean;
  asks: boolean;
}

const FORM = {
  name: 'thu-vien import',
  about: 'Nhập trang web đã lưu, tệp Word, PDF, Markdown, chữ, hoặc cả thư mục chứa chúng, thành bản nháp. Không tải gì từ mạng.',
  operands: 'TỆP…',
  options: {
    as: { value: 'LOẠI', help: 'nhập thành gì; hiện chỉ có article (tin tức)' },
    out: { value: 'THƯ-MỤC', help: 'để bản nháp ở thư mục khác' },
    id: { value: 'TÊN', help: 'đặt tên tệp, cũng là địa chỉ của trang' },
    rights: { value: 'QUYỀN', help: `quyền đăng: ${Object.keys(RIGHTS).join(', ')}` },
    yes: { help: 'không hỏi gì' },
    force: { help: 'thay bản nháp đã có' },
  },
  notes: 'Tệp có tên bắt đầu bằng gạch nối thì viết ./ ở trước.',
} as const;

/** All that the command does to one file after the other. */
interface Run {
  options: Options;
  terminal: Terminal;
  steps: ImportSteps;
  folder: string;
  context: ImportContext;
  choose: ((fields: DraftFields, proposals: Proposals) => Promise<DraftFields>) | null;
}

/**
 * `thu-vien import`: makes a draft of each file named. A file that cannot be imported is said in one sentence and
 * does not stop the others.
 * @param steps where files are read
 * @returns the exit status: 0 when every file was imported
 */
export async function runImport(args: readonly string[], terminal: Terminal, steps: ImportSteps = inOtherProcesses): Promise<number> {
  try {
    return await runCommandLine(FORM, args, terminal, (line) => importAll(readOptions(line, terminal.isInteractive), terminal, steps));
  } catch (error) {
    terminal.complain(sayError(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

function readOptions({ values, operands }: CommandLine<typeof FORM>, isInteractive: boolean): Options {
  const { as, out, id, rights, yes, force } = values;
  if (as && as !== 'article') throw new UsageError(failures.unknownKind(shownName(as)));
  if (rights && !Object.hasOwn(RIGHTS, rights)) throw new UsageError(failures.unknownRights(shownName(rights)));
  if (id !== undefined) checkId(id);
  if (operands.length === 0) throw new UsageError(failures.noFiles);
  return {
    files: operands,
    out: out ?? null,
    id: id ?? null,
    rights: (rights as Rights | undefined) ?? null,
    isForced: force,
    asks: isInteractive && !yes,
  };
}

async function importAll(options: Options, terminal: Terminal, steps: ImportSteps): Promise<number> {
  const { contentDir } = libraryEnvironment(terminal.env, terminal.cwd);
  const folder = await checkOutFolder(options.out ?? join(contentDir, 'articles'), contentDir);
  const { files, failed: unlisted } = await listAll(options.files, terminal);
  if (options.id !== null && files.length > 1) throw new Refusal(failures.idForMany);
  if (files.length === 0) return 1;
  const library = await steps.readLibrary(contentDir);
  const context: ImportContext = { ...library, today: currentDay(terminal.env), rights: options.rights, id: options.id, chosen: null };
  const choose = options.asks ? (await import('./ask.ts')).askChoices(library.entries) : null;
  let failed = unlisted;
  const done: string[] = [];
  for (const path of files) {
    const imported = await attempt(path, { options, terminal, steps, folder, context, choose });
    if (imported) done.push(shownFromRoot(imported));
    else failed += 1;
  }
  if (done.length + failed > 1) terminal.print(reportTotal(done.length, failed));
  if (done.length > 0) terminal.print(nextSteps(done));
  return failed === 0 ? 0 : 1;
}

/** Within the project from its root, elsewhere whole. */
function shownFromRoot(path: string): string {
  const within = relative(process.cwd(), path);
  return shownPath(within.startsWith('..') ? resolve(path) : within);
}

async function listAll(names: readonly string[], terminal: Terminal): Promise<{ files: string[]; failed: number }> {
  const files: string[] = [];
  let failed = 0;
  for (const name of names) {
    try {
      files.push(...(await listFiles(name)));
    } catch (error) {
      failed += 1;
      terminal.complain(sayError(error));
    }
  }
  return { files, failed };
}

/** Imports one file; the path of its draft, or null when it failed and the sentence was said. */
async function attempt(path: string, { options, terminal, steps, folder, context, choose }: Run): Promise<string | null> {
  try {
    let imported = await steps.importFile(path, context);
    if (choose) imported = await steps.importFile(path, { ...context, chosen: await choose(imported.fields, imported.proposals) });
    const [draft = ''] = await writeImported(imported, folder, options.isForced);
    terminal.print(reportDraft(shownName(path), shownFromRoot(draft), imported));
    return draft;
  } catch (error) {
    if (error instanceof ImportCancelled) throw error;
    terminal.complain(error instanceof Refusal ? error.message : failures.unexpected(shownName(path)));
    return null;
  }
}

/** What was made of one file, and what the editor has to look at. */
function reportDraft(source: string, draft: string, { fields, reviewNotes, dropped, changed, pictures }: ImportedDraft): string {
  const { title, source: origin } = fields;
  const facts = [
    `  Tiêu đề: ${title ?? 'chưa có'}`,
    `  Nguồn: ${[origin.name, origin.author, origin.published].filter(Boolean).join(' · ') || 'chưa rõ'}`,
    `  Ảnh: ${pictures.length} · bỏ ${dropped} dòng · sửa ${changed} chỗ (kê trong tệp nhật ký cạnh bản nháp)`,
  ];
  return [
    `✓ ${source} → ${draft}`,
    ...facts,
    `  Cần xem lại ${reviewNotes.length} điều:`,
    ...reviewNotes.map((note) => `  - ${note}`),
    '',
  ].join('\n');
}

function reportTotal(done: number, failed: number): string {
  return failed === 0 ? `Đã nhập ${done} tệp.` : `Đã nhập ${done} tệp, ${failed} tệp không nhập được (lý do ở trên).`;
}

/** What to do with the drafts, step by step. */
function nextSteps(drafts: readonly string[]): string {
  return [
    'Việc tiếp theo:',
    `1. Mở ${drafts.length === 1 ? drafts[0] : `từng bản nháp (${drafts.join(', ')})`}.`,
    '2. Xem danh sách ở đầu bài, sửa từng điều, rồi xóa cả khối ghi chú và tệp nhật ký (.nhat-ky.txt).',
    '3. Chạy npm run content:check và sửa những chỗ nó báo.',
    '4. Khi bài đã đúng, bỏ dòng draft: true để đăng.',
  ].join('\n');
}
