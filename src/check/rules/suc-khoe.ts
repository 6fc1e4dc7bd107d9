import { isNearPerson, nameSomebody, sentencesAboutPersons, type AboutPersons } from '../knowledge/persons.ts';
import { tellsHistory } from '../knowledge/public-persons.ts';
import { anyWord, oneOf } from '../../text/any-word.ts';
import { cellsCalled } from '../engine/tables.ts';
import type { Hit, Rule } from '../engine/rule.ts';

const ILLNESS = anyWord([
  'ung thư',
  'bệnh (?:tim|gan|phổi|lao|thận|dạ dày|máu|hiểm nghèo|nặng|nan y|tâm thần|thần kinh|tiểu đường|huyết áp|lý|cũ)',
  '(?:bị|chữa) bệnh',
  'mắc (?:bệnh|covid)',
  'u (?:gan|não|tuyến|ác|xơ|phổi|vú)',
  'tiểu đường',
  'viêm (?:gan|phổi|khớp|xoang|dạ dày|ruột|phế quản|họng|cầu thận|màng não|tụy)',
  'huyết áp',
  'dương tính',
  'xơ gan',
  'thoát vị',
  'gãy (?:chân|tay|xương)',
  'hiếm muộn',
  'đái tháo đường',
  'suy (?:thận|tim|gan|nhược)',
  'chạy thận',
  'tai biến',
  'đột quỵ',
  'trầm cảm',
  'HIV',
  'AIDS',
  'covid',
  '(?:nằm|nhập|ra) viện',
  'điều trị',
  'phẫu thuật',
  'hóa trị',
  'xạ trị',
  'thai sản',
  'mang thai',
  'có thai',
  'sảy thai',
  'nghỉ (?:ốm|sinh|bệnh|dưỡng)',
  '(?:bị|đang) ốm',
  'ốm',
  'tâm thần',
  'sức khỏe yếu',
  'lâm bệnh',
  '(?:phải|mới|vừa|ca) mổ',
]);
/** Who cures, who speaks of curing, and illnesses that are none. */
const NOT_PATIENT = new RegExp(
  oneOf([
    'bác s[ĩỹ]',
    'y tá',
    'điều dưỡng',
    'dược s[ĩỹ]',
    'giám đốc',
    'khoa \\p{L}+ bệnh viện',
    'trình bày',
    'nói về',
    'nêu',
    'tuyên truyền',
    'phòng,? chống',
    'bệnh (?:quan liêu|hình thức|thành tích|lười|nói)',
    'hiến máu',
    'phát biểu',
  ]),
  'iu',
);
/** Who gives for the sick, unless it is told beyond doubt who is. */
const OF_GIVERS = /ủng hộ|quyên góp|chia sẻ|trao (?:quà|tặng)/iu;
/** What a body has or undergoes beyond doubt; whoever treats others has patients. */
const SURELY = anyWord([
  'ung thư',
  '(?:bị|mắc|chữa|vì|do) (?:\\p{L}+ ){0,2}(?:bệnh|viêm|tiểu đường|đái tháo đường|huyết áp)',
  'dương tính',
  '(?:mới|vừa|phải) (?:mổ|phẫu thuật)',
  'bệnh (?:tim|gan|phổi|lao|thận|máu|hiểm nghèo|nan y|tâm thần|thần kinh)',
  'u (?:gan|não|ác|phổi|vú)',
  'xơ gan',
  'viêm (?:gan|cầu thận|màng não|tụy)',
  'suy (?:thận|tim|gan)',
  'chạy thận',
  'truyền (?:hóa chất|thuốc)',
  '(?:hóa|xạ) trị',
  'tai biến',
  'đột quỵ',
  'trầm cảm',
  'tâm thần',
  'HIV',
  'AIDS',
  'sảy thai',
  'hiếm muộn',
]);
const OWN = /chi bộ|chi ủy|đảng viên|đảng bộ|quỹ|sinh hoạt/iu;
/** Characters between an illness and whose it is. */
const REACH = 60;
const COLUMN = anyWord(['bệnh', 'tình trạng sức khỏe', 'sức khỏe', 'lý do(?: vắng)?', 'lí do(?: vắng)?']);

export const illness: Rule = {
  code: 'suc-khoe',
  severity: 'lỗi',
  about:
    'Bệnh tật, thai sản, việc điều trị của một người kèm tên là dữ liệu cá nhân nhạy cảm. Bệnh nặng của một đồng chí thì phải bỏ; ' +
    'chỗ nào còn có thể hiểu khác thì chỉ nhắc.',
  wrong: 'Đồng chí Nguyễn Văn Thử bị ung thư dạ dày, đang nằm viện.',
  right: 'Vắng một đồng chí, có lý do.',
  mustNotGetIn: true,
  *passage(passage) {
    for (const about of sentencesAboutPersons(passage)) {
      const { text: sentence, at } = about;
      const found = SURELY.exec(sentence) ?? ILLNESS.exec(sentence);
      if (!found || !isNearPerson(about, found.index, found.index + found[0].length, REACH)) continue;
      const isSure = isCertain(about);
      if (NOT_PATIENT.test(sentence) || tellsHistory(sentence) || (!isSure && OF_GIVERS.test(sentence))) continue;
      yield { at: at + found.index, ...say(found[0]), ...(!isSure && { severity: 'nhắc' as const }) };
    }
  },
  *file(file): Generator<Hit> {
    for (const { cell, row, head } of cellsCalled(COLUMN, file)) {
      const found = ILLNESS.exec(cell.text);
      if (found && nameSomebody(row, head) && !tellsHistory(row)) yield { start: cell.start(0), ...say(found[0]) };
    }
  },
};

/** Whether it is told of one of ours, and is no treatment that one may give. */
function isCertain({ text, persons }: AboutPersons): boolean {
  return SURELY.test(text) && (persons.some(({ isComrade }) => isComrade) || OWN.test(text));
}

function say(words: string) {
  return { message: `“${words}” đứng cùng tên một người.`, fix: 'Bỏ tên, hoặc bỏ chuyện sức khỏe; người vắng chỉ ghi số lượng.' };
}
