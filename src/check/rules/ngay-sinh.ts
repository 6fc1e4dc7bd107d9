import { findMentions, isLikeName, sentencesAboutPersons } from '../knowledge/persons.ts';
import { HIGH_OFFICE, namesPublicFigures } from '../knowledge/public-persons.ts';
import { cellsCalled } from '../engine/tables.ts';
import type { Hit, Rule } from '../engine/rule.ts';

const DATE =
  '(?:\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(\\d{4})|(?:ngày\\s+)?\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+(\\d{4})|' +
  '(?:tháng\\s+)?\\d{1,2}/(\\d{4})|(?:19|20)\\d\\d)';
const BORN = new RegExp(
  `(?<!\\p{L})(?:ngày,?(?: tháng,?)?(?: năm)? sinh|sinh ngày|sinh năm|năm sinh|(?<=[(,] ?)sinh|SN|NS)(?!\\p{L})[\\s:.]*(?:ngày |năm )?(${DATE})(?!\\d)`,
  'giu',
);
const COLUMN = /(?:ngày|năm)[^|]{0,16}sinh|(?<!\p{L})(?:NTNS|SN)(?!\p{L})/iu;
const NAMES = /(?<!\p{L})(?:họ(?: và)? tên|họ,? tên|tên|đảng viên|đồng chí|quần chúng)(?!\p{L})/iu;
/** Born earlier than this, one is a person of history to those who write today. */
const LIVING_SINCE = 1945;

export const birthDate: Rule = {
  code: 'ngay-sinh',
  severity: 'nhắc',
  about: 'Ngày sinh, năm sinh kèm họ tên là dữ liệu cá nhân. Nhân vật lịch sử, người đã mất thì ghi được.',
  wrong: 'Đồng chí Nguyễn Văn Thử, sinh ngày 01/02/1980, được kết nạp.',
  right: 'Chi bộ kết nạp một đảng viên mới.',
  isAboutPersons: true,
  *passage({ text }) {
    for (const { text: sentence, at } of sentencesAboutPersons(text)) {
      if (namesPublicFigures(sentence) || HIGH_OFFICE.test(sentence)) continue;
      for (const { 1: date = '', index } of sentence.matchAll(BORN)) if (isLiving(date)) yield { at: at + index, ...say() };
    }
  },
  *file(file): Generator<Hit> {
    for (const { cell, row, head } of cellsCalled(COLUMN, file)) {
      if (!NAMES.test(head) || namesPublicFigures(`${head} ${row}`) || !isLiving(cell.text)) continue;
      if (findMentions(row).length > 0 || row.split('|').some((other) => isLikeName(other.trim())))
        yield { start: cell.start(0), ...say() };
    }
  },
};

function isLiving(date: string): boolean {
  const year = Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(date)?.[0] ?? 0);
  return year >= LIVING_SINCE;
}

function say() {
  return { message: 'Ngày sinh hoặc năm sinh đứng cùng tên một người.', fix: 'Xóa ngày sinh; cần thì chỉ ghi số lượng, lứa tuổi chung.' };
}
