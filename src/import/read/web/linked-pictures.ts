import { ADVERTISEMENT } from '../../structure/boilerplate-lines.ts';
import { wordsIn } from '../../structure/lines.ts';
import { dropReasons } from '../../drop-reasons.ts';
import type { Account } from '../../source.ts';
import { textOf } from './marked-parts.ts';

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)(?:[?#]|$)/i;
/** Where people keep their pictures, and a page that shows one leads to. */
const OF_PICTURES =
  /(?:^|\.)(?:bp\.blogspot\.|blogger\.|googleusercontent\.|photos\.|drive\.google\.|flickr\.|flic\.kr|imgur\.|wikimedia\.|wikipedia\.|facebook\.|fbcdn\.|zdn\.|youtu)/i;
/** Words that stand beside a picture and are its caption. */
const LONGEST_CAPTION = 60;
/** Pixels of a thumbnail's side. */
const THUMBNAIL = 200;

/**
 * Pictures of a page that lead elsewhere are none of its article: to a page of another site, as advertisements do, or to the page
 * which the link beside them names, as thumbnails of other articles do. One with a caption stays. In place.
 */
export function takeOutLinkedPictures(document: Document, account: Account): void {
  const own = ownHost(document);
  const addresses = new Map<string, Element[]>();
  for (const link of document.querySelectorAll('a[href]'))
    if (textOf(link) !== '') addresses.set(link.getAttribute('href')!, [...(addresses.get(link.getAttribute('href')!) ?? []), link]);
  for (const link of document.querySelectorAll('a[href]')) {
    const picture = textOf(link) === '' ? link.querySelector('img') : null;
    const address = link.getAttribute('href') ?? '';
    if (!picture || PICTURE_FILE.test(address) || hasCaption(link)) continue;
    const isThumbnail = isSmall(picture) && addresses.get(address)?.some((title) => wordsIn(textOf(title)) > 3) === true;
    if (!isThumbnail && !leadsAway(address, own)) continue;
    account.dropped.push({
      text: picture.getAttribute('alt') || picture.getAttribute('src') || address,
      reason: isThumbnail ? dropReasons.related : ADVERTISEMENT,
    });
    picture.remove();
  }
}

/** The host a page says it has; null where it does not. */
function ownHost(document: Document): string | null {
  const said = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    document.querySelector('base[href]')?.getAttribute('href'),
    /saved from url=\(\d+\)(\S+)/.exec([...document.childNodes].find(({ nodeType }) => nodeType === 8)?.nodeValue ?? '')?.[1],
  ];
  return said.map((address) => hostOf(address ?? '')).find((host) => host !== null) ?? usualHost(document);
}

/** Links by which the host of a page can be told. */
const FEWEST_LINKS = 3;

/** The host most links lead to; one that is no other's where most name none. */
function usualHost(document: Document): string | null {
  const hosts = [...document.querySelectorAll('a[href]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((address) => !/^(?:#|javascript:|mailto:|tel:|data:)/i.test(address))
    .map((address) => hostOf(address) ?? '');
  const [first] = [...Map.groupBy(hosts, (host) => host).values()].sort((a, b) => b.length - a.length);
  return first && first.length >= FEWEST_LINKS && first.length * 2 > hosts.length ? first[0]! : null;
}

function leadsAway(address: string, own: string | null): boolean {
  const host = hostOf(address);
  return host !== null && own !== null && !isOfSameSite(host, own) && !OF_PICTURES.test(host);
}

function hostOf(address: string): string | null {
  return (
    /^(?:https?:)?\/\/([^/?#:]{3,100})/i
      .exec(address)?.[1]
      ?.toLowerCase()
      .replace(/^www\./, '') ?? null
  );
}

function isOfSameSite(one: string, other: string): boolean {
  return (
    one === other ||
    one.endsWith(`.${other}`) ||
    other.endsWith(`.${one}`) ||
    one.split('.').slice(-3).join('.') === other.split('.').slice(-3).join('.')
  );
}

function hasCaption(link: Element): boolean {
  const figure = link.closest('figure, table, [class*="caption" i]');
  return figure !== null && wordsIn(textOf(figure)) > 0 && wordsIn(textOf(figure)) <= LONGEST_CAPTION;
}

function isSmall(picture: Element): boolean {
  const sides = ['width', 'height'].map((name) => Number(picture.getAttribute(name) ?? NaN)).filter((side) => side > 0);
  return sides.some((side) => side <= THUMBNAIL);
}
