import { bareText } from '../../accounting.ts';
import { dropReasons } from '../../drop-reasons.ts';
import type { Account } from '../../source.ts';
import { isName, wordsIn } from '../../structure/lines.ts';
import { dayIn } from '../../structure/publishing-line.ts';
import { listPageLines } from '../page-text.ts';
import { namesOf, textOf } from './marked-parts.ts';
import { vietnamDay } from './vietnam-day.ts';
import { pageNotes } from './web-messages.ts';

/** Ids that forums give to posts: `js-post-12`, `post_3`, `p10`, `msg7`. */
const POST_ID = /^(?:[a-z]{1,10}[-_])?(?:p|post|msg|message)[-_]?\d{1,12}$/i;
/** `bởi Lan Mẫu - Thứ ba, 3 Tháng ba 2026` */
const WRITTEN_BY = /^(?:gửi |viết |đăng |posted )?(?:[Bb]ởi|[Bb]y) (\p{Lu}[^\d»|–-]{1,40}?)\s*[-–»|]/u;
/** What forums write beside a post: who wrote it, how often, what may be done with it. */
const SIGNS: readonly RegExp[] = [
  /^#\d{1,6}$|#\d{1,6}$/,
  /^(?:ngày )?(?:tham gia|gia nhập)(?: ngày)?\s*:?|^joined?(?: date)?\s*:?/iu,
  /^(?:bài viết|số bài(?: viết)?|bài gửi|posts?|messages)\s*:?(?:\s*[\d.,]+)?$/iu,
  /^(?:\+ ?)?(?:trích dẫn|quote)$|trả lời kèm trích dẫn|reply with quote/iu,
  /^(?:trả lời|phúc đáp|reply)$/iu,
  /^(?:điểm(?: tương tác)?|reaction score|được (?:thích|cảm ơn)|đã (?:thích|cảm ơn)|thanks|likes)\s*:?(?:\s*[\d.,]+)?/iu,
  /^(?:thành viên|(?:senior |junior |new )?member|newbie|moderator|administrator|quản trị viên|điều hành viên|nơi ở|đến từ|location)(?!\p{L})/iu,
  /^(?:đường dẫn tĩnh|permalink)(?=\P{L}|trả lời|phúc đáp|reply|hiện|show|$)/iu,
  WRITTEN_BY,
  /^(?:« )?(?:vào lúc|gửi bởi|posted by|by .{2,40} »|trả lời #\d+)/iu,
];
const FEWEST_SIGNS = 2;
/** Posts of one page that are looked at. */
const MOST_POSTS = 500;
/** Words of a line that is prose, and part of a post's prose that its text holds. */
const PROSE = 10;
const MOST = 0.85;
const SIGNATURE = /(?:^|[-_ ])(?:signature|sig\d*|chu-?ky)(?:$|[-_ \d])/i;
const WRITER =
  '[itemprop~="author"] [itemprop~="name"], [class*="username" i], [class*="author" i] a, [class*="poster" i] a, [class*="creator" i] a';
const OF_WRITER =
  /(?:^|[-_ ])(?:avatar|user|userinfo|(?:post)?profile\d*|poster|author|rank|badge|smil\w*|emoji|icon|reaction\w*)(?:$|[-_ \d])/i;
/** Pixels of an attached picture. */
const SMALLEST = 100;
/** What stands before a title, and behind it. */
const LABEL = /^(?:tác giả\s+)?(?:chủ đề|thread|topic)\s*:\s*|\s*\((?:đọc|read|xem)\s+[\d.,]+\s+(?:lần|times|lượt)\)\s*$/giu;
const SHORTEST_TITLE = 10;

/**
 * A thread of a forum becomes its first post: title, who wrote it and when, its text. Answers to it are left out, the editor is told.
 * In place.
 * @param declared titles the page's head declares
 */
export function keepFirstPost(document: Document, declared: readonly string[], account: Account): void {
  const posts = listPosts(document);
  const [first] = posts;
  if (!first) return;
  const answers = listAnswersIn(first);
  const places = answers.map((answer) => {
    const place = document.createComment('');
    answer.replaceWith(place);
    return place;
  });
  for (const box of [...first.querySelectorAll('[class], [id]')])
    if (SIGNATURE.test(namesOf(box)) && countWords(box) < 60) drop(box, account);
  const text = textOfPost(first);
  const title = titleOf(document, new Set(posts), declared);
  if (!text || !title || !isForum(first, text)) {
    places.forEach((place, index) => place.replaceWith(answers[index]!));
    return;
  }
  for (const answer of answers) drop(answer, account);
  const all = new Set(posts);
  const isAnswer = (element: Element): boolean => ![null, first].includes(postAround(element, all));
  const outside = listPageLines(document.body).filter(({ holder }) => !text.contains(holder));
  account.dropped.push(
    ...outside.map(({ text: line, reason, holder }) => ({ text: line, reason: isAnswer(holder) ? dropReasons.comments : reason })),
  );
  const article = document.createElement('article');
  const heading = document.createElement('h1');
  heading.textContent = title;
  const day = dayOf(first, text);
  const writer = writerOf(first, text);
  const told = [writer && `Tác giả: ${writer}`, day && `Ngày đăng: ${day.split('-').toReversed().join('/')}`].filter(Boolean);
  const body = document.createElement('div');
  const pictures = [...first.querySelectorAll('img')].filter((picture) => isAttached(picture, text));
  body.append(...text.childNodes, ...pictures);
  article.append(heading, ...told.map((line) => lineOf(document, line!)), body);
  document.body.replaceChildren(article);
  const count = posts.length - 1 + answers.length;
  if (count > 0) account.reviewNotes.push(pageNotes.answers(count));
}

function lineOf(document: Document, text: string): Element {
  const line = document.createElement('p');
  line.textContent = text;
  return line;
}

function drop(box: Element, { dropped }: Account): void {
  dropped.push(...listPageLines(box).map(({ text }) => ({ text, reason: dropReasons.comments })));
  box.remove();
}

/** Posts in the order of the page, none of them in another; one with the title of the page in it is an article. */
function listPosts(document: Document): Element[] {
  const found = new Set([...document.body.querySelectorAll('[id]')].filter((box) => POST_ID.test(box.id) && box.tagName !== 'A'));
  const outer = [...found].filter((box) => postAround(box.parentElement, found) === null).slice(0, MOST_POSTS);
  return outer.map((box) => wholePost(box, outer)).filter((box) => !box.querySelector('h1') && countWords(box) > 0);
}

/** The largest box around a numbered one with no other post in it: some forums number the text alone, beside who wrote it. */
function wholePost(box: Element, posts: readonly Element[]): Element {
  let whole = box;
  const isAlone = (around: Element): boolean => !posts.some((post) => post !== box && around.contains(post));
  while (posts.length > 1 && whole.parentElement && whole.parentElement.tagName !== 'BODY' && isAlone(whole.parentElement))
    whole = whole.parentElement;
  return whole;
}

/** Answers that a forum sets into the post they answer, outermost ones; a part of the post itself has its number. */
function listAnswersIn(post: Element): Element[] {
  const numberOf = (box: Element): string => /\d+$/.exec(box.id)?.[0] ?? '';
  const numbered = [post, ...post.querySelectorAll('[id]')].filter((box) => POST_ID.test(box.id) && box.tagName !== 'A');
  const found = numbered.filter((box) => numberOf(box) !== numberOf(numbered[0]!));
  const all = new Set(found);
  return found.filter((box) => postAround(box.parentElement, all) === null).slice(0, MOST_POSTS);
}

/** The post an element stands in. */
function postAround(element: Element | null, posts: ReadonlySet<Element>): Element | null {
  let at = element;
  while (at && !posts.has(at)) at = at.parentElement;
  return at;
}

function isForum(first: Element, text: Element): boolean {
  const beside = listPageLines(first).filter(({ holder }) => !text.contains(holder));
  const schema = first.closest('[itemtype*="DiscussionForumPosting" i]') !== null;
  return schema || SIGNS.filter((sign) => beside.some(({ text: line }) => sign.test(line))).length >= FEWEST_SIGNS;
}

/** The smallest box of a post that holds nearly all of its prose. */
function textOfPost(post: Element): Element | null {
  const whole = countWords(post);
  let text = post;
  for (;;) {
    const next = [...text.children].find((child) => countWords(child) >= whole * MOST);
    if (!next || /^(?:P|SPAN|B|I|A|EM|STRONG)$/.test(next.tagName)) break;
    text = next;
  }
  return text === post || whole === 0 ? null : text;
}

/** Words of a part in lines of prose: neither links nor who wrote when. */
function countWords(part: Element): number {
  const prose = listPageLines(part).filter(
    ({ text, isLink, holder }) =>
      !isLink && wordsIn(text) >= PROSE && !WRITTEN.test(text) && !WRITTEN_BY.test(text) && !holder.closest('h1, h2, h3, h4, h5, h6'),
  );
  return prose.reduce((sum, { text }) => sum + wordsIn(text), 0);
}

const WRITTEN = /(?:gửi bởi|viết bởi|posted by|» )\P{L}*\p{L}/iu;

/** The longest line outside the posts that the head of the page declares as its title, without its label; else what is declared. */
function titleOf(document: Document, posts: ReadonlySet<Element>, declared: readonly string[]): string | null {
  const titles = declared.map(bareText);
  const lines = [...document.body.querySelectorAll('h1, h2, h3, h4, [class*="title" i], [class*="subject" i], [id*="subject" i]')]
    .filter((element) => postAround(element, posts) === null)
    .map((element) => textOf(element).replace(LABEL, '').trim())
    .filter((line) => line.length >= SHORTEST_TITLE && titles.some((title) => title.includes(bareText(line))));
  return lines.toSorted((a, b) => b.length - a.length)[0] ?? declared.find((title) => title.trim() !== '') ?? null;
}

function writerOf(post: Element, text: Element): string | null {
  const names = [...post.querySelectorAll(WRITER)]
    .filter((element) => !text.contains(element) && !element.querySelector(WRITER))
    .map(textOf);
  const beside = listPageLines(post).filter(({ holder }) => !text.contains(holder));
  const told = beside.map(({ text: line }) => WRITTEN_BY.exec(line)?.[1] ?? '');
  const said = [post.getAttribute('data-author')?.trim() ?? '', ...names, ...told].find((name) => name !== '') ?? '';
  return isName(said) ? said : null;
}

/** The day a post was written: its time stamp, or the first day beside its text that is not the one its writer joined on. */
function dayOf(post: Element, text: Element): string | null {
  const stamps = [...post.querySelectorAll('time[datetime], [data-time]')].filter((time) => !text.contains(time));
  const stamp = stamps.map((time) => vietnamDay(time.getAttribute('datetime') ?? time.getAttribute('data-time'))).find(Boolean);
  if (stamp) return stamp;
  const lines = listPageLines(post).filter(({ holder, text: line }) => !text.contains(holder) && !SIGNS[1]!.test(line));
  return lines.map(({ text: line }) => dayIn(line)).find(Boolean) ?? null;
}

function isAttached(picture: Element, text: Element): boolean {
  if (text.contains(picture) || !(text.compareDocumentPosition(picture) & 4)) return false;
  if (Number(picture.getAttribute('width') ?? SMALLEST) < SMALLEST) return false;
  for (let at: Element | null = picture; at && !at.contains(text); at = at.parentElement) if (OF_WRITER.test(namesOf(at))) return false;
  return true;
}
