import type { Finding } from '../../problems/problem.ts';
import type { PictureFacts, PictureFault } from './picture-facts.ts';
import { excessOf, pictureLimits, type PictureExcess } from './picture-limits.ts';
import { readPicture } from './read-picture.ts';
import { decodingFault } from './render-picture.ts';

const count = (value: number): string => value.toLocaleString('vi-VN');
const ANOTHER_COPY = 'Tải hoặc chép lại ảnh gốc rồi chép đè.';
const SAVE_AGAIN = 'Mở ảnh gốc rồi lưu lại thành .jpg hoặc .png, đừng chỉ đổi tên tệp.';

const FAULTS: Readonly<Record<PictureFault, Omit<Finding, 'rule'>>> = {
  'no-picture': { message: 'Tệp mang đuôi ảnh nhưng không phải ảnh .jpg, .png, .webp, .avif hay .gif.', fix: SAVE_AGAIN },
  'cut-off': { message: 'Tệp ảnh dở dang, thiếu phần cuối.', fix: ANOTHER_COPY },
  broken: {
    message: 'Tệp ảnh hỏng: các phần của nó không khớp nhau.',
    fix: `${ANOTHER_COPY} Nếu vẫn vậy, mở ảnh bằng một phần mềm xem ảnh rồi lưu lại thành .jpg.`,
  },
  heic: {
    message: 'Đây là ảnh HEIC của iPhone, trình duyệt không mở được.',
    fix: 'Trên iPhone chọn Cài đặt, Camera, Định dạng, “Tương thích nhất”; hoặc mở ảnh rồi lưu lại thành .jpg.',
  },
  tiff: { message: 'Đây là ảnh TIFF, trình duyệt không mở được.', fix: 'Mở ảnh rồi lưu lại thành .jpg hoặc .png.' },
  svg: { message: 'Đây là hình vẽ SVG, trong ấy có thể có mã lệnh, nên không được đăng.', fix: 'Xuất hình thành .png.' },
  tiled: {
    message: 'Ảnh AVIF này ghép từ nhiều ảnh nhỏ, không mở được một cách an toàn.',
    fix: 'Mở ảnh rồi lưu lại thành .jpg hoặc .webp.',
  },
};

/** What to say of a picture that goes beyond a limit. */
function excess(kind: PictureExcess, { width, height }: PictureFacts): Finding {
  if (kind === 'frames') {
    return { rule: 'anh-dong', message: 'Đây là ảnh động. Trang chỉ đăng ảnh tĩnh.', fix: 'Lưu một khung hình thành ảnh .jpg hoặc .png.' };
  }
  if (kind === 'passes') {
    return {
      rule: 'anh-qua-lon',
      message: 'Ảnh lớn mà mã hóa theo cách đọc rất lâu.',
      fix: 'Thu nhỏ ảnh, hoặc mở ra rồi lưu lại thành .jpg thường (không chọn “progressive”, “interlaced”).',
    };
  }
  const allowed = `nhiều nhất ${count(pictureLimits.pixels / 1e6)} triệu điểm ảnh, mỗi cạnh nhiều nhất ${count(pictureLimits.side)}`;
  return {
    rule: 'anh-qua-lon',
    message: `Ảnh quá lớn: ${count(width)} × ${count(height)} điểm ảnh (được ${allowed}).`,
    fix: 'Thu nhỏ ảnh: trang chỉ hiện ảnh rộng đến 1.600 điểm ảnh.',
  };
}

/** What to say of a picture file of too many bytes. */
export function pictureTooHeavy(bytes: number): Finding {
  return {
    rule: 'anh-qua-lon',
    message: `Tệp ảnh nặng ${count(Math.ceil(bytes / 1e6))} MB, quá ${count(pictureLimits.bytes / 1e6)} MB.`,
    fix: 'Thu nhỏ ảnh, hoặc lưu lại thành .jpg.',
  };
}

/**
 * The facts of a picture that may be published, or what is wrong with it: bytes, structure, pixels and frames, all
 * known before a decoder sees it.
 */
export function judgeStructure(bytes: Buffer): { facts: PictureFacts } | { finding: Finding } {
  if (bytes.length > pictureLimits.bytes) return { finding: pictureTooHeavy(bytes.length) };
  const read = readPicture(bytes);
  if ('fault' in read) return { finding: { rule: 'anh-hong', ...FAULTS[read.fault] } };
  const beyond = excessOf(read.facts);
  return beyond ? { finding: excess(beyond, read.facts) } : read;
}

/** What is wrong with a picture, or null: its structure, then its pixels, which are all decoded. */
export async function judgePicture(bytes: Buffer): Promise<Finding | null> {
  const judged = judgeStructure(bytes);
  if ('finding' in judged) return judged.finding;
  const fault = await decodingFault(judged.facts);
  if (fault === null) return null;
  if (/timeout/i.test(fault))
    return {
      rule: 'anh-qua-lon',
      message: `Ảnh này mở quá ${pictureLimits.seconds} giây chưa xong.`,
      fix: 'Thu nhỏ ảnh, hoặc mở ra rồi lưu lại thành .jpg.',
    };
  return { rule: 'anh-hong', ...FAULTS.broken };
}
