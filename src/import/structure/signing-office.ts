/** Where who signs works, and as what, without whose name it stands: `Chi bộ Kho Mẫu`, `giáo viên Trường Mẫu`. */
const OFFICE =
  /^(?:(?:liên )?(?:chi|đảng|tỉnh|thành|huyện|thị|quận) (?:bộ|ủy|uỷ)|chi (?:đoàn|hội)|đảng viên|phòng|ban|bộ|văn phòng|tổ|nhóm|khoa|trung tâm|trường|sở|huyện|xã|phường|thôn|khu phố|đoàn|hội|liên hiệp|công đoàn|báo|đài|tạp chí|cộng tác viên|ctv|pv|giáo viên|giảng viên|nghiên cứu (?:viên|sinh)|sinh viên|học sinh|cán bộ|công chức|(?:phó |nguyên |quyền )?(?:bí thư|chủ tịch|trưởng|giám đốc|hiệu trưởng|viện trưởng|tổng biên tập|ủy viên|uỷ viên)|lớp|khối|kho bạc|ngân hàng|công ty|cơ quan|cục|vụ|viện|học viện|đại học|ubnd|hđnd|mttq)(?!\p{L})/iu;
const LONGEST = 90;

/** Whether a line, or what stands in brackets behind a name, is nothing but the office of who signs. */
export function isOfficeOfSigner(text: string): boolean {
  return text.length <= LONGEST && OFFICE.test(text) && !/[.!?…:;]|\d{3}/u.test(text);
}
