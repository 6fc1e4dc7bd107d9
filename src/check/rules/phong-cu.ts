import { FONT_ENCODINGS } from '../../text/encodings/recovery.ts';
import type { Rule } from '../rule.ts';

/** Characters that TCVN3 and VNI fonts show as Vietnamese letters, in places where no Vietnamese text has them. */
const TCVN3 = /\p{L}[¶·¸¹µ¾¼½ß]|\p{Ll}[\u00C0-\u00DE]|[§®¶](?=[\p{L}¶·])/gu;
const VNI = /[aeouyAEOUY][ùøûïåäëüÙØÛÏÅÄËÜ]|[öô][õ]/gu;
const FEWEST = 3;

export const legacyFontText: Rule = {
  code: 'phong-cu',
  severity: 'lỗi',
  about: 'Chữ chép từ tài liệu dùng phông cũ (.VnTime, VNI-Times) chỉ đọc được với phông ấy; trên trang nó thành chữ lạ.',
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
      yield {
        start: passage.start(first.index),
        message: `Đoạn này gõ bằng bảng mã cũ ${font}.`,
        fix: 'Chuyển sang Unicode (UniKey: Ctrl+Shift+F6), hoặc đưa tệp gốc qua npm run import.',
      };
      return;
    }
  },
};
