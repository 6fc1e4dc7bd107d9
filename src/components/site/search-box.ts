/** `<search-box>`: the key `/` goes to the box, unless one is writing somewhere. */
class SearchBox extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    document.addEventListener('keydown', (event) => this.#goTo(event), { signal: this.#listening.signal });
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #goTo(event: KeyboardEvent): void {
    const writing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || writing) return;
    event.preventDefault();
    this.querySelector('input')?.select();
  }
}

customElements.define('search-box', SearchBox);
