import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { command, UsageError, usagePage, type CommandForm, type Terminal } from '../commands/command-line.ts';
import { writeCarefully } from '../commands/write-carefully.ts';
import { Refusal } from '../problems/refusal.ts';
import { showUntrusted } from '../problems/show-untrusted.ts';
import { MANIFEST, openManifestFile, readManifest, type Manifest } from './manifest.ts';
import { requireNoPart } from './part-list.ts';
import { STEPS, uploadOrder, type Step } from './upload-order.ts';
import { compareAddress, compareFolder, fetchManifest, isSame, type Difference } from './verify.ts';

const FORM = {
  name: 'thu-vien verify',
  about: `So từng tệp của một trang đã dựng với bản kê ${MANIFEST} của nó, và kể ra chỗ khác nhau. Với địa chỉ trên mạng, ghi thêm
thư mục của bản dựng đã tin (ví dụ dist) để so với bản kê ở đó, không phải bản kê trên máy chủ.`,
  operands: 'THƯ-MỤC, hoặc ĐỊA-CHỈ [THƯ-MỤC]',
  options: {
    'changed-since': {
      value: 'BẢN-KÊ',
      help: 'kể tệp phải tải lên và, sau cùng, tệp phải xóa so với bản đang chạy: tệp manifest.json cũ, thư mục hay địa chỉ có nó',
    },
    to: { value: 'THƯ-MỤC', help: 'ghi mỗi bước thành một danh sách cho rsync, rclone (--files-from): 1-tep-moi.txt …' },
  },
  notes: `Lệnh thoát với mã 0 khi giống hệt, 1 khi có khác. Làm các bước theo số, bước trước xong mới sang bước sau: người đọc không
gặp trang nào mà tệp của nó chưa có.`,
} as const satisfies CommandForm;

/** Most paths of one kind that are named. */
const MOST_NAMED = 200;

/**
 * `thu-vien verify`.
 * @throws Refusal where there is nothing to compare
 */
export const runVerify = command(FORM, async ({ operands: [target, trusted, ...more], values: { to, ...values } }, terminal) => {
  const { env, print } = terminal;
  const since = values['changed-since'];
  const isAddress = isOnWeb(target ?? '');
  const isOdd = since === undefined ? to !== undefined : isAddress;
  if (!target || more.length > 0 || (trusted !== undefined && !isAddress) || isOdd) throw new UsageError(usagePage(FORM, env));
  const { manifest, difference } = isAddress
    ? await compareAddress(target, trusted === undefined ? null : openManifest(trusted))
    : ((known: Manifest) => ({ manifest: known, difference: compareFolder(known, target) }))(openManifest(target));
  for (const line of describe(manifest, difference, target)) print(line);
  if (!isSame(difference)) return 1;
  if (since !== undefined) await listSteps(uploadOrder(await openOld(since), manifest), to, terminal);
  return 0;
});

/** @throws Refusal for what begins like an address and is none */
function isOnWeb(target: string): boolean {
  if (!/^https?:\/\//i.test(target)) return false;
  if (URL.canParse(target)) return true;
  throw new Refusal(`${target} không phải địa chỉ đầy đủ. Ví dụ: https://thuvien.example.vn/`);
}

/** Of the build that readers see now: a file, or a folder or an address that has it. */
async function openOld(place: string): Promise<Manifest> {
  if (isOnWeb(place)) return fetchManifest(new URL(place.endsWith('/') ? place : `${place}/`));
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory()) return openManifest(place);
  const manifest = openManifestFile(place);
  if (!manifest) throw new Refusal(`${place} không phải bản kê ${MANIFEST} đọc được của một trang đã dựng.`);
  return manifest;
}

async function listSteps(lists: Record<Step, readonly string[]>, to: string | undefined, { print }: Terminal): Promise<void> {
  for (const [step, about] of Object.entries(STEPS) as [Step, string][]) {
    const files = lists[step];
    if (to === undefined) for (const file of files) print(`${about}: ${showUntrusted(file)}`);
    else {
      mkdirSync(to, { recursive: true });
      await writeCarefully(join(to, `${step}.txt`), files.map((file) => `${file}\n`).join(''));
      print(`${join(to, `${step}.txt`)}: ${about}, ${files.length} tệp`);
    }
  }
}

function openManifest(directory: string): Manifest {
  if (!existsSync(directory) || !statSync(directory).isDirectory()) throw new Refusal(`Không thấy thư mục ${directory}.`);
  requireNoPart(directory);
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
