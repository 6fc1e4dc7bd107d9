import { command, UsageError, type CommandForm } from '../commands/command-line.ts';
import { makeSite, SITE_NOTES, SITE_OPTIONS, siteWishes } from './make-site.ts';
import { buildPart } from './shards/build-part.ts';
import { parsePart } from './shards/parse-part.ts';

const FORM = {
  name: 'thu-vien build',
  about: 'Kiểm tra nội dung rồi dựng trang. Dựng không xong thì bản đang có được giữ nguyên.',
  options: {
    ...SITE_OPTIONS,
    shard: { value: 'I/N', help: 'chỉ làm phần thứ I trong N phần, cho thư viện rất lớn dựng ở nhiều máy; sau đó ghép bằng thu-vien join' },
    to: { value: 'THƯ-MỤC', help: 'nơi ghi phần ấy (OUT_DIR.phan/I)' },
  },
  notes: SITE_NOTES,
} as const satisfies CommandForm;

/** `thu-vien build`: a site, or a part of one that `thu-vien join` makes a site of. @throws Refusal that says why there is none */
export const runBuild = command(FORM, async ({ values: { shard, to, ...values } }, terminal) => {
  const wishes = siteWishes(values);
  if (shard === undefined) {
    if (to !== undefined)
      throw new UsageError('--to nói phần của --shard ghi vào đâu: viết thêm --shard I/N. Thư mục của trang là biến OUT_DIR.');
    return makeSite(wishes, terminal);
  }
  if (wishes.portable || wishes.compress)
    throw new UsageError('--portable, --compress làm từ cả trang: viết chúng ở lệnh ghép, thu-vien join, không viết cùng --shard.');
  return buildPart(parsePart(shard), to, terminal);
});
