import { sentencesAboutPersons, type AboutPersons } from '../knowledge/persons.ts';
import { HIGH_OFFICE, tellsHistory } from '../knowledge/public-persons.ts';
import { oneOf } from '../../text/any-word.ts';
import type { Rule } from '../engine/rule.ts';

const SAYING = oneOf([
  'phát biểu',
  'cho rằng',
  'có ý kiến',
  'ý kiến',
  'góp ý',
  'đề nghị',
  'kiến nghị',
  'phê bình',
  'phản ánh',
  'thắc mắc',
  'chất vấn',
  'không (?:đồng ý|tán thành|nhất trí|đồng tình)',
  '(?:tự )?nhận xét',
  'nêu ý kiến',
  'phản đối',
  'bỏ phiếu',
  'tán thành',
  'nhất trí',
  'đồng ý',
  'đồng tình',
  'bức xúc',
  'băn khoăn',
  'bày tỏ',
  'phàn nàn',
  'than phiền',
  '(?:nói|nêu|hỏi|kêu)\\s*(?::|rằng|là|ý kiến|thắc mắc)',
  'tự phê bình',
  'nhận khuyết điểm',
  'nhận lỗi',
]);
const SAYS = new RegExp(
  '^(?:\\s*\\([^()]{0,40}\\))?\\s*(?:(?:đã|cũng|tiếp tục|thẳng thắn|xin|còn|chưa|không|tự|mạnh dạn|có|thì|lại|liền)\\s+){0,3}' +
    `(?:${SAYING}(?!\\p{L})|:\\s*\\p{L})`,
  'iu',
);
const SAID_BY = /(?:ý kiến|phát biểu|góp ý|kiến nghị|đề nghị|phê bình|nhận xét|phản ánh)\s+(?:(?:của|từ)\s*)?$|(?<!\p{L})theo\s*$/iu;
/** An office said before the name or behind it: what its holder says, the body says. */
const OFFICE = oneOf([
  'bí thư',
  'phó (?:bí thư|chủ tịch|trưởng|giám đốc|viện|tổng|ban)',
  'chủ (?:tịch|nhiệm|trì|tọa)',
  'trưởng',
  'giám đốc',
  'bộ trưởng',
  'thứ trưởng',
  'tổng',
  'ủy viên',
  'chi ủy viên',
  'cấp ủy viên',
  'hiệu trưởng',
  'đại biểu',
  'giảng viên',
  'báo cáo viên',
  'chánh',
  'cục',
  'vụ',
  'viện',
  'giáo sư',
  'tiến s[ĩỹ]',
  'đại tá',
  'tướng',
  'thường trực',
]);
const OFFICE_BEFORE = new RegExp(`(?<!\\p{L})${OFFICE}(?!\\p{L})[^,.;:]{0,60}$`, 'iu');
const OFFICE_BEHIND = new RegExp(`^\\s*(?:[,(–-]|là)\\s*(?:nguyên |đồng chí )?${OFFICE}(?!\\p{L})`, 'iu');

const MEETING = /chi bộ|chi ủy|cuộc họp|buổi họp|sinh hoạt|đảng viên|cấp ủy|hội nghị chi/iu;
/** Characters beside a name that are looked at. */
const REACH = 160;

function findOpinion({ text, persons }: AboutPersons): number | null {
  const isMeeting = MEETING.test(text);
  for (const { at, end, isComrade } of persons) {
    // Others are asked by the papers.
    if (!isComrade && !isMeeting) continue;
    const before = text.slice(Math.max(0, at - REACH), at);
    const after = text.slice(end, end + REACH);
    if (OFFICE_BEFORE.test(before) || OFFICE_BEHIND.test(after)) continue;
    if (SAYS.test(after) || SAID_BY.test(before)) return at;
  }
  return null;
}

export const namedOpinion: Rule = {
  code: 'y-kien-ten',
  severity: 'nhắc',
  about:
    'Ý kiến trong cuộc họp không ghi tên đảng viên đã nói: chỉ ghi nội dung, hoặc vai trò của người chủ trì. Lời của người giữ chức vụ ' +
    'thì ghi chức vụ cạnh tên.',
  wrong: 'Đồng chí Hoàng Văn Giả phát biểu: tôi không đồng ý với nhận xét của chi ủy.',
  right: 'Có ý kiến chưa đồng ý với nhận xét của chi ủy.',
  mustNotGetIn: true,
  *passage(passage) {
    for (const about of sentencesAboutPersons(passage)) {
      const found = findOpinion(about);
      if (found !== null && !tellsHistory(about.text) && !HIGH_OFFICE.test(about.text))
        yield {
          at: about.at + found,
          message: 'Ý kiến phát biểu đứng cùng tên người nói.',
          fix: 'Bỏ tên: “Có ý kiến cho rằng…”; người giữ chức vụ thì ghi chức vụ.',
        };
    }
  },
};
