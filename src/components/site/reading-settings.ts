/** What is chosen where nothing is: it leaves no trace. */
const USUAL = { theme: 'auto', 'text-size': '1' } as const;
type Setting = keyof typeof USUAL;

/**
 * `<reading-settings>`: text size 1–4 and theme (`auto`, `light`, `dark`).
 * Keeps both in localStorage, where preferences.inline.js finds them before the first paint.
 */
class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    for (const name of settings()) this.#check(name, document.documentElement.getAttribute(`data-${name}`) ?? USUAL[name]);
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) choose(target.name as Setting, target.value);
    });
    // Another page may have changed them: in another tab, or while this one stood in the browser's memory.
    addEventListener('storage', () => this.#follow());
    addEventListener('pageshow', ({ persisted }) => persisted && this.#follow());
  }

  #follow(): void {
    try {
      for (const name of settings()) show(name, this.#check(name, localStorage.getItem(name) ?? USUAL[name]));
    } catch {
      // Storage is refused: the choice of this page stays.
    }
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

function choose(name: Setting, value: string): void {
  show(name, value);
  try {
    if (value === USUAL[name]) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Storage is refused: the choice holds for this page only.
  }
}

customElements.define('reading-settings', ReadingSettings);
