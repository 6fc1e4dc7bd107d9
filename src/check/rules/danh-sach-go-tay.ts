import type { Passage } from '../engine/passage.ts';
import type { Hit, Rule } from '../engine/rule.ts';

/** Marks that people type before the items of a list, and what each is in its order. */
const LETTERED = /^\(?([a-zđ])[).\/]\s+\S/u;
const NUMBERED = /^\(?(\d{1,2})[).\/]\s+\S/u;
const DASHED = /^[–—+•*-]\s+\S/u;
const ALPHABET = 'abcdđeghiklmnopqrstuvxy';
/** Dashes of a talk. */
const SPOKEN = /[?!“”"]|(?<!\p{L})(?:hỏi|đáp|nói|thưa|ạ|dạ|cảm ơn)(?!\p{L})/iu;

/** What opens an article or a clause of a law, or announces its words. */
const OF_LAW =
  /^[“"*_]*(?:Điều|Khoản)\s+\d{1,3}(?![\p{L}\d])|(?<!\p{L})(?:điều|khoản)\s+\d{1,3}(?![\p{L}\d])[^.;]{0,150}(?:quy định|nêu|ghi)(?!\p{L})[^.;]{0,60}:[“"*_]*$/iu;
/** A point that is spoken of by its letter. */
const POINT =
  /(?<!\p{L})điểm\s+[“"]?[a-zđ]\)?[”"]?(?:,\s*[a-zđ]\)?)*,?\s+(?:và\s+[a-zđ]\)?\s+)?(?:khoản|mục|điều|nêu|nói|ở|trên|này)(?!\p{L})/iu;

interface Item {
  mark: string;
  /** Kind of its mark, and its place in the order of such marks; -1 where there is none. */
  kind: 'letter' | 'number' | 'dash';
  order: number;
  start: number;
  text: string;
}

function itemOf(line: string, start: number): Item | null {
  const made = (kind: Item['kind'], order: number): Item => ({ mark: line.slice(0, line.search(/\s/)), kind, order, start, text: line });
  const [, letter] = LETTERED.exec(line) ?? [];
  if (letter) return made('letter', ALPHABET.indexOf(letter));
  const [, number] = NUMBERED.exec(line) ?? [];
  if (number) return made('number', Number(number));
  return DASHED.test(line) ? made('dash', -1) : null;
}

function follows(first: Item, second: Item): boolean {
  if (first.kind !== second.kind) return false;
  return first.kind === 'dash' ? !SPOKEN.test(first.text) && !SPOKEN.test(second.text) : second.order === first.order + 1;
}

function* linesOf(passage: Passage): Generator<{ line: string; start: number }> {
  let at = 0;
  for (const line of passage.text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    yield { line: line.trim(), start: passage.start(at + indent) };
    at += line.length + 1;
  }
}

export const typedList: Rule = {
  code: 'danh-sach-go-tay',
  severity: 'nhắc',
  about:
    'Danh sách viết bằng “- ” hoặc “1. ” ở đầu dòng. Gõ tay “a)”, “(1)”, “–” thì trang hiện thành các đoạn rời, máy đọc màn hình không ' +
    'báo có mấy mục. Điểm a), b) của một Điều, Khoản được dẫn thì giữ nguyên chữ.',
  wrong: 'a) Nêu gương;\n\nb) Tự phê bình.',
  right: '1. Nêu gương;\n2. Tự phê bình.',
  *file({ passages, source }): Generator<Hit> {
    let last: Item | null = null;
    let isTold = false;
    // Whoever reads `điểm a khoản 2` looks for that letter: points of a law keep theirs.
    const keepsLetters = passages.some(({ text, traits }) => traits.kind !== 'code' && POINT.test(text));
    let isOfLaw = false;
    for (const passage of passages) {
      const { kind, origin, blockQuote } = passage.traits;
      if (kind === 'code' || kind === 'comment' || kind === 'attribute') continue;
      const isText = kind === 'paragraph' && origin === 'own' && !blockQuote;
      for (const { line, start } of linesOf(passage)) {
        // A line in bold letters is meant as a heading.
        if (kind === 'heading') isOfLaw = false;
        if (OF_LAW.test(line)) isOfLaw = true;
        const item = isText && !/[*_]/.test(source.charAt(start - 1)) ? itemOf(line, start) : null;
        const isNext = last && item ? follows(last, item) : false;
        const isPoint = item?.kind === 'letter' && (keepsLetters || isOfLaw);
        if (isNext && !isTold && !isPoint && last && item)
          yield {
            start: last.start,
            message: `“${last.mark}”, “${item.mark}”… gõ tay không thành danh sách.`,
            fix: `Thay “${last.mark}” bằng “${last.kind === 'dash' ? '-' : '1.'}” rồi một dấu cách; các mục tiếp theo cũng vậy.`,
          };
        isTold = isNext;
        last = item;
      }
    }
  },
};
