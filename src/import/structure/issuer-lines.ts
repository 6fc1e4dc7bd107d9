import { wordsIn } from './lines.ts';

/** Several bodies that a reader of files has put on one line. */
export function splitBodies(line: string): string[] {
  return line.split(/ (?=(?:CHI BỘ|CHI (?:ỦY|UỶ)|BAN (?:THƯỜNG VỤ|CHẤP HÀNH|TUYÊN GIÁO|TỔ CHỨC|DÂN VẬN))(?: |$))/u);
}

/** What a name that goes on in the next line ends with: a word for what is named behind it. */
export const UNFINISHED =
  /(?<!\p{L})(?:BỆNH VIỆN|TRƯỜNG|TRUNG HỌC|TIỂU HỌC|MẦM NON|CƠ SỞ|CÔNG TY|CỔ PHẦN|TNHH|TRUNG TÂM|NHÀ MÁY|XÍ NGHIỆP|XÃ|PHƯỜNG|HUYỆN|QUẬN|TỈNH|THÀNH PHỐ|THỊ TRẤN|KHU VỰC|KHU PHỐ|ĐẠI|CAO|PHỔ THÔNG|THÔN|ẤP|TỔ DÂN PHỐ|TỔ ĐẢNG|TIỂU KHU|CHI ĐOÀN|CHI HỘI|CHI BỘ|ĐẢNG BỘ|ĐẢNG (?:ỦY|UỶ))$/u;
/** What begins the name of another body. */
export const BODY_BEGINS =
  /^(?:ĐẢNG|CHI|BAN|(?:ỦY|UỶ) BAN|UBND|HĐND|HỘI|VĂN PHÒNG|CÔNG|ĐOÀN|LIÊN ĐOÀN|SỞ|PHÒNG|CỤC|BỘ|TỔNG|TẬP ĐOÀN|HUYỆN|QUẬN|TỈNH|THÀNH|THỊ|XÃ|PHƯỜNG)(?!\p{L})/u;

/** Names too long for one line go on in the next: `… CÁC CƠ QUAN`, `VÀ DOANH NGHIỆP …`; `… BỆNH VIỆN`, `ĐA KHOA …`; a last word. */
export function joinBroken(names: readonly string[], line: string): string[] {
  const last = names.at(-1);
  const isRest = !BODY_BEGINS.test(line) && (wordsIn(line) === 1 || UNFINISHED.test(last ?? ''));
  const goesOn = last !== undefined && (isRest || /^(?:VÀ|CÁC|CỦA|-|–) ?/u.test(line) || /(?:,|-|–|(?<!\p{L})VÀ)$/u.test(last));
  return goesOn ? [...names.slice(0, -1), `${last} ${line}`] : [...names, line];
}

/** `ĐẢNG BỘ TỈNH MẪU` over an organ is its committee's. */
export function withoutHigher(body: string): string {
  return body.replace(/^ĐẢNG BỘ (?=\p{Lu})/u, 'ĐẢNG ỦY ');
}
