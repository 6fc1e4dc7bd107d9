import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { lstat, mkdir, readFile } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import { command, UsageError } from '../../commands/command-line.ts';
import { writeCarefully } from '../../commands/write-carefully.ts';
import { limits } from '../../mdx/parse.ts';
import { Refusal } from '../../problems/refusal.ts';
import { ID_PATTERN } from '../../schemas/field.ts';
import { formatSize } from '../../text/file-size.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { collate, tellCollation } from '../../works/collate.ts';
import { comparedText, paragraphsOf } from '../../works/compared-text.ts';
import { FINGERPRINT_ENDING, makeFingerprint, parseFingerprint, readFingerprint, writeFingerprint } from '../../works/fingerprint.ts';
import { SEQUENCE_WORDS } from '../../works/sequences.ts';
import { libraryEnvironment } from '../environment.ts';

/** A library of forty volumes is no work. */
const MOST_BYTES = 20_000_000;

/** `thu-vien fingerprint`: what is kept of a work instead of its text. */
export const runFingerprint = command(
  {
    name: 'thu-vien fingerprint',
    about: `Ghi dấu vết của một tác phẩm cạnh phần khai báo của nó, content/works/TÊN${FINGERPRINT_ENDING}, để về sau biết một câu trích có
trong tác phẩm hay không. Tệp chữ không bị chép vào thư viện. Dấu vết không giấu được chữ: đừng làm cho văn bản mật.`,
    operands: 'TỆP.txt',
    options: { as: { value: 'TÊN', help: 'tên tệp của tác phẩm trong content/works, không có đuôi; không ghi thì theo tên tệp chữ' } },
    notes: 'Tệp là chữ thuần, bảng mã UTF-8, các đoạn cách nhau một dòng trống.',
  },
  async ({ values, operands }, { env, cwd, print }) => {
    const [file, ...more] = operands;
    if (file === undefined || more.length > 0) throw new UsageError('Ghi đúng một tệp chữ: thu-vien fingerprint tac-pham.txt');
    const id = values.as ?? basename(file, extname(file));
    if (!ID_PATTERN.test(id))
      throw new UsageError(`Tên “${id}” không dùng làm tên tệp của tác phẩm được. Viết thêm --as ${slugify(id) || 'ten-tac-pham-1947'}`);
    const text = await readWork(resolve(cwd, file), file);
    const made = makeFingerprint(text, hash('sha256', text));
    const { words, paragraphs } = made;
    if (words < SEQUENCE_WORDS) throw new Refusal(`${file} có ${words} chữ: ít quá để làm dấu vết.`);
    const written = writeFingerprint(made);
    if (written.length > limits.bytes)
      throw new Refusal(
        `${file} có ${words.toLocaleString('vi')} chữ: dấu vết lớn quá, thư viện không đọc lại được. Làm từng tập, từng phần.`,
      );
    const path = join(libraryEnvironment(env, cwd).contentDir, 'works', `${id}${FINGERPRINT_ENDING}`);
    const before = readFingerprint(parseFingerprint(await readFile(path, 'utf8').catch(() => '')));
    await mkdir(join(path, '..'), { recursive: true });
    await writeCarefully(path, written);
    print(`Đã ghi ${relative(cwd, path)}: ${words.toLocaleString('vi')} chữ, ${paragraphs.length} đoạn.`);
    if (before) print(`So với dấu vết trước: ${tellCollation(collate(comparedText(paragraphsOf(text)), before))}.`);
  },
);

/** The text of a work. @param shown as it was typed */
async function readWork(path: string, shown: string): Promise<string> {
  const found = await lstat(path).catch(() => null);
  if (found?.isSymbolicLink()) throw new Refusal(`${shown} là một liên kết, không phải tệp chữ. Ghi đường dẫn của chính tệp ấy.`);
  if (!found?.isFile()) throw new Refusal(`Không thấy tệp ${shown}.`);
  if (found.size > MOST_BYTES) throw new Refusal(`${shown} nặng quá ${formatSize(MOST_BYTES)}, không phải một tác phẩm.`);
  const bytes = await readFile(path);
  if (!isUtf8(bytes) || bytes.includes(0))
    throw new Refusal(`${shown} không phải tệp chữ UTF-8. Mở bằng trình soạn thảo rồi lưu lại thành tệp .txt với bảng mã UTF-8.`);
  return bytes.toString('utf8');
}
