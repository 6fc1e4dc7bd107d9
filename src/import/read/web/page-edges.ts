import type { Paragraph } from 'mdast';
import { bareText } from '../../accounting.ts';
import { dropReasons } from '../../drop-reasons.ts';
import { readBoilerplate } from '../../structure/boilerplate-lines.ts';
import { isAccount, isName, readByline } from '../../structure/lines.ts';
import { isPublishingLine, tellsDay } from '../../structure/publishing-line.ts';
import type { PageLine } from '../page-text.ts';
import { paragraph } from '../plain-blocks.ts';

/** Lines below a title, above it, and below a text, among which day and author are looked for. */
const BELOW_TITLE = 10;
const ABOVE_TITLE = 4;
const BELOW_TEXT = 5;
/** Parts of a page whose days and names are not the article's. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  dropReasons.clock,
  dropReasons.menu,
  dropReasons.footer,
  dropReasons.sidebar,
  dropReasons.related,
  dropReasons.comments,
  dropReasons.form,
  dropReasons.hidden,
  dropReasons.header,
]);

interface Edges {
  head: Paragraph[];
  tail: Paragraph[];
}

/**
 * Lines around an article that say when it was published and by whom, which the search for the article left out: as
 * paragraphs below its title and below its text.
 * @param blocks the lines of the text, whole: a name between title and text may also stand within one of them, as in a caption
 */
export function findEdges(lines: readonly PageLine[], isKept: readonly boolean[], title: string, blocks: readonly string[]): Edges {
  const wanted = bareText(title);
  const at = wanted === '' ? -1 : lines.findIndex(({ text }) => bareText(text) === wanted);
  // A box that holds the title is the article's, whatever it is called.
  const own = lines[at]?.reason === dropReasons.clock ? undefined : lines[at]?.reason;
  const isElsewhere = ({ reason }: PageLine): boolean => ELSEWHERE.has(reason) && reason !== own;
  const isLost = (line: PageLine, index: number): boolean => !isKept[index] && !isElsewhere(line);
  const whole = new Set(blocks.map(bareText));
  const isWithinOther = ({ text }: PageLine): boolean => isName(text) && !whole.has(bareText(text));
  const firstKept = isKept.findIndex((kept, index) => kept && index > at && !isWithinOther(lines[index]!));
  // A line between title and text is of the article, though its box be called header or footer.
  const isOfHead = ({ reason, text }: PageLine, index: number): boolean =>
    !isKept[index] &&
    index < firstKept &&
    (reason === dropReasons.footer || reason === dropReasons.header || (reason === dropReasons.comments && isPublishingLine(text)));
  const below = lines.filter(
    (line, index) =>
      index > at &&
      index <= at + BELOW_TITLE &&
      (firstKept === -1 || index < firstKept + BELOW_TITLE) &&
      (isLost(line, index) || isOfHead(line, index) || (index < firstKept && isWithinOther(line) && !isElsewhere(line))),
  );
  const head = at === -1 ? [] : joinLabels(below).filter(({ text }) => isTelling(text));
  const isDayKnown = [
    ...head.map(({ text }) => text),
    ...lines.filter((_, index) => isKept[index] && index > at && index <= at + BELOW_TITLE).map(({ text }) => text),
  ].some((text) => tellsDay(text));
  const above = lines.filter((line, index) => index < at && index >= at - ABOVE_TITLE && !isElsewhere(line));
  const days = isDayKnown || at === -1 ? [] : above.filter(({ text }) => tellsDay(text)).slice(-1);
  const last = isKept.lastIndexOf(true);
  const tail =
    last === -1
      ? []
      : lines.filter(
          (line, index) =>
            index > last &&
            index <= last + BELOW_TEXT &&
            ((isLost(line, index) && isSigning(line.text)) || (isOfFoot(line, lines[last]!) && isPublishingLine(line.text))),
        );
  return { head: [...days, ...head].map(({ text }) => paragraph(text)), tail: tail.map(({ text }) => paragraph(text)) };
}

/** Whether a line stands in the foot of the article itself, as classic themes have it, and not in that of the page. */
function isOfFoot({ holder }: PageLine, { holder: text }: PageLine): boolean {
  const article = holder.closest('footer')?.closest('article');
  return article !== null && article !== undefined && article.contains(text);
}

/** Words of a line of prose, and lines of it that a text opens with. */
const PROSE = 14;
const MOST_LOST = 3;

/** Prose between the title and the text which the search for the article left out, as one whose name is that of a tool of the page. */
export function findLostOpening(lines: readonly PageLine[], isKept: readonly boolean[], title: string, lead: string | null): Paragraph[] {
  const at = lines.findIndex(({ text }) => bareText(text) === bareText(title));
  const isProse = ({ text, isLink }: PageLine): boolean => !isLink && text.split(' ').length >= PROSE;
  const first = lines.findIndex((line, index) => index > at && isKept[index] && isProse(line));
  if (at === -1 || first === -1) return [];
  const between = lines.slice(at + 1, first);
  const known = bareText(lead ?? '');
  const lost = between.filter((line) => isProse(line) && line.reason === dropReasons.outside && !known.includes(bareText(line.text)));
  const areOthers = between.some(({ isLink, text }) => isLink && text.split(' ').length >= PROSE);
  const isArticle = lost.length <= MOST_LOST && !areOthers && lost.every(({ text }) => /[.!?…:]["”’)]*$/u.test(text) && !isTelling(text));
  return isArticle ? lost.map(({ text }) => paragraph(text)) : [];
}

/** A label of an author whose name stands on the next line, with the name. */
function joinLabels(lines: readonly PageLine[]): PageLine[] {
  return lines.map((line, index) => {
    const name = lines[index + 1]?.text ?? '';
    return AUTHOR_LABEL.test(line.text) && isName(name) ? { ...line, text: `Tác giả: ${name}` } : line;
  });
}

const AUTHOR_LABEL = /^(?:(?:viết |đăng |gửi )?bởi|by|tác giả(?: bài viết)?|người viết|phóng viên|author|written by)\s*:?$/iu;

/** Whether a line above a text is of its head: a day, a name, what pages have around their articles. */
export function isHeadLine(line: string): boolean {
  return isTelling(line) || (readBoilerplate(line) !== null && readBoilerplate(line)?.ending === null);
}

function isTelling(line: string): boolean {
  // “CÁC TIN KHÁC” looks like a name.
  if (readBoilerplate(line)?.ending) return false;
  return tellsDay(line) || readByline(line) !== null || (isAccount(line) && line.length <= 40);
}

/** A line that names author or source by a label, or a bare name. */
function isSigning(line: string): boolean {
  const byline = readByline(line);
  return byline !== null && readBoilerplate(line) === null && byline.role !== 'photographer';
}
