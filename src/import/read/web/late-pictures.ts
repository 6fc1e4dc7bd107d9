import { pictureKey } from './picture-copies.ts';

/** Where pages that load pictures late keep the address of the picture, best first. */
const ADDRESSES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-large-src',
  'data-full-url',
  'data-orig-file',
  'data-echo',
  'data-image',
  'data-img',
  'data-thumb-src',
];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set'];
/** What stands in the place of a picture until it is loaded. */
const STAND_IN =
  /^data:image\/(?:svg|gif)|^about:|(?:^|[/_.-])(?:blank|placeholder|loading|loader|lazy(?:load)?|spacer|pixel|transparent|1x1|grey|gray)[^/]*$/i;
/** Elements that may stand around a picture and its twin. */
const AROUND = 'p, figure, div, a, span, picture, td, li';

/** Pictures loaded late get their address; a twin for browsers without scripts goes, or takes the place of one that has none. In place. */
export function showLatePictures(document: Document): void {
  for (const plain of document.querySelectorAll('noscript')) putTwin(plain);
  for (const picture of document.querySelectorAll('amp-img, amp-anim')) picture.replaceWith(plainPicture(picture));
  for (const picture of document.querySelectorAll('img')) {
    const shown = picture.getAttribute('src') ?? '';
    const isSaved = shown !== '' && !/^[a-z][a-z\d+.-]*:|^\/|^embedded-image-/i.test(shown) && !STAND_IN.test(shown);
    if (isSaved) continue;
    const late = lateAddress(picture);
    if (late && !STAND_IN.test(late)) picture.setAttribute('src', late);
    else if (shown === '' || STAND_IN.test(shown)) {
      const first = firstOfSet(picture) ?? firstOfSources(picture);
      if (first) picture.setAttribute('src', first);
    }
  }
}

/** A picture as pages for telephones (AMP) write it, as a plain one. */
function plainPicture(picture: Element): Element {
  const plain = picture.ownerDocument.createElement('img');
  for (const name of ['src', 'srcset', 'alt', 'width', 'height']) {
    const value = picture.getAttribute(name);
    if (value !== null) plain.setAttribute(name, value);
  }
  return plain;
}

/** The picture of a `<noscript>` in the place of the one beside it, or in its own place where there is none. */
function putTwin(plain: Element): void {
  const holder = plain.ownerDocument.createElement('div');
  const written = plain.textContent ?? '';
  if (plain.querySelector('img') === null && /<img\s/i.test(written)) holder.innerHTML = written.slice(0, 20_000);
  else holder.append(...[...plain.childNodes].map((node) => node.cloneNode(true)));
  const pictures = [...holder.querySelectorAll('img')].filter(
    (picture) => !/^[01](?:px)?$/.test(picture.getAttribute('width') ?? '') && (picture.getAttribute('src') ?? '') !== '',
  );
  const [only] = pictures;
  const twin = pictures.length === 1 && only ? findTwin(plain, only) : null;
  if (twin && only) {
    if (STAND_IN.test(twin.getAttribute('src') || 'about:') || /^embedded-image-/.test(twin.getAttribute('src') ?? '')) {
      const better = lateAddress(twin);
      const saved = only.getAttribute('src') ?? '';
      twin.setAttribute('src', better && /^[a-z]+:/i.test(saved) && !/^[a-z]+:/i.test(better) ? better : saved);
    }
    if (!twin.getAttribute('alt')) twin.setAttribute('alt', only.getAttribute('alt') ?? '');
    plain.remove();
  } else if (pictures.length > 0) plain.replaceWith(...pictures);
}

/** The picture beside a `<noscript>` that shows the same, or nothing yet. */
function findTwin(plain: Element, picture: Element): Element | null {
  const key = pictureKey(picture.getAttribute('src') ?? '');
  for (const beside of [plain.previousElementSibling, plain.nextElementSibling, plain.parentElement?.previousElementSibling]) {
    if (!beside || beside.tagName === 'NOSCRIPT') continue;
    const found = beside.matches('img') ? [beside] : beside.matches(AROUND) ? [...beside.querySelectorAll('img')] : [];
    const twin = found.find((other) =>
      [other.getAttribute('src'), lateAddress(other), firstOfSet(other)].some((address) => address && pictureKey(address) === key),
    );
    if (twin) return twin;
    const [only] = found;
    const isWaiting =
      only && (STAND_IN.test(only.getAttribute('src') || 'about:') || /^embedded-image-/.test(only.getAttribute('src') ?? ''));
    if (found.length === 1 && only && isWaiting && !lateAddress(only)) return only;
  }
  return null;
}

function lateAddress(picture: Element): string | undefined {
  return ADDRESSES.map((name) => picture.getAttribute(name)?.trim()).find((address) => address && !/[{}<>\s]/.test(address));
}

function firstOfSet(picture: Element): string | undefined {
  for (const name of SETS) {
    const first = /^\s*(\S+)/.exec(picture.getAttribute(name) ?? '')?.[1]?.replace(/,$/, '');
    if (first && !STAND_IN.test(first)) return first;
  }
  return undefined;
}

/** The first of the forms that a `<picture>` offers. */
function firstOfSources(picture: Element): string | undefined {
  const sources = picture.parentElement?.tagName === 'PICTURE' ? [...picture.parentElement.querySelectorAll('source')] : [];
  return sources.map(firstOfSet).find(Boolean);
}
