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
const CAPTION = /\[(?:wp_)?caption\b([^\]]{0,500})\]([^]{0,5000}?)\[\/(?:wp_)?caption\]/gi;
const GALLERY =
  /\[(?:gallery|vc_single_image|ux_image|playlist|av_gallery|ux_gallery|vc_gallery|vc_images_carousel|fusion_gallery)\b([^\]]{0,2000})\]/gi;
const PLAYER = /\[(video|audio|embed|youtube|vimeo|fvplayer|evp_embed_video)\b([^\]]{0,500})\](?:([^[\]]{0,500})\[\/\1\])?/gi;
/** A shortcode by its form: names with a mark in them, attributes, one that closes or is closed. `[1]`, `[sic]` are text. */
const FORMED =
  /\[\/?[a-z][\w-]{1,40}(?:\s+[\w-]{1,40}\s*=\s*(?:"[^"]{0,2000}"|'[^']{0,2000}'|“[^”]{0,500}”|[^\s\]"']{1,500}))+\s*\/?\]|\[\/?[a-z][a-z\d]*[_-][\w-]{1,40}(?:\s[^\]]{0,1000})?\]|\[[a-z][\w-]{1,40}\s*\/\]|\[\/[a-z][\w-]{1,40}\]/gi;
/** Names of shortcodes that need no attributes, and have no mark. */
const BARE =
  /\[(?:row|col|column|section|text|title|button|divider|gap|spacer|tabs?|accordion|toggle|toc|clear|clearfix|hr|dropcap|highlight|box|quote|pullquote|spoiler|table|block|icon|lightbox|share|follow|gallery|playlist|contact|sitemap|countdown|ratings|wpdatatable|metaslider|ngg)(?:\s[^\]]{0,1000})?\]/gi;
/** What shows a file or a frame by its address. */
const FRAME = /\[(?:pdf[\w-]*|embeddoc|gview|googlepdf|dflip|flipbook|iframe|google-?map|wpdm[\w-]*|doc|office|viewer)\b([^\]]{0,800})\]/gi;

/** What became of a post's text. */
interface PostText {
  html: string;
  /** Shortcodes that stood for something the export does not have. */
  missing: string[];
}

/**
 * The text of a WordPress post as the site shows it: shortcodes as elements, and where it has no blocks of its own,
 * blank lines as paragraphs and line ends as breaks, as `wpautop` does.
 * @param pictures the media library by number, for galleries
 */
export function readPostText(content: string, pictures: ReadonlyMap<string, LibraryPicture>): PostText {
  const missing: string[] = [];
  const hasClosing = new Set([...content.matchAll(/\[\/([a-z][\w-]{1,40})\]/gi)].map(([, name = '']) => name.toLowerCase()));
  const takeOut = (all: string): string => {
    const name = /^\[\/?([\w-]+)/.exec(all)?.[1]?.toLowerCase() ?? '';
    if (!all.startsWith('[/') && !hasClosing.has(name) && !LAYOUT.test(name)) missing.push(all);
    return INSIDE_LINE.test(name) ? '' : '\n\n';
  };
  const html = content
    .replace(/\r\n?/g, '\n')
    .replace(/<!--(?:more|nextpage)[^>]{0,100}-->/gi, '\n\n')
    .replace(/\[\[([^[\]]{1,300})\]\]/g, (_, shown: string) => `&#91;${shown}&#93;`)
    .replace(CAPTION, (_, attributes: string, inside: string) => figureOf(attributes, inside))
    .replace(GALLERY, (all, attributes: string) => {
      const gallery = galleryOf(attributes, pictures);
      if (gallery.isPart) missing.push(all);
      return gallery.html;
    })
    .replace(PLAYER, (_, kind: string, attributes: string, inside: string | undefined) => playerOf(kind, attributes, inside))
    .replace(FRAME, (all, attributes: string) => {
      const address = /https?:[^\s"'“”\]]{4,500}/i.exec(attributes)?.[0];
      return address ? `\n\n<iframe src="${escapeHtml(address)}"></iframe>\n\n` : all;
    })
    .replace(FORMED, takeOut)
    .replace(BARE, takeOut);
  return { html: /<!-- wp:(?!freeform)/.test(html) ? html : withParagraphs(html), missing };
}

/** Shortcodes that only arrange a page: nothing is missing without them. */
const LAYOUT =
  /^(?:vc_|et_pb_|fusion_|av_|su_(?!posts|gallery|slider)|ux_(?!image|gallery|slider|video)|row|col|column|section|text|title|divider|gap|spacer|tabs?|accordion|toggle|toc|clear|hr|button|icon|share|follow)/;
/** Shortcodes around words within a line. */
const INSIDE_LINE = /^(?:dropcap|highlight|tooltip|icon|su_(?:highlight|label|tooltip|dropcap)|lightbox|abbr|popup|footnote|ref)$/;

function figureOf(attributes: string, inside: string): string {
  const picture = /(?:<a\b[^>]{0,1000}>\s*)?<img\b[^>]{0,2000}>(?:\s*<\/a>)?/i.exec(inside)?.[0] ?? '';
  const caption = inside.replace(picture, '').trim() || (/caption="([^"]{0,1000})"/i.exec(attributes)?.[1] ?? '');
  return `\n\n<figure>${picture}<figcaption>${caption}</figcaption></figure>\n\n`;
}

/** The pictures of a gallery that the export has; `isPart` where it lacks some. */
function galleryOf(attributes: string, pictures: ReadonlyMap<string, LibraryPicture>): { html: string; isPart: boolean } {
  const ids = (/\b(?:ids?|images?|include)=["“”']?([\d,\s]+)/i.exec(attributes)?.[1] ?? '').split(',').map((id) => id.trim());
  const found = ids.flatMap((id) => pictures.get(id) ?? []);
  const figures = found.map(
    ({ url, alt, caption }) =>
      `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`,
  );
  return { html: `\n\n${figures.join('\n\n')}\n\n`, isPart: found.length < ids.length || found.length === 0 };
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
