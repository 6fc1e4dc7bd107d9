import { hash } from 'node:crypto';
import { found, type Finding } from '../../problems/problem.ts';
import type { PictureRecord } from '../file-verdict.ts';
import { hasPlaceInExif, textsOfExif } from './exif.ts';
import { pictureLimits, type PictureFacts, type PictureFault } from './picture-facts.ts';
import { readPicture } from './read-picture.ts';
import { decodingFault } from './render-picture.ts';

const count = (value: number): string => value.toLocaleString('vi-VN');
const tooLarge = (message: string, fix: string): Finding => found('anh-qua-lon', message, fix);
const unread = (message: string, fix: string): Finding => found('anh-hong', message, fix);

const ANOTHER_COPY = 'Tải hoặc chép lại ảnh gốc rồi chép đè.';
const FAULTS: Readonly<Record<PictureFault, Finding>> = {
  'no-picture': unread(
    'Tệp mang đuôi ảnh nhưng không phải ảnh .jpg, .png, .webp, .avif hay .gif.',
    'Mở ảnh gốc rồi lưu lại thành .jpg hoặc .png, đừng chỉ đổi tên tệp.',
  ),
  'cut-off': unread('Tệp ảnh dở dang, thiếu phần cuối.', ANOTHER_COPY),
  broken: unread(
    'Tệp ảnh hỏng: các phần của nó không khớp nhau.',
    `${ANOTHER_COPY} Nếu vẫn vậy, mở ảnh bằng một phần mềm xem ảnh rồi lưu lại thành .jpg.`,
  ),
  heic: unread(
    'Đây là ảnh HEIC của iPhone, trình duyệt không mở được.',
    'Trên iPhone chọn Cài đặt, Camera, Định dạng, “Tương thích nhất”; hoặc mở ảnh rồi lưu lại thành .jpg.',
  ),
  tiff: unread('Đây là ảnh TIFF, trình duyệt không mở được.', 'Mở ảnh rồi lưu lại thành .jpg hoặc .png.'),
  svg: unread('Đây là hình vẽ SVG, trong ấy có thể có mã lệnh, nên không được đăng.', 'Xuất hình thành .png.'),
  tiled: unread('Ảnh AVIF này ghép từ nhiều ảnh nhỏ, không mở được một cách an toàn.', 'Mở ảnh rồi lưu lại thành .jpg hoặc .webp.'),
};

/** What to say of a picture that goes beyond a limit; null within all of them. */
function excessOf({ width, height, frames, passes }: PictureFacts): Finding | null {
  const { side, pixels, passes: mostPasses } = pictureLimits;
  if (Math.max(width, height) > side || width * height > pixels) {
    const allowed = `nhiều nhất ${count(pixels / 1e6)} triệu điểm ảnh, mỗi cạnh nhiều nhất ${count(side)}`;
    return tooLarge(
      `Ảnh quá lớn: ${count(width)} × ${count(height)} điểm ảnh (được ${allowed}).`,
      'Thu nhỏ ảnh: trang chỉ hiện ảnh rộng đến 1.600 điểm ảnh.',
    );
  }
  if (passes * width * height > mostPasses)
    return tooLarge(
      'Ảnh lớn mà mã hóa theo cách đọc rất lâu.',
      'Thu nhỏ ảnh, hoặc mở ra rồi lưu lại thành .jpg thường (không chọn “progressive”, “interlaced”).',
    );
  if (frames === 1) return null;
  return found('anh-dong', 'Đây là ảnh động. Trang chỉ đăng ảnh tĩnh.', 'Lưu một khung hình thành ảnh .jpg hoặc .png.');
}

/** What to say of a picture file of too many bytes. */
export function pictureTooHeavy(bytes: number): Finding {
  return tooLarge(
    `Tệp ảnh nặng ${count(Math.ceil(bytes / 1e6))} MB, quá ${count(pictureLimits.bytes / 1e6)} MB.`,
    'Thu nhỏ ảnh, hoặc lưu lại thành .jpg.',
  );
}

/**
 * The facts of a picture that may be published, or what is wrong with it: bytes, structure, pixels and frames, all
 * known before a decoder sees it.
 */
export function judgeStructure(bytes: Buffer): { facts: PictureFacts } | { finding: Finding } {
  if (bytes.length > pictureLimits.bytes) return { finding: pictureTooHeavy(bytes.length) };
  const read = readPicture(bytes);
  if ('fault' in read) return { finding: FAULTS[read.fault] };
  const finding = excessOf(read.facts);
  return finding ? { finding } : read;
}

/** What is wrong with a picture, or null: its structure, then its pixels, which are all decoded. */
export async function judgePicture(bytes: Buffer): Promise<Finding | null> {
  const judged = judgeStructure(bytes);
  if ('finding' in judged) return judged.finding;
  const fault = await decodingFault(judged.facts);
  if (fault === null) return null;
  return /timeout/i.test(fault)
    ? tooLarge(`Ảnh này mở quá ${pictureLimits.seconds} giây chưa xong.`, 'Thu nhỏ ảnh, hoặc mở ra rồi lưu lại thành .jpg.')
    : FAULTS.broken;
}

/** What a picture says of itself; null of one that cannot be read. No decoder sees it. */
export function recordOf(picture: Buffer): PictureRecord | null {
  const read = readPicture(picture);
  if ('fault' in read) return null;
  const { exif, xmp, width, height } = read.facts;
  const packet = xmp?.toString('utf8') ?? '';
  const said = exif ? textsOfExif(exif) : { owners: [], words: [] };
  return {
    width,
    height,
    bytes: picture.length,
    digest: hash('sha256', picture, 'base64url'),
    isPlaced: (exif !== null && hasPlaceInExif(exif)) || /GPS(?:Latitude|Longitude)/.test(packet),
    owners: [...new Set([...said.owners, ...ownersOfXmp(packet)])],
    words: [...said.words, ...wordsOfXmp(packet)],
  };
}

const MOST_WORDS = 40;

function ownersOfXmp(packet: string): string[] {
  const [, list = ''] = /<dc:creator>([^]*?)<\/dc:creator>/.exec(packet) ?? [];
  return wordsOfXmp(list);
}

/** What stands between the tags of a packet, and in attributes about people. */
function wordsOfXmp(packet: string): string[] {
  const texts = [...packet.matchAll(/>([^<>]*\p{L}[^<>]*)<|\b(?:dc|photoshop|Iptc4xmpCore|xmpRights):\w+="([^"]*)"/gu)];
  return texts.flatMap(([, text = '', value = '']) => (text + value).trim() || []).slice(0, MOST_WORDS);
}
