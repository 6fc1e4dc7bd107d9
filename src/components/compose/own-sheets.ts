import { buildMarkup } from '../../pack/markup.ts';
import { pageRules } from '../../pack/sheets/page-rules.ts';
import { packSheets } from '../../pack/sheets/pack.ts';
import { part } from '../search/build.ts';
import { openOwnBooklet } from './open-own.ts';
import { strings } from './strings.ts';

/** `<own-sheets data-library data-page>`: the sheets of the session that the address holds, to be printed. */
class OwnSheets extends HTMLElement {
  connectedCallback(): void {
    part(this, 'print').addEventListener('click', () => window.print());
    void this.#show().catch(() => this.#tell(strings.failed));
  }

  async #show(): Promise<void> {
    const booklet = await openOwnBooklet(this.dataset.library!, this.dataset.page!);
    if (!booklet) return this.#tell(strings.nothingToPrint);
    setRunningHead(pageRules(booklet));
    const sheets = buildMarkup(packSheets(booklet), document) as HTMLElement;
    // The page has a heading of its own, which is not printed.
    part(this, 'sheets').replaceChildren(sheets);
    document.title = booklet.title;
    part(this, 'title').textContent = booklet.title;
    this.#tell(strings.toPrint);
    part(this, 'print').hidden = false;
    await document.fonts.ready;
    this.setAttribute('ready', '');
  }

  #tell(words: string): void {
    part(this, 'told').textContent = words;
  }
}

/** Browsers without constructed style sheets print without a running head. */
function setRunningHead(rules: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // Nothing else depends on it.
  }
}

customElements.define('own-sheets', OwnSheets);
