/** Rows at the head of a table that name its columns, at the most. */
const DEEPEST_HEAD = 3;
/** Columns and cells of a table beyond which it is left as it is. */
const MOST = { columns: 40, cells: 4000 } as const;
/** Between the names of a column on several levels. */
const BETWEEN_LEVELS = ' – ';
const OF_PAPER = /cộng sản việt nam|xã hội chủ nghĩa|nơi nhận/iu;
const LONGEST_SHOWN = 60;

/**
 * Tables without merged cells, which Markdown has not: names of columns on several levels become one line of names, a row that is
 * one cell at the top goes before its table as its title, any other merged cell stands once, where it begins, and is
 * empty in its other places. In place.
 * @returns what to say to the editor, a note for each table with merged cells
 */
export function spreadMergedCells(document: Document): string[] {
  const notes: string[] = [];
  for (const table of document.querySelectorAll('table')) {
    const cells = [...table.rows].flatMap((row) => [...row.cells]);
    if (!cells.some((cell) => spanOf(cell, 'colspan') > 1 || spanOf(cell, 'rowspan') > 1)) continue;
    if (table.querySelector('table')) continue;
    const grid = gridOf(table);
    if (!grid) continue;
    const text = cells.map(textOf).filter(Boolean).join(' · ');
    const marked = [...table.rows].filter((row) => row.parentElement?.tagName === 'THEAD').length;
    const titles = takeTitles(table, grid);
    const head = grid.length === 0 ? 0 : headOf(grid, Math.max(0, marked - titles));
    write(table, grid, head);
    if (!OF_PAPER.test(text)) notes.push(note(text.slice(0, LONGEST_SHOWN)));
  }
  return notes;
}

function note(words: string): string {
  return (
    `Bảng có ô gộp (“${words}…”): tên cột nhiều tầng đã nối thành một dòng; ô gộp khác ghi một lần ở ô đầu, các ô còn lại để trống. ` +
    'Đối chiếu với bản gốc.'
  );
}

/** A table by its places: a merged cell stands in each of its own. */
type Grid = HTMLTableCellElement[][];

function gridOf(table: HTMLTableElement): Grid | null {
  const grid: Grid = [...table.rows].map(() => []);
  let cells = 0;
  for (const [index, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[index]?.[column]) column += 1;
      const [wide, high] = [spanOf(cell, 'colspan'), Math.min(spanOf(cell, 'rowspan'), grid.length - index)];
      cells += wide * high;
      if (column + wide > MOST.columns || cells > MOST.cells) return null;
      for (let below = 0; below < high; below += 1)
        for (let right = 0; right < wide; right += 1) grid[index + below]![column + right] = cell;
      column += wide;
    }
  }
  return grid;
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  return Math.max(1, Math.floor(Number(cell.getAttribute(name) ?? 1)) || 1);
}

/** Rows at the top that are one cell across a table of several columns. @returns how many there were */
function takeTitles(table: HTMLTableElement, grid: Grid): number {
  let titles = 0;
  while (grid.length > 1 && (grid[0]?.length ?? 0) > 1 && new Set(grid[0]).size === 1) {
    const [row] = grid.splice(0, 1);
    const title = table.ownerDocument.createElement('p');
    title.append(...contentsOf(row![0]!));
    if (textOf(title) !== '') table.before(title);
    titles += 1;
  }
  return titles;
}

/** How many rows name the columns: those the file says, else those that the cells of the first row reach down to. */
function headOf(grid: Grid, marked: number): number {
  const most = Math.min(DEEPEST_HEAD, grid.length - 1);
  if (marked > 1) return Math.min(marked, most);
  const first = grid[0] ?? [];
  const isWide = first.some((cell) => spanOf(cell, 'colspan') > 1);
  if (!isWide) return Math.min(1, most);
  const reached = Math.max(...first.map((cell) => spanOf(cell, 'rowspan')));
  if (reached > 1) return Math.min(reached, most);
  // Names below a wide one, and nothing below the others.
  const second = grid[1] ?? [];
  const isNames = second.every((cell, column) => {
    const isBelowWide = spanOf(first[column] ?? cell, 'colspan') > 1;
    return isBelowWide ? /\p{L}/u.test(textOf(cell)) : textOf(cell) === '';
  });
  return Math.min(isNames ? 2 : 1, most);
}

function write(table: HTMLTableElement, grid: Grid, head: number): void {
  const { ownerDocument: document } = table;
  const texts = new Map(grid.flat().map((cell) => [cell, textOf(cell)]));
  const written = new Set<HTMLTableCellElement>();
  const columns = Math.max(0, ...grid.map((row) => row.length));
  const cellOf = (tag: 'td' | 'th', parts: readonly (HTMLTableCellElement | undefined)[]): HTMLElement => {
    const cell = document.createElement(tag);
    for (const part of new Set(parts)) {
      const text = part && texts.get(part);
      if (!part || !text) continue;
      if (cell.childNodes.length > 0) cell.append(BETWEEN_LEVELS);
      // Notes and pictures come once, words of a head for each column.
      if (!written.has(part)) cell.append(...contentsOf(part));
      else if (tag === 'th') cell.append(text);
    }
    for (const part of parts) if (part) written.add(part);
    return cell;
  };
  const rows: HTMLElement[] = [];
  const addRow = (tag: 'td' | 'th', partsAt: (column: number) => (HTMLTableCellElement | undefined)[]): void => {
    const row = document.createElement('tr');
    for (let column = 0; column < columns; column += 1) row.append(cellOf(tag, partsAt(column)));
    rows.push(row);
  };
  const isHead = head > 1;
  if (isHead) addRow('th', (column) => grid.slice(0, head).map((row) => row[column]));
  for (const row of grid.slice(isHead ? head : 0)) addRow('td', (column) => [row[column]]);
  const sections = [document.createElement('thead'), document.createElement('tbody')] as const;
  sections[0].append(...rows.slice(0, isHead ? 1 : 0));
  sections[1].append(...rows.slice(isHead ? 1 : 0));
  table.replaceChildren(...sections.filter(({ childNodes }) => childNodes.length > 0));
}

/** What a cell says, its paragraphs as one line with breaks. */
function contentsOf(cell: HTMLTableCellElement): Node[] {
  const isOfParagraphs = [...cell.childNodes].every((node) => node.nodeName === 'P' || node.textContent?.trim() === '');
  if (!isOfParagraphs) return [...cell.childNodes];
  return [...cell.children].flatMap((paragraph, index) => [
    ...(index > 0 ? [cell.ownerDocument.createElement('br')] : []),
    ...paragraph.childNodes,
  ]);
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
