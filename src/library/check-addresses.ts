import type { Problem } from '../problems/problem.ts';
import { attachmentPath, entryPath, figuresPath } from '../schemas/addresses.ts';
import type { FieldPath } from '../schemas/walk.ts';
import { dataFiles } from './data-references.ts';
import { problemAt, type EntryData, type LibraryEntry } from './entry.ts';
import { foldName } from './file-names.ts';
import { idFault } from './id-fault.ts';

/** One file of the finished site, and who asks for it. */
interface Output {
  /** Path from the root of the site, without the base. */
  path: string;
  entry: LibraryEntry;
  field: FieldPath;
}

/** Pages first, so that a file that gets in their way is the one that is named. */
function outputsOf(entries: readonly LibraryEntry[]): Output[] {
  const page = (entry: LibraryEntry, id: string, field: FieldPath): Output => ({
    path: `${entryPath(entry.collection, id)}index.html`,
    entry,
    field,
  });
  return [
    ...entries.map((entry) => page(entry, entry.id, [])),
    ...entries.flatMap((entry) => entry.data.redirects.map((old, index) => page(entry, old, ['redirects', index]))),
    ...entries.flatMap(publishedFiles),
  ];
}

/** The files that a page brings along: attachments, and figures as data. */
export function publishedFiles(entry: LibraryEntry): Output[] {
  const path = entryPath(entry.collection, entry.id);
  const { figures = [] } = entry.data as Partial<EntryData<'articles'>>;
  return [
    ...(figures.length > 0 ? [{ path: figuresPath({ path }), entry, field: ['figures'] }] : []),
    ...dataFiles(entry, 'file').map((file) => ({ path: attachmentPath({ path }, file.src), entry, field: file.path })),
  ];
}

/**
 * Every file of the site has one maker, on systems without upper and lower case, too, and none stands where another
 * needs a folder. Addresses that the site itself uses are kept from entries by `idFault`.
 */
export function checkAddresses(entries: readonly LibraryEntry[]): Problem[] {
  const files = new Map<string, Output>();
  const folders = new Map<string, Output>();
  return [
    ...entries.flatMap(checkFormerIds),
    ...outputsOf(entries).flatMap((output): Problem[] => {
      const path = foldName(output.path);
      const above = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
      const other = files.get(path) ?? folders.get(path) ?? above.map((folder) => files.get(folder)).find(Boolean);
      if (other && (output.field[0] === 'redirects' || output.field.length === 0)) return [];
      if (other) return [clash(output, other)];
      files.set(path, output);
      for (const folder of above) if (!folders.has(folder)) folders.set(folder, output);
      return [];
    }),
  ];
}

function clash({ path, entry, field }: Output, other: Output): Problem {
  const problem = (message: string, fix: string): Problem => problemAt(entry, field, 'trung-dia-chi', message, fix);
  if (other.entry !== entry)
    return problem(
      `Tệp này sẽ ở địa chỉ ${path}, chỗ đã thuộc về ${other.entry.file}.`,
      `Đổi tên tệp này, hoặc đổi tên ${other.entry.file}.`,
    );
  if (other.path === path) return problem('Tệp này đã kê ở trên.', 'Mỗi tệp chỉ kê một lần: bỏ dòng này.');
  return problem(
    `Tệp này và một tệp kê ở trên cùng địa chỉ ${path}: tên chỉ khác nhau chữ hoa, chữ thường, hoặc tên tệp này là tên thư mục ` +
      'của tệp kia.',
    'Đổi tên một trong hai tệp, hoặc bỏ dòng này.',
  );
}

/** A former id must have been an address that the site itself does not use. */
function checkFormerIds(entry: LibraryEntry): Problem[] {
  return entry.data.redirects.flatMap((old, index) => {
    const fault = idFault(entry.collection, old, true);
    if (!fault) return [];
    const message = `Mã cũ “${old.length > 60 ? `${old.slice(0, 60)}…` : old}”: ${fault.message}`;
    return problemAt(entry, ['redirects', index], 'ma-cu-sai', message, 'Bỏ dòng này: không trang nào của thư viện từng có địa chỉ ấy.');
  });
}
