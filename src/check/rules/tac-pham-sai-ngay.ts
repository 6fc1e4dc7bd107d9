import type { WorkData } from '../../schemas/work.ts';
import { formatDate, yearOf } from '../../text/dates.ts';
import { oncePer, type CheckContext, type Rule } from '../engine/rule.ts';

/** `(1947)`, `năm 1947`, `viết tháng 10/1947` behind a title. */
const YEAR_BEHIND =
  /^[”"*_\s]*(?:\(|,?\s*)(?:(?:được\s+)?(?:Bác\s+|Người\s+)?(?:viết|công\s+bố|xuất\s+bản|đăng|ra\s+đời|in|đọc|phát\s+biểu|nói)\s+)?(?:vào\s+)?(?:ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]|tháng\s+\d{1,2}[/.-]|(?:ngày\s+\d{1,2}\s+)?tháng\s+\d{1,2}\s+năm\s+|năm\s+)?(?<year>(?:19|20)\d{2})(?![\p{L}\p{N}]|[/.-]\d)/iu;
const SHORTEST_TITLE = 6;
const REACH = 80;

/** Every year that the library gives for works of a title, which may be several. */
const yearsByTitle = oncePer(({ library }: CheckContext) => {
  const years = new Map<string, { title: string; years: Set<number>; said: string }>();
  for (const { collection, data } of library.entries) {
    if (collection !== 'works') continue;
    const { title, date, firstPublished = '', version = '', aliases, occasion = '' } = data as WorkData;
    const others = Array.from(`${firstPublished} ${version} ${occasion}`.matchAll(/(?:19|20)\d{2}/gu), ([year]) => Number(year));
    for (const name of [title, ...aliases]) {
      const known = years.get(name.toLowerCase()) ?? { title: name, years: new Set<number>(), said: date ? formatDate(date.value) : '' };
      years.set(name.toLowerCase(), known);
      for (const year of [...(date ? [yearOf(date.value)] : []), ...others]) known.years.add(year);
      if (!date) known.said = '';
    }
  }
  return years;
});

const NAMED = /(?<!\p{L})(?:tác phẩm|cuốn(?: sách)?|bài(?: báo| viết| nói)?|bức thư|sách)\s+(?=\p{Lu})/giu;

/** The longest title of a work that begins here; empty for none. */
function titleAt(text: string, at: number, context: CheckContext): string {
  const rest = text.slice(at, at + 200).toLowerCase();
  const known = [...yearsByTitle(context).keys()].filter((title) => title.length >= SHORTEST_TITLE && rest.startsWith(title));
  return known.reduce((longest, title) => (title.length > longest.length ? title : longest), '');
}

export const wrongDateOfWork: Rule = {
  code: 'tac-pham-sai-ngay',
  severity: 'nhắc',
  about: 'Năm ghi sau tên một tác phẩm khác với năm của tác phẩm ấy trong thư viện.',
  wrong: '“Sửa đổi lối làm việc” (1957)',
  right: '“Sửa đổi lối làm việc” (1947)',
  forms: ['words', 'words'],
  *passage({ text }, _file, context) {
    const named = [...text.matchAll(NAMED)].map(({ 0: before, index }) => ({
      at: index + before.length,
      name: titleAt(text, index + before.length, context),
    }));
    const quoted = [...text.matchAll(/[“"]([^“”"\n]{6,200})(?=[”"])/gu)].map(({ 1: name = '', index }) => ({ at: index + 1, name }));
    for (const { at, name } of [...quoted, ...named]) {
      const work = name.length < SHORTEST_TITLE ? undefined : yearsByTitle(context).get(name.trim().toLowerCase());
      const end = at + name.length;
      const year = work && YEAR_BEHIND.exec(text.slice(end, end + REACH))?.groups?.year;
      if (!work?.said || !year || work.years.has(Number(year))) continue;
      yield {
        at,
        message: `“${work.title}” là tác phẩm ${work.said} theo thư viện, bài ghi ${year}.`,
        fix: `Sửa năm, hoặc sửa mục tác phẩm nếu thư viện sai.`,
      };
    }
  },
};
