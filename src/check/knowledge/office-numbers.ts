import { findMentions } from './persons.ts';

/** What a number of an office is called by, and who has one. */
const OFFICE = new RegExp(
  '(?<!\\p{L})(?:đường dây nóng|hotline|tổng đài|trực (?:ban|chiến|cơ quan|cấp cứu|bảo vệ|24)|(?:số )?máy bàn|lễ tân|bảo vệ cơ quan|' +
    'văn phòng|văn thư|trung tâm|trụ sở|bộ phận|chi cục|ủy ban|uỷ ban|ubnd|hđnd|ubmttq|mặt trận|đảng ủy|(?:thành|tỉnh|huyện|quận) ủy|' +
    'công an|cơ quan|ban (?:tổ chức|tuyên giáo|dân vận|quản lý|chỉ (?:huy|đạo)|tiếp công dân|biên tập)|tòa soạn|thư viện|bảo tàng|' +
    'nhà văn hóa|nhà trường|bệnh viện|trạm y tế|phòng khám|công ty|hợp tác xã|bưu điện|điện lực|ngân hàng|' +
    '(?:của|với|tại|về|ở) (?:phường|xã|thị trấn|thành phố|tỉnh|đơn vị|sở|phòng|khoa|trường|viện|trạm|tổ))(?!\\p{L})' +
    '|(?<!\\p{L})(?:Sở|Phòng|Ban|Cục|Viện|Khoa|Trường|Hội) \\p{L}',
  'iu',
);
/** Whose a number is when no name is said. */
const PERSON =
  /(?<!\p{L})(?:nhà riêng|gia đình|cá nhân|di động|(?<!các )(?:đồng chí|đ\/c)|(?:(?:phó )?(?:trưởng|bí thư|chủ tịch)|giám đốc|thư ký|kế toán|thủ quỹ|tổ trưởng|chị|anh|ông|bà|cô) (?!con|em)\p{L})/iu;
/** Fixed lines have area codes that begin so. */
const FIXED = /^(?:\(?\+?84\)?[\s.-]*|\(?0)2/;
const NUMBER = /\d[\d\s.()–-]{5,}\d/gu;
/** Letters before and behind a number that say whose it is. */
const BEFORE = 160;
const BEHIND = 60;

/**
 * Whether a text gives a number as that of an office: a fixed line, an office or its duty named in the same sentence, and
 * nobody in it whose the number may be. A mobile number is always somebody's.
 * @param at index of the number in the text
 */
export function isOfficeNumber(text: string, at: number, written: string): boolean {
  if (!FIXED.test(written.trim())) return false;
  const before = text
    .slice(Math.max(0, at - BEFORE), at)
    .split(/[.;!?]\s+(?=\p{Lu})|\n/u)
    .at(-1)!;
  const own = before.slice([...before.matchAll(NUMBER)].map(({ 0: other, index }) => index + other.length).at(-1) ?? 0);
  const behind = text.slice(at + written.length, at + written.length + BEHIND).split(/[.;!?](?:\s|$)|\n|\d{3}/u)[0]!;
  if (PERSON.test(own) || PERSON.test(behind) || namesSomebody(before) || namesSomebody(behind)) return false;
  return OFFICE.test(before) || OFFICE.test(behind);
}

/** Whether a person is named in a text; a name behind the number of a house is that of a street. */
function namesSomebody(text: string): boolean {
  return findMentions(text).some(({ at }) => !/\d\p{L}?\s$/u.test(text.slice(0, at)));
}
