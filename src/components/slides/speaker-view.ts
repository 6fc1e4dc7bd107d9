import type { DeckInPage } from '../../pack/slides/deck.ts';
import { standingAt, startsOf } from '../../pack/slides/timing.ts';
import { sitePath } from '../../site-copy/site-copy.ts';
import { build } from '../search/build.ts';
import { actOfKey, type Act } from './acts.ts';
import { readDeckAddress } from './deck-address.ts';
import { openSpeakerLink, type RoomState } from './speaker-link.ts';
import { strings } from './strings.ts';

/** Milliseconds between two looks at the clock; what is shown changes once a minute. */
const LOOK = 1000;

/** The speaker's window: the slide that is shown and the next, minutes, plan, notes, and what turns them. */
export class SpeakerView {
  readonly #deck: DeckInPage;
  readonly #slides: HTMLElement[];
  readonly #place: HTMLElement;
  readonly #link: ReturnType<typeof openSpeakerLink>;
  #state: RoomState | null = null;
  #told = '';

  constructor(root: HTMLElement, deck: DeckInPage, slides: HTMLElement[]) {
    this.#deck = deck;
    this.#slides = slides;
    const name = [sitePath(), ...readDeckAddress(location.hash).rest].join(' ');
    this.#link = openSpeakerLink(name, (message) => 'state' in message && this.#take(message.state));
    this.#place = build('div', { class: 'speaker', 'data-theme': 'dark' }, build('p', { class: 'waiting' }, strings.waiting));
    document.documentElement.classList.add('speaking');
    document.title = strings.speakerTitle;
    // The slides stay in the page as what is copied from; nobody reads them there.
    for (const slide of slides) slide.remove();
    root.replaceChildren(this.#place);
    addEventListener('keydown', (event) => {
      const act = actOfKey(event);
      if (!act || act === 'notes' || act === 'full' || act === 'leave') return;
      event.preventDefault();
      this.#ask(act);
    });
    setInterval(() => this.#show(), LOOK);
    this.#link?.tell({ ask: 'state' });
  }

  #ask(act: Act): void {
    this.#link?.tell({ ask: act });
  }

  #take(state: RoomState): void {
    this.#state = state;
    this.#show();
  }

  get #minutes(): number | null {
    const began = this.#state?.began ?? null;
    return began === null ? null : Math.max(0, Math.floor((Date.now() - began) / 60_000));
  }

  #show(): void {
    if (!this.#state) return;
    const told = JSON.stringify([this.#state, this.#minutes]);
    if (told === this.#told) return;
    this.#told = told;
    const { plan, place, isBlack } = this.#state;
    const { order } = this.#deck.plans[plan]!;
    const next = order[place + 1];
    const focused = document.activeElement?.getAttribute('data-act');
    this.#place.replaceChildren(
      part('now', strings.shown, thumbnail(this.#slides[order[place]!.slide]!, isBlack)),
      part('next', strings.next, next ? thumbnail(this.#slides[next.slide]!) : build('p', {}, strings.last)),
      this.#time(),
      this.#notes(),
      this.#keys(isBlack),
    );
    if (focused) this.#place.querySelector<HTMLElement>(`[data-act="${focused}"]`)?.focus();
  }

  #time(): HTMLElement {
    const { plan, place } = this.#state!;
    const { steps, order } = this.#deck.plans[plan]!;
    const step = order[place]!.step;
    const minutes = this.#minutes;
    if (step === undefined) {
      return part('time', strings.noPlan, build('p', { class: 'of' }, minutes === null ? strings.notStarted : strings.elapsed(minutes)));
    }
    const { left, leftInAll } = standingAt(steps, step, minutes ?? 0);
    const shownLeft = minutes === null ? steps[step]!.minutes : Math.abs(left);
    const starts = startsOf(steps);
    const items = steps.map(({ label, minutes: length }, index) =>
      build(
        'li',
        { class: index < step ? 'past' : '', 'aria-current': index === step ? 'step' : undefined },
        build('span', {}, clockTime(starts[index] ?? 0)),
        build('b', {}, label),
        build('small', {}, strings.minutes(length)),
      ),
    );
    return part(
      'time',
      minutes !== null && left < 0 ? strings.stepOver : strings.stepLeft,
      build('p', { class: 'left' }, build('b', {}, String(shownLeft)), ' ', strings.minutesWord),
      build('p', { class: 'of' }, minutes === null ? strings.notStarted : strings.inAll(minutes, leftInAll)),
      build('ol', { role: 'list', 'aria-label': strings.plan }, ...items),
    );
  }

  #notes(): HTMLElement {
    const { plan, place } = this.#state!;
    const { steps, order } = this.#deck.plans[plan]!;
    const { slide, step } = order[place]!;
    const begins = step !== undefined && order[place - 1]?.step !== step ? steps[step] : undefined;
    const about = begins && (begins.what || begins.who) ? [[begins.what, begins.who && `(${begins.who})`].filter(Boolean).join(' ')] : [];
    const notes = [...about, ...this.#deck.slides[slide]!.notes];
    const words = (notes.length > 0 ? notes : [strings.noNotes]).map((one) => build('p', {}, one));
    const notesPart = part('notes', strings.notes, ...words);
    notesPart.tabIndex = 0;
    return notesPart;
  }

  #keys(isBlack: boolean): HTMLElement {
    const key = (words: string, name: string, act: Act): HTMLElement => {
      const made = build(
        'button',
        { type: 'button', 'data-act': act, class: act === 'next' ? 'first' : '' },
        words,
        ' ',
        build('kbd', {}, name),
      );
      made.addEventListener('click', () => this.#ask(act));
      if (act === 'black') made.setAttribute('aria-pressed', String(isBlack));
      return made;
    };
    return build(
      'div',
      { class: 'keys', role: 'group', 'aria-label': strings.controls },
      key(strings.previous, '←', 'previous'),
      key(strings.forward, '→', 'next'),
      key(strings.black, 'B', 'black'),
      key(strings.restart, 'R', 'restart'),
      key(strings.listKey, 'O', 'list'),
    );
  }
}

function part(name: string, title: string, ...content: Node[]): HTMLElement {
  return build('section', { class: name, 'aria-label': title }, build('p', { class: 'tag' }, title), ...content);
}

/** A small copy of a slide; only to be looked at. */
function thumbnail(slide: HTMLElement, isBlack = false): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement;
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  copy.removeAttribute('data-off');
  copy.removeAttribute('aria-label');
  copy.inert = true;
  return build('div', { class: isBlack ? 'thumb dimmed' : 'thumb', 'aria-hidden': 'true', 'data-theme': 'light' }, copy);
}

function clockTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
