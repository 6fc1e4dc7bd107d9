import { isNearPerson, nameSomebody, sentencesAboutPersons } from '../knowledge/persons.ts';
import { tellsHistory } from '../knowledge/public-persons.ts';
import { anyWord, oneOf } from '../../text/any-word.ts';
import { cellsCalled } from '../engine/tables.ts';
import type { Hit, Rule } from '../engine/rule.ts';

const PAY = anyWord([
  'lương',
  'thực lĩnh',
  'thực nhận',
  'hệ số',
  'bậc lương',
  'thu nhập',
  'phụ cấp',
  'tiền thưởng',
  'thưởng (?:Tết|quý|năm)',
  'mã ngạch',
  'đảng phí',
]);
const AMOUNT = /\d[\d.,]*\s*(?:triệu|tr|nghìn|ngàn|đồng|đ|%)(?!\p{L})|hệ số\s*:?\s*\d|(?<!\d)\d,\d\d(?!\d)|bậc\s+\d/iu;
/** What a household, a model or an enterprise earns is told to praise it; what is paid to all is no secret. */
const OF_ALL = new RegExp(
  oneOf([
    'mô hình',
    'sản xuất',
    'kinh doanh',
    'trang trại',
    'doanh nghiệp',
    'hợp tác xã',
    'nông dân',
    'hộ ',
    'vườn',
    'chăn nuôi',
    'lương cơ sở',
    'bình quân',
    'trình bày',
    'nói về',
    'phát biểu',
    'nêu gương',
  ]),
  'iu',
);
/** Characters between a pay and whose it is. */
const REACH = 80;
const COLUMN = anyWord([
  'lương',
  'hệ số(?: lương)?',
  'bậc lương',
  'thực lĩnh',
  'thực nhận',
  'thu nhập',
  'phụ cấp',
  'tiền (?:thưởng|công|lĩnh|khoán)',
  'thù lao',
  '(?:mã )?ngạch',
  'được lĩnh',
  'còn lĩnh',
  'trợ cấp',
  'đảng phí',
  'số tiền',
]);

export const pay: Rule = {
  code: 'luong-thu-nhap',
  severity: 'nhắc',
  about: 'Lương, phụ cấp, thu nhập, đảng phí của một người kèm tên là dữ liệu cá nhân.',
  wrong: 'Đồng chí Thử hưởng lương bậc 5, hệ số 3,66.',
  right: 'Ba đồng chí được nâng bậc lương đúng hạn.',
  mustNotGetIn: true,
  *passage(passage) {
    for (const about of sentencesAboutPersons(passage)) {
      const { text: sentence, at } = about;
      const found = PAY.exec(sentence);
      if (!found || !isNearPerson(about, found.index, found.index + found[0].length, REACH)) continue;
      if (AMOUNT.test(sentence) && !OF_ALL.test(sentence) && !tellsHistory(sentence)) yield { at: at + found.index, ...say() };
    }
  },
  *file(file): Generator<Hit> {
    for (const { cell, head, row } of cellsCalled(COLUMN, file))
      if (/\d/.test(cell.text) && nameSomebody(row, head)) yield { start: cell.start(0), ...say() };
  },
};

function say() {
  return { message: 'Lương, thu nhập hoặc khoản đóng nộp đứng cùng tên một người.', fix: 'Bỏ tên, hoặc bỏ số tiền; cần thì chỉ ghi tổng.' };
}
