import { lstatSync, opendirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { found, moreProblems, problemOf, type Finding, type Problem } from '../problems/problem.ts';
import {
  handbookFolder,
  handbookFileFinding,
  orderFinding,
  repositoryFinding,
  rootFileFinding,
  rootFolderFinding,
  strayTextFinding,
} from './content-root.ts';
import { foldName, isLeftByProgram, nameFault, plainerName, showName } from './file-names.ts';
import { fileFindings, MOST_FILE_BYTES } from './read-file.ts';

/** Far above any library: what is more than this was not written by editors. */
const MOST = { files: 50_000, depth: 8, problems: 200 };

/** What lies in a content folder. */
export interface ContentTree {
  /** Absolute path of the folder. */
  dir: string;
  /** Files that may be read and published, by path from the folder with `/`, in order; and their sizes in bytes. */
  files: ReadonlyMap<string, number>;
  /** Whatever else lies there and should not; a path in them is fit to be shown. */
  problems: Problem[];
}

/**
 * Walks the content folder once, the only way anybody lists it. Every file is looked at without following links; only
 * regular files with plain names in the known folders come back. A folder that is not there is empty.
 */
export function readContentTree(contentDir: string): ContentTree {
  const files = new Map<string, number>();
  const folded = new Map<string, string>();
  const problems: Problem[] = [];
  const report = (path: string, finding: Finding): void => {
    const file = showName(path);
    if (problems.length < MOST.problems) problems.push(problemOf(file, finding));
    else if (problems.length === MOST.problems) problems.push(problemOf(file, moreProblems()));
  };
  let seen = 0;
  const isFull = (): boolean => seen > MOST.files;

  const visit = (folder: string, depth: number): void => {
    const names = namesIn(contentDir, folder, report);
    // At the top each of its parts is named by itself.
    const repository = folder ? repositoryFinding(names) : null;
    if (repository) return report(folder, repository);
    for (const name of names) {
      const path = folder ? `${folder}/${name}` : name;
      seen++;
      if (isFull()) return;
      const stats = look(join(contentDir, path), path, report);
      if (!stats || (stats.isFile() && isLeftByProgram(name))) continue;
      const finding = judge(name, path, stats);
      if (finding) report(path, finding);
      else if (isTwin(path)) continue;
      else if (stats.isFile()) files.set(path, stats.size);
      else if (folder === '' && rootFolderFinding(name)) refuseFolder(name);
      else if (depth === MOST.depth)
        report(path, found('kho-qua-lon', `Thư mục lồng nhau quá ${MOST.depth} tầng.`, 'Chuyển các tệp lên thư mục trên.'));
      else visit(path, depth + 1);
    }
  };
  const isTwin = (path: string): boolean => {
    const twin = folded.get(foldName(path));
    folded.set(foldName(path), path);
    if (twin === undefined) return false;
    report(path, {
      rule: 'ten-trung',
      message: `Tên này chỉ khác ${showName(twin)} ở chữ hoa, chữ thường hoặc cách ghi dấu; trên Windows và máy Mac hai tên là một.`,
      fix: 'Đổi một trong hai tên cho khác hẳn.',
    });
    return true;
  };
  /** A folder that does not belong there: its texts are named one by one where it is clear where they should lie. */
  const refuseFolder = (name: string): void => {
    const { meant, finding } = rootFolderFinding(name)!;
    const texts = meant
      ? namesIn(contentDir, name, report).flatMap((text) => ({ path: `${name}/${text}`, stray: strayTextFinding(text, meant) }))
      : [];
    if (!texts.some(({ stray }) => stray)) return report(name, finding);
    for (const { path, stray } of texts) if (stray) report(path, stray);
  };

  visit('', 0);
  const tooMany = `Thư mục nội dung có quá ${MOST.files.toLocaleString('vi')} tệp.`;
  if (isFull()) problems.push(problemOf('.', found('kho-qua-lon', tooMany, 'Kiểm tra xem có chép nhầm thư mục khác vào không.')));
  return { dir: contentDir, files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), problems };
}

type Report = (path: string, finding: Finding) => void;

/** Names in a folder, no more of them than a library can have. */
function namesIn(contentDir: string, folder: string, report: Report): string[] {
  const names: string[] = [];
  try {
    const directory = opendirSync(join(contentDir, folder));
    try {
      for (let entry = directory.readSync(); entry && names.length <= MOST.files; entry = directory.readSync()) names.push(entry.name);
    } finally {
      directory.closeSync();
    }
  } catch (error) {
    if (folder !== '' || (error as NodeJS.ErrnoException).code !== 'ENOENT') report(folder || '.', fileFindings.unreadable(error));
  }
  return names.sort();
}

function look(absolute: string, path: string, report: Report): Stats | null {
  try {
    const found = lstatSync(absolute);
    if (found.isSymbolicLink()) report(path, fileFindings.link());
    else if (!found.isFile() && !found.isDirectory()) report(path, fileFindings.special());
    else return found;
  } catch (error) {
    // Node cannot write down a name that is not UTF-8, so that nothing is found by it.
    const fault = nameFault(path.split('/').at(-1) ?? '');
    report(path, fault ? renamed(fault, path) : fileFindings.unreadable(error));
  }
  return null;
}

function judge(name: string, path: string, found: Stats): Finding | null {
  const fault = nameFault(name);
  const order = orderFinding(name);
  if (order) return order;
  if (fault) return renamed(fault, path);
  if (found.isFile() && !path.includes('/')) return rootFileFinding(name);
  if (found.isFile() && path.startsWith(`${handbookFolder}/`)) return handbookFileFinding(name);
  return found.isFile() && found.size > MOST_FILE_BYTES ? fileFindings.tooBig(found.size, MOST_FILE_BYTES) : null;
}

function renamed(fault: string, path: string): Finding {
  return { rule: 'ten-tep-la', message: `${fault}.`, fix: `Đổi tên thành ${plainerName(path.split('/').at(-1) ?? '')}.` };
}
