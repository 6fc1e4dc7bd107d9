import { wordsIn } from '../../structure/lines.ts';
import { isElsewhere, namesOf, textOf } from './marked-parts.ts';

/** Names of classes and ids that content systems give to leads. */
const LEAD =
  /(?:^|[-_ ])(?:sa-?po|sapo|sub-?title|lead|lede|hometext|home-text|description|chapeau|trich-?(?:dan|yeu)|tom-?tat|mo-?ta|mota|excerpt|stand-?first|(?:news|detail|article|post|entry|content|bai-?viet|tin|cms)[-_]?(?:sapo|lead|summary|intro|desc|description|excerpt|tomtat|tom-tat|hometext|subtitle)|(?:summary|intro|desc|tomtat)[-_]?(?:news|detail|article|post|content|tin|bai)?|quick-?intro|init-?content|brief-?content)(?:$|[-_ \d])/i;
/** Words of a lead. */
const SHORTEST_LEAD = 8;
const LONGEST_LEAD = 130;
/** Words of a sentence that is no heading, and of a heading at the most. */
const SHORTEST_SENTENCE = 14;
const LONGEST_HEADING = 24;
/** Words of a paragraph of an article. */
const PROSE = 25;

/** The first element marked as a lead behind the title, with no prose of the article between. */
export function findLead(document: Document, title: Element): Element | null {
  for (const element of document.querySelectorAll('p, h2, h3, h4, h5, [itemprop~="description"], [class], [id]')) {
    const isMarked = isMarkedLead(element) || isSentence(element);
    if ((!isMarked && element.tagName !== 'P') || !(title.compareDocumentPosition(element) & 4) || element.contains(title)) continue;
    const words = wordsIn(textOf(element));
    if (!isMarked && words >= PROSE && !isInLead(element)) return null;
    if (isMarked) takeOutPicture(element);
    if (isMarked && words >= SHORTEST_LEAD && words <= LONGEST_LEAD && isWhole(element)) return element;
  }
  return null;
}

/** The box of a picture with its caption that stands in a lead goes below it. In place. */
function takeOutPicture(lead: Element): void {
  const boxes = [...lead.children].filter((child) => child.querySelector('img') && wordsIn(textOf(child)) <= LONGEST_HEADING);
  const rest = boxes.reduce((text, box) => text.replace(textOf(box), ''), textOf(lead));
  const isLead = wordsIn(rest) >= SHORTEST_LEAD && wordsIn(rest) <= LONGEST_LEAD;
  if (boxes.length > 0 && isLead && !lead.querySelector(':scope > p ~ p')) lead.after(...boxes);
}

/** A heading that is a sentence, or longer than any heading, as portals set leads. */
function isSentence(element: Element): boolean {
  const text = /^H[2-5]$/.test(element.tagName) ? textOf(element) : '';
  const words = wordsIn(text);
  return words >= SHORTEST_SENTENCE && (words > LONGEST_HEADING || /[.!?…]["”’)]*$/u.test(text));
}

/** Whether one of the boxes an element stands in is marked as lead. */
function isInLead(element: Element): boolean {
  for (let at = element.parentElement, level = 0; at && level < 3; at = at.parentElement, level += 1) if (isMarkedLead(at)) return true;
  return false;
}

/** Nothing but one or two lines of text, in the article's own part of the page. */
function isWhole(element: Element): boolean {
  return !element.querySelector('ul, ol, table, img, p ~ p, div ~ p, br + br') && !isElsewhere(element) && !element.closest('li');
}

function isMarkedLead(element: Element): boolean {
  const property = element.getAttribute('itemprop') ?? '';
  // Some themes mark the whole text as its own description, too.
  if (element.tagName === 'META' || /articleBody/i.test(property)) return false;
  return property.includes('description') || LEAD.test(namesOf(element));
}
