import { showUnseen } from '../problems/show-untrusted.ts';
import { DEVICE_NAME } from '../schemas/device-name.ts';
import { slugify } from '../vietnamese/slug.ts';

/**
 * Longest name of a file or folder, in bytes of UTF-8. File systems take 255; the difference is for what a build or an
 * editor makes of a name: a digest and a width (`anh.Bx3k9f_Z1abc.webp`), `.gz`, a number beside it while it is written.
 */
const MOST_BYTES = 180;
/** All but what every file system, archive, web server and glob pattern takes as it stands, and no reader mistakes for another. */
const ODD = /[^\p{Script=Latin}0-9 ._(),+–-]/u;

/** A name as problems have it: `bai‹U+000A›.mdx`, and `‹U+FFFD›` for bytes that are not UTF-8. */
export function showName(name: string): string {
  return showUnseen(name).replaceAll('\uFFFD', '‹U+FFFD›');
}

/**
 * What keeps the name of a file or folder from being the same on every system and in every address: one Vietnamese
 * sentence without its full stop, or null. The one judge of names: what it accepts, the build builds.
 * @param name one segment of a path
 */
export function nameFault(name: string): string | null {
  if (name === '' || name === '.' || name === '..') return 'Tên trống';
  if (name.includes('\uFFFD')) return 'Tên không phải UTF-8';
  if (showUnseen(name) !== name) return 'Tên có ký tự không nhìn thấy hoặc xuống dòng';
  if (Buffer.byteLength(name) > MOST_BYTES)
    return `Tên dài quá: ${Buffer.byteLength(name)} byte, nhiều nhất ${MOST_BYTES} (một chữ có dấu là 2 hoặc 3 byte)`;
  if (DEVICE_NAME.test(name)) return `Tên “${name.split(/[. ]/)[0]}” Windows dành cho thiết bị, nên máy Windows không chép được tệp này`;
  if (/[. ]$/.test(name)) return 'Tên kết thúc bằng dấu chấm hoặc dấu cách, máy Windows sẽ cắt đi';
  if (/^[ .-]/.test(name)) return 'Tên bắt đầu bằng dấu chấm, dấu cách hoặc dấu gạch';
  if (name !== name.normalize('NFC')) return 'Tên gõ bằng dấu tổ hợp, như máy Mac ghi, nên máy khác không thấy tệp này';
  const [odd] = ODD.exec(name) ?? /[^\p{ASCII}–]/u.exec([...name].filter((letter) => letter !== letter.normalize('NFKC')).join('')) ?? [];
  return odd ? `Tên có ký tự ${odd}, không dùng được trong địa chỉ hoặc trên mọi máy` : null;
}

/** A name that nobody will refuse, as near to the given one as can be. */
export function plainerName(name: string): string {
  const [, base = name, ending = ''] = /^(.+?)(\.[a-z0-9]{1,8})?$/is.exec(name) ?? [];
  const words = slugify(base).slice(0, 80).replace(/-+$/, '') || 'tep';
  return `${DEVICE_NAME.test(words) ? `${words}-moi` : words}${ending.toLowerCase()}`;
}

/** The same for names that a system without upper and lower case, or one that composes letters, takes for one. */
export function foldName(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

/** What a system or program leaves in a folder by itself. It is neither read nor published, and nobody need be told. */
export function isLeftByProgram(name: string): boolean {
  return /^(?:\.ds_store|\.localized|\.directory|\.gitkeep|\.keep|\.gitignore|thumbs\.db|ehthumbs\.db|desktop\.ini|\._.*|~\$.*|~wr[ald]\d+\.tmp|.*\.(?:mdx|yaml)~|\.ghi-\d+-[0-9a-f]+\.tmp|\.~lock\..*#|\..*\.sw[op])$/i.test(
    name,
  );
}
