import { nameSomebody, sentencesAboutPersons } from '../knowledge/persons.ts';
import { HIGH_OFFICE, tellsHistory } from '../knowledge/public-persons.ts';
import { cellsCalled } from '../engine/tables.ts';
import type { Hit, Rule } from '../engine/rule.ts';

const PLACE =
  '(?:(?:số(?: nhà)?|nhà|căn hộ|căn|tổ(?: dân phố)?|xóm|khu phố|khóm|kiệt|hẻm|ngõ|ngách|thôn|' +
  'ấp|đội|bản|buôn|phòng)\\s+[\\p{Lu}\\d]|\\d+[A-Z]?/\\d|' +
  '(?:đường|phố|chung cư|làng)\\s+\\p{Lu})';
const HOME = new RegExp(
  '(?<!\\p{L})(?:trú tại|thường trú|tạm trú|cư trú (?:tại|ở)|nơi cư trú:|chỗ ở|nơi ở|' +
    'nhà riêng|ngụ(?: tại| ở)?|hiện ở|ở tại|số nhà|nhà (?:ở )?số|' +
    `hộ khẩu|địa chỉ)(?!\\p{L})[^.;\\n]{0,40}?${PLACE}|(?<!\\p{L})nhà số \\d`,
  'iu',
);
/** A house and its street, in a sentence about somebody's house. */
const STREET =
  /(?<!\p{L})(?:số(?: nhà)?|nhà|P\.?)\s*\d+\p{L}?(?:\/\d+)*,?\s*(?:ngõ|ngách|hẻm|kiệt|đường|phố|tổ|khu|nhà|chung cư)(?!\p{L})/iu;
const OF_HOUSE = /(?<!\p{L})(?:nhà|địa chỉ|ở)(?!\p{L})/iu;
const COLUMN = /(?<!\p{L})(?:nơi ở|chỗ ở|địa chỉ|thường trú|hộ khẩu|nơi cư trú|quê quán)(?!\p{L})/iu;
/** Where bodies are. */
const OF_OFFICE = /trụ sở|cơ quan|văn phòng|di tích|bảo tàng/iu;
/** What is said of nothing but where somebody lives. */
const OF_HOME = /nhà riêng|trú tại|(?:thường|tạm) trú|cư trú|chỗ ở|nơi ở|hộ khẩu/iu;

export const homeAddress: Rule = {
  code: 'dia-chi-nha',
  severity: 'nhắc',
  about: 'Nơi ở của một người kèm tên là dữ liệu cá nhân: không ghi số nhà, ngõ, tổ, thôn, căn hộ.',
  wrong: 'Đồng chí Nguyễn Văn Thử, trú tại số 12, ngõ 34, phố Mẫu.',
  right: 'Đồng chí tổ trưởng tổ một.',
  mustNotGetIn: true,
  *passage(passage) {
    for (const { text: sentence, at } of sentencesAboutPersons(passage)) {
      const found = HOME.exec(sentence) ?? (OF_HOUSE.test(sentence) ? STREET.exec(sentence) : null);
      if (found && !HIGH_OFFICE.test(sentence) && !isOfOffice(sentence) && !tellsHistory(sentence))
        yield { at: at + found.index, ...say() };
    }
  },
  *file(file): Generator<Hit> {
    for (const { cell, head, row } of cellsCalled(COLUMN, file))
      if (nameSomebody(row, head) && !tellsHistory(`${head} ${row}`)) yield { start: cell.start(0), ...say() };
  },
};

function isOfOffice(sentence: string): boolean {
  return OF_OFFICE.test(sentence) && !OF_HOME.test(sentence);
}

function say() {
  return { message: 'Địa chỉ nhà riêng đứng cùng tên một người.', fix: 'Xóa địa chỉ; cần thì chỉ ghi tên xã, phường.' };
}
