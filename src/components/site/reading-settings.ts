import { onDevice } from '../on-device/kept-value.ts';

/** What is chosen where nothing is: it leaves no trace. */
const USUAL = { theme: 'auto', 'text-size': '1', spacing: '1', 'text-width': '2' } as const;
type Setting = keyof typeof USUAL;

/**
 * `<reading-settings>`: theme (`auto`, `light`, `dark`), text size 1–4, spacing and width of the text 1–3.
 * Keeps them in localStorage, where preferences.inline.js finds them before the first paint.
 */
class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    for (const name of settings()) this.#check(name, document.documentElement.getAttribute(`data-${name}`) ?? USUAL[name]);
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) choose(target.name as Setting, target.value);
    });
    this.querySelector('[data-part="usual"]')?.addEventListener('click', () => {
      for (const name of settings()) choose(name, this.#check(name, USUAL[name]));
      // The button goes.
      this.querySelector<HTMLElement>(':checked')!.focus();
    });
    // Another page may have changed them: in another tab, or before this one is come back to. It may come out of the browser's
    // memory; loaded anew, Chromium chooses by then what was chosen in its fields when it was left.
    addEventListener('storage', () => this.#follow());
    addEventListener('pageshow', () => this.#follow());
  }

  /** Where storage is refused, the choice of this page stays. */
  #follow(): void {
    if (onDevice.isOpen) for (const name of settings()) show(name, this.#check(name, onDevice.read(name) ?? USUAL[name]));
  }

  /** @returns what is chosen now: the usual where there is no such choice */
  #check(name: Setting, value: string): string {
    const choices = [...this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
    const chosen = choices.find((input) => input.value === value) ?? choices.find((input) => input.value === USUAL[name])!;
    chosen.checked = true;
    return chosen.value;
  }
}

function settings(): Setting[] {
  return Object.keys(USUAL) as Setting[];
}

function show(name: Setting, value: string): void {
  const root = document.documentElement;
  if (value === USUAL[name]) root.removeAttribute(`data-${name}`);
  else root.setAttribute(`data-${name}`, value);
}

/** Where storage is refused, the choice holds for this page only. */
function choose(name: Setting, value: string): void {
  show(name, value);
  onDevice.write(name, value === USUAL[name] ? null : value);
}

customElements.define('reading-settings', ReadingSettings);
