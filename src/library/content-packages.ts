import { existsSync, globSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { nearestName } from '../problems/nearest.ts';
import { showUntrusted } from '../problems/show-untrusted.ts';
import { COLLECTIONS, definitionOf } from '../schemas/collections.ts';
import { CONTENT_FORMAT, contentFormatFault } from '../schemas/content-format.ts';
import { webAddressFault } from '../schemas/web-address.ts';
import type { DigestCache } from './compile-cache.ts';
import { listContentFiles, type ContentFile } from './content-files.ts';
import { readContentTree } from './content-tree.ts';
import { filesBeside } from './data-references.ts';
import type { EntryOrigin, LibraryEntry } from './entry.ts';
import type { KeptReading } from './kept-reading.ts';
import { readEntry } from './read-entry.ts';

/** What a package's own `package.json` says that matters here; anything else in it is npm's. */
interface PackageFacts {
  version?: unknown;
  description?: unknown;
  homepage?: unknown;
  'thu-vien'?: { format?: unknown };
}

/** A package of entries that several libraries share, as it stands on this machine. */
export interface ContentPackage {
  /** Its entries' files, sound or not; paths as in `LibraryEntry`. */
  files: (ContentFile & { from: string })[];
  entries: LibraryEntry[];
  /** Of the package as a whole, at `site.yaml`, and of its files. */
  problems: Problem[];
}

/**
 * The entries that a package brings: those of its folder `content/` that several libraries may share (`isShared`),
 * each read and checked like the library's own. Articles, sessions and settings there are its own affair.
 * @param contentDir absolute path of the library's own content, from whose place npm finds packages
 * @param place where the package is named
 */
export function readPackage(
  contentDir: string,
  name: string,
  place: Pick<Problem, 'file' | 'line' | 'column'>,
  cache: DigestCache<KeptReading>,
): ContentPackage {
  const refuse = (message: string, fix: string): ContentPackage => ({
    files: [],
    entries: [],
    problems: [{ ...place, rule: 'goi-tu-lieu', message: `Gói “${name}” ${message}`, fix }],
  });
  const file = findPackageFile(contentDir, name);
  if (!file) {
    const near = nearestName(name, installedPackages(contentDir));
    // A name that is only mistyped may be anybody's in the registry.
    return refuse(
      'chưa được cài.',
      near ? `Có phải “${near}”?` : `Xem lại tên, rồi cài: npm install --save-exact ${name}; hoặc bỏ dòng ấy.`,
    );
  }
  const facts = readFacts(file);
  if (!facts) return refuse('có package.json không đọc được.', 'Chạy npm ci để cài lại.');
  const { format = CONTENT_FORMAT } = facts['thu-vien'] ?? {};
  if (contentFormatFault(Number(format)))
    return refuse(
      `viết theo dạng ${showUntrusted(String(format))}, khác dạng mà chương trình này đọc được.`,
      'Cài phiên bản của gói và của chương trình cùng một dạng nội dung.',
    );
  const dir = join(dirname(file), 'content');
  const tree = readContentTree(dir);
  const listed = listContentFiles(tree);
  const files = listed.files.filter(({ collection }) => definitionOf(collection).isShared);
  if (files.length === 0) return refuse('không mang mục nào: thư mục content/ của nó trống.', 'Xem lại tên gói, hoặc bỏ dòng ấy.');
  // As somebody would type it who stands in the content folder.
  const folder = `${relative(contentDir, dir).split(sep).join('/')}/`;
  const origin: EntryOrigin = {
    name,
    version: String(facts.version ?? ''),
    ...(typeof facts.description === 'string' ? { about: facts.description } : {}),
    ...(typeof facts.homepage === 'string' && webAddressFault(facts.homepage) === null ? { url: facts.homepage } : {}),
  };
  const read = files.map((entry) => readEntry(dir, entry, cache, { shownFrom: folder }));
  const entries = read.flatMap(({ entry }) => (entry ? [{ ...entry, origin }] : []));
  return {
    files: files.map((listed) => ({ ...listed, file: folder + listed.file, from: name })),
    entries,
    problems: [
      ...[...tree.problems, ...listed.problems]
        .filter(({ file }) => isOfShared(file))
        .map((problem) => ({ ...problem, file: folder + problem.file })),
      ...read.flatMap(({ problems, unfinished }) => [...problems, ...unfinished]),
      ...entries.flatMap(refuseFiles),
    ],
  };
}

/**
 * What the packages bring to a library that has entries of its own: its own entry of the same id wins, then that of the
 * package named first. What is wrong with an entry that is not used is nobody's concern.
 * @param own `collection/id` of the library's own files, sound or not
 */
export function joinPackages(packages: readonly ContentPackage[], own: ReadonlySet<string>): ContentPackage {
  const taken = new Set(own);
  const joined: ContentPackage = { files: [], entries: [], problems: [] };
  for (const { files, entries, problems } of packages) {
    const unused = new Set(files.filter(({ collection, id }) => taken.has(`${collection}/${id}`)).map(({ file }) => file));
    joined.files.push(...files.filter(({ file }) => !unused.has(file)));
    joined.entries.push(...entries.filter(({ file }) => !unused.has(file)));
    joined.problems.push(...problems.filter(({ file }) => !unused.has(file)));
    for (const { collection, id } of files) taken.add(`${collection}/${id}`);
  }
  return joined;
}

/** The problems with what can be done about those in packages: whoever reads of them cannot mend them there. */
export function withWayOut(problems: readonly Problem[], { files }: ContentPackage): Problem[] {
  const brought = new Map(files.map((listed) => [listed.file, listed]));
  return problems.map((problem) => {
    const found = brought.get(problem.file);
    if (!found) return problem;
    const own = `${found.collection}/${found.id}.${definitionOf(found.collection).format}`;
    return { ...problem, fix: `${problem.fix} Tệp thuộc gói ${found.from}: báo người giữ gói, hoặc chép thành ${own} rồi sửa.` };
  });
}

/** The absolute path of a package's `package.json`, as Node finds it from the content folder; null where there is none. */
function findPackageFile(contentDir: string, name: string): string | null {
  const file = packageFolders(contentDir)
    .map((place) => join(place, name, 'package.json'))
    .find((path) => existsSync(path));
  return file ? realpathSync(file) : null;
}

/** Folders in which Node looks for packages, nearest first. */
function packageFolders(contentDir: string): string[] {
  return createRequire(join(contentDir, 'site.yaml')).resolve.paths('any') ?? [];
}

/** Names of packages that bring content. */
function installedPackages(contentDir: string): string[] {
  return packageFolders(contentDir)
    .filter((place) => existsSync(place))
    .flatMap((place) => globSync(['*/content', '@*/*/content'], { cwd: place }))
    .map((folder) => dirname(folder).split(sep).join('/'));
}

function readFacts(file: string): PackageFacts | null {
  try {
    const facts: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof facts === 'object' ? facts : null;
  } catch {
    return null;
  }
}

function isOfShared(file: string): boolean {
  return COLLECTIONS.some((name) => file.startsWith(`${name}/`) && definitionOf(name).isShared);
}

function refuseFiles(entry: LibraryEntry): Problem[] {
  return filesBeside(entry).map(({ src, line, column }) => {
    const message = `Mục của gói dùng tệp ${src}; gói chỉ mang được chữ, chưa mang được ảnh và tệp kèm.`;
    return { file: entry.file, line, column, rule: 'goi-tu-lieu', message, fix: 'Bỏ ảnh, tệp kèm khỏi mục này.' };
  });
}
