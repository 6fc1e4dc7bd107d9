import { unknownWords } from './capitals.ts';
import { UNFINISHED } from './issuer-lines.ts';
import { endsSentence, isRule, wordsIn } from './lines.ts';

/** Bodies that issue papers, in capitals; not what only begins like one (HỘI NGHỊ, HỘI THI, BAN HÀNH, ĐOÀN KẾT, TỔ CHỨC, PHÒNG CHỐNG). */
const BODIES = [
  'ĐẢNG (?:BỘ|ỦY|UỶ)|CHI (?:BỘ|ỦY|UỶ|ĐOÀN|HỘI|CỤC|NHÁNH)|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG) (?:ỦY|UỶ|ĐOÀN)|BCH|BTV|BQL|BCĐ',
  '(?:ỦY|UỶ) BAN|UBND|HĐND|HỘI ĐỒNG|LIÊN (?:HIỆP|ĐOÀN|ĐỘI|MINH)|LĐLĐ|CĐCS|CÔNG (?:ĐOÀN|TY|AN)|MẶT TRẬN|MTTQ',
  'ĐOÀN (?:THANH NIÊN|TN|TNCS|XÃ|PHƯỜNG|TRƯỜNG|KHỐI|KHOA|CƠ SỞ|CƠ QUAN|CÁC CƠ QUAN|ĐẶC KHU|CÔNG TY|BỆNH VIỆN|SỞ|TỈNH|LUẬT SƯ)',
  'HỘI (?:KHUYẾN HỌC|NÔNG DÂN|PHỤ NỮ|LIÊN HIỆP|LH(?:PN|TN)(?:VN)?|CỰU|CCB|CTĐ|CHỮ THẬP ĐỎ|NGƯỜI (?:CAO TUỔI|MÙ|KHUYẾT TẬT)|NCT|SINH VIÊN)',
  'HỘI (?:LUẬT GIA|NHÀ|VĂN (?:HỌC|NGHỆ)|ĐÔNG Y|DOANH (?:NGHIỆP|NHÂN)|ĐỒNG HƯƠNG|LÀM VƯỜN|KHOA HỌC|DI SẢN|BẢO TRỢ|NẠN NHÂN|THƯ VIỆN)',
  'BAN (?:CHẤP HÀNH|THƯỜNG VỤ|TUYÊN GIÁO|TỔ CHỨC|DÂN VẬN|NỘI CHÍNH|XÂY DỰNG|CÔNG TÁC|CHỈ (?:ĐẠO|HUY)|QUẢN (?:LÝ|TRỊ)|GIÁM (?:HIỆU|ĐỐC))',
  'BAN (?:ĐẠI DIỆN|NỮ CÔNG|THANH TRA|LIÊN LẠC|VẬN ĐỘNG|ĐIỀU HÀNH)|KHỐI (?:THI ĐUA|DÂN VẬN|MẶT TRẬN)',
  'BỘ (?:MÔN|CHỈ HUY|TƯ LỆNH)|TỔ(?! (?:CHỨC|TRƯỞNG|PHÓ|QUỐC|TIÊN|ẤM|THÀNH))|KHOA(?! HỌC)|LỚP(?= \\d)|SỞ',
  'PHÒNG(?! (?:CHỐNG|NGỪA|TRÁNH|BỆNH|CHÁY|VỆ))|CƠ QUAN|T(?:ÒA|OÀ) ÁN|KHO BẠC|PHÂN XƯỞNG|ĐÀI (?:TRUYỀN|PHÁT|TIẾNG)',
  'HỌC VIỆN|ĐẠI HỌC|CAO ĐẲNG|TRƯỜNG|TRUNG TÂM|THƯ VIỆN|BẢO TÀNG|BỆNH VIỆN|VĂN PHÒNG|VIỆN|CỤC|TRẠM',
  'TỔNG (?:CÔNG TY|CỤC|LIÊN ĐOÀN|HỘI)|TẬP ĐOÀN|NGÂN HÀNG|HỢP TÁC XÃ|HTX|XÍ NGHIỆP|NHÀ (?:MÁY|VĂN H(?:ÓA|OÁ)|XUẤT BẢN|THIẾU NHI)',
  'CÂU LẠC BỘ|CLB|QUỸ (?:KHUYẾN HỌC|TÍN DỤNG|BẢO TRỢ)|ĐỘI (?:THIẾU NIÊN|TNTP|TUYÊN TRUYỀN|TÌNH NGUYỆN|THANH NIÊN)',
];
const BODY = new RegExp(`^(?:${BODIES.join('|')})(?= |$)`, 'u');
/** What a name goes on with below. */
const REST = /^(?:(?:VÀ|CÁC|CỦA|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ(?! HỘI)|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|THÔN|ẤP|KHU PHỐ)(?= |$)|[-–])/u;
const LONGEST = 20;
/** Lines in which offices may stand above each other. */
const MOST_OFFICES = 4;

/** Whether a line is the name of a body that issues papers, in capitals. */
export function isOffice(line: string): boolean {
  return BODY.test(line) && !/\p{Ll}/u.test(line) && wordsIn(line) <= LONGEST;
}

/** Words of a name that are of a place or a person, at the most. */
const MOST_OWN = 4;

/** Whether a line is nothing but the name of a body, in any letters: what is neither of such names nor a name with a capital is more. */
export function isBodyName(line: string): boolean {
  if (endsSentence(line) || !isOffice(line.toUpperCase())) return false;
  const own = unknownWords(line);
  return own.length <= MOST_OWN && own.every((word) => /^[^\p{Ll}]/u.test(word));
}

/** Lines a text begins with that are offices, and rules, with the kind of its paper below them in capitals; 0 for none. */
export function countOfficeLines(lines: readonly string[], isKind: (line: string) => boolean): number {
  let offices = 0;
  let at = 0;
  for (; isRule(lines[at] ?? '') || isOffice(lines[at] ?? '') || (offices > 0 && goesOn(lines[at - 1]!, lines[at])); at += 1)
    if (!isRule(lines[at]!)) offices += 1;
  const below = lines[at];
  const isAbove = below !== undefined && !/\p{Ll}/u.test(below) && isKind(below);
  return isAbove && offices > 0 && offices <= MOST_OFFICES ? at : 0;
}

/** Whether a line in capitals is the rest of the name above it. */
function goesOn(above: string, line: string | undefined): boolean {
  return line !== undefined && /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line) && (REST.test(line) || UNFINISHED.test(above));
}
