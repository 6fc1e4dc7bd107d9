import { cellsCalled } from '../engine/tables.ts';
import type { Hit, Rule } from '../engine/rule.ts';

const CARD = /thẻ\s+(?:đảng(?:\s+viên)?|ĐV)(?:\s*[:,(]|\s+số|\s+là|\s+mang\s+số)*\s*[:(]?\s*(\d(?:[ .]?\d){4,11})(?!\d)/giu;
/** Cards and personal files have two figures for the province and six more. */
const EIGHT = '\\d{2}[ .]?\\d{3}[ .]?\\d{3}(?![\\p{N}\\p{L}]|[.,]\\d)';
const OTHERWISE = new RegExp(
  `(?<!\\p{L})(?:thẻ\\s+(?:đảng|ĐV)[^\\n\\d.;]{0,40}\\ssố|STĐV|số\\s+(?:TĐV|thẻ(?:\\s+ĐV)?|lý lịch|lí lịch|LL)[^\\n\\d.;]{0,20}?)[\\s:]*` +
    `(?=${EIGHT})`,
  'giu',
);
const COLUMN = /(?<!\p{L})(?:thẻ\s+(?:đảng|ĐV)|STĐV|TĐV|số\s+(?:lý|lí) lịch)/iu;
const IN_COLUMN = new RegExp(`^\\s*${EIGHT}`, 'u');

function findCards(text: string): Map<number, string> {
  const found = new Map([...text.matchAll(CARD)].map(({ 0: whole, index }) => [index, whole]));
  for (const { 0: whole, index } of text.matchAll(OTHERWISE)) if (!found.has(index)) found.set(index, whole);
  return found;
}

export const partyCardNumber: Rule = {
  code: 'so-the-dang',
  severity: 'lỗi',
  about: 'Số thẻ đảng viên, số lý lịch đảng viên không được đăng.',
  wrong: 'đồng chí có số thẻ đảng viên 12.345678',
  right: 'đồng chí được trao thẻ đảng viên',
  reads: 'all',
  mustNotGetIn: true,
  *passage({ text }) {
    for (const [at, whole] of findCards(text)) yield { at, ...say(`“${whole.slice(0, 14).trim()}…”`) };
  },
  *file(file): Generator<Hit> {
    for (const { label, cell } of cellsCalled(COLUMN, file))
      if (IN_COLUMN.test(cell.text)) yield { start: cell.start(0), ...say(`Cột “${label.slice(0, 40)}”`) };
  },
};

function say(where: string) {
  return { message: `${where} có số thẻ đảng viên hoặc số lý lịch.`, fix: 'Xóa số thẻ khỏi bài và khỏi lịch sử trước khi gửi.' };
}
