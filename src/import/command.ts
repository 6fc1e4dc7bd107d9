import { join, relative, resolve } from 'node:path';
import { runCommandLine, UsageError, type CommandLine, type Terminal } from '../commands/command-line.ts';
import { sayError } from '../commands/say-error.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { currentDay } from '../library/visibility.ts';
import { Refusal } from '../problems/refusal.ts';
import { entryPath } from '../schemas/addresses.ts';
import { RIGHTS } from '../schemas/article.ts';
import { IMPORT_KINDS, type ImportKind } from './as/filled-entry.ts';
import { nextSteps, previewAddress } from './next-steps.ts';
import { failures, ImportCancelled, shownName, shownPath } from './messages.ts';
import { checkId, type Rights } from './draft/draft.ts';
import type { ImportedDraft } from './import-file.ts';
import { importWork } from './works/import-work.ts';
import { checkOutFolder, writeImported } from './write-files.ts';
import { listFiles } from './read/guarded-file.ts';
import { folderMessages } from './folder/folder-messages.ts';
import { MOST_REPORTED, runMany } from './folder/run-many.ts';
import { importProgramme } from './programme/import-programme.ts';
import { canBeProgramme } from './programme/read-programme.ts';
import { mayHoldSeveral } from './read/parts.ts';
import { inOtherProcesses, type ImportSteps } from './steps.ts';

export const FORM = {
  name: 'thu-vien import',
  about: `Nhập trang web đã lưu, tệp xuất từ WordPress, Joomla, Blogger, tệp Word, bản trình chiếu, PDF, bản quét, Markdown, chữ, hoặc cả
thư mục chứa chúng, thành bản nháp. Không tải gì từ mạng.`,
  operands: 'TỆP…',
  options: {
    as: {
      value: 'LOẠI',
      help:
        'article (tin tức), nếu không ghi; document (văn bản); session (buổi sinh hoạt); work (toàn văn một tác phẩm); ' +
        'programme (chương trình sinh hoạt cả năm, từ .xlsx, .csv)',
    },
    out: { value: 'THƯ-MỤC', help: 'để bản nháp ở thư mục khác' },
    id: { value: 'TÊN', help: 'đặt tên tệp, cũng là địa chỉ của trang' },
    rights: { value: 'QUYỀN', help: `quyền đăng: ${Object.keys(RIGHTS).join(', ')}` },
    secrecy: { value: 'LÝ-DO', help: 'tệp có dấu mật hoặc “lưu hành nội bộ”: vì sao vẫn được đăng' },
    personal: { value: 'LÝ-DO', help: 'tệp có dữ liệu cá nhân (số điện thoại, số giấy tờ, danh sách người): vì sao vẫn được đăng' },
    organisation: { value: 'MÃ', help: 'chương trình cả năm: các buổi của đơn vị nào, là tên tệp trong content/organisations' },
    yes: { help: 'không hỏi gì' },
    force: { help: 'thay bản nháp đã có' },
  },
  notes: 'Tệp có tên bắt đầu bằng gạch nối thì viết ./ ở trước.',
} as const;

/** Characters that say why. */
const LEAST_REASON = 10;

/**
 * `thu-vien import`: makes a draft of each file named. A file that cannot be imported is said in one sentence and
 * does not stop the others.
 * @param steps where files are read
 * @returns the exit status: 0 when every file was imported
 */
export async function runImport(args: readonly string[], terminal: Terminal, steps: ImportSteps = inOtherProcesses): Promise<number> {
  try {
    return await runCommandLine(FORM, args, terminal, (line) => importAll(line, terminal, steps));
  } catch (error) {
    terminal.complain(sayError(error));
    return error instanceof UsageError ? 2 : 1;
  } finally {
    steps.end();
  }
}

async function importAll({ values, operands }: CommandLine<typeof FORM>, terminal: Terminal, steps: ImportSteps): Promise<number> {
  const { as, out, id = null, rights, secrecy, personal, organisation, yes, force } = values;
  if (as && !['work', 'programme', ...Object.keys(IMPORT_KINDS)].includes(as)) throw new UsageError(failures.unknownKind(shownName(as)));
  if (rights && !Object.hasOwn(RIGHTS, rights)) throw new UsageError(failures.unknownRights(shownName(rights)));
  if (id !== null) checkId(id);
  if (secrecy !== undefined && secrecy.trim().length < LEAST_REASON) throw new UsageError(failures.secrecyReason);
  if (personal !== undefined && personal.trim().length < LEAST_REASON) throw new UsageError(failures.personalReason);
  if (as === 'programme' || (!as && operands.length === 1 && canBeProgramme(operands[0] ?? '')))
    return importProgramme({ values, operands }, terminal, steps);
  if (organisation !== undefined) throw new UsageError(failures.organisationForProgramme);
  if (as === 'work') return importWork({ values, operands }, terminal, steps);
  if (operands.length === 0) throw new UsageError(failures.noFiles);
  const { contentDir } = libraryEnvironment(terminal.env, terminal.cwd);
  const kind = (as ?? 'article') as ImportKind;
  const folder = await checkOutFolder(out ?? join(contentDir, IMPORT_KINDS[kind]), contentDir);
  let failed = 0;
  const files: string[] = [];
  const passedOver: string[] = [];
  for (const name of operands) {
    try {
      const found = await listFiles(name, (path) => passedOver.push(shownFromRoot(path)));
      for (const file of found) {
        const parts = await expandFile(file, terminal, steps);
        if (parts === null) failed += 1;
        else files.push(...parts);
      }
    } catch (error) {
      failed += 1;
      terminal.complain(sayError(error));
    }
  }
  if (id !== null && files.length > 1) throw new Refusal(failures.idForMany);
  if (secrecy !== undefined && files.length > 1) throw new Refusal(failures.secrecyForMany);
  if (personal !== undefined && files.length > 1) throw new Refusal(failures.personalForMany);
  if (files.length === 0) return 1;
  const library = await steps.readLibrary(contentDir);
  const context = {
    ...library,
    today: currentDay(terminal.env),
    rights: (rights as Rights | undefined) ?? null,
    secrecyReason: secrecy?.trim() ?? null,
    personalReason: personal?.trim() ?? null,
    id,
    chosen: null,
    as: kind,
    isGuessing: as === undefined,
  };
  const isMany = files.length > 1;
  const isAsking = kind === 'article' && terminal.isInteractive && !yes && files.length <= MOST_REPORTED;
  if (kind === 'article' && terminal.isInteractive && !yes && !isAsking) terminal.print(folderMessages.notAsked(files.length));
  const choose = isAsking ? (await import('./ask.ts')).askChoices(library.entries) : null;
  const importFile = async (path: string): Promise<ImportedDraft> => {
    const imported = await steps.importFile(path, context);
    return choose ? steps.importFile(path, { ...context, chosen: await choose(imported.fields, imported.proposals) }) : imported;
  };
  const previewOf = (id: string): string | null =>
    out === undefined ? previewAddress(library.base, entryPath(IMPORT_KINDS[kind], id)) : null;
  let done = 0;
  let next = '';
  if (isMany) {
    const run = { files, folder, contentDir, today: context.today, isForced: force, isAsking, importFile, previewOf, shown: shownFromRoot };
    const result = await runMany({ ...run, source: operands[0] ?? '', report: reportDraft }, terminal);
    ({ done, next } = result);
    failed += result.failed;
  } else {
    const [path = ''] = files;
    try {
      const imported = await importFile(path);
      const draft = shownFromRoot(await writeImported(imported, folder, force));
      terminal.print(reportDraft(shownName(path), draft, imported));
      [done, next] = [1, nextSteps(draft, previewOf(imported.id))];
    } catch (error) {
      if (error instanceof ImportCancelled) throw error;
      terminal.complain(error instanceof Refusal ? error.message : failures.unexpected(shownName(path)));
      failed += 1;
    }
  }
  if (isMany || done + failed > 1) terminal.print(reportTotal(done, failed));
  if (passedOver.length > 0) terminal.print(reportPassedOver(passedOver.sort()));
  if (next) terminal.print(next);
  return failed === 0 ? 0 : 1;
}

/** The articles of a file that may hold several, else the file itself; null where it cannot be read, which is said. */
async function expandFile(file: string, terminal: Terminal, steps: ImportSteps): Promise<string[] | null> {
  if (!mayHoldSeveral(file)) return [file];
  try {
    const { paths, said } = await steps.listParts(file);
    said.forEach((line) => terminal.print(line));
    return paths;
  } catch (error) {
    terminal.complain(sayError(error));
    return null;
  }
}

/** Within the project from its root, elsewhere whole. */
function shownFromRoot(path: string): string {
  const within = relative(process.cwd(), path);
  return shownPath(within.startsWith('..') ? resolve(path) : within);
}

/** What was made of one file, and what the editor has to look at. */
function reportDraft(source: string, draft: string, { as, fields, reviewNotes, dropped, changed, pictures }: ImportedDraft): string {
  const { title, source: origin } = fields;
  return [
    `✓ ${source} → ${draft}`,
    `  Tiêu đề: ${title ?? 'chưa có'}`,
    ...(as === 'article' ? [`  Nguồn: ${[origin.name, origin.author, origin.published].filter(Boolean).join(' · ') || 'chưa rõ'}`] : []),
    `  Ảnh: ${pictures.length} · bỏ ${dropped} dòng · sửa ${changed} chỗ (kê trong tệp nhật ký cạnh bản nháp)`,
    `  Cần xem lại ${reviewNotes.length} điều (đọc ở đầu bản nháp cũng được):`,
    ...reviewNotes.map((note) => `  - ${note}`),
    '',
  ].join('\n');
}

function reportTotal(done: number, failed: number): string {
  return failed === 0 ? `Đã nhập ${done} tệp.` : `Đã nhập ${done} tệp, ${failed} tệp không nhập được (lý do ở trên).`;
}

const MOST_NAMED = 20;

/** What in a folder was not read for its kind. */
function reportPassedOver(paths: readonly string[]): string {
  const more = paths.length - MOST_NAMED;
  return [
    `Không nhập ${paths.length} tệp trong thư mục vì lệnh này không đọc được loại ấy (mở ra, lưu thành .docx rồi nhập lại):`,
    ...paths.slice(0, MOST_NAMED).map((path) => `- ${path}`),
    ...(more > 0 ? [`… và ${more} tệp nữa.`] : []),
    '',
  ].join('\n');
}
