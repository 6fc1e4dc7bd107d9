import { build } from '../search/build.ts';
import { copyOnPress } from './copy-text.ts';

/** Texts that stand folded one after the other become tabs over one field, with a button that copies what is shown. */
class CitationTabs extends HTMLElement {
  #tabs: HTMLElement[] = [];
  #panels: HTMLElement[] = [];

  connectedCallback(): void {
    if (this.#tabs.length > 0) return;
    this.#panels = [...this.querySelectorAll('pre')];
    this.#tabs = [...this.querySelectorAll('summary')].map((summary, index) => this.#tab(summary.textContent, index));
    const list = build('div', { role: 'tablist', 'aria-label': this.dataset['label'] }, ...this.#tabs);
    list.addEventListener('keydown', (event) => this.#move(event));
    const button = build('button', { type: 'button', class: 'text-button' }, this.dataset['copy'] ?? '');
    const act = build('div', { class: 'act' }, button, build('span', { role: 'status', class: 'copied' }));
    copyOnPress(button, act, () => this.#panels.find((panel) => !panel.hidden)?.textContent ?? '');
    this.replaceChildren(list, ...this.#panels, act);
    this.#show(0);
  }

  #tab(label: string, index: number): HTMLElement {
    const panel = this.#panels[index]!;
    panel.id = `phan-chep-${index + 1}`;
    panel.setAttribute('role', 'tabpanel');
    panel.tabIndex = 0;
    panel.setAttribute('aria-label', label);
    const tab = build('button', { type: 'button', role: 'tab', 'aria-controls': panel.id }, label);
    tab.addEventListener('click', () => this.#show(index));
    return tab;
  }

  #show(shown: number): void {
    this.#tabs.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === shown));
      tab.tabIndex = index === shown ? 0 : -1;
      this.#panels[index]!.hidden = index !== shown;
    });
    this.querySelector('.act [role=status]')?.replaceChildren();
    this.querySelector('.act textarea')?.remove();
  }

  #move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const count = this.#tabs.length;
    const next = (this.#tabs.findIndex((tab) => tab.tabIndex === 0) + step + count) % count;
    this.#show(next);
    this.#tabs[next]!.focus();
  }
}

customElements.define('citation-tabs', CitationTabs);
