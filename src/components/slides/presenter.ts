import { buildMarkup } from '../../pack/markup.ts';
import type { DeckInPage, DeckPlan } from '../../pack/slides/deck.ts';
import { sitePath } from '../../site-copy/site-copy.ts';
import { build } from '../search/build.ts';
import { actOfKey, listenToTouch, type Act } from './acts.ts';
import { readDeckAddress, writeDeckAddress } from './deck-address.ts';
import { fitSlide } from './fit-slide.ts';
import { MeetingClock } from './meeting-clock.ts';
import { SlideList } from './slide-list.ts';
import { openNotesWindow, SpeakerNotes } from './speaker-notes.ts';
import { openSpeakerLink } from './speaker-link.ts';
import { strings } from './strings.ts';
import { timeLeft } from './time-left.ts';
import { trackDrawing } from './track.ts';

/** Shows the slides of a page one at a time; the page behind keeps them all, for print and for browsers without scripts. */
export class Presenter {
  readonly #root: HTMLElement;
  readonly #deck: DeckInPage;
  readonly #slides: HTMLElement[];
  readonly #clock: MeetingClock;
  readonly #link: ReturnType<typeof openSpeakerLink>;
  readonly #list: SlideList;
  readonly #notes: SpeakerNotes;
  readonly #foot = build('footer', { class: 'clock' });
  readonly #status = build('p', { role: 'status', class: 'visually-hidden' });
  readonly #black = build('div', { class: 'black', hidden: '', role: 'img', 'aria-label': strings.blackHint });
  #plan: number;
  #place: number;

  /** @param slides elements in the order of `deck.slides` */
  constructor(root: HTMLElement, deck: DeckInPage, slides: HTMLElement[]) {
    this.#root = root;
    this.#deck = deck;
    this.#slides = slides;
    const { minutes, number, rest } = readDeckAddress(location.hash);
    const plan = deck.plans.findIndex((one) => one.minutes === minutes);
    this.#plan = plan < 0 ? deck.chosen : plan;
    this.#place = this.#within(number - 1);
    const name = [sitePath(), ...rest].join(' ');
    this.#clock = new MeetingClock(name, () => this.#tick());
    this.#link = openSpeakerLink(name, (message) => {
      if (!('ask' in message)) return;
      if (message.ask === 'state') this.#tellSpeaker();
      else this.#do(message.ask);
    });
    this.#list = new SlideList(deck, {
      act: (act) => this.#do(act),
      goTo: (place) => this.#goTo(place),
      choosePlan: (chosen) => this.#choosePlan(chosen),
      leave: () => this.#showLongPage(),
    });
    this.#notes = new SpeakerNotes();
    root.append(this.#foot, this.#black, this.#notes.panel, this.#list.dialog, this.#status);
    addEventListener('keydown', (event) => this.#press(event));
    addEventListener('hashchange', () => this.#readAddress());
    addEventListener('resize', () => fitSlide(this.#shown));
    listenToTouch(document.documentElement, (act) => this.#isOn && this.#do(this.#isBlack ? 'black' : act));
    this.start();
  }

  start(): void {
    document.documentElement.classList.add('presenting');
    this.#show();
  }

  get #isOn(): boolean {
    return document.documentElement.classList.contains('presenting');
  }

  get #isBlack(): boolean {
    return !this.#black.hidden;
  }

  get #order(): DeckPlan['order'] {
    return this.#deck.plans[this.#plan]!.order;
  }

  get #shown(): HTMLElement {
    return this.#slides[this.#order[this.#place]!.slide]!;
  }

  #within(place: number): number {
    return Math.min(Math.max(place, 0), this.#order.length - 1);
  }

  #press(event: KeyboardEvent): void {
    const act = actOfKey(event);
    if (!act || !this.#isOn || this.#list.dialog.open) return;
    event.preventDefault();
    // Any key but those of the notes and the screen brings the slides back.
    if (this.#isBlack && !['notes', 'full'].includes(act)) return this.#do('black');
    this.#do(act);
  }

  #do(act: Act): void {
    switch (act) {
      case 'next':
        if (this.#place > 0 || this.#order.length > 1) this.#clock.begin();
        return this.#goTo(this.#place + 1);
      case 'previous':
        return this.#goTo(this.#place - 1);
      case 'first':
        return this.#goTo(0);
      case 'last':
        return this.#goTo(this.#order.length - 1);
      case 'black':
        return this.#turnBlack();
      case 'restart':
        this.#clock.restart();
        return this.#say(strings.restarted);
      case 'list':
        return this.#list.open(this.#plan, this.#place);
      case 'notes':
        if (!openNotesWindow()) this.#notes.toggle(this.#root);
        return this.#show();
      case 'full':
        return toggleFullScreen();
      case 'leave':
        if (this.#notes.isOpen) this.#notes.toggle(this.#root);
    }
  }

  #turnBlack(): void {
    this.#black.hidden = !this.#black.hidden;
    if (this.#isBlack) this.#say(strings.blackHint);
    else this.#announce();
    this.#tellSpeaker();
  }

  #goTo(place: number): void {
    const next = this.#within(place);
    if (next === this.#place) return;
    this.#place = next;
    this.#show();
    this.#announce();
  }

  #choosePlan(plan: number): void {
    if (plan === this.#plan) return;
    const shown = this.#order[this.#place]!.slide;
    this.#plan = plan;
    this.#place = Math.max(
      this.#order.findIndex(({ slide }) => slide === shown),
      0,
    );
    this.#show();
    this.#announce();
  }

  #show(): void {
    const shown = this.#shown;
    for (const slide of this.#slides) slide.toggleAttribute('data-off', slide !== shown);
    // What had the focus on a slide that is gone must not keep it.
    if (document.activeElement?.closest('[data-off]')) (document.activeElement as HTMLElement).blur();
    fitSlide(shown);
    this.#notes.show(this.#deck.slides[this.#order[this.#place]!.slide]?.notes ?? []);
    this.#writeAddress();
    this.#tick();
  }

  /** What changes with the minutes. */
  #tick(): void {
    const { steps } = this.#deck.plans[this.#plan]!;
    const { step } = this.#order[this.#place]!;
    const minutes = this.#clock.minutes;
    const here = step === undefined ? undefined : steps[step];
    const track = here ? [buildMarkup(trackDrawing(steps, step!, minutes ?? 0), document)] : [];
    const number = build(
      'button',
      { type: 'button', class: 'number', 'aria-label': strings.openList(this.#place + 1, this.#order.length) },
      strings.place(this.#place + 1, this.#order.length),
    );
    number.addEventListener('click', () => this.#do('list'));
    const passed = here || minutes === null ? [] : [build('span', {}, strings.elapsed(minutes))];
    const words = here ? [build('b', {}, here.label), ...timeLeft(steps, step!, minutes)] : passed;
    const hint = minutes === null && this.#place === 0 ? hints() : [];
    this.#foot.replaceChildren(...track, build('p', {}, ...words, ...hint, number));
    this.#tellSpeaker();
  }

  #tellSpeaker(): void {
    this.#link?.tell({ state: { plan: this.#plan, place: this.#place, began: this.#clock.began, isBlack: this.#isBlack } });
  }

  #announce(): void {
    const title = this.#deck.slides[this.#order[this.#place]!.slide]?.title ?? '';
    this.#say(strings.said(this.#place + 1, this.#order.length, title));
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }

  #readAddress(): void {
    const { number, minutes } = readDeckAddress(location.hash);
    const plan = this.#deck.plans.findIndex((one) => one.minutes === minutes);
    if (plan >= 0) this.#plan = plan;
    this.#place = this.#within(number - 1);
    this.#show();
    this.#announce();
  }

  #writeAddress(): void {
    const { rest } = readDeckAddress(location.hash);
    const { minutes } = this.#deck.plans[this.#plan]!;
    const own = this.#plan === this.#deck.chosen ? {} : { minutes };
    history.replaceState(history.state, '', writeDeckAddress({ number: this.#place + 1, isSpeaker: false, rest, ...own }));
  }

  #showLongPage(): void {
    document.documentElement.classList.remove('presenting');
    this.#shown.scrollIntoView();
  }
}

function hints(): HTMLElement[] {
  return [build('span', { class: 'hint keys' }, strings.startHint), build('span', { class: 'hint fingers' }, strings.startHintTouch)];
}

function toggleFullScreen(): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  // A browser may refuse; the slides fill its window then.
  change?.catch(() => {});
}
