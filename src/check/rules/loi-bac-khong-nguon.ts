import { quotedWords } from '../knowledge/quotations.ts';
import { placeInWorks } from '../knowledge/works.ts';
import { wordsOf } from '../../text/words.ts';
import type { WorkData } from '../../schemas/work.ts';
import { ofLibrary, type CheckContext, type Rule } from '../engine/rule.ts';

/** Fewer words are a name, a slogan or a turn of phrase. */
const FEWEST_WORDS = 7;
/** Characters before the quotation marks that say who speaks. */
const REACH = 140;
const SAID =
  'nói|dạy|viết|căn\\s+dặn|dặn|nhắc(?:\\s+nhở)?|khẳng\\s+định|chỉ\\s+rõ|nhấn\\s+mạnh|phát\\s+biểu|khuyên|' +
  'tuyên\\s+bố|đúc\\s+kết|yêu\\s+cầu|chỉ\\s+ra|nêu(?:\\s+rõ)?|ghi|cho\\s+rằng|đánh\\s+giá|huấn\\s+thị';
/** `Bác Hồ từng dạy: “`, `lời Bác dạy: “`, `theo lời Bác, “` */
const SPEAKER = new RegExp(
  '(?<![\\p{L}])(?:(?:Chủ\\s+tịch\\s+)?Hồ\\s+Chí\\s+Minh|Hồ\\s+Chủ\\s+tịch|Bác(?:\\s+Hồ)?|Người)' +
    `(?:\\s+kính\\s+yêu)?(?:[^“”.!?;]{0,60}?\\s(?:${SAID})(?:\\s[^“”.!?;:]{0,50})?|\\s*)[:,]?\\s*[“"*_]{0,3}\\s*$`,
  'u',
);
const NAMES_HIM = /Hồ\s+Chí\s+Minh|Hồ\s+Chủ\s+tịch|(?<!\p{L})Bác(?!\p{L}|\s+(?:sĩ|học|cháu))/u;

const titles = ofLibrary(({ library }: CheckContext) =>
  library.entries.flatMap(({ collection, data }) => (collection === 'works' ? [key((data as WorkData).title)] : [])),
);

function key(text: string): string {
  return wordsOf(text)
    .map((word) => word.key)
    .join(' ');
}

function isTitle(text: string, context: CheckContext): boolean {
  const words = key(text);
  return titles(context).some((title) => title.startsWith(words));
}

export const unsourcedWords: Rule = {
  code: 'loi-bac-khong-nguon',
  severity: 'nhắc',
  about:
    'Lời ghi là của Chủ tịch Hồ Chí Minh mà phần Trích dẫn và các tác phẩm trong thư viện không có: chưa biết đúng hay không, có căn cứ ' +
    'gì. Câu có footnote ghi nguồn thì được bỏ qua.',
  wrong: 'Bác dạy: “Người cán bộ giỏi là người đến sớm nhất và về muộn nhất cơ quan”.',
  right: 'Bác dạy: “Việc gì lợi cho dân, ta phải hết sức làm”.',
  *file(file, context) {
    for (const { start, text, match } of quotedWords(file, context)) {
      if (match || wordsOf(text).length < FEWEST_WORDS) continue;
      const before = file.source.slice(Math.max(0, start - REACH), start);
      const behind = file.source.slice(start + text.length, start + text.length + 40);
      const speaker = SPEAKER.exec(before);
      if (
        !speaker ||
        !(NAMES_HIM.test(speaker[0]) || (speaker[0].startsWith('Người') && NAMES_HIM.test(file.source))) ||
        /^[”"*_.,;\s]*(?:\[\^|\()/u.test(behind) ||
        isTitle(text, context) ||
        placeInWorks(text, context)
      )
        continue;
      yield {
        start,
        message: 'Lời ghi là của Bác mà thư viện chưa có, nên chưa rõ nguồn và xuất xứ.',
        fix: 'Đối chiếu với Toàn tập rồi thêm vào phần Trích dẫn, ghi nguồn bằng chú thích, hoặc bỏ ngoặc kép mà kể lại ý.',
      };
    }
  },
};
