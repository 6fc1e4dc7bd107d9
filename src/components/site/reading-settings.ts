/**
 * `<reading-settings>`: text size 1–4 and theme (`auto`, `light`, `dark`).
 * Keeps both in localStorage, where preferences.inline.js finds them before the first paint.
 */
class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    const { theme = 'auto', textSize = '1' } = document.documentElement.dataset;
    this.#check('theme', theme);
    this.#check('text-size', textSize);
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#apply(target.name, target.value);
    });
  }

  #check(name: string, value: string): void {
    const input = this.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
    if (input) input.checked = true;
  }

  #apply(name: string, value: string): void {
    const isDefault = value === 'auto' || value === '1';
    const root = document.documentElement;
    if (isDefault) root.removeAttribute(`data-${name}`);
    else root.setAttribute(`data-${name}`, value);
    try {
      if (isDefault) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
    } catch {
      // Storage is refused: the choice holds for this page only.
    }
  }
}

customElements.define('reading-settings', ReadingSettings);
