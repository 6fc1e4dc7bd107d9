import type { Edit } from '../../problems/edit.ts';
import { FONT_ENCODINGS, planRecovery } from '../../text/encodings/recovery.ts';
import type { Passage } from '../engine/passage.ts';
import type { Rule } from '../engine/rule.ts';

/** Characters that TCVN3 and VNI fonts show as Vietnamese letters, in places where no Vietnamese text has them. */
const TCVN3 = /\p{L}[¶·¸¹µ¾¼½ß]|\p{Ll}[\u00C0-\u00DE]|[§®¶](?=[\p{L}¶·])/gu;
const VNI = /[aeouyAEOUY][ùøûïåäëüÙØÛÏÅÄËÜ]|[öô][õ]/gu;
const FEWEST = 3;
/** Letters of Unicode that no text of an old font has: where they stand, no machine can tell which words are which. */
const MIXED = /[\u0102-\u01B0\u0300-\u036F\u1EA0-\u1EF9]/u;

export const legacyFontText: Rule = {
  code: 'phong-cu',
  severity: 'lỗi',
  about:
    'Chữ chép từ tài liệu dùng phông cũ (.VnTime, VNI-Times) chỉ đọc được với phông ấy; trên trang nó thành chữ lạ. Máy chuyển được ' +
    'sang Unicode; chuyển xong thì đọc lướt, nhất là chữ hoa.',
  wrong: 'Céng hßa x· héi chñ nghÜa ViÖt Nam',
  right: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  reads: 'all',
  *passage(passage) {
    for (const [pattern, font] of [
      [TCVN3, FONT_ENCODINGS.tcvn3],
      [VNI, FONT_ENCODINGS.vni],
    ] as const) {
      const [first, ...others] = [...passage.text.matchAll(pattern)];
      if (!first || others.length + 1 < FEWEST) continue;
      const edits = passage.traits.origin === 'own' && !MIXED.test(passage.text) ? decodeWords(passage) : [];
      yield {
        at: first.index,
        message: `Đoạn này gõ bằng bảng mã cũ ${font}.`,
        fix: 'Chuyển sang Unicode (UniKey: Ctrl+Shift+F6), hoặc đưa tệp gốc qua npm run import.',
        edits,
      };
      return;
    }
  },
};

/** The words of a passage as the importer would read them, where they stand between marks of Markdown each by itself. */
function decodeWords(passage: Passage): Edit[] {
  const { recover } = planRecovery(passage.text);
  return [...passage.text.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
    const read = recover(word);
    return (read !== word && passage.edit(index, index + word.length, read)) || [];
  });
}
