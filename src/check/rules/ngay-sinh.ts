import { findMentions, isLikeName, isNameAlone, sentencesAboutPersons } from '../knowledge/persons.ts';
import { HIGH_OFFICE, namesPublicFigures, tellsHistory } from '../knowledge/public-persons.ts';
import { cellsCalled } from '../engine/tables.ts';
import type { Hit, Rule } from '../engine/rule.ts';

const DATE =
  '(?:\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(\\d{4})|(?:ngày\\s+)?\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+(\\d{4})|' +
  '(?:tháng\\s+)?\\d{1,2}/(\\d{4})|(?:19|20)\\d\\d)';
const BORN = new RegExp(
  `(?<!\\p{L})(?:ngày,?(?: tháng,?)?(?: năm)? sinh|sinh ngày|sinh năm|năm sinh|` +
    `(?<=[(,] ?)sinh|SN|NS)(?!\\p{L})[\\s:.]*(?:ngày |năm )?(${DATE})(?!\\d)`,
  'giu',
);
/** Name and full date side by side, as lists have them; of somebody who may be a member by now. */
const BESIDE = /^\s*[-–,(]\s*(\d{1,2}[/.-]\d{1,2}[/.-](?:19[4-9]\d|200[0-8]))(?!\d)/u;
/** Characters between a name and a birth date in a sentence of its own. */
const REACH = 120;
const COLUMN = /(?:ngày|năm)[^|]{0,16}sinh|(?<!\p{L})(?:NTNS|SN)(?!\p{L})/iu;
const WHOLE_DATE = /^\s*\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\s*$/;
const NAMES = /(?<!\p{L})(?:họ(?: và)? tên|họ,? tên|tên|đảng viên|đồng chí|quần chúng)(?!\p{L})/iu;
/** Born earlier than this, one is a person of history to those who write today; in a list of whole dates, or of the old, not yet. */
const LIVING_SINCE = 1945;
const OLD_SINCE = 1920;
const OF_THE_OLD = /mừng thọ|chúc thọ|thượng thọ|cao tuổi|hưu trí|nghỉ hưu|(?<!\p{L})(?:các )?cụ(?! thể)(?!\p{L})/iu;

export const birthDate: Rule = {
  code: 'ngay-sinh',
  severity: 'nhắc',
  about: 'Ngày sinh, năm sinh kèm họ tên là dữ liệu cá nhân. Nhân vật lịch sử, người đã mất thì ghi được.',
  wrong: 'Đồng chí Nguyễn Văn Thử, sinh ngày 01/02/1980, được kết nạp.',
  right: 'Chi bộ kết nạp một đảng viên mới.',
  mustNotGetIn: true,
  *passage(passage) {
    for (const { text: sentence, at, persons } of sentencesAboutPersons(passage)) {
      if (namesPublicFigures(sentence) || HIGH_OFFICE.test(sentence)) continue;
      // The date may stand in the next sentence of a record.
      const record = passage.text.slice(at, at + Math.max(sentence.length, (persons.at(-1)?.end ?? 0) + REACH));
      const dates = [...record.matchAll(BORN)].filter(({ 1: date = '' }) =>
        isLiving(date, OF_THE_OLD.test(record) ? OLD_SINCE : LIVING_SINCE),
      );
      for (const { index } of dates) yield { at: at + index, ...say() };
      const beside = dates.length > 0 ? undefined : persons.find(({ end }) => BESIDE.test(sentence.slice(end, end + 20)));
      if (beside) yield { at: at + beside.at, ...say() };
    }
  },
  *file(file): Generator<Hit> {
    for (const { cell, row, head } of cellsCalled(COLUMN, file)) {
      if (tellsHistory(row.replaceAll(cell.text, '')) || namesPublicFigures(head) || /(?<!\p{L})mất(?!\p{L})/iu.test(head)) continue;
      if (!isLiving(cell.text, WHOLE_DATE.test(cell.text) ? OLD_SINCE : LIVING_SINCE)) continue;
      const isNamed = NAMES.test(head) && (findMentions(row).length > 0 || row.split('|').some((other) => isLikeName(other.trim())));
      if (isNamed || row.split(' | ').some(isNameAlone)) yield { start: cell.start(0), ...say() };
    }
  },
};

function isLiving(date: string, since: number): boolean {
  const year = Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(date)?.[0] ?? 0);
  return year >= since;
}

function say() {
  return { message: 'Ngày sinh hoặc năm sinh đứng cùng tên một người.', fix: 'Xóa ngày sinh; cần thì chỉ ghi số lượng, lứa tuổi chung.' };
}
