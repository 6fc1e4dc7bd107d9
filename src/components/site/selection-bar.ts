import { addedWords } from '../compose/added-words.ts';
import { addStrings } from '../compose/add-strings.ts';
import { addedStrings } from '../compose/added-strings.ts';
import { addToKept } from '../compose/kept-session.ts';
import { LONGEST } from '../../pack/own/own-session.ts';
import { webAddress } from '../../site-copy/site-copy.ts';
import { build } from '../search/build.ts';
import { loadStyle } from '../search/load-style.ts';
import { copyText } from './copy-text.ts';
import { elementOf } from './quoted-words.ts';
import { selectedWords, type SelectedWords } from './selected-words.ts';
import style from './selection-bar.css?url';
import { selectionStrings } from './selection-strings.ts';
import { textFragment } from './text-fragment.ts';

/** How long a selection stands still before something is offered for it, in milliseconds. */
const STILL = 300;
/** A selection of fewer letters is a slip. */
const FEWEST = 3;

let selected: SelectedWords | null = null;
let timer = 0;
const add = act(addStrings.add, addToSession);
const bar = build('div', { class: 'selection-bar no-print', role: 'toolbar', 'aria-label': selectionStrings.selection, hidden: '' });

/** Offers for what is selected what can be done with it, at the foot of the window: a phone's own menu and handles stand at the words. */
export async function watchSelection(): Promise<void> {
  await loadStyle(style);
  bar.append(
    act(selectionStrings.copyQuote, ({ copied }) => void copyText(copied, bar)),
    add,
    act(
      selectionStrings.linkToWords,
      ({ words, range }) => void copyText(textFragment(webAddress(), words, ambiguousBefore(range, words)), bar),
    ),
    build('span', { class: 'copied', role: 'status' }),
  );
  document.body.append(bar);
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = window.setTimeout(offer, STILL);
  });
  document.addEventListener('keydown', press);
  offer();
}

function act(label: string, press: (selected: SelectedWords) => void): HTMLElement {
  const button = build('button', { type: 'button', class: 'text-button' }, label);
  // Without this a press would end the selection before it is copied.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => selected && press(selected));
  return button;
}

/** A quotation with its source, other words as a passage of their page. */
function addToSession({ item }: SelectedWords): void {
  if (!item) return;
  const { compose } = document.querySelector('main')!.dataset;
  const isTooLong = (item.text ?? '').length > LONGEST.passage;
  const said = isTooLong ? [addedStrings.tooLong] : addedWords(addToKept(item), compose!);
  bar.querySelector('[role=status]')!.replaceChildren(...said);
}

function offer(): void {
  if (bar.contains(document.activeElement)) return;
  const words = isWriting() ? null : selectedWords();
  const isOfPage = words && document.querySelector('main')?.contains(words.range.commonAncestorContainer);
  selected = isOfPage && words.words.length >= FEWEST ? words : null;
  bar.hidden = !selected;
  add.hidden = !selected?.item;
  bar.querySelector('[role=status]')!.replaceChildren();
  bar.querySelector('textarea')?.remove();
}

function isWriting(): boolean {
  return Boolean(document.activeElement?.closest('input, textarea, select, [contenteditable]'));
}

/** Tab goes to what is offered, as long as it is; Escape takes it away and leaves the words selected. */
function press(event: KeyboardEvent): void {
  if (bar.hidden || event.altKey || event.ctrlKey || event.metaKey) return;
  const isInside = bar.contains(document.activeElement);
  if (event.key === 'Escape') close(isInside);
  else if (event.key === 'Tab' && !event.shiftKey && !isInside) bar.querySelector('button')?.focus();
  else return;
  event.preventDefault();
}

function close(isInside: boolean): void {
  bar.hidden = true;
  if (isInside) (document.activeElement as HTMLElement).blur();
}

/** A few words before those that are selected, where the page has them more than once; nothing else tells them apart. */
function ambiguousBefore(range: Range, words: string): string {
  const text = document.querySelector('main')?.textContent ?? '';
  if (text.indexOf(words) === text.lastIndexOf(words)) return '';
  const block = elementOf(range.startContainer)?.closest('p, li, td, th, blockquote, h1, h2, h3, h4, dd, figcaption');
  if (!block) return '';
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().trim().split(/ +/).slice(-3).join(' ');
}
