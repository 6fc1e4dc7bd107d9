/** More words than this in one cell, and it holds an article rather than a datum. */
const LONGEST_DATUM = 120;

/** More words than this in a table with a picture, and they are no caption. */
const LONGEST_CAPTION = 80;

/** Words of a row of one cell that parts a table of data. */
const LONGEST_TITLE = 25;

const MOTTO = /cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|đoàn tncs hồ chí minh/iu;

/**
 * Takes apart the tables that only arrange a page: those that hold pictures, other tables, headings or long text, or
 * have one column. Their cells become blocks; text in the table of a picture becomes its caption. Other tables stay,
 * their titles before them, small tables within their cells as lines, letterheads without their emblems.
 */
export function unwrapLayoutTables(document: Document): void {
  for (const table of document.querySelectorAll('table'))
    if (isLetterhead(table)) table.querySelectorAll('img').forEach((logo) => logo.remove());
  for (const table of [...document.querySelectorAll('table')].reverse()) if (isDataAround(table)) flattenInner(table);
  const inmostFirst = [...document.querySelectorAll('table')].reverse();
  const held = new Set(inmostFirst.filter((table) => table.querySelector('table, h1, h2, h3, h4')));
  for (const table of inmostFirst) {
    const title = table.querySelector(':scope > caption');
    if (title) table.before(asBlock(title, 'p'));
    if (!held.has(table) && isData(table)) continue;
    const pictures = table.querySelectorAll('img').length;
    const isOfPictures =
      pictures > 0 &&
      wordsIn(table) <= LONGEST_CAPTION * pictures &&
      ![...table.rows].some(({ cells }) => [...cells].some((cell) => countParagraphs(cell) > 1));
    for (const cell of cellsInOrder(table, isOfPictures)) {
      // What ends in a comma greets those who read.
      const isCaption = isOfPictures && !cell.querySelector('img') && wordsIn(cell) > 0 && !/[,:]\s*$/u.test(cell.textContent);
      if (isOfPictures && !isCaption) markCaptions(cell);
      table.before(asBlock(cell, isCaption ? 'figcaption' : 'div'));
    }
    table.remove();
  }
}

/** The cells of a table, line by line; of pictures with their captions in the line below, or above, each picture and then its own. */
function cellsInOrder(table: HTMLTableElement, isOfPictures: boolean): HTMLTableCellElement[] {
  const rows = [...table.rows].map((row) => [...row.cells]);
  const hasPicture = (row: readonly Element[] | undefined): boolean => row?.some((cell) => cell.querySelector('img')) ?? false;
  const areAbove = !hasPicture(rows[0]) && hasPicture(rows.at(-1));
  const cells: HTMLTableCellElement[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const [row, next] = [rows[at] ?? [], rows[at + 1] ?? []];
    const [pictures, captions] = areAbove ? [next, row] : [row, next];
    const arePaired = isOfPictures && row.length === next.length && hasPicture(pictures) && !hasPicture(captions);
    cells.push(...(arePaired ? pictures.flatMap((cell, column) => [cell, captions[column]!]) : row));
    if (arePaired) at += 1;
  }
  return cells;
}

/** The paragraphs of a cell that stand below its picture are the picture's caption. */
function markCaptions(cell: Element): void {
  const captions = [...cell.children].filter((child) => child.tagName === 'P' && !child.querySelector('img') && wordsIn(child) > 0);
  const [caption] = captions;
  if (captions.length === 1 && caption?.previousElementSibling?.querySelector('img')) caption.replaceWith(asBlock(caption, 'figcaption'));
}

/** The table above a paper of an office, in which a picture is the emblem of who issues it. */
function isLetterhead(table: HTMLTableElement): boolean {
  return MOTTO.test(table.textContent ?? '') && wordsIn(table) <= LONGEST_DATUM && table.querySelector('table') === null;
}

/**
 * Whether a table has small tables in some cells, as somebody drew them into a table of data: below the names of the columns, in fewer
 * than half of the rows, and in one cell of each.
 */
function isDataAround(table: HTMLTableElement): boolean {
  const rows = [...table.rows].filter((row) => row.cells.length > 0);
  const holding = rows.filter((row) => row.querySelector('table'));
  return (
    holding.length > 0 &&
    rows.length > 2 &&
    holding.length * 2 < rows.length &&
    rows[0] !== holding[0] &&
    table.querySelector('img, h1, h2, h3, h4') === null &&
    rows.every((row) => row.cells.length > 1 || wordsIn(row) <= LONGEST_TITLE) &&
    holding.every((row) => [...row.cells].filter((cell) => cell.querySelector('table')).length === 1) &&
    rows.flatMap((row) => [...row.cells]).every((cell) => wordsIn(cell) <= LONGEST_DATUM)
  );
}

/** The tables within a table as lines of the cells they stand in: `Tổ 1: 14`, `Tổ 1 – 14 – 3`. */
function flattenInner(table: HTMLTableElement): void {
  for (const inner of table.querySelectorAll('table')) {
    for (const row of inner.rows) {
      const cells = [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean);
      const line = table.ownerDocument.createElement('p');
      line.textContent = cells.join(cells.length === 2 ? ': ' : ' – ');
      inner.before(line);
    }
    inner.remove();
  }
}

function isData(table: HTMLTableElement): boolean {
  const rows = [...table.rows].filter((row) => row.cells.length > 0);
  const cells = rows.flatMap((row) => [...row.cells]);
  // Cells beside one another that say something: columns of a page may be empty.
  const isArranged = !rows.some((row) => [...row.cells].filter((cell) => wordsIn(cell) > 0).length > 1);
  const holdsText = rows.some((row) => row.cells.length === 1 && row.cells[0]!.colSpan > 1 && countParagraphs(row.cells[0]!) > 1);
  return !isArranged && !holdsText && table.querySelector('img') === null && cells.every((cell) => wordsIn(cell) <= LONGEST_DATUM);
}

/** Words of a paragraph of an article. */
const PARAGRAPH = 14;

function countParagraphs(cell: Element): number {
  return [...cell.querySelectorAll('p, div')].filter((line) => !line.querySelector('p, div') && wordsIn(line) >= PARAGRAPH).length;
}

function wordsIn(element: Element): number {
  return element.textContent?.match(/\S+/g)?.length ?? 0;
}

/** The contents of an element in a block of another kind, under the same names. */
function asBlock(element: Element, tag: string): Element {
  const block = element.ownerDocument.createElement(tag);
  for (const name of ['id', 'class']) {
    const value = element.getAttribute(name);
    if (value) block.setAttribute(name, value);
  }
  block.append(...element.childNodes);
  return block;
}
