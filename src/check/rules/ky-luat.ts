import { nameSomebody, sentencesAboutPersons, type AboutPersons } from '../knowledge/persons.ts';
import { HIGH_OFFICE, tellsHistory } from '../knowledge/public-persons.ts';
import { anyWord, oneOf } from '../../text/any-word.ts';
import { cellsCalled } from '../engine/tables.ts';
import type { Hit, Rule } from '../engine/rule.ts';

/** What is done to a person, told before the name as well as behind it. */
const MEASURES = [
  'khiển trách',
  'cảnh cáo',
  'cách chức',
  'khai trừ',
  'xóa tên',
  'buộc thôi việc',
  'hạ bậc lương',
  'giáng chức',
  'đình chỉ (?:sinh hoạt|công tác|chức vụ)',
  'k[ỷỉ] luật',
];
/** What somebody undergoes: before a name these words are mostly said of the one who does it. */
const UNDERGONE = [...MEASURES, 'không hoàn thành nhiệm vụ', 'kiểm điểm', 'phê bình', 'khởi tố', 'tạm giam'];
/** What may stand between a measure and whom it is for. */
const BETWEEN_WORDS = [
  '[\\s,:“”–-]',
  'bằng hình thức',
  'hình thức',
  'khiển trách',
  'cảnh cáo',
  'cách chức',
  'khai trừ',
  'k[ỷỉ] luật',
  'đối với',
  'về Đảng',
  'về mặt Đảng',
  'ra khỏi',
  'khỏi',
  'danh sách',
  'Đảng',
  'đảng viên',
  'mức',
  'với',
  'trong',
  'chính quyền',
  'của',
  'cho',
  'trường hợp',
  'số \\S+',
  'ngày [\\d/.]+',
  'các',
  'tập thể',
  'một',
  '1',
];
const BETWEEN = new RegExp(`^${oneOf(BETWEEN_WORDS)}*$`, 'iu');
const AGAINST = anyWord(MEASURES, 'giu');
const SUFFERED = new RegExp(
  `^[^.;]{0,60}?(?<!\\p{L}|không )(?:bị|nhận|chịu|hình thức|mức) (?:\\p{L}+ ){0,6}?${oneOf(UNDERGONE)}(?!\\p{L})`,
  'iu',
);
const FAULTS = [
  'vi phạm(?! .{0,20}(?:được|của dân))',
  'xếp loại (?:chất lượng )?(?:mức )?[“"]?không hoàn thành',
  'không hoàn thành nhiệm vụ',
  'sinh con thứ ba',
  'đánh bạc',
  'tham ô',
];
const FAILED = new RegExp(`^[^.;]{0,60}?(?<!\\p{L})${oneOf(FAULTS)}(?!\\p{L})`, 'iu');
const COLUMN = anyWord(['k[ỷỉ] luật', 'hình thức xử lý', 'vi phạm']);
/** Measures that the Party or the State has published by itself. */
const PUBLISHED = new RegExp(
  oneOf([
    'Trung ương',
    'Bộ Chính trị',
    'Ban Bí thư',
    'Thủ tướng',
    'Chủ tịch nước',
    'Quốc hội',
    'tòa án',
    'nguyên (?:Phó )?(?:Bí thư|Chủ tịch|Bộ trưởng|Giám đốc)',
    'Ủy ban Kiểm tra (?:Tỉnh|Thành) ủy',
  ]),
  'iu',
);

const OWN = /chi bộ|chi ủy|đảng viên|đảng bộ|sinh hoạt|biểu quyết|xóa tên|khai trừ/iu;
/** Characters beside a name that are looked at. */
const REACH = 160;

/** Where a sentence tells it, and whether as comrades do among themselves; what papers tell of a gentleman was published. */
function findMeasure({ text, persons }: AboutPersons): { at: number; isCertain: boolean } | null {
  const isOwn = OWN.test(text);
  for (const { at, end, isComrade } of persons) {
    const isCertain = isComrade || isOwn;
    const from = Math.max(0, at - REACH);
    const before = [...text.slice(from, at).matchAll(AGAINST)].at(-1);
    if (before && BETWEEN.test(text.slice(from + before.index + before[0].length, at))) return { at: from + before.index, isCertain };
    const after = text.slice(end, end + REACH);
    if (SUFFERED.test(after) || FAILED.test(after)) return { at, isCertain };
  }
  return null;
}

export const disciplinaryMeasure: Rule = {
  code: 'ky-luat',
  severity: 'lỗi',
  about:
    'Không đăng tên người bị kỷ luật, bị xem xét kỷ luật, bị xếp loại không hoàn thành nhiệm vụ. Hình thức kỷ luật mà Trung ương đã ' +
    'công bố thì dẫn được.',
  wrong: 'Chi bộ biểu quyết khiển trách đồng chí Đỗ Văn Tạm vì vi phạm quy chế.',
  right: 'Chi bộ biểu quyết khiển trách một đảng viên.',
  mustNotGetIn: true,
  *passage(passage) {
    for (const about of sentencesAboutPersons(passage)) {
      const found = findMeasure(about);
      if (found !== null && !PUBLISHED.test(about.text) && !HIGH_OFFICE.test(about.text) && !tellsHistory(about.text))
        yield { at: about.at + found.at, ...say(), ...(!found.isCertain && { severity: 'nhắc' as const }) };
    }
  },
  *file(file): Generator<Hit> {
    for (const { cell, head, row } of cellsCalled(COLUMN, file))
      if (nameSomebody(row, head) && /\p{L}{3}/u.test(cell.text) && !/^\s*không/iu.test(cell.text) && !tellsHistory(row))
        yield { start: cell.start(0), ...say() };
  },
};

function say() {
  return {
    message: 'Hình thức kỷ luật hoặc vi phạm đứng cùng tên một người.',
    fix: 'Bỏ tên; chỉ ghi số trường hợp và hình thức. Đã công bố trên báo chí chính thống thì ghi nguồn, và xin miễn ở allow: kèm lý do.',
  };
}
