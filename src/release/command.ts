import { existsSync, statSync } from 'node:fs';
import { command, UsageError, usagePage } from '../commands/command-line.ts';
import { Refusal } from '../problems/refusal.ts';
import { showUntrusted } from '../problems/show-untrusted.ts';
import { MANIFEST, readManifest, type Manifest } from './manifest.ts';
import { compareAddress, compareFolder, isSame, type Difference } from './verify.ts';

const FORM = {
  name: 'thu-vien verify',
  about: `So từng tệp của một trang đã dựng với bản kê ${MANIFEST} của nó, và kể ra chỗ khác nhau. Với địa chỉ trên mạng, ghi thêm
thư mục của bản dựng đã tin (ví dụ dist) để so với bản kê ở đó, không phải bản kê trên máy chủ.`,
  operands: 'THƯ-MỤC, hoặc ĐỊA-CHỈ [THƯ-MỤC]',
  notes: 'Lệnh thoát với mã 0 khi giống hệt, 1 khi có khác.',
};

/** Most paths of one kind that are named. */
const MOST_NAMED = 200;

/**
 * `thu-vien verify`.
 * @throws Refusal where there is nothing to compare
 */
export const runVerify = command(FORM, async ({ operands: [target, trusted, ...more] }, { env, print }) => {
  const isAddress = /^https?:\/\//i.test(target ?? '');
  if (!target || more.length > 0 || (trusted !== undefined && !isAddress)) throw new UsageError(usagePage(FORM, env));
  if (isAddress && !URL.canParse(target)) throw new Refusal(`${target} không phải địa chỉ đầy đủ. Ví dụ: https://thuvien.example.vn/`);
  const { manifest, difference } = isAddress
    ? await compareAddress(target, trusted === undefined ? null : openManifest(trusted))
    : ((known: Manifest) => ({ manifest: known, difference: compareFolder(known, target) }))(openManifest(target));
  for (const line of describe(manifest, difference, target)) print(line);
  return isSame(difference) ? 0 : 1;
});

function openManifest(directory: string): Manifest {
  if (!existsSync(directory) || !statSync(directory).isDirectory()) throw new Refusal(`Không thấy thư mục ${directory}.`);
  const manifest = readManifest(directory);
  if (!manifest)
    throw new Refusal(`${directory} không có bản kê ${MANIFEST} đọc được. Dựng lại trang bằng npm run build, hoặc kiểm tra đường dẫn.`);
  return manifest;
}

function describe({ files, engine, commit, dirty, day, drafts }: Manifest, difference: Difference, target: string): string[] {
  const kinds = [
    ['thiếu', difference.missing],
    ['khác nội dung', difference.changed],
    ['thừa', difference.extra],
  ] as const;
  const lines = kinds.flatMap(([kind, paths]) => [
    ...paths.slice(0, MOST_NAMED).map((path) => `${kind}: ${showUntrusted(path)}`),
    ...(paths.length > MOST_NAMED ? [`${kind}: và ${paths.length - MOST_NAMED} tệp nữa`] : []),
  ]);
  const source = commit ? `commit ${commit.slice(0, 12)}${dirty ? ', có sửa chưa lưu' : ''}` : 'ngoài git';
  const built = `bản dựng ngày ${day}, phiên bản ${engine}, ${source}${drafts ? ', bản xem thử có cả bản nháp' : ''}`;
  const counts = kinds.map(([kind, paths]) => `${paths.length} ${kind}`).join(', ');
  return [
    ...lines,
    isSame(difference) ? `${target}: đúng cả ${Object.keys(files).length} tệp (${built}).` : `${target}: ${counts} (${built}).`,
  ];
}
