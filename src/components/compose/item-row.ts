import { LONGEST, MOST_MINUTES, type OwnItem } from '../../pack/own/own-session.ts';
import { KIND_LABELS } from '../../pack/own/own-words.ts';
import type { ResolvedItem } from '../../pack/own/resolve-item.ts';
import { buildMarkup, h } from '../../pack/markup.ts';
import { addressOf } from '../../site-copy/site-copy.ts';
import { build } from '../search/build.ts';
import { strings } from './strings.ts';

/** What is asked of an item of the list. */
export interface RowActs {
  /** Fields of the row show it already. */
  change(place: number, change: Partial<OwnItem>): void;
  remove(place: number): void;
  move(from: number, to: number): void;
  /** Begins or ends moving by buttons. */
  hold(place: number | null): void;
  openNote(place: number | null): void;
}

export interface RowState {
  place: number;
  of: number;
  isMoving: boolean;
  isNoteOpen: boolean;
}

const ENDING = /[.,;:!?…]+$/;

/** A short name for who listens: the first words. @param most letters */
export function shortName(words: string, most = 60): string {
  const all = words.replace(/\s+/g, ' ').replace(ENDING, '');
  if (all.length <= most) return all;
  const cut = all.slice(0, most).replace(/\s+\S*$/, '');
  return `${cut.replace(ENDING, '')}…`;
}

export function itemRow(resolved: ResolvedItem, state: RowState, acts: RowActs): HTMLElement {
  const { place, isMoving } = state;
  const row = build(
    'li',
    { class: isMoving ? 'item moving' : 'item', 'data-place': String(place) },
    grip(resolved, state, acts),
    body(resolved, state, acts),
    build('div', { class: 'foot' }, minutesField(resolved, place, acts), rowActs(resolved, state, acts)),
  );
  return row;
}

function grip(resolved: ResolvedItem, { place, isMoving }: RowState, acts: RowActs): HTMLElement {
  const drawn = h('svg', { width: 12, height: 20, 'aria-hidden': 'true' }, h('path', { d: 'M2 3h2M8 3h2M2 10h2M8 10h2M2 17h2M8 17h2' }));
  const made = button('grip', '', () => acts.hold(isMoving ? null : place), `grip-${place}`);
  made.setAttribute('aria-label', strings.move(place + 1, shortName(resolved.words)));
  made.setAttribute('aria-pressed', String(isMoving));
  made.append(buildMarkup(drawn, document));
  return made;
}

function body(resolved: ResolvedItem, { place, isNoteOpen }: RowState, acts: RowActs): HTMLElement {
  const { item, words, about, state, mark, address } = resolved;
  const who = build('input', {
    class: 'who',
    value: item.who,
    placeholder: strings.who,
    'aria-label': strings.whoOf(place + 1),
    maxlength: String(LONGEST.who),
    'data-focus': `who-${place}`,
  });
  who.addEventListener('change', () => acts.change(place, { who: who.value.trim() }));
  const said = address && item.kind !== 'quotation' ? build('a', { href: addressOf(new URL(address).pathname) }, words) : words;
  return build(
    'div',
    { class: 'body' },
    build('p', { class: 'eyebrow' }, KIND_LABELS[item.kind], who),
    // What the library has not is no quotation.
    build('p', { class: item.kind === 'quotation' && address ? 'words gold' : 'words' }, said),
    ...(about || state
      ? [
          build(
            'p',
            { class: 'meta' },
            ...(about
              ? [
                  item.kind === 'quotation' && address
                    ? build('a', { href: addressOf(new URL(address).pathname) }, about)
                    : build('span', {}, about),
                ]
              : []),
            ...(state ? [build('span', { class: `badge ${mark}` }, state)] : []),
          ),
        ]
      : []),
    ...(item.note && !isNoteOpen ? [build('p', { class: 'note-text' }, item.note)] : []),
  );
}

function minutesField(resolved: ResolvedItem, place: number, acts: RowActs): HTMLElement {
  const { minutes } = resolved.item;
  const field = build('input', {
    type: 'number',
    min: '0',
    max: String(MOST_MINUTES),
    inputmode: 'numeric',
    value: String(minutes),
    'aria-label': strings.minutesOf(place + 1),
    'data-focus': `minutes-${place}`,
  });
  const set = (wanted: number): void => {
    const kept = Math.min(Math.max(Math.round(wanted) || 0, 0), MOST_MINUTES);
    field.value = String(kept);
    acts.change(place, { minutes: kept });
  };
  field.addEventListener('change', () => set(field.valueAsNumber));
  selectWhenEntered(field);
  const less = button('', '–', () => set(field.valueAsNumber - 1), `less-${place}`);
  less.setAttribute('aria-label', strings.less(place + 1));
  const more = button('', '+', () => set(field.valueAsNumber + 1), `more-${place}`);
  more.setAttribute('aria-label', strings.more(place + 1));
  return build('div', { class: 'min' }, less, build('span', {}, field, ' ', strings.minutes), more);
}

/** What is typed takes the place of the number; a second press puts the caret where it falls. */
function selectWhenEntered(field: HTMLInputElement): void {
  let isEntered = false;
  field.addEventListener('pointerdown', () => (isEntered = field !== document.activeElement));
  field.addEventListener('focus', () => field.select());
  // The press itself sets a caret after the focus has come.
  field.addEventListener('click', () => {
    if (isEntered) field.select();
    isEntered = false;
  });
}

function rowActs(resolved: ResolvedItem, { place, of, isMoving, isNoteOpen }: RowState, acts: RowActs): HTMLElement {
  const moving = isMoving
    ? [
        button('strong', strings.up, () => acts.move(place, place - 1), 'up', place === 0),
        button('strong', strings.down, () => acts.move(place, place + 1), 'down', place === of - 1),
        button('strong', strings.put, () => acts.hold(null), 'put'),
      ]
    : [];
  const { note } = resolved.item;
  const noteButton = button('', note ? strings.editNote : strings.note, () => acts.openNote(isNoteOpen ? null : place), `note-${place}`);
  noteButton.setAttribute('aria-label', note ? strings.editNoteOf(place + 1) : strings.noteOf(place + 1));
  noteButton.setAttribute('aria-expanded', String(isNoteOpen));
  const remove = button('', strings.remove, () => acts.remove(place), `remove-${place}`);
  remove.setAttribute('aria-label', strings.removeAt(place + 1));
  return build('div', { class: 'row-acts' }, ...moving, noteButton, remove, ...(isNoteOpen ? [noteField(resolved, place, acts)] : []));
}

function noteField(resolved: ResolvedItem, place: number, acts: RowActs): HTMLElement {
  const field = build('textarea', {
    rows: '2',
    maxlength: String(LONGEST.note),
    'aria-label': strings.noteOf(place + 1),
    'data-focus': `note-field-${place}`,
  });
  field.value = resolved.item.note;
  field.addEventListener('change', () => acts.change(place, { note: field.value.trim() }));
  return build(
    'div',
    { class: 'note-field' },
    field,
    button('', strings.done, () => acts.openNote(null), 'note-done'),
  );
}

/** @param focus what finds it again after the list was drawn anew */
export function button(name: string, words: string, press: () => void, focus?: string, isDisabled = false): HTMLButtonElement {
  const made = build(
    'button',
    { type: 'button', class: name || undefined, 'data-focus': focus, 'aria-disabled': isDisabled ? 'true' : undefined },
    words,
  );
  if (!isDisabled) made.addEventListener('click', press);
  return made;
}
