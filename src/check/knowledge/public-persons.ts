/** Persons of history and heads of Party and State: what is told of them has been published long ago. */
const KNOWN = new Set(
  (
    'Hồ Chí Minh, Nguyễn Ái Quốc, Nguyễn Tất Thành, Nguyễn Sinh Cung, Nguyễn Sinh Sắc, Hoàng Thị Loan, Nguyễn Sinh Khiêm, ' +
    'Trần Dân Tiên, Lý Thụy, Văn Ba, Trần Phú, Lê Hồng Phong, Hà Huy Tập, Nguyễn Văn Cừ, Trường Chinh, Lê Duẩn, ' +
    'Phạm Văn Đồng, Nguyễn Văn Linh, Đỗ Mười, Lê Khả Phiêu, Nông Đức Mạnh, Nguyễn Phú Trọng, Tô Lâm, Tôn Đức Thắng, ' +
    'Võ Văn Kiệt, Phan Văn Khải, Võ Chí Công, Lê Đức Anh, Trần Đức Lương, Nguyễn Minh Triết, Trương Tấn Sang, ' +
    'Trần Đại Quang, Võ Văn Thưởng, Lương Cường, Phạm Minh Chính, Nguyễn Xuân Phúc, Nguyễn Thị Kim Ngân, Vương Đình Huệ, ' +
    'Trần Thanh Mẫn, Nguyễn Tấn Dũng, Phạm Hùng, Nguyễn Hữu Thọ, Lê Quang Đạo, Lê Đức Thọ, Nguyễn Văn An, Nguyễn Sinh Hùng, ' +
    'Võ Nguyên Giáp, Văn Tiến Dũng, Hoàng Văn Thái, Nguyễn Chí Thanh, Lê Trọng Tấn, Song Hào, Chu Huy Mân, Trần Văn Trà, ' +
    'Hoàng Văn Thụ, Nguyễn Thị Minh Khai, Phùng Chí Kiên, Hoàng Đình Giong, Hoàng Quốc Việt, Nguyễn Lương Bằng, Ngô Gia Tự, ' +
    'Nguyễn Đức Cảnh, Trịnh Đình Cửu, Châu Văn Liêm, Nguyễn Thiệu, Nguyễn Phong Sắc, Hồ Tùng Mậu, Lê Hồng Sơn, Lê Quảng Ba, ' +
    'Phạm Hồng Thái, Phan Đăng Lưu, Võ Văn Tần, Nguyễn Hữu Tiến, Nguyễn Thị Định, Nguyễn Thị Bình, Trần Văn Giàu, ' +
    'Huỳnh Thúc Kháng, Bùi Bằng Đoàn, Phan Anh, Hoàng Minh Giám, Tố Hữu, Xuân Thủy, Võ Thị Sáu, Nguyễn Văn Trỗi, ' +
    'Phan Đình Giót, Bế Văn Đàn, Tô Vĩnh Diện, Cù Chính Lan, La Văn Cầu, Lý Tự Trọng, Kim Đồng, Nguyễn Viết Xuân, Lê Văn Tám, ' +
    'Trần Văn Ơn, Nguyễn Thị Chiên, Ngô Thị Tuyển, Mạc Thị Bưởi, Nguyễn Thị Suốt, Trần Thị Lý, Đặng Thùy Trâm, ' +
    'Nguyễn Văn Thạc, Nông Văn Dền, Phan Bội Châu, Phan Châu Trinh, Phan Chu Trinh, Hoàng Hoa Thám, Nguyễn Thái Học, ' +
    'Nguyễn An Ninh, Lương Văn Can, Nguyễn Quyền, Nguyễn Trãi, Nguyễn Huệ, Nguyễn Du, Nguyễn Bỉnh Khiêm, Nguyễn Đình Chiểu, ' +
    'Nguyễn Trung Trực, Nguyễn Hữu Huân, Trương Định, Trần Hưng Đạo, Trần Quốc Tuấn, Trần Quốc Toản, Trần Thủ Độ, ' +
    'Trần Nhân Tông, Lý Thường Kiệt, Lý Thái Tổ, Lý Công Uẩn, Lê Lợi, Lê Thánh Tông, Lê Quý Đôn, Ngô Quyền, Đinh Bộ Lĩnh, ' +
    'Chu Văn An, Phùng Hưng, Mai Thúc Loan, Lý Bí, Triệu Quang Phục, Trần Dụ Châu, Nguyễn Công Trứ, Cao Bá Quát, ' +
    'Trần Đại Nghĩa, Lương Định Của, Tôn Thất Tùng, Phạm Ngọc Thạch, Nguyễn Văn Huyên, Trần Duy Hưng, Tạ Quang Bửu, ' +
    'Nguyễn Khánh Toàn, Đào Duy Anh, Nam Cao, Nguyễn Đình Thi, Xuân Diệu, Huy Cận, Chế Lan Viên, Văn Cao, Đỗ Nhuận, ' +
    'Vũ Kỳ, Vũ Ngọc Phan, Nguyễn Thị Thanh, Hoàng Xuân Đường, Nguyễn Thị Thập, Lê Thị Hồng Gấm, Hà Thị Quế'
  ).split(', '),
);

/** Words beside the names of those who are dead, or known to everybody for their work. */
const OF_HISTORY =
  /anh hùng|liệt s[ĩỹ]|hy sinh|hi sinh|từ trần|qua đời|(?:mất|tạ thế)\s+(?:ngày|năm)|tiền bối|lão thành cách mạng|danh nhân|chí sĩ|nhà (?:thơ|văn(?! h[óo]|\s*phòng)|báo|sử học|cách mạng|yêu nước|khoa học|viết)(?!\p{L})|nhạc s[ĩỹ]|họa s[ĩỹ]|ca s[ĩỹ]|nghệ s[ĩỹ]|thi s[ĩỹ]|văn s[ĩỹ]|tác giả|tác phẩm|bút danh|dịch giả|soạn giả|nhân vật|Mẹ Việt Nam|thực dân|phong kiến|kháng chiến|bị địch|nhà tù|giặc|cố (?:Tổng|Chủ|Thủ|Bộ|Đại tướng|nhạc|nhà)|(?:Đại|Thượng) tướng|(?<!\p{L})(?:vua|chúa|hoàng đế)(?!\p{L})|Bác Hồ|Chủ tịch Hồ Chí Minh/iu;
const YEAR_OF_HISTORY = /(?:năm |[/(–-])\s*(?:1[0-8]\d\d|19[0-5]\d)(?![\d.]|\/\d)/u;

/** Offices whose holders are in the papers: what these say and decide is news. */
export const HIGH_OFFICE =
  /Bộ Chính trị|Ban Bí thư|Trung ương|Thủ tướng|Tổng Bí thư|Chủ tịch nước|Chủ tịch Quốc hội|Phó Chủ tịch|Bộ trưởng|Thứ trưởng|Quốc hội|Chính phủ|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [ủu]y|(?:tỉnh|thành) [ủu]y|(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân)|Đại sứ/u;

/** Whether a name is that of somebody everybody knows. @param name in NFC */
export function isKnownPerson(name: string): boolean {
  return KNOWN.has(name.replace(/\s+/gu, ' '));
}

/** Whether a text is about those who are dead, or known for what they made. */
export function namesPublicFigures(text: string): boolean {
  return OF_HISTORY.test(text);
}

/** Whether a text tells of the past, or of those known for what they made. */
export function tellsHistory(text: string): boolean {
  return OF_HISTORY.test(text) || YEAR_OF_HISTORY.test(text);
}
