import type { DeckInPage } from '../../pack/slides/deck.ts';
import { build } from '../search/build.ts';
import type { Act } from './acts.ts';
import { strings } from './strings.ts';

interface Asked {
  act(act: Act): void;
  goTo(place: number): void;
  choosePlan(plan: number): void;
  leave(): void;
}

/** The list of all slides by the parts of the meeting, with what else can be done: for those who do not know the keys. */
export class SlideList {
  readonly dialog: HTMLDialogElement = build('dialog', { class: 'slide-list', 'aria-label': strings.list });
  readonly #deck: DeckInPage;
  readonly #asked: Asked;

  constructor(deck: DeckInPage, asked: Asked) {
    this.#deck = deck;
    this.#asked = asked;
  }

  open(plan: number, place: number): void {
    this.#fill(plan, place);
    if (!this.dialog.open) this.dialog.showModal();
    const current = this.dialog.querySelector<HTMLElement>('[aria-current]');
    current?.focus();
    current?.scrollIntoView({ block: 'center' });
  }

  #fill(plan: number, place: number): void {
    const close = button(strings.close, () => this.dialog.close());
    const head = build('header', {}, build('h2', {}, strings.list), close);
    this.dialog.replaceChildren(head, ...this.#lengths(plan, place), this.#items(plan, place), this.#acts());
  }

  #lengths(plan: number, place: number): HTMLElement[] {
    const { plans } = this.#deck;
    if (plans.length < 2) return [];
    const choices = plans.map(({ minutes }, index) => {
      const choice = button(strings.minutes(minutes), () => {
        this.#asked.choosePlan(index);
        this.#fill(index, place);
        this.dialog.querySelector<HTMLElement>('.lengths [aria-pressed="true"]')?.focus();
      });
      choice.setAttribute('aria-pressed', String(index === plan));
      return choice;
    });
    return [build('div', { class: 'lengths', role: 'group', 'aria-label': strings.length }, ...choices)];
  }

  #items(plan: number, place: number): HTMLElement {
    const { order, steps } = this.#deck.plans[plan]!;
    const items = order.map(({ slide, step }, index) => {
      const begins = step !== undefined && order[index - 1]?.step !== step ? steps[step] : undefined;
      const words = [build('b', {}, String(index + 1)), ' ', build('span', {}, this.#deck.slides[slide]!.title)];
      const item = button(words, () => {
        this.dialog.close();
        this.#asked.goTo(index);
      });
      if (index === place) item.setAttribute('aria-current', 'true');
      const part = begins ? [build('p', { class: 'part' }, begins.label, ' ', build('small', {}, strings.minutes(begins.minutes)))] : [];
      return build('li', {}, ...part, item);
    });
    return build('ol', { role: 'list' }, ...items);
  }

  #acts(): HTMLElement {
    const act = (words: string, key: string, asked: Act): HTMLElement =>
      button([words, ' ', build('kbd', {}, key)], () => {
        this.dialog.close();
        this.#asked.act(asked);
      });
    const long = button(strings.longPage, () => {
      this.dialog.close();
      this.#asked.leave();
    });
    return build(
      'div',
      { class: 'acts', role: 'group', 'aria-label': strings.controls },
      ...(document.fullscreenEnabled ? [act(strings.fullScreen, 'F', 'full')] : []),
      act(strings.notes, 'N', 'notes'),
      act(strings.black, 'B', 'black'),
      act(strings.restart, 'R', 'restart'),
      long,
      build('a', { href: new URL(this.#deck.address).pathname }, strings.back),
    );
  }
}

function button(words: string | readonly (Node | string)[], press: () => void): HTMLButtonElement {
  const made = build('button', { type: 'button' }, ...(typeof words === 'string' ? [words] : words));
  made.addEventListener('click', press);
  return made;
}
