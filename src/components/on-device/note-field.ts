import { addressOf, sitePath } from '../../site-copy/site-copy.ts';
import { build } from '../search/build.ts';
import { loadStyle } from '../search/load-style.ts';
import { copyOnPress } from '../site/copy-text.ts';
import { NoteKeeping } from './note-keeping.ts';
import { strings } from './strings.ts';
import style from './note-field.css?url';

/** Lines that the field grows to by itself. */
const MOST_ROWS = 24;
const clock = new Intl.DateTimeFormat('vi-VN', { hour: 'numeric', minute: '2-digit' });

/** Puts the field and all around it into the fold, with what is kept. */
export async function showNoteField(root: HTMLElement, fold: HTMLElement): Promise<void> {
  await loadStyle(style);
  const title = document.querySelector('h1')?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
  const field = build('textarea', {
    class: 'field',
    rows: '5',
    'aria-label': strings.noteOn(title),
    placeholder: strings.noteHint,
    spellcheck: 'false',
  });
  const saved = build('p', { class: 'saved' });
  const told = build('p', { role: 'status' });
  const copy = build('button', { type: 'button', class: 'text-button' }, strings.copyNote);
  const copied = build('div', { class: 'copied' }, build('p', { role: 'status' }));
  const asked = build('input', { type: 'checkbox' });
  const printed = build('div', { class: 'printed' });

  const show = (): void => {
    while (field.scrollHeight > field.clientHeight && field.rows < MOST_ROWS) field.rows += 1;
    copy.hidden = field.value.trim() === '';
    printed.replaceChildren(build('h2', {}, strings.notes), field.value);
    root.classList.toggle('no-print', !asked.checked || field.value.trim() === '');
  };
  const keeping = new NoteKeeping({ path: sitePath(), title }, field, ({ savedAt, isUnsaved, isJoined }) => {
    saved.textContent = savedAt ? strings.saved(clock.format(savedAt)) : '';
    told.textContent = isUnsaved ? strings.unsaved : isJoined ? strings.joined : '';
    show();
  });
  asked.addEventListener('change', show);
  copyOnPress(copy, copied, () => field.value);

  fold.append(
    field,
    build('div', { class: 'under' }, saved, copy),
    told,
    copied,
    build('label', { class: 'asked' }, asked, ` ${strings.printNote}`),
    build('p', { class: 'place' }, strings.notePlace),
    build('a', { class: 'tall', href: addressOf(root.dataset.shelf!) }, strings.allNotes),
  );
  root.append(printed);
  keeping.open();
}
