import { Refusal } from '../../../problems/refusal.ts';
import { escapeHtml } from '../../../text/markup.ts';
import { decodeBytes } from '../../encodings.ts';
import type { Dropped } from '../../source.ts';
import { wordsIn } from '../../structure/lines.ts';
import { openPage } from '../page-limits.ts';
import { listPageLines } from '../page-text.ts';
import type { PictureFiles } from '../picture-files.ts';
import { pageNotes, pageReasons } from './web-messages.ts';

/** A page that another one shows in a frame. */
export interface FramedPage {
  bytes: Buffer;
  /** Where its own pictures are, and its frames. */
  files: PictureFiles;
  frames: Frames;
}

/** Finds what a frame shows by its address; null where that was not saved. */
export type Frames = (address: string) => Promise<FramedPage | null>;

/** A page to be read, with its pictures. */
export interface ChosenPage {
  html: string;
  files: PictureFiles;
  dropped: Dropped[];
  reviewNotes: string[];
  /** The file of the frame it was found in. */
  frame?: string;
}

const failures = {
  frames: (name: string, addresses: readonly string[]) =>
    `Trang “${name}” chỉ là khung ghép từ trang khác (${addresses.slice(0, 3).join(', ')}), phần bài không có trong tệp đã lưu: mở trang ` +
    'trong trình duyệt, bấm chuột phải vào phần bài, chọn mở khung ấy trong thẻ mới, lưu trang vừa mở rồi nhập tệp ấy.',
} as const;

/** Words of a line of prose; words of prose that make an article in a frame, and one of the page itself. */
const PROSE = 12;
const FEWEST = 60;
const OWN = 25;
/** Words from which on a page is more than what stands around a frame. */
const MANY = 400;
/** Frames of a page that are looked into, and frames in frames. */
const MOST = 20;
const DEEPEST = 3;
const CHARSET = /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w-]{1,40})/i;
const LONGEST_ADDRESS = 80;

/**
 * The page in the frame of a page that has no article itself: of a frameset, or of a page around an `<iframe>`. Other pages are
 * given back as they are.
 * @throws Refusal where a frameset has none of its frames beside it
 */
export async function lookIntoFrames(page: ChosenPage, name: string, frames: Frames, depth = 0): Promise<ChosenPage> {
  if (depth === DEEPEST || !/<i?frame\b/i.test(page.html)) return page;
  if (!/<frameset\b/i.test(page.html) && countShown(page.html) > MANY) return page;
  const document = openPage(page.html, name);
  const isFrameset = document.body.tagName === 'FRAMESET';
  if (!isFrameset && wordsOfProse(document) >= OWN) return page;
  const addresses = [...document.querySelectorAll('frame, iframe')].flatMap((frame) => frame.getAttribute('src')?.trim() || []);
  let best = null as (ChosenPage & { words: number }) | null;
  for (const address of addresses.slice(0, MOST)) {
    const found = await readFrame(address, page, document, name, frames, depth);
    if (found && found.words > (best?.words ?? (isFrameset ? 0 : FEWEST - 1))) best = found;
  }
  if (best && depth === 0 && best.frame) best.reviewNotes.push(pageNotes.framed(best.frame));
  if (best) return best;
  if (isFrameset && addresses.length > 0)
    throw new Refusal(
      failures.frames(
        name,
        addresses.map((one) => one.slice(0, LONGEST_ADDRESS)),
      ),
    );
  return page;
}

async function readFrame(
  address: string,
  page: ChosenPage,
  document: Document,
  name: string,
  frames: Frames,
  depth: number,
): Promise<(ChosenPage & { words: number }) | null> {
  const framed = await frames(address);
  const text = framed && decode(framed.bytes, name);
  if (!framed || !text || !/<[a-z!]/i.test(text)) return null;
  const title = /<title/i.test(text) || document.title === '' ? '' : `<title>${escapeHtml(document.title)}</title>`;
  const around = document.body.tagName === 'FRAMESET' ? [] : listPageLines(document.body);
  const dropped = around.map((line) => ({ text: line.text, reason: pageReasons.aroundFrame }));
  const shown =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? address;
  const inner: ChosenPage = {
    html: `${title}${text}`,
    files: framed.files,
    dropped: [...page.dropped, ...dropped],
    reviewNotes: [...page.reviewNotes],
    frame: shown.slice(0, LONGEST_ADDRESS),
  };
  const chosen = await lookIntoFrames(inner, name, framed.frames, depth + 1).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  return chosen && { ...chosen, words: wordsOfProse(openPage(chosen.html, name)) };
}

/** Words of a page, its scripts and styles left out, without building a document of it. */
function countShown(html: string): number {
  const parts = html.split(/<\/(?:script|style)>/i).map((part) => part.split(/<(?:script|style)\b/i, 1)[0] ?? '');
  return wordsIn(parts.join(' ').replace(/<[^<>]*>/g, ' '));
}

function decode(bytes: Buffer, name: string): string | null {
  try {
    return decodeBytes(bytes, name, CHARSET.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1]).text;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function wordsOfProse({ body }: Document): number {
  const lines = listPageLines(body).filter(({ text, isLink }) => !isLink && wordsIn(text) >= PROSE);
  return lines.reduce((sum, { text }) => sum + wordsIn(text), 0);
}
