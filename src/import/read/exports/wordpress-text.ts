import { escapeHtml } from '../../../text/markup.ts';

/** A picture of the media library of a WordPress site. */
export interface LibraryPicture {
  url: string;
  caption: string;
  alt: string;
}

const BLOCK =
  /^<\/?(?:p|div|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|pre|figure|figcaption|hr|section|article|aside|header|footer|form|iframe|video|audio|dl|dd|dt|details|summary|!--)/i;
/** One shortcode at a time; the longest there is names pictures by number. */
const CAPTION = /\[caption\b([^\]]{0,500})\]([^]{0,5000}?)\[\/caption\]/gi;
const GALLERY = /\[(?:gallery|playlist)\b([^\]]{0,2000})\]/gi;
const PLAYER = /\[(video|audio|embed|youtube|vimeo)\b([^\]]{0,500})\](?:([^[\]]{0,500})\[\/\1\])?/gi;
/** Shortcodes of extensions around text: the text stays. */
const OTHER =
  /\[\/?(?:vc_|et_pb_|fusion_|av_|su_|ux_|row|col|column|section|text|title|button|divider|gap|spacer|tabs?|accordion|toggle)\w*(?:\s[^\]]{0,1000})?\]/gi;

/**
 * The text of a WordPress post as the site shows it: shortcodes as elements, and where it has no paragraphs of its own,
 * blank lines as paragraphs and line ends as breaks, as `wpautop` does.
 * @param pictures the media library by number, for galleries
 */
export function readPostText(content: string, pictures: ReadonlyMap<string, LibraryPicture>): string {
  const html = content
    .replace(/\r\n?/g, '\n')
    .replace(CAPTION, (_, attributes: string, inside: string) => figureOf(attributes, inside))
    .replace(GALLERY, (all, attributes: string) => galleryOf(attributes, pictures) ?? escapeHtml(all))
    .replace(PLAYER, (_, kind: string, attributes: string, inside: string | undefined) => playerOf(kind, attributes, inside))
    .replace(OTHER, '\n\n');
  return /<!-- wp:(?!freeform)/.test(html) || /<p[\s>]/i.test(html) ? html : withParagraphs(html);
}

function figureOf(attributes: string, inside: string): string {
  const picture = /(?:<a\b[^>]{0,1000}>\s*)?<img\b[^>]{0,2000}>(?:\s*<\/a>)?/i.exec(inside)?.[0] ?? '';
  const caption = inside.replace(picture, '').trim() || (/caption="([^"]{0,1000})"/i.exec(attributes)?.[1] ?? '');
  return `\n\n<figure>${picture}<figcaption>${caption}</figcaption></figure>\n\n`;
}

function galleryOf(attributes: string, pictures: ReadonlyMap<string, LibraryPicture>): string | null {
  const ids = (/ids=["“”]?([\d,\s]+)/i.exec(attributes)?.[1] ?? '').split(',').map((id) => id.trim());
  const found = ids.flatMap((id) => pictures.get(id) ?? []);
  if (found.length === 0 || found.length < ids.length) return null;
  const figures = found.map(
    ({ url, alt, caption }) =>
      `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`,
  );
  return `\n\n${figures.join('\n\n')}\n\n`;
}

function playerOf(kind: string, attributes: string, inside: string | undefined): string {
  const address = (inside ?? '').trim() || (/(?:src|mp4|m4v|webm|mp3|m4a|ogg|url)="([^"]{1,500})"/i.exec(attributes)?.[1] ?? '');
  const tag = kind.toLowerCase() === 'audio' ? 'audio' : 'video';
  return `\n\n<${tag} src="${escapeHtml(address)}"></${tag}>\n\n`;
}

function withParagraphs(html: string): string {
  return html
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replaceAll('\n', '<br>')}</p>`))
    .join('\n');
}
