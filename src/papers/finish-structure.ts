import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { NOTE_LANGUAGE } from '../pack/sheets/notes.ts';

const name = (text: string): PDFName => PDFName.of(text);
const KIND = name('S');
const KIDS = name('K');
const PARENT = name('P');
const PAGE = name('Pg');
const IDENTITY = name('ID');
const ROLES = name('RoleMap');

const STANDARD = { Em: 'Span', Strong: 'Span', Aside: 'Note' };

/**
 * Brings Chromium's tags to what PDF/UA-1 asks for beyond them: types it does not know have a role, items of lists have a
 * body, notes are notes with an identity, identities are numbered by their order and not by what else the browser has shown.
 * @param lost numbers of marked content that are gone, by the page's object
 */
export function finishStructure(context: PDFContext, root: PDFDict, lost: ReadonlyMap<PDFRef, readonly number[]>): void {
  new Structure(context, root, lost).finish();
}

class Structure {
  readonly #identities = new Map<string, PDFRef>();
  readonly #renamed = new Map<string, string>();
  readonly #cells: PDFDict[] = [];

  readonly context: PDFContext;
  readonly root: PDFDict;
  readonly lost: ReadonlyMap<PDFRef, readonly number[]>;

  constructor(context: PDFContext, root: PDFDict, lost: ReadonlyMap<PDFRef, readonly number[]>) {
    this.context = context;
    this.root = root;
    this.lost = lost;
  }

  finish(): void {
    for (const kid of this.#kidsOf(this.root)) if (kid instanceof PDFRef) this.#visit(kid);
    for (const cell of this.#cells) this.#renameHeaders(cell);
    this.#writeIdentities();
    this.#mapRoles();
  }

  /** Types of PDF 2.0 that Chromium writes, by what PDF 1.7 has for them (PDF/UA-1, 7.1). */
  #mapRoles(): void {
    const known = this.root.lookupMaybe(ROLES, PDFDict) ?? (this.context.obj({}) as PDFDict);
    for (const [kind, standard] of Object.entries(STANDARD)) known.set(name(kind), name(standard));
    this.root.set(ROLES, known);
  }

  /** @returns whether anything is left of the element */
  #visit(ref: PDFRef): boolean {
    const element = this.context.lookup(ref, PDFDict);
    const kind = element.lookupMaybe(KIND, PDFName)?.decodeText();
    // Not an element: the reference to an annotation, or marked content of another page.
    if (kind === undefined) return true;
    const kids = this.#kidsOf(element).filter((kid) => {
      if (this.#isGone(kid, element.get(PAGE))) return false;
      return kid instanceof PDFRef && this.context.lookup(kid) instanceof PDFDict ? this.#visit(kid) : true;
    });
    this.#setKids(element, kids);
    if (this.#isNote(element)) {
      element.set(KIND, name('Note'));
      element.delete(name('Lang'));
      this.#identify(element, ref, 'note');
    } else if (element.has(IDENTITY)) this.#identify(element, ref, 'cell');
    if (element.has(name('A'))) this.#cells.push(element);
    if (kind === 'LI') this.#giveBody(element, ref);
    return kids.length > 0 || kind === 'TD' || kind === 'TH';
  }

  /** @param page of the element; a reference to marked content may name another */
  #isGone(kid: PDFObject, page: PDFObject | undefined): boolean {
    const content = this.context.lookup(kid);
    const number = content instanceof PDFDict ? content.lookup(name('MCID')) : content;
    const place = (content instanceof PDFDict && content.get(PAGE)) || page;
    return number instanceof PDFNumber && (this.lost.get(place as PDFRef)?.includes(number.asNumber()) ?? false);
  }

  #isNote(element: PDFDict): boolean {
    const language = element.lookup(name('Lang'));
    return (language instanceof PDFString || language instanceof PDFHexString) && language.decodeText() === NOTE_LANGUAGE;
  }

  #identify(element: PDFDict, ref: PDFRef, kind: string): void {
    const identity = `${kind}-${String(this.#identities.size + 1).padStart(5, '0')}`;
    const before = element.lookup(IDENTITY);
    if (before instanceof PDFString) this.#renamed.set(before.asString(), identity);
    element.set(IDENTITY, PDFString.of(identity));
    this.#identities.set(identity, ref);
  }

  /** Cells name their heads by identity. */
  #renameHeaders(element: PDFDict): void {
    const attributes = element.lookup(name('A'));
    const all = attributes instanceof PDFArray ? attributes.asArray().map((one) => this.context.lookup(one)) : [attributes];
    for (const one of all) {
      const headers = one instanceof PDFDict ? one.lookup(name('Headers')) : undefined;
      if (!(headers instanceof PDFArray)) continue;
      headers.asArray().forEach((header, index) => {
        const renamed = header instanceof PDFString && this.#renamed.get(header.asString());
        if (renamed) headers.set(index, PDFString.of(renamed));
      });
    }
  }

  /** What is no label of an item is its body. */
  #giveBody(item: PDFDict, ref: PDFRef): void {
    const kids = this.#kidsOf(item);
    if (kids.some((kid) => this.#kindOf(kid) === 'LBody') || kids.some((kid) => kid instanceof PDFNumber)) return;
    const labels = kids.filter((kid) => this.#kindOf(kid) === 'Lbl');
    const rest = kids.filter((kid) => !labels.includes(kid));
    if (rest.length === 0) return;
    const body = this.context.obj({ Type: 'StructElem', S: 'LBody', P: ref }) as PDFDict;
    const bodyRef = this.context.register(body);
    for (const kid of rest) if (kid instanceof PDFRef) this.context.lookup(kid, PDFDict).set(PARENT, bodyRef);
    this.#setKids(body, rest);
    this.#setKids(item, [...labels, bodyRef]);
  }

  #kindOf(kid: PDFObject): string | undefined {
    const element = kid instanceof PDFRef ? this.context.lookup(kid) : undefined;
    return element instanceof PDFDict ? element.lookupMaybe(KIND, PDFName)?.decodeText() : undefined;
  }

  #kidsOf(element: PDFDict): PDFObject[] {
    const kids = element.get(KIDS);
    const value = kids instanceof PDFRef ? this.context.lookup(kids) : kids;
    if (value instanceof PDFArray) return value.asArray();
    return kids === undefined ? [] : [kids];
  }

  #setKids(element: PDFDict, kids: readonly PDFObject[]): void {
    if (kids.length === 0) return void element.delete(KIDS);
    const array = PDFArray.withContext(this.context);
    kids.forEach((kid) => array.push(kid));
    element.set(KIDS, kids.length === 1 ? kids[0]! : array);
  }

  #writeIdentities(): void {
    if (this.#identities.size === 0) return void this.root.delete(name('IDTree'));
    const sorted = [...this.#identities].sort(([a], [b]) => (a < b ? -1 : 1));
    const [first, last] = [sorted[0]![0], sorted.at(-1)![0]];
    const names = PDFArray.withContext(this.context);
    for (const [identity, ref] of sorted) {
      names.push(PDFString.of(identity));
      names.push(ref);
    }
    const limits = PDFArray.withContext(this.context);
    limits.push(PDFString.of(first));
    limits.push(PDFString.of(last));
    const leaf = this.context.obj({}) as PDFDict;
    leaf.set(name('Names'), names);
    leaf.set(name('Limits'), limits);
    const tree = this.context.obj({ Kids: [this.context.register(leaf)] });
    this.root.set(name('IDTree'), this.context.register(tree));
  }
}
