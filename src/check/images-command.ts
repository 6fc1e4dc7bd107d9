import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { selectPaths } from './selection.ts';
import { command } from '../commands/command-line.ts';
import { ownProgress } from '../commands/progress.ts';
import { writeCarefully } from '../commands/write-carefully.ts';
import { showUntrusted } from '../problems/show-untrusted.ts';
import { formatSize } from '../text/file-size.ts';
import { readContentTree } from '../library/content-tree.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { standingFolder } from '../library/placed-from.ts';
import { lightenPicture, type LighterPicture } from '../library/pictures/lighten-picture.ts';

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|heic|heif)$/i;

/** `thu-vien images`: pictures that are larger than pages show them, or say where and by whom they were taken. */
export const runImages = command(
  {
    name: 'thu-vien images',
    about: `Tìm ảnh lớn hơn mức trang hiện (1.600 điểm ảnh), hoặc còn mang thông tin ngoài ảnh: nơi chụp, ngày chụp, máy chụp, tên người.
Thêm --fix để thu nhỏ và xóa những thông tin ấy ngay trong tệp; tên tệp giữ nguyên nên không phải sửa bài.`,
    operands: '[TỆP HOẶC THƯ MỤC…]',
    options: { fix: { help: 'ghi lại những ảnh ấy cho nhỏ và sạch' } },
    notes: `Lệnh thoát với mã 1 khi còn ảnh phải sửa. Bản cũ của ảnh đã lưu vào git thì vẫn nằm trong lịch sử của kho.`,
  },
  async ({ values: { fix }, operands }, { env, cwd, print: printLine }) => {
    const print = (text: string): void => ownProgress.aside(() => printLine(text));
    const { contentDir } = libraryEnvironment(env, cwd);
    const isSelected = selectPaths(operands, contentDir, standingFolder('images', env, cwd));
    const pictures = [...readContentTree(contentDir).files.keys()].filter((path) => PICTURE.test(path) && isSelected(path));
    let left = 0;
    let mended = 0;
    ownProgress.begin('xem ảnh', pictures.length);
    for (const [index, path] of pictures.entries()) {
      ownProgress.reach(index);
      const file = join(contentDir, path);
      const found = await lightenPicture(await readFile(file));
      if (found === null) continue;
      const shown = showUntrusted(relative(cwd, file));
      if ('finding' in found) {
        left++;
        print(`${shown}: ${found.finding.message} ${found.finding.fix}`);
        continue;
      }
      if (fix) {
        await writeCarefully(file, found.content);
        mended++;
      } else left++;
      print(`${shown}: ${tell(found)}`);
    }
    ownProgress.end();
    print(total(pictures.length, mended, left, fix));
    return left === 0 ? 0 : 1;
  },
);

function tell({ before, after, isCleaned }: LighterPicture): string {
  const size = ({ width, height, bytes }: LighterPicture['before']): string => `${width} × ${height}, ${formatSize(bytes)}`;
  return `${size(before)} → ${size(after)}${isCleaned ? '; bỏ thông tin ngoài ảnh (nơi chụp, ngày chụp, máy chụp…)' : ''}`;
}

function total(pictures: number, mended: number, left: number, isFixing: boolean): string {
  if (mended + left === 0) return `${pictures} ảnh đều nhỏ gọn và không mang thông tin ngoài ảnh.`;
  const rest = left === 0 ? '' : isFixing ? `${left} ảnh phải sửa bằng tay (lý do ở trên).` : `${left} ảnh cần sửa: chạy lại với --fix.`;
  return [`Đã xem ${pictures} ảnh.`, mended > 0 ? `Đã ghi lại ${mended} ảnh.` : '', rest].filter(Boolean).join(' ');
}
