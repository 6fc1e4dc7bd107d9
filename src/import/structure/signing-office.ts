/** Where who signs works, and as what, without whose name it stands: `Chi bộ Kho Mẫu`, `giáo viên Trường Mẫu`. */
const OFFICE =
  /^(?:(?:liên )?chi (?:bộ|đoàn|hội|ủy|uỷ)|đảng (?:bộ|ủy|uỷ|viên)|phòng|ban|văn phòng|tổ|nhóm|trung tâm|trường|sở|huyện|xã|phường|thôn|khu phố|đoàn|hội|công đoàn|cộng tác viên|ctv|pv|giáo viên|giảng viên|sinh viên|học sinh|cán bộ|công chức|(?:phó )?(?:bí thư|chủ tịch|trưởng|giám đốc|hiệu trưởng)|(?:ủy|uỷ) viên|nguyên|lớp|khối|kho bạc|ngân hàng|công ty|cơ quan|cục|vụ|viện|học viện|đại học|ubnd|mttq)(?!\p{L})/iu;
const LONGEST = 60;

/** Whether a line, or what stands in brackets behind a name, is nothing but the office of who signs. */
export function isOfficeOfSigner(text: string): boolean {
  return text.length <= LONGEST && OFFICE.test(text) && !/[.!?…:;,\d]/u.test(text);
}
