import { dropReasons } from '../../drop-reasons.ts';
import { reviewNotes } from '../../messages.ts';
import type { Account } from '../../source.ts';

/** What plays or shows something of another page inside a page. */
interface Medium {
  kind: string;
  address: string;
  /** Stands in the page where the medium stood, until the lines of the page are told. */
  place: Element;
}

const PLAYERS = [
  'iframe',
  'video',
  'audio',
  'embed',
  'object',
  'oembed',
  'amp-youtube',
  'amp-video',
  'amp-audio',
  'amp-iframe',
  'lite-youtube',
  '[data-oembed-url]',
  '[type="VideoStream"]',
  '[data-vid]',
  '[data-video-src]',
  '[data-audio-src]',
].join(', ');
const ADDRESSES = [
  'src',
  'data-src',
  'data-lazy-src',
  'data-litespeed-src',
  'data',
  'url',
  'data-oembed-url',
  'data-vid',
  'data-video-src',
  'data-audio-src',
  'videoid',
  'data-videoid',
];
/** What a page shows for itself: advertisements, buttons, counters, forms of others. */
const OWN =
  /doubleclick|googlesyndication|adservice|googletagmanager|google-analytics|recaptcha|facebook\.com\/(?:v[\d.]+\/)?plugins\/(?:like|share|page|comments|follow)|fbcdn|platform\.twitter\.com\/widgets\/(?:tweet_button|follow)|sp\.zalo\.me|zalo.*(?:share|follow)|chat|livechat|subiz|tawk\.to|banner|quang-?cao|^about:|^javascript:|^$/i;
const KINDS: readonly [pattern: RegExp, kind: string][] = [
  [/\.(?:pdf)(?:$|[?#&])|viewpdf|pdfviewer|pdf\.js|viewer\.html\?file/i, 'Tệp PDF trong khung'],
  [
    /\.(?:docx?|xlsx?|pptx?)(?:$|[?#&])|docs\.google\.com\/(?:gview|viewer|document|presentation|spreadsheets)|officeapps\.live|slideshare|issuu/i,
    'Văn bản trong khung',
  ],
  [/\.(?:mp3|m4a|wav|ogg|oga|aac|wma)(?:$|[?#])|soundcloud|spotify|podcast/i, 'Âm thanh'],
  [/youtu\.?be|youtube|vimeo|dailymotion|tiktok|facebook\.com\/.*video|\.(?:mp4|webm|m3u8|mov|flv|avi|ogv)(?:$|[?#])|video/i, 'Video'],
  [/google\.[^/]+\/maps|maps\.google|openstreetmap|goong/i, 'Bản đồ'],
];
const MOST = 200;
const LONGEST_ADDRESS = 300;

/** Takes what plays out of a page, with what browsers show that cannot play it. */
export function takeOutMedia(document: Document, { dropped }: Account): Medium[] {
  const media: Medium[] = [];
  for (const player of document.querySelectorAll(PLAYERS)) {
    if (!player.isConnected || player.closest('x-medium')) continue;
    const address = addressOf(player);
    const unsaid = player.tagName === 'OBJECT' || player.hasAttribute('data-oembed-url') ? '' : (player.textContent ?? '').trim();
    if (unsaid !== '' && player.tagName !== 'DIV') dropped.push({ text: unsaid.replace(/\s+/g, ' '), reason: dropReasons.unsaid });
    // A box that holds text beside its player is no player.
    if (player.tagName === 'DIV' && unsaid.length > 0 && !player.querySelector(PLAYERS)) continue;
    const place = document.createElement('x-medium');
    player.replaceWith(place);
    if (OWN.test(address) || media.length >= MOST) {
      place.remove();
      if (address !== '') dropped.push({ text: address, reason: dropReasons.media });
    } else media.push({ kind: kindOf(player, address), address, place });
  }
  return media;
}

function addressOf(player: Element): string {
  for (const holder of [player, ...player.querySelectorAll('source, iframe, embed, param[name="movie"], video, audio')]) {
    for (const name of [...ADDRESSES, ...(holder.tagName === 'PARAM' ? ['value'] : [])]) {
      const value = holder.getAttribute(name)?.trim();
      if (value && !value.startsWith('data:') && !/^(?:about:|blob:)/.test(value)) return value.slice(0, LONGEST_ADDRESS);
    }
  }
  return '';
}

function kindOf(player: Element, address: string): string {
  const found = KINDS.find(([pattern]) => pattern.test(address))?.[1];
  if (found) return found;
  if (/VIDEO|YOUTUBE/.test(player.tagName) || player.getAttribute('type') === 'VideoStream' || player.hasAttribute('data-vid'))
    return 'Video';
  return /AUDIO/.test(player.tagName) ? 'Âm thanh' : 'Khung nhúng';
}

/** Lines of a page between a medium and the article that it may still belong to. */
const NEAR = 2;

/**
 * Lists what was taken out, and says to the editor what stood within the article.
 * @param isKept whether a line of the page is in the article, by its index
 */
export function tellMedia(media: readonly Medium[], isKept: readonly boolean[], { dropped, reviewNotes: said }: Account): void {
  const first = isKept.indexOf(true);
  const last = isKept.lastIndexOf(true);
  const told = new Set<string>();
  for (const { kind, address, place } of media) {
    if (told.has(address)) continue;
    told.add(address);
    dropped.push({ text: `${kind}: ${address}`, reason: dropReasons.media });
    const line = Number(place.getAttribute('data-line') ?? -1);
    if (line >= first && line <= last + 1 + NEAR) said.push(reviewNotes.media(kind, address));
  }
}
