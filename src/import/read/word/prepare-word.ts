import { writePackage } from '../../../library/attachments/zip-package.ts';
import { dropReasons } from '../../drop-reasons.ts';
import type { Dropped } from '../../source.ts';
import { letterheadOfFirstPage } from './first-header.ts';
import { LegacyFonts } from './legacy-fonts.ts';
import { plainNumbering, writeNumbers } from './numbered-paragraphs.ts';
import { Numbering } from './numbering.ts';
import { notesOfFields } from './own-fields.ts';
import { nameOwnHeadings } from './own-headings.ts';
import { PartContext, type Counted, type WordAccount } from './part-context.ts';
import { Simplifier } from './simplify.ts';
import { Styles } from './styles.ts';
import { wordNotes, wordReasons } from './word-messages.ts';
import { markPageBreaks } from './page-breaks.ts';
import type { WordPackage } from './word-package.ts';
import { childrenNamed, findAll, isElement, wordsOf, writeXml, type XmlElement } from './xml-tree.ts';

/** A Word file as the converter reads all of it, and what of it cannot come in. */
export interface PreparedWord {
  bytes: Buffer;
  dropped: Dropped[];
  reviewNotes: string[];
  /** Names of pictures that are not in the file. */
  missedPictures: string[];
  formulas: string[];
  fonts: LegacyFonts;
  /** A paragraph has the style of titles. */
  hasTitle: boolean;
}

const FIRST_PART = '[Content_Types].xml';
const HEADER = /(?:^|\/)(?:header|footer)\d*\.xml$/;
const MEDIA = /\/media\/[^/]+\.(?:mp4|m4v|mov|wmv|avi|mpe?g|webm|mkv|mp3|m4a|wav|wma|ogg|aac)$/i;
const EMBEDDED = /^[^/]+\/(?:embeddings|activeX)\/[^/]+\.(?!xml$|rels$)\w+$/i;
const PARAGRAPH = new Set(['w:p']);

/** Writes into a Word file what Word only shows (numbers, drawings, formulas), and takes out what is no text of it. */
export function prepareWord(word: WordPackage): PreparedWord {
  const { main, parts } = word;
  const part = (type: string): string => word.partOf(main, type, `word/${type}.xml`);
  const styles = new Styles(word.read(part('styles')));
  const numbering = new Numbering(word.read(part('numbering')), styles);
  const told = new Told();
  const noteKinds = [
    ['footnote', part('footnotes')],
    ['endnote', part('endnotes')],
  ] as const;
  const document = word.read(main);
  const notes = noteKinds.map(([kind, address]) => ({ kind, address, root: word.read(address) }));
  notesOfFields(document).forEach((note) => told.note(note));
  const fonts = fontsOf([document, ...notes.map(({ root }) => root)], styles);
  const prepared = new Map(parts);
  const write = (address: string, root: XmlElement): unknown => prepared.set(address, Buffer.from(writeXml(root)));

  let hasTitle = false;
  const called = new Set<string>();
  const [body] = childrenNamed(document, 'w:body');
  if (document && body) {
    const context = new PartContext(word, main, document, styles, fonts, told);
    const head = letterheadOfFirstPage(body, { word, main, styles, fonts, account: told });
    body.children = [...(head?.blocks ?? []), ...new Simplifier(context).blocks(body)];
    if (head) told.inBody.add(head.part);
    writeNumbers(body, numbering, styles);
    nameOwnHeadings(body, styles);
    hasTitle = childrenNamed(body, 'w:p').some((paragraph) => styles.nameOf(paragraph) === 'title' && wordsOf(paragraph) !== '');
    markPageBreaks(body);
    context.called.forEach((note) => called.add(note));
    write(main, document);
  }
  for (const { kind, address, root } of notes) {
    if (!root) continue;
    const simplifier = new Simplifier(new PartContext(word, address, root, styles, fonts, told));
    for (const note of childrenNamed(root, `w:${kind}`)) {
      note.children = simplifier.blocks(note);
      const { 'w:id': id = '', 'w:type': type = 'normal' } = note.attributes;
      if (type === 'normal' && !called.has(`${kind}/${id}`)) told.drop(wordsOf(note), wordReasons.unusedNote);
    }
    writeNumbers(root, numbering, styles);
    write(address, root);
  }
  prepared.set(part('numbering'), Buffer.from(writeXml(plainNumbering())));

  tellOtherParts(word, told);
  return {
    bytes: writePackage(prepared, FIRST_PART),
    dropped: told.dropped,
    reviewNotes: told.notesWithCounts(),
    missedPictures: told.missedPictures,
    formulas: told.formulas,
    fonts,
    hasTitle,
  };
}

/** Page headers, comments, embedded files, films: no text of an article. */
function tellOtherParts(word: WordPackage, told: Told): void {
  const inHeaders = new Set<string>();
  for (const name of word.parts.keys()) {
    if (told.inBody.has(name)) continue;
    if (HEADER.test(name)) {
      for (const line of linesIn(word.read(name))) inHeaders.add(line);
    } else if (/(?:^|\/)comments\.xml$/.test(name)) {
      const comments = childrenNamed(word.read(name), 'w:comment');
      for (const comment of comments) told.drop(linesIn(comment).join(' '), wordReasons.comment(comment.attributes['w:author'] ?? ''));
      if (comments.length > 0) told.note(wordNotes.comments(comments.length));
    } else if (MEDIA.test(name)) told.films.push(nameOf(name));
  }
  const films = [...new Set(told.films)];
  for (const film of films) told.drop(film, wordReasons.media);
  if (films.length > 0) told.note(wordNotes.media(films));
  for (const line of inHeaders) told.drop(line, dropReasons.wordHeader);
  // The workbook behind a chart is the chart's own.
  const ofCharts = new Set(
    [...word.parts.keys()]
      .filter((name) => /\/charts\/[^/]+\.xml$/.test(name))
      .flatMap((name) => [...word.relationshipsOf(name).values()].map(({ target }) => target)),
  );
  const embedded = [...word.parts.keys()].filter((name) => EMBEDDED.test(name) && !ofCharts.has(name) && !told.isFormula(name));
  const names = embedded.map((name) => [nameOf(name), told.embedded.get(name) ?? ''].filter(Boolean).join(', '));
  for (const name of names) told.drop(name, wordReasons.embedded);
  if (names.length > 0) told.note(wordNotes.embedded(names));
}

function nameOf(part: string): string {
  return part.slice(part.lastIndexOf('/') + 1);
}

/** Paragraphs of a part that is not simplified; those within others with them. */
function linesIn(root: XmlElement | undefined): string[] {
  return root ? findAll(root, PARAGRAPH).map(wordsOf).filter(Boolean) : [];
}

/** Everything that is set in fonts of before Unicode. */
function fontsOf(roots: readonly (XmlElement | undefined)[], styles: Styles): LegacyFonts {
  const lines: string[] = [];
  const walk = (parent: XmlElement, paragraph: XmlElement | null): void => {
    for (const child of parent.children.filter(isElement)) {
      if (child.name === 'w:r' && paragraph && LegacyFonts.isLegacy(styles.fontOf(child, paragraph))) lines.push(wordsOf(child));
      else walk(child, child.name === 'w:p' ? child : paragraph);
    }
  };
  for (const root of roots) if (root) walk(root, null);
  return new LegacyFonts(lines.join('\n'));
}

class Told implements WordAccount {
  readonly dropped: Dropped[] = [];
  readonly embedded = new Map<string, string>();
  readonly formulas: string[] = [];
  readonly missedPictures: string[] = [];
  readonly films: string[] = [];
  /** Parts whose words stand in the body. */
  readonly inBody = new Set<string>();
  readonly #notes = new Set<string>();
  readonly #counts = { deleted: 0, moved: 0, inserted: 0, hidden: 0 };

  drop(text: string, reason: string): void {
    if (text.trim() !== '') this.dropped.push({ text: text.replace(/\s+/g, ' ').trim(), reason });
  }

  note(text: string): void {
    this.#notes.add(text);
  }

  count(kind: Counted): void {
    this.#counts[kind] += 1;
  }

  isFormula(part: string): boolean {
    return /^Equation\./i.test(this.embedded.get(part) ?? '');
  }

  notesWithCounts(): string[] {
    const { hidden, ...tracked } = this.#counts;
    return [
      ...this.#notes,
      ...this.formulas.map(wordNotes.formula),
      ...(Object.values(tracked).some((count) => count > 0) ? [wordNotes.tracked(tracked)] : []),
      ...(hidden > 0 ? [wordNotes.hidden(hidden)] : []),
    ];
  }
}
