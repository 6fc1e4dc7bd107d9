import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, UsageError, wholeNumber, type CommandForm } from '../commands/command-line.ts';
import { ENGINE } from '../commands/engine.ts';
import { MOST_PARTS } from '../integration/shards/parse-part.ts';
import { Refusal } from '../problems/refusal.ts';
import { slugify } from '../vietnamese/slug.ts';

const FORM = {
  name: 'thu-vien init',
  about: `Tạo kho của một thư viện mới trong một thư mục còn trống: nội dung mẫu, sổ tay, package.json ghi đúng phiên bản này của chương
trình, và các tệp CI cho GitHub, GitLab.`,
  operands: 'THƯ-MỤC',
  options: { shards: { value: 'SỐ', help: 'CI dựng trang ở chừng ấy máy, mỗi máy một phần, rồi ghép: cho thư viện từ vài nghìn mục' } },
} as const satisfies CommandForm;
/** What a unit's content begins with beside the examples: the handbook, words of the search, forms to fill in by hand. */
const FROM_CONTENT = [
  'README.md',
  'so-tay',
  'abbreviations.yaml',
  'synonyms.yaml',
  'pages/bieu-mau.mdx',
  'pages/mau-chuong-trinh.mdx',
  'pages/mau-bien-ban.mdx',
  'pages/mau-nghi-quyet.mdx',
  'pages/mau-dang-ky.mdx',
];

/** `thu-vien init`: writes the repository of a unit. */
export const runInit = command(FORM, async ({ operands: [folder, ...more], values: { shards } }, terminal) => {
  if (!folder || more.length > 0) throw new UsageError('Cần tên một thư mục. Viết: thu-vien init THƯ-MỤC');
  await writeUnit(resolve(terminal.cwd, folder), shards === undefined ? null : countOf(shards));
  terminal.print(`Đã tạo ${folder}.

Việc tiếp theo:
  1. cd ${/[\s"'$&]/.test(folder) ? JSON.stringify(folder) : folder}
  2. npm install    (cần mạng; viết ra package-lock.json, hãy lưu cùng các tệp khác vào git;
     chương trình chưa có ở kho gói thì cài từ tệp: npm install --save-exact ĐƯỜNG-DẪN/thu-vien-chi-bo-….tgz)
  3. Sửa content/site.yaml: tên, địa chỉ, đơn vị, màu.
  4. npm start      dựng thư viện và mở ở http://localhost:4321
README.md có phần còn lại.`);
});

/** @throws UsageError for what is no number of parts */
function countOf(shards: string): number {
  const count = wholeNumber('shards', shards, 2);
  if (count > MOST_PARTS) throw new UsageError(`--shards nhiều nhất ${MOST_PARTS}, không phải ${count}.`);
  return count;
}

/**
 * @param folder absolute path
 * @param shards parts that its CI shares a build out into; null for a build by one machine
 * @throws Refusal where something is there already
 */
export async function writeUnit(folder: string, shards: number | null = null): Promise<void> {
  await requireEmpty(folder);
  await mkdir(folder, { recursive: true });
  await writeTemplates('scripts/templates/unit/', folder, cp);
  if (shards !== null)
    await writeTemplates('scripts/templates/unit-shards/', folder, async (from, to) =>
      writeFile(to, inParts(await readFile(from, 'utf8'), shards)),
    );
  for (const name of FROM_CONTENT)
    await cp(fileURLToPath(new URL(`content/${name}`, ENGINE)), join(folder, 'content', name), { recursive: true });
  await nameEngine(folder);
}

async function writeTemplates(from: string, folder: string, write: (from: string, to: string) => Promise<void>): Promise<void> {
  const templates = fileURLToPath(new URL(from, ENGINE));
  for (const entry of await readdir(templates, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const to = join(folder, placeOf(relative(templates, file)));
    await mkdir(dirname(to), { recursive: true });
    await write(file, to);
  }
}

/** A template of CI for a number of parts, which stands in it as `COUNT`, and their numbers as `PARTS`. */
function inParts(template: string, shards: number): string {
  const numbers = Array.from({ length: shards }, (_, index) => index + 1).join(', ');
  return template.replaceAll('COUNT', String(shards)).replaceAll('PARTS', numbers);
}

/** Where a template goes: a name that begins with `_` is that of a dot file, which a package cannot carry under its own name. */
export function placeOf(template: string, separator = sep): string {
  return template
    .split(separator)
    .map((name) => name.replace(/^_/, '.'))
    .join(separator);
}

/** The unit depends on exactly the version that made it. */
async function nameEngine(folder: string): Promise<void> {
  const engine = JSON.parse(await readFile(new URL('package.json', ENGINE), 'utf8')) as { name: string; version: string };
  const file = join(folder, 'package.json');
  const unit = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const own = { ...unit, name: slugify(basename(folder)) || unit.name, dependencies: { [engine.name]: engine.version } };
  await writeFile(file, `${JSON.stringify(own, null, 2)}\n`);
}

async function requireEmpty(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new Refusal(`${folder} là một tệp, không phải thư mục. Chọn tên khác.`);
    throw error;
  });
  if (there.length > 0)
    throw new Refusal(`Thư mục ${folder} không trống (có ${there[0]}…), nên không ghi gì vào đó. Chọn một thư mục mới hoặc còn trống.`);
}
