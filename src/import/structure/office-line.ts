import { wordsIn } from './lines.ts';

/** Bodies that issue papers, in capitals; not what only begins like one (HỘI NGHỊ, HỘI THI, BAN HÀNH, ĐOÀN KẾT). */
const BODY =
  /^(?:ĐẢNG (?:BỘ|ỦY|UỶ)|CHI (?:BỘ|ỦY|UỶ|ĐOÀN|HỘI|CỤC)|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ)|(?:ỦY|UỶ) BAN|UBND|HĐND|HỘI ĐỒNG|LIÊN (?:HIỆP|ĐOÀN)|CÔNG (?:ĐOÀN|TY|AN)|ĐOÀN (?:THANH NIÊN|TNCS|XÃ|PHƯỜNG|TRƯỜNG)|HỘI (?:KHUYẾN HỌC|NÔNG DÂN|PHỤ NỮ|LIÊN HIỆP|CỰU CHIẾN BINH|CHỮ THẬP ĐỎ|NGƯỜI CAO TUỔI|SINH VIÊN|LUẬT GIA|NHÀ)|BAN (?:CHẤP HÀNH|THƯỜNG VỤ|TUYÊN GIÁO|TỔ CHỨC|DÂN VẬN|NỘI CHÍNH|XÂY DỰNG|CÔNG TÁC|CHỈ ĐẠO|QUẢN LÝ|GIÁM (?:HIỆU|ĐỐC))|HỌC VIỆN|ĐẠI HỌC|MẶT TRẬN|SỞ|PHÒNG|TRƯỜNG|TRUNG TÂM|THƯ VIỆN|BẢO TÀNG|BỆNH VIỆN|VĂN PHÒNG|VIỆN|CỤC|TỔNG (?:CÔNG TY|CỤC|LIÊN ĐOÀN))(?= |$)/u;
const LONGEST = 14;
/** Lines in which offices may stand above each other. */
const MOST_OFFICES = 3;

/** Whether a line is the name of a body that issues papers, in capitals. */
export function isOffice(line: string): boolean {
  return BODY.test(line) && !/\p{Ll}/u.test(line) && wordsIn(line) <= LONGEST;
}

/** Whether a text begins with the line of an office, with the kind of its paper below it and no letterhead around. */
export function isOfficeLine(lines: readonly string[], isKind: (line: string) => boolean): boolean {
  const offices = lines.slice(0, MOST_OFFICES).findIndex((line) => !isOffice(line));
  const below = lines[offices];
  return offices > 0 && below !== undefined && !/\p{Ll}/u.test(below) && isKind(below);
}
