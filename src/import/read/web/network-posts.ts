import { dropReasons } from '../../drop-reasons.ts';
import type { Account } from '../../source.ts';
import { endsSentence, wordsIn } from '../../structure/lines.ts';
import { dayIn } from '../../structure/publishing-line.ts';
import { listPageLines } from '../page-text.ts';
import { takeOutPart } from './page-parts.ts';
import { textOf } from './marked-parts.ts';
import { pageNotes } from './web-messages.ts';

/** What networks end the titles of their pages with; what they count of messages stands before. */
const NETWORK = /(?:^|\s*[|•·]\s*|\s[-–]\s)(Facebook|Threads|Instagram|LinkedIn|Zalo)$/u;
const MESSAGE =
  '[data-ad-preview="message"], [data-ad-comet-preview="message"], [data-testid*="post_message" i], .userContent, .story_body_container';
/** A day as networks write those of the running year, and how long ago. */
const PARTIAL_DAY =
  /^(?:\d{1,2} tháng \d{1,2}|\d{1,2}\/\d{1,2}|hôm (?:qua|nay)|\d{1,2} (?:phút|giờ|ngày|tuần)(?: trước)?|(?:thứ \p{L}+|chủ nhật))(?:,? (?:lúc )?\d{1,2}(?::|h| giờ )\d{2})?$/iu;
/** Words of a title, and of a line that is the head of a post. */
const TITLE = { fewest: 4, most: 30 } as const;
const LONGEST_HEAD = 14;
/** What readers did below a post: comments with their buttons. */
const COMMENT =
  '[role="article"], [id^="ufi" i], [class*="ufi" i], [class*="comment" i], [aria-label^="Bình luận" i], [aria-label^="Comment" i]';
const PICTOGRAPHS =
  /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}\u{200D}\s]+|[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}\u{200D}\s]+$/gu;

/**
 * The post of a network, saved as a page: its first line is its title where it reads like one, the day stands below it, who posted it
 * is its author; the page declares a title that is cut. In place.
 */
export function markNetworkPost(document: Document, account: Account): void {
  const network = NETWORK.exec(document.title.trim())?.[1];
  const message = network && document.querySelector(MESSAGE);
  if (!network || !message) return;
  const post = postAround(message);
  for (const comment of document.querySelectorAll(COMMENT))
    if (!comment.contains(message) && !message.contains(comment)) takeOutPart(comment, dropReasons.comments, account);
  const lines = listPageLines(post).filter(({ holder }) => !message.contains(holder));
  const above = lines.filter(({ holder }) => (holder.compareDocumentPosition(message) & 4) !== 0);
  const day = above.find(({ text }) => dayIn(text) !== null);
  // What was done stands behind the name: `Tuổi trẻ xã Mẫu đã thêm 3 ảnh mới.`
  const heading = post.querySelector('h2, h3, h4, strong');
  const writer = heading?.querySelector('strong') ?? heading;
  const author = writer && !message.contains(writer) && wordsIn(textOf(writer)) <= LONGEST_HEAD ? textOf(writer) : null;
  const first = listPageLines(message)[0];
  const title = first?.text.replace(PICTOGRAPHS, '') ?? '';
  const isTitle = wordsIn(title) >= TITLE.fewest && wordsIn(title) <= TITLE.most && (!endsSentence(title) || /!$/u.test(title));
  const head: Element[] = [];
  const add = (tag: string, text: string): void => {
    const line = document.createElement(tag);
    line.textContent = text;
    head.push(line);
  };
  if (first && isTitle && textOf(first.holder) === first.text) {
    add('h1', title);
    first.holder.remove();
  }
  if (day) add('p', day.text.split(' · ').find((piece) => dayIn(piece) !== null) ?? day.text);
  const partial = day ? undefined : above.flatMap(({ text }) => text.split(' · ')).find((piece) => PARTIAL_DAY.test(piece.trim()));
  if (partial) account.reviewNotes.push(pageNotes.dayWithoutYear(partial.trim()));
  declare(document, { author, 'og:site_name': network });
  const pictures = [...post.querySelectorAll('img')].filter((picture) => isBelow(picture, message));
  const box = document.createElement('article');
  const all = [...head, message, ...pictures.map((picture) => boxed(document, picture))];
  account.dropped.push(...listPageLines(document.body).map(({ text, reason }) => ({ text, reason })));
  document.body.replaceChildren(box);
  box.append(...all);
  document.title = head[0]?.tagName === 'H1' ? `${title} | ${network}` : '';
  for (const declared of document.querySelectorAll('meta[property="og:title"], meta[name="title"]')) declared.remove();
}

/** What the head of a page says of who wrote it, and where. */
function declare(document: Document, said: Readonly<Record<string, string | null>>): void {
  for (const [name, content] of Object.entries(said)) {
    if (content === null) continue;
    const tag = document.createElement('meta');
    tag.setAttribute(name.includes(':') ? 'property' : 'name', name);
    tag.setAttribute('content', content);
    document.head.append(tag);
  }
}

/** The box of a post: what the network marks as one, else the nearest box that names who posted it above its text. */
function postAround(message: Element): Element {
  const marked = message.closest('[role="article"], article');
  if (marked) return marked;
  let box = message.parentElement ?? message;
  while (
    box.parentElement &&
    box.tagName !== 'BODY' &&
    !/^(?:H2|H3|H4|STRONG)$/.test(box.querySelector('h2, h3, h4, strong')?.tagName ?? '')
  )
    box = box.parentElement;
  return box;
}

/** Pixels of a picture's side below which it is a sign or a face. */
const SMALLEST = 100;

/** Whether a picture is shown below a text, and large enough to belong to it. */
function isBelow(picture: Element, message: Element): boolean {
  const sides = ['width', 'height'].map((name) => Number(picture.getAttribute(name) ?? NaN)).filter((side) => side > 0);
  return !message.contains(picture) && (message.compareDocumentPosition(picture) & 4) !== 0 && sides.every((side) => side >= SMALLEST);
}

function boxed(document: Document, picture: Element): Element {
  const line = document.createElement('p');
  line.append(picture);
  return line;
}
