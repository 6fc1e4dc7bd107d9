import {
  changed,
  emptySession,
  itemOf,
  MOST_ITEMS,
  moved,
  withItem,
  without,
  type OwnItem,
  type OwnSession,
} from '../../pack/own/own-session.ts';
import type { RowActs } from './item-row.ts';
import { strings } from './strings.ts';

/** What the page does after an act. */
interface Page {
  /** Keeps the session and draws its items anew. @param focus what has the focus afterwards */
  draw(focus?: string): void;
  /** The same, and what was pressed keeps its place on the screen and has the focus. */
  drawInPlace(pressed: string): void;
  /** Keeps the session and counts it; fields and rows stand as they are, with what was typed into them. */
  count(): void;
  say(words: string): void;
  nameOf(item: OwnItem): string;
}

/** How something that was taken out comes back, and what has the focus then. */
interface Undo {
  restore(session: OwnSession): OwnSession;
  focus: string;
}

/** The session that is composed, and every act that changes it. */
export class SessionEditing implements RowActs {
  session: OwnSession = emptySession();
  /** Places of the item that is moved by buttons, and of the one whose note is open. */
  moving: number | null = null;
  noteOpen: number | null = null;
  readonly #page: Page;
  #undo: Undo | null = null;
  /** A field that is taken away tells once more what was typed, of a place that another item has by now. */
  #isDrawing = false;

  constructor(page: Page) {
    this.#page = page;
  }

  get canUndo(): boolean {
    return this.#undo !== null;
  }

  /** Goes on with another session. */
  begin(session: OwnSession): void {
    this.session = session;
    this.moving = this.noteOpen = this.#undo = null;
    this.#draw();
  }

  /** Title, unit, day or length. */
  describe(change: Partial<OwnSession>): void {
    this.session = { ...this.session, ...change };
    this.#page.count();
  }

  change(place: number, change: Partial<OwnItem>): void {
    if (this.#isDrawing) return;
    this.session = changed(this.session, place, change);
    this.#page.count();
  }

  add(item: OwnItem): void {
    if (this.session.items.length >= MOST_ITEMS) return this.#say(strings.full(MOST_ITEMS));
    const added = itemOf(item.kind, item);
    this.session = { ...this.session, items: [...this.session.items, added] };
    this.#draw();
    this.#say(strings.added(this.#page.nameOf(added)));
  }

  /** @param focus what has the focus afterwards; without it, the button that was pressed */
  move(from: number, to: number, focus?: string): void {
    const item = this.session.items[from];
    const { length } = this.session.items;
    if (!item || to < 0 || to >= length) return;
    if (this.moving === from) this.moving = to;
    this.noteOpen = null;
    this.session = moved(this.session, from, to);
    if (focus) this.#draw(focus);
    else this.#whileDrawing(() => this.#page.drawInPlace(to < from ? 'up' : 'down'));
    this.#say(strings.movedTo(this.#page.nameOf(item), to + 1, length));
  }

  hold(place: number | null): void {
    const was = this.moving;
    this.moving = place;
    this.#draw(`grip-${place ?? was ?? 0}`);
    if (place !== null) this.#say(strings.moving(this.#nameAt(place)));
    else if (was !== null) this.#say(strings.putAt(this.#nameAt(was), was + 1));
  }

  openNote(place: number | null): void {
    const was = this.noteOpen;
    this.noteOpen = place;
    this.#draw(place === null ? `note-${was ?? 0}` : `note-field-${place}`);
  }

  /** Ends what is open in the list. */
  close(): void {
    if (this.moving !== null) this.hold(null);
    else if (this.noteOpen !== null) this.openNote(null);
  }

  remove(place: number): void {
    const item = this.session.items[place];
    if (!item) return;
    const name = this.#nameAt(place);
    this.moving = this.noteOpen = null;
    this.session = without(this.session, place);
    const { length } = this.session.items;
    this.#say(strings.removed(name), { restore: (now) => withItem(now, place, item), focus: `grip-${place}` });
    this.#draw(length > 0 ? `grip-${Math.min(place, length - 1)}` : 'undo');
  }

  clear(): void {
    const before = this.session;
    this.begin({ ...emptySession(), length: before.length });
    this.#say(strings.cleared, { restore: () => before, focus: 'grip-0' });
    this.#draw('undo');
  }

  undo(): void {
    if (!this.#undo) return;
    const { restore, focus } = this.#undo;
    this.session = restore(this.session);
    this.#draw(focus);
    this.#say(strings.restored);
  }

  #draw(focus?: string): void {
    this.#whileDrawing(() => this.#page.draw(focus));
  }

  #whileDrawing(draw: () => void): void {
    this.#isDrawing = true;
    draw();
    this.#isDrawing = false;
  }

  #nameAt(place: number): string {
    const item = this.session.items[place];
    return item ? this.#page.nameOf(item) : '';
  }

  /** Whatever is said next takes the place of what could be taken back. */
  #say(words: string, undo: Undo | null = null): void {
    this.#undo = undo;
    this.#page.say(words);
  }
}
