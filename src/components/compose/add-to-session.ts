import { INTRODUCTION } from '../../pack/own/named-parts.ts';
import type { OwnKind } from '../../pack/own/own-session.ts';
import { build } from '../search/build.ts';
import { addStrings } from './add-strings.ts';

/** `<add-to-session data-kind data-ref>`: a button that adds what the page is of to the session kept on this device. */
class AddToSession extends HTMLElement {
  connectedCallback(): void {
    const { kind, ref = '', part = '', questions } = this.dataset;
    const words = part === INTRODUCTION ? addStrings.addIntroduction : addStrings.add;
    this.append(this.#button(words, { kind: kind as OwnKind, ref, part }, this));
    if (questions === undefined) return;
    document.querySelectorAll<HTMLElement>(`#${questions} ~ ol > li`).forEach((item, index) => {
      const place = build('span', { class: 'add-question no-print', 'data-pagefind-ignore': '' });
      const button = this.#button(addStrings.add, { kind: 'question', ref, part: String(index + 1) }, place);
      button.setAttribute('aria-label', addStrings.addNamed(item.textContent.trim()));
      place.append(button);
      item.append(' ', place);
    });
  }

  #button(words: string, item: { kind: OwnKind; ref: string; part: string }, place: HTMLElement): HTMLElement {
    const button = build('button', { type: 'button', class: 'text-button' }, words);
    button.addEventListener('click', () => void this.#add(item, place));
    return button;
  }

  async #add(item: { kind: OwnKind; ref: string; part: string }, place: HTMLElement): Promise<void> {
    const { addNow } = await import('./add-now.ts');
    const words = addNow(item, this.dataset.page!);
    const said = place.querySelector<HTMLElement>('[role=status]') ?? place.appendChild(build('span', { role: 'status' }));
    said.replaceChildren(...words);
  }
}

customElements.define('add-to-session', AddToSession);
