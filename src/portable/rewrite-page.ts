import { Refusal } from '../problems/refusal.ts';
import { FONT_SHEET, isFontSheet } from './font-sheet.ts';
import { targetOf, wayToRoot, type OriginalSite } from './original-site.ts';
import { attributeOf, escapeValue, PageEdits, textOf, type Attribute, type Element } from './page-edits.ts';
import { portablePolicy } from './portable-policy.ts';

/** The script that runs all others of a copy. */
export const LOADER = '_astro/loader.js';

export interface RewrittenPage {
  html: string;
  /** Files of the copy that it leads to or is made of. */
  needs: ReadonlySet<string>;
  /** JSON that its scripts read. */
  read: ReadonlySet<string>;
  /** Chunks that it begins with. */
  begins: readonly string[];
  /** Sheets of typefaces that stood in it. */
  fonts: readonly string[];
}

export interface PagePlace {
  /** Of the page, below the root. */
  path: string;
  site: OriginalSite;
  /** Chunks to name in a page, for those it begins with. */
  inOrder: (begins: readonly string[]) => string[];
}

const ADDRESS = /^(?:href|src|action|formaction|poster|data)$/;
const ADDRESSES = /^(?:srcset|imagesrcset)$/;
/** What is fetched ahead, installed, subscribed to. */
const LINKS_LEFT_OUT = /^(?:preload|modulepreload|prefetch|manifest|search|alternate|apple-touch-icon)$/;
const FOR_SHARING = /^(?:og|article|twitter):/;
const DATA_LEFT_OUT = /^(?:speculationrules|application\/ld\+json)$/;
const CHUNK = /^_astro\/([^/]+)$/;

/**
 * A page of the site as it stands in a copy: addresses relative, plain scripts, letters from a sheet of their own, a policy
 * that holds on a disk; nothing that only the web has a use for. What scripts make links of (`data-*`) stays as it is.
 */
export function rewritePage(html: string, place: PagePlace): RewrittenPage {
  return new PageRewriter(html, place).rewrite();
}

class PageRewriter {
  readonly #place: PagePlace;
  readonly #way: string;
  readonly #edits: PageEdits;
  readonly #needs = new Set<string>();
  readonly #read = new Set<string>();
  readonly #begins: string[] = [];
  readonly #fonts: string[] = [];
  #firstScript: Element | null = null;

  constructor(html: string, place: PagePlace) {
    this.#place = place;
    this.#way = wayToRoot(place.path);
    this.#edits = new PageEdits(html);
  }

  rewrite(): RewrittenPage {
    for (const element of this.#edits.elements()) this.#rewriteElement(element);
    if (this.#firstScript) this.#edits.remove(this.#firstScript, this.#scripts());
    return { html: this.#edits.apply(), needs: this.#needs, read: this.#read, begins: this.#begins, fonts: this.#fonts };
  }

  #rewriteElement(element: Element): void {
    const { tagName } = element;
    const type = attributeOf(element, 'type') ?? '';
    const kind = attributeOf(element, 'rel') ?? attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? '';
    if (tagName === 'html') {
      this.#edits.addAttributes(element, `data-portable="${this.#way}" data-web="${escapeValue(this.#place.site.web)}"`);
    } else if (tagName === 'link' && kind === 'canonical') {
      return;
    } else if (tagName === 'link' ? LINKS_LEFT_OUT.test(kind) : tagName === 'meta' && FOR_SHARING.test(kind)) {
      this.#edits.remove(element);
    } else if (tagName === 'script' && DATA_LEFT_OUT.test(type)) {
      this.#edits.remove(element);
    } else if (tagName === 'script' && type === 'module') {
      this.#rewriteModule(element);
    } else if (tagName === 'meta') {
      this.#rewriteMeta(element);
    } else if (tagName === 'style') {
      this.#takeLetters(element);
    } else {
      for (const attribute of element.attrs) this.#rewriteAttribute(element, attribute);
    }
  }

  #link(written: string): string {
    const { address, file } = targetOf(written, this.#place.path, this.#place.site);
    if (file) this.#needs.add(file);
    return address;
  }

  #rewriteAttribute(element: Element, attribute: Attribute): void {
    const { name, value } = attribute;
    if (name === 'hidden' && /\bin-copy\b/.test(attributeOf(element, 'class') ?? '')) this.#edits.removeAttribute(element, attribute);
    if (ADDRESS.test(name)) this.#edits.setAttribute(element, attribute, this.#link(value));
    if (ADDRESSES.test(name)) {
      const links = value.replace(/(^|,\s*)(\S+)/g, (_all, comma: string, one: string) => comma + this.#link(one));
      this.#edits.setAttribute(element, attribute, links);
    }
    if (!name.startsWith('data-') || !/^\/\S*\.json$/.test(value)) return;
    const { file } = targetOf(value, this.#place.path, this.#place.site);
    if (file) this.#read.add(file);
  }

  #rewriteMeta(element: Element): void {
    const content = element.attrs.find(({ name }) => name === 'content');
    const does = attributeOf(element, 'http-equiv')?.toLowerCase();
    if (content && does === 'content-security-policy') this.#edits.setAttribute(element, content, portablePolicy(content.value));
    if (content && does === 'refresh') {
      const [, before = '', address = ''] = /^(.*?url=)(.*)$/i.exec(content.value) ?? [];
      if (address) this.#edits.setAttribute(element, content, before + this.#link(address));
    }
  }

  /** A link to the sheet of typefaces stands where the first of them stood. */
  #takeLetters(element: Element): void {
    const css = textOf(element);
    if (!isFontSheet(css)) return;
    this.#edits.remove(element, this.#fonts.length === 0 ? `<link rel="stylesheet" href="${this.#way}${FONT_SHEET}">` : '');
    this.#fonts.push(css);
  }

  #rewriteModule(element: Element): void {
    const { path, site } = this.#place;
    const chunk = CHUNK.exec(targetOf(attributeOf(element, 'src') ?? '', path, site).file ?? '')?.[1];
    if (!chunk) throw new Refusal(`${path}: có mã viết thẳng trong trang, bản mang đi không chạy được.`);
    this.#begins.push(chunk);
    if (this.#firstScript) this.#edits.remove(element);
    this.#firstScript ??= element;
  }

  #scripts(): string {
    const tag = (file: string, start = ''): string => `<script defer src="${this.#way}${file}"${start}></script>`;
    const chunks = this.#place.inOrder(this.#begins);
    return [tag(LOADER), ...chunks.map((name) => tag(`_astro/${name}`, this.#begins.includes(name) ? ' data-start' : ''))].join('');
  }
}
