import { buildMarkup } from '../../pack/markup.ts';
import { pageRules } from '../../pack/sheets/page-rules.ts';
import { packSheets } from '../../pack/sheets/pack.ts';
import { part } from '../search/build.ts';
import { printPage } from '../site/print-page.ts';
import { OwnPage } from './own-page.ts';
import type { OwnPapers } from './open-own.ts';
import { strings } from './strings.ts';

/** `<own-sheets data-library data-page>`: the sheets of the session that the address holds, to be printed. */
class OwnSheets extends OwnPage {
  protected readonly nothing = strings.nothingToPrint;

  protected async show({ booklet, flaw, missing }: OwnPapers): Promise<boolean> {
    const print = part(this, 'print');
    print.addEventListener('click', () => printPage(print));
    setRunningHead(pageRules(booklet));
    // The page has a heading of its own, which is not printed.
    part(this, 'sheets').replaceChildren(buildMarkup(packSheets(booklet), document));
    document.title = booklet.title;
    part(this, 'title').textContent = booklet.title;
    this.tell([flaw && strings.flaws[flaw], missing > 0 && strings.missing(missing), strings.toPrint].filter(Boolean).join(' '));
    print.hidden = false;
    await document.fonts.ready;
    this.setAttribute('ready', '');
    return true;
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
