import type { Account } from '../../source.ts';
import { ADVERTISEMENT, readBoilerplate } from '../../structure/boilerplate-lines.ts';
import { countProse, takeOutPart } from './page-parts.ts';
import { namesOf, textOf } from './marked-parts.ts';

/** Names that sites and the scripts of advertisers give such boxes (EasyList has the same words). */
const NAMED =
  /(?:^|[-_ ])(?:ads?|adv|advert(?:s|ising|isements?)?|ad-?(?:spot|slot|unit|box|block|banner|container|wrapper|rec)s?|a-rec|adsense|adsbygoogle|(?:banner|google|dfp)-?ads?|quang-?cao|sponsored)(?:$|[-_ \d])/i;
const LIKELY = '[class*="ad" i], [id*="ad" i], [class*="a-rec" i], [class*="quang" i], [id*="quang" i], [class*="sponsored" i]';
/** Letters of what such a box says at the most, and of the word over a picture. */
const LONGEST_BOX = 240;
const LONGEST_LABEL = 40;
/** Words of a line of prose, which is the article's in whatever box. */
const PROSE = 25;

/** Takes out what is named for advertisements and says little, and pictures with the word over them. In place. */
export function takeOutAdvertisements(document: Document, account: Account): void {
  for (const box of document.querySelectorAll(LIKELY)) if (isNamedSo(box)) takeOutPart(box, ADVERTISEMENT, account);
  for (const box of document.querySelectorAll('div, p, section, figure, center, td'))
    if (box.querySelector('img') && textOf(box).length <= LONGEST_LABEL && readBoilerplate(textOf(box))?.reason === ADVERTISEMENT)
      takeOutPart(box, ADVERTISEMENT, account);
}

function isNamedSo(box: Element): boolean {
  if (!/^(?:DIV|P|SECTION|ASIDE|CENTER|INS|SPAN|A|UL)$/.test(box.tagName) || !NAMED.test(namesOf(box))) return false;
  return textOf(box).length <= LONGEST_BOX && !box.querySelector('h1, article, figcaption') && countProse(box, PROSE) === 0;
}
