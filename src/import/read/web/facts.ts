import { dropReasons } from '../../drop-reasons.ts';
import type { Account } from '../../source.ts';
import { isName, wordsIn } from '../../structure/lines.ts';
import { isPublishingLine } from '../../structure/publishing-line.ts';
import { inOrder } from './declared-author.ts';
import { textOf } from './marked-parts.ts';
import { countProse, takeOutPart } from './page-parts.ts';

/** What a page tells of its article in a small table or a list of terms. */
const LABEL =
  /^(?:(?:ngày|thời gian|giờ) (?:đăng(?: tin| bài)?|cập nhật|xuất bản|tạo|viết)|(?:đã )?xuất bản|đăng (?:ngày|lúc|bởi)|cập nhật(?: lần cuối)?|(?:các )?tác giả(?: bài viết)?|(?:người|được) (?:đăng|viết|gửi|tạo)(?: bởi)?|viết bởi|phóng viên|biên tập(?: viên)?|nguồn(?: tin| bài)?|(?:số )?lượt (?:xem|đọc|truy cập|tải)|đã xem|chuyên mục|danh mục|thể loại|nhóm tin|loại tin|chủ đề|từ kh[óo][áa]|tags?|thẻ|authors?|doi|issn|category|date|published|posted|updated|views?|hits|source)\s*:?$/iu;
/** Words of what stands beside a label. */
const LONGEST = 14;
/** Characters of a box with such a label and its value. */
const LONGEST_BOX = 400;

/** Items of a list, and words of one, that tell who wrote when. */
const MOST_ITEMS = 6;
const LONGEST_ITEM = 10;

/**
 * Tables of two columns or two rows, lists of terms, and boxes of a label and a value that say nothing but who wrote when become lines:
 * `Ngày đăng: 12/05/2025`; a list of such becomes one line, and other fields of a record beside them go. In place.
 */
export function writeOutFacts(document: Document, account: Account): void {
  for (const list of document.querySelectorAll('ul, ol')) writeOutList(list);
  for (const holder of document.querySelectorAll('dl, table')) {
    const pairs = holder.tagName === 'DL' ? termsOf(holder) : rowsOf(holder as HTMLTableElement);
    if (pairs === null || pairs.length === 0) continue;
    if (!pairs.every(([label, value]) => LABEL.test(label) && wordsIn(value) <= LONGEST)) continue;
    for (const [label, value] of pairs) {
      const line = document.createElement('p');
      line.textContent = `${label.replace(/\s*:$/u, '')}: ${value}`;
      holder.before(line);
    }
    holder.remove();
  }
  const fields = fieldsOfRecord(document);
  for (const box of document.querySelectorAll('div, section, p, li, span')) writeOutBox(box);
  for (const { box, label } of fields)
    if (box.isConnected && !LABEL.test(label) && !OF_FILES.test(label)) takeOutPart(box, dropReasons.sidebar, account);
}

/** Boxes of one name at the least that make a record, and words of their labels. */
const FEWEST_FIELDS = 3;
const LONGEST_LABEL = 5;
const PROSE = 14;
const OF_FILES = /tệp|đính kèm|tài liệu|tham khảo|phụ lục|chú thích|files?|attachments?|references/iu;

/**
 * Boxes of one name that have nothing but a heading and a short value each, among them who wrote or when: the record of a paper in a
 * collection, as library systems show it.
 */
function fieldsOfRecord(document: Document): { box: Element; label: string }[] {
  const named = new Map<string, { box: Element; label: string }[]>();
  for (const heading of document.querySelectorAll('h2, h3, h4, h5, h6')) {
    const [box, label] = [heading.parentElement!, textOf(heading)];
    const isField = box.firstElementChild === heading && label !== '' && wordsIn(label) <= LONGEST_LABEL && countProse(box, PROSE) === 0;
    if (isField && !box.querySelector('h1, article'))
      for (const name of box.classList) named.set(name, [...(named.get(name) ?? []), { box, label }]);
  }
  return [...named.values()].filter((fields) => fields.length >= FEWEST_FIELDS && fields.some(({ label }) => LABEL.test(label))).flat();
}

/** A label and its value, each in an element, and nothing else in the box: what systems make of a field. */
function writeOutBox(box: Element): void {
  if ((box.textContent ?? '').length > LONGEST_BOX || box.querySelector('img, input, select')) return;
  const [label, element, ...others] = [...box.children].filter((child) => textOf(child) !== '');
  const value = element ?? box;
  const said = value === box && label ? textOf(box).slice(textOf(label).length).replace(/^\s*:/u, '').trim() : textOf(value);
  if (
    !label ||
    said === '' ||
    !textOf(box).startsWith(textOf(label)) ||
    others.length > 0 ||
    !LABEL.test(textOf(label)) ||
    wordsIn(said) > LONGEST
  )
    return;
  if (value !== box && textOf(box).replace(/\s/g, '') !== `${textOf(label)}${said}`.replace(/\s/g, '')) return;
  const line = box.ownerDocument.createElement(/^(?:SPAN|P)$/.test(box.tagName) ? 'span' : 'p');
  line.textContent = `${textOf(label).replace(/\s*:$/u, '')}: ${[...value.querySelectorAll('li')].map(nameIn).join(', ') || inOrder(said)}`;
  box.replaceChildren(line);
}

/** A person in an item of a list, without the office that stands beside the name; else all of it. */
function nameIn(item: Element): string {
  const first = item.firstElementChild && textOf(item.firstElementChild);
  return first && isName(first) ? first : textOf(item);
}

/** `<ul><li>Lan Mẫu</li><li>12/05/2025</li></ul>` below a title. */
function writeOutList(list: Element): void {
  const items = [...list.children].map(textOf).filter(Boolean);
  if (items.length < 2 || items.length > MOST_ITEMS || items.some((item) => wordsIn(item) > LONGEST_ITEM) || list.querySelector('img'))
    return;
  const text = items.join(' | ');
  if (!isPublishingLine(text)) return;
  const line = list.ownerDocument.createElement('p');
  line.textContent = text;
  list.replaceWith(line);
}

function termsOf(list: Element): [label: string, value: string][] | null {
  const terms = [...list.querySelectorAll('dt')];
  const pairs = terms.map((term): [string, string] => {
    const value = term.nextElementSibling;
    return [textOf(term), value?.tagName === 'DD' ? textOf(value) : ''];
  });
  return list.querySelectorAll('dd').length === terms.length ? pairs : null;
}

function rowsOf(table: HTMLTableElement): [label: string, value: string][] | null {
  const rows = [...table.rows].map((row) => [...row.cells].map(textOf));
  if (rows.every(({ length }) => length === 2)) return rows.map(([label = '', value = '']) => [label, value]);
  const [labels = [], values = [], ...more] = rows;
  return more.length === 0 && labels.length === values.length ? labels.map((label, index) => [label, values[index]!]) : null;
}

const SUMMARY = /^(?:tóm tắt|trích yếu|mô tả|giới thiệu)\s*:?$/iu;
const CONTENT = /^nội dung(?: (?:chi tiết|bài viết|tin))?\s*:?$/iu;

/** The labels “Tóm tắt:” and “Nội dung:” above the two parts of an article; what is below the first is its lead. In place. */
export function takeOutPartLabels(document: Document, { dropped }: Account): void {
  const labels = [...document.querySelectorAll('div, p, h2, h3, h4, h5, td, legend')].filter((label) => !label.querySelector('div, p, td'));
  const summary = labels.find((label) => SUMMARY.test(textOf(label)));
  const content = summary && labels.find((label) => CONTENT.test(textOf(label)) && (summary.compareDocumentPosition(label) & 4) !== 0);
  if (!content || !summary?.nextElementSibling) return;
  summary.nextElementSibling.classList.add('lead');
  for (const label of [summary, content]) {
    dropped.push({ text: textOf(label), reason: dropReasons.separator });
    label.remove();
  }
}
