import { addressOf, webAddress } from '../../site-copy/site-copy.ts';
import type { PassagePart } from '../../works/difference-parts.ts';
import { build, copyTemplate, part } from '../search/build.ts';
import { copyOnPress } from '../site/copy-text.ts';
import type { CheckedQuotation } from './known-library.ts';
import { isPart, outcomeOf, rightWords, sourceOf, type KnownFinding, type RightWords } from './outcome.ts';
import { strings } from './strings.ts';

/** One passage of the text that was examined, with what is known of it. @param show goes to its place in the text */
export function findingItem(
  root: HTMLElement,
  finding: KnownFinding,
  quotationOf: ReadonlyMap<string, CheckedQuotation>,
  show: () => void,
): HTMLElement {
  const outcome = outcomeOf(finding);
  const item = copyTemplate(root, 'finding');
  item.dataset.outcome = outcome;
  const find = (selector: string): HTMLElement => item.querySelector<HTMLElement>(selector)!;
  find('h3').textContent = strings.outcomes[outcome];
  find('blockquote').replaceChildren(...finding.parts.map(shownPart));
  const acts = find('.acts');
  const showButton = find('.show');
  showButton.addEventListener('click', show);
  find('.meta').replaceChildren(...facts(root, finding));
  const notes = notesOn(finding).map((note) => build('p', { class: 'told' }, note));
  acts.before(...notes);
  const right = rightWords(finding, quotationOf);
  if (right && outcome !== 'same' && outcome !== 'work') acts.before(rightPart(root, right));
  if (right) acts.prepend(copyButton(copiedText(right)));
  return item;
}

/** Words that differ, told to those who see and to those who listen. */
function shownPart({ written, expected, count, isSpelling }: PassagePart): Node {
  const aloud = (words: string): HTMLElement => build('span', { class: 'visually-hidden' }, ` ${words} `);
  if (expected === undefined) return document.createTextNode(written);
  if (expected === null) {
    const words = written || strings.missingUnknown(count ?? 0);
    return build('span', { class: 'unsure' }, aloud(strings.unsure), build('mark', {}, words), aloud(strings.end));
  }
  const change = build('span', { class: isSpelling ? 'change spelling' : 'change' });
  if (written) change.append(aloud(expected ? strings.written : strings.surplus), build('del', {}, written), ' ');
  if (expected) change.append(written ? '' : ' ', aloud(written ? strings.expected : strings.missing), build('ins', {}, expected));
  change.append(aloud(strings.end));
  return change;
}

/** Work, paragraphs, date and state, in the words of the whole library. */
function facts(root: HTMLElement, { quotation, placement, isQuoted }: KnownFinding): (Node | string)[] {
  const near = quotation?.quotation;
  const work = placement?.text;
  const found: (Node | string)[] = [];
  if (near) {
    const label = sourceOf(near) || strings.entry;
    found.push(build('span', {}, build('a', { href: addressOf(near.href) }, label)));
    found.push(badgeOf(root, near.state) ?? '');
  } else if (work) found.push(build('span', {}, build('a', { href: addressOf(work.href) }, work.title)));
  if (placement) found.push(build('span', {}, strings.paragraphs(placement.paragraphs)));
  if (!isQuoted) found.push(build('span', {}, strings.unquoted));
  return found;
}

function notesOn(finding: KnownFinding): string[] {
  const { quotation, parts } = finding;
  const near = quotation?.quotation;
  const differing = parts.filter(({ expected }) => expected !== undefined);
  const notes: (string | false | null | undefined)[] = [
    outcomeOf(finding) === 'unknown' && strings.unknownNote,
    near?.isDoubtful && near.reason && `${strings.reason} ${near.reason}`,
    near?.isDoubtful && near.trueAuthor && strings.author(near.trueAuthor),
    isPart(finding) && strings.part,
    differing.some(({ expected }) => expected === null) && strings.unseenWords,
    differing.length > 0 && differing.every(({ isSpelling }) => isSpelling) && strings.spelling,
  ];
  return notes.filter((note): note is string => Boolean(note));
}

/** The right words with their source, where the passage does not show them itself. */
function rightPart(root: HTMLElement, { text, label, href, isOther, state }: RightWords): HTMLElement {
  const badge = isOther && badgeOf(root, state);
  return build(
    'div',
    { class: 'right' },
    build('p', { class: 'label' }, isOther ? strings.rightInstead : strings.right),
    build('p', { class: 'words' }, text),
    build('p', { class: 'meta' }, build('a', { href: addressOf(href) }, label || strings.workUnknown), ...(badge ? [badge] : [])),
  );
}

/** What is copied, in the form that words copied out of any page of the library have. */
function copiedText({ text, source, href }: RightWords): string {
  return `“${text}”\n${source} ${webAddress(href)}`;
}

function copyButton(text: string): HTMLElement {
  const button = build('button', { type: 'button', class: 'button' }, strings.copy);
  const place = build('div', { class: 'copy' }, button, build('span', { role: 'status', class: 'copied' }));
  copyOnPress(button, place, () => text);
  return place;
}

function badgeOf(root: HTMLElement, state: CheckedQuotation['state'] | undefined): Node | undefined {
  const { content } = part<HTMLTemplateElement>(root, 'badges');
  return state && content.querySelector(`.${state}`)?.cloneNode(true);
}
