import { bareText } from '../../accounting.ts';
import { dropReasons } from '../../drop-reasons.ts';
import type { Account } from '../../source.ts';
import { isName, wordsIn } from '../../structure/lines.ts';
import { tellsDay } from '../../structure/publishing-line.ts';
import { listPageLines } from '../page-text.ts';
import { namesOf, textOf } from './marked-parts.ts';
import { takeOutPart } from './page-parts.ts';

/** What is written into; a box to tick may stand in a list of the article. */
const FIELD = [
  'textarea, select, input:not([type])',
  ...['text', 'email', 'password', 'tel', 'search', 'number', 'file'].map((type) => `input[type="${type}" i]`),
].join(', ');
/** What such a part of a page is called, above it and by its box. */
const HEADING =
  /^(?:(?:hãy|mời bạn|vui lòng|bạn (?:có thể|muốn)) )?(?:gửi|đặt|viết|để lại|đóng góp|thêm|đăng|nhập|tìm|tra cứu|khảo sát|bình chọn|thăm dò|liên hệ|góp ý|ý kiến|bình luận|phản hồi|nhận xét|hỏi đáp|câu hỏi|thông tin (?:người|liên hệ)|đánh giá|leave|post|contact|search|login)(?!\p{L}).{0,80}$/iu;
const BOX =
  /(?:^|[-_ ])(?:form|frm|contact|question|feedback|gop-?y|hoi-?dap|binh-?luan|comments?|reply|respond|lien-?he|login|search|tim-?kiem|khao-?sat)(?:$|[-_ \d])/i;
/** Words of a label at the most, of a sentence that explains, and of all a form says. */
const LONGEST_LABEL = 14;
const LONGEST_HINT = 40;
const LONGEST = 150;

/**
 * Takes forms out of a page with the headings that announce them: forms, and fields with their labels that stand in none. What
 * stands beside them and is prose, a day or a name stays. In place.
 * @param declared titles the page's head declares
 */
export function takeOutForms(document: Document, declared: readonly string[], account: Account): void {
  const titles = declared.map(bareText).filter(Boolean);
  const isTitle = (element: Element): boolean => {
    const text = bareText(textOf(element));
    return element.tagName === 'H1' || (text.length > 8 && titles.some((title) => title.startsWith(text)));
  };
  const take = (part: Element): void => takeOutPart(part, dropReasons.form, account);
  const judged = new Map<Element, boolean>();
  const holds = (box: Element): boolean => {
    const known = judged.get(box) ?? holdsForm(box, isTitle);
    judged.set(box, known);
    return known;
  };
  for (const field of document.querySelectorAll(`form, ${FIELD}`)) {
    if (!field.isConnected) continue;
    const box = boxOf(field, holds);
    if (!box) continue;
    const above = box.previousElementSibling;
    if (above && announces(above) && !isTitle(above)) take(above);
    take(box);
  }
}

/** The largest box around a form or field that holds nothing else; null where there is more in the form itself. */
function boxOf(field: Element, holds: (box: Element) => boolean): Element | null {
  let best: Element | null = null;
  for (let box: Element | null = field; box && box.tagName !== 'BODY'; box = box.parentElement) {
    if (!holds(box)) return best;
    if (box.matches(`form, ${FIELD}`) || box.querySelector('textarea, form') || countFields(box) > 1 || BOX.test(namesOf(box))) best = box;
  }
  return best;
}

function countFields(box: Element): number {
  return box.querySelectorAll(FIELD).length;
}

/** Whether all a box says belongs to a form: labels, buttons, a heading that announces it, a sentence that explains. */
function holdsForm(box: Element, isTitle: (element: Element) => boolean): boolean {
  if (wordsIn(textOf(box)) > LONGEST || box.querySelector('article, table table') || isTitle(box)) return false;
  const headings = [...box.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  if (headings.some((heading) => isTitle(heading) || !(announces(heading) || BOX.test(namesOf(box))))) return false;
  if ([...box.querySelectorAll('img')].some((picture) => !/captcha|icon|\.gif|\.svg/i.test(picture.outerHTML.slice(0, 500)))) return false;
  const lines = listPageLines(box).filter(({ text, isLink }) => !isLink && wordsIn(text) > 0);
  const hints = lines.filter(({ text }) => wordsIn(text) > LONGEST_LABEL && !isListOfChoices(box, text));
  return (
    hints.length <= 1 &&
    hints.every(({ text }) => wordsIn(text) <= LONGEST_HINT) &&
    !lines.some(({ text }) => tellsDay(text) || (wordsIn(text) > 1 && isName(text)))
  );
}

function isListOfChoices(box: Element, text: string): boolean {
  return [...box.querySelectorAll('select, label, fieldset')].some((part) => textOf(part).includes(text) || text.includes(textOf(part)));
}

function announces(element: Element): boolean {
  const text = textOf(element);
  const isBold = /^(?:P|DIV)$/.test(element.tagName) && element.querySelector('b, strong') !== null;
  return (/^H[1-6]$/.test(element.tagName) || isBold) && wordsIn(text) <= LONGEST_LABEL && HEADING.test(text);
}
