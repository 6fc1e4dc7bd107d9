import { Refusal } from '../../problems/refusal.ts';
import { decodeBytes } from '../encodings.ts';
import type { SourceText } from '../source.ts';
import { readMime, type MimePart } from './mime.ts';
import type { PictureFiles } from './picture-files.ts';
import { readPage } from './read-html.ts';
import { lookIntoFrames, type Frames } from './web/frames.ts';

const failures = {
  brokenMhtml: (name: string) =>
    `“${name}” không phải trang web lưu thành một tệp (.mht, .mhtml), hoặc đã hỏng: mở trang trong trình duyệt, chọn Lưu trang thành…, ` +
    'rồi nhập tệp vừa lưu.',
} as const;

/** Reads a web page saved in one file (`.mht`, `.mhtml`), with the pictures in it (RFC 2557). @throws Refusal */
export async function readMhtml(bytes: Buffer, name: string): Promise<SourceText> {
  const parts = readMime(bytes);
  const page = parts && rootOf(parts);
  if (!page) throw new Refusal(failures.brokenMhtml(name));
  const { text, reviewNotes } = decodeBytes(page.bytes, name, page.parameters.get('charset'));
  const chosen = await lookIntoFrames(
    { html: nameFrames(text, parts), files: picturesIn(parts, locationOf(page)), dropped: [], reviewNotes },
    name,
    framesIn(parts, page),
  );
  const source = await readPage(chosen.html, name, chosen.files);
  const [message] = parts;
  source.hints.url ??= [locationOf(page), message?.headers.get('snapshot-content-location')].find((url) => /^https?:/i.test(url ?? ''));
  return { ...source, dropped: [...chosen.dropped, ...source.dropped], reviewNotes: [...chosen.reviewNotes, ...source.reviewNotes] };
}

/** The page itself is the first part that is one; what its frames show comes behind it. */
function rootOf(parts: readonly MimePart[]): MimePart | undefined {
  return parts.find(({ type, bytes }) => (type === 'text/html' || type === 'application/xhtml+xml') && bytes.length > 0);
}

function locationOf({ headers }: MimePart): string {
  return headers.get('content-location') ?? '';
}

function idOf({ headers }: MimePart): string {
  return (headers.get('content-id') ?? '').replace(/^<|>$/g, '');
}

/** Frames are named by the number of their part; the address they show says more. */
function nameFrames(html: string, parts: readonly MimePart[]): string {
  const frames = new Map(parts.filter(({ type }) => type === 'text/html').map((part) => [idOf(part), locationOf(part)]));
  return html.replace(/(["'])cid:([^"'\s<>]{1,200})\1/gi, (all, mark: string, id: string) => {
    const location = frames.get(id);
    return location && !/["'<>]/.test(location) ? `${mark}${location}${mark}` : all;
  });
}

/** What the frames of the page show: other parts that are pages. */
function framesIn(parts: readonly MimePart[], page: MimePart): Frames {
  const pages = parts.filter((part) => part !== page && part.type === 'text/html' && part.bytes.length > 0);
  return (address) => {
    const wanted = wholeAddress(address, locationOf(page));
    const found = pages.find((part) => address === `cid:${idOf(part)}` || [address, wanted].includes(locationOf(part)));
    return Promise.resolve(
      found ? { bytes: found.bytes, files: picturesIn(parts, locationOf(found)), frames: framesIn(parts, found) } : null,
    );
  };
}

/** @param base the address of the page, which addresses of pictures may be relative to */
function picturesIn(parts: readonly MimePart[], base: string): PictureFiles {
  const byAddress = new Map<string, Buffer>();
  for (const part of parts.filter(({ type }) => type.startsWith('image/') || type === 'application/octet-stream')) {
    if (idOf(part)) byAddress.set(`cid:${idOf(part)}`, part.bytes);
    if (locationOf(part)) byAddress.set(wholeAddress(locationOf(part), base), part.bytes);
  }
  return async (address) => byAddress.get(address) ?? byAddress.get(wholeAddress(address, base)) ?? null;
}

function wholeAddress(address: string, base: string): string {
  return URL.parse(address, /^[a-z][a-z\d+.-]*:/i.test(base) ? base : 'file:///')?.href ?? address;
}
