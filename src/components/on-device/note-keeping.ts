import { joinTexts, keepNote, keptNote, type Note } from './kept-notes.ts';

export interface NoteState {
  /** When what stands in the field was kept by this page. */
  savedAt: number | null;
  /** What stands in the field is kept nowhere. */
  isUnsaved: boolean;
  /** Another page wrote to the same note: the field has both texts now. */
  isJoined: boolean;
}

/** Keeps what is typed in a field with every key, so that nothing is left to write when the page goes; follows other tabs. */
export class NoteKeeping {
  readonly #page: Pick<Note, 'path' | 'title'>;
  readonly #field: HTMLTextAreaElement;
  readonly #changed: (state: NoteState) => void;
  /** The text that this page last read or wrote. */
  #known = '';
  #state: NoteState = { savedAt: null, isUnsaved: false, isJoined: false };

  constructor(page: Pick<Note, 'path' | 'title'>, field: HTMLTextAreaElement, changed: (state: NoteState) => void) {
    this.#page = page;
    this.#field = field;
    this.#changed = changed;
  }

  /** Shows what is kept, and keeps from now on. */
  open(): void {
    this.#follow();
    this.#field.addEventListener('input', () => this.#save());
    // What another tab writes comes as an event; not to a page that lay in the browser's cache, or was put to sleep.
    addEventListener('storage', () => this.#follow());
    addEventListener('pageshow', () => this.#follow());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#follow());
    addEventListener('beforeunload', (event) => this.#state.isUnsaved && event.preventDefault());
  }

  #save(): void {
    const kept = this.#kept;
    const isJoined = kept !== this.#known && kept !== '';
    if (isJoined) this.#field.value = joinTexts(kept, this.#field.value);
    const text = this.#field.value;
    const isKept = keepNote({ ...this.#page, text, time: Date.now() });
    if (isKept) this.#known = text;
    this.#tell({ savedAt: isKept ? Date.now() : null, isUnsaved: !isKept, isJoined: isJoined || this.#state.isJoined });
  }

  #follow(): void {
    if (this.#state.isUnsaved) return this.#save();
    const kept = this.#kept;
    if (kept !== this.#known) this.#field.value = kept;
    this.#known = kept;
    this.#tell(this.#state);
  }

  get #kept(): string {
    return keptNote(this.#page.path)?.text ?? '';
  }

  #tell(state: NoteState): void {
    this.#state = state;
    this.#changed(state);
  }
}
