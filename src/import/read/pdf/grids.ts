import type { Rule } from './rules.ts';

/** Lines that cross each other, as the cells they make. */
export interface Grid {
  /** Places of the lines between columns, from the left, and of those between rows, from the top. */
  xs: number[];
  ys: number[];
  /** The first row and column of the cell at a row and column: itself, or what it is joined with. */
  first(row: number, column: number): [row: number, column: number];
}

/** Points within which lines are one, or meet. */
const NEAR = 3;
/** Rows and columns of a table at most. */
const MOST_LINES = 150;

/** Tables that lines make on a page; a single box is none. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const across = join(rules.filter(isAcross), 'x');
  const down = join(
    rules.filter((rule) => !isAcross(rule)),
    'y',
  );
  const groups = groupsOf(across, down);
  return groups.flatMap(({ across: rows, down: columns }) => {
    const ys = placesOf(rows.map(({ y1, y2 }) => (y1 + y2) / 2)).reverse();
    const inner = placesOf(columns.map(({ x1, x2 }) => (x1 + x2) / 2));
    const [left, right] = [Math.min(...rows.map(({ x1 }) => x1)), Math.max(...rows.map(({ x2 }) => x2))];
    // Tables may be open at their sides.
    const xs = [...(left < inner[0]! - NEAR * 3 ? [left] : []), ...inner, ...(right > inner.at(-1)! + NEAR * 3 ? [right] : [])];
    return xs.length < 3 || ys.length < 2 || Math.max(xs.length, ys.length) > MOST_LINES ? [] : [gridOf(xs, ys, rows, columns)];
  });
}

function isAcross({ x1, y1, x2, y2 }: Rule): boolean {
  return x2 - x1 > y2 - y1;
}

/** Lines that go on in each other as one: borders are drawn cell by cell. */
function join(rules: readonly Rule[], along: 'x' | 'y'): Rule[] {
  const start = (rule: Rule): number => (along === 'x' ? rule.x1 : rule.y1);
  const end = (rule: Rule): number => (along === 'x' ? rule.x2 : rule.y2);
  const place = (rule: Rule): number => (along === 'x' ? rule.y1 + rule.y2 : rule.x1 + rule.x2) / 2;
  const joined: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => Math.round(place(a) / NEAR) - Math.round(place(b) / NEAR) || start(a) - start(b))) {
    const last = joined.at(-1);
    if (last && Math.abs(place(last) - place(rule)) < NEAR && start(rule) <= end(last) + NEAR) {
      if (along === 'x') last.x2 = Math.max(last.x2, rule.x2);
      else last.y2 = Math.max(last.y2, rule.y2);
    } else joined.push({ ...rule });
  }
  return joined;
}

interface Group {
  across: Rule[];
  down: Rule[];
}

/** Lines that meet, directly or by others. */
function groupsOf(across: readonly Rule[], down: readonly Rule[]): Group[] {
  const left = new Set(down);
  const waiting = new Set(across);
  const groups: Group[] = [];
  for (const first of across) {
    if (!waiting.delete(first)) continue;
    const group: Group = { across: [first], down: [] };
    for (const row of group.across) {
      for (const column of left) {
        if (!meet(row, column)) continue;
        left.delete(column);
        group.down.push(column);
        for (const other of waiting) if (meet(other, column) && waiting.delete(other)) group.across.push(other);
      }
    }
    if (group.down.length > 0) groups.push(group);
  }
  return groups;
}

function meet(row: Rule, column: Rule): boolean {
  return column.x1 > row.x1 - NEAR && column.x2 < row.x2 + NEAR && row.y1 > column.y1 - NEAR && row.y2 < column.y2 + NEAR;
}

/** Ascending, those that are near as one. */
function placesOf(numbers: readonly number[]): number[] {
  const places: number[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) if (places.length === 0 || number - places.at(-1)! > NEAR) places.push(number);
  return places;
}

function gridOf(xs: number[], ys: number[], across: readonly Rule[], down: readonly Rule[]): Grid {
  const width = xs.length - 1;
  const firsts = Array.from({ length: width * (ys.length - 1) }, (_, index) => index);
  const firstOf = (index: number): number => {
    let at = index;
    while (firsts[at] !== at) at = firsts[at]!;
    return at;
  };
  const joinCells = (one: number, other: number): void => {
    const [a, b] = [firstOf(one), firstOf(other)];
    firsts[Math.max(a, b)] = Math.min(a, b);
  };
  for (let row = 0; row < ys.length - 1; row += 1) {
    const y = (ys[row]! + ys[row + 1]!) / 2;
    for (let column = 0; column < width; column += 1) {
      const x = (xs[column]! + xs[column + 1]!) / 2;
      const [right, below] = [xs[column + 1]!, ys[row + 1]!];
      const at = row * width + column;
      const isParted = down.some(({ x1, x2, y1, y2 }) => Math.abs((x1 + x2) / 2 - right) <= NEAR && y1 < y && y2 > y);
      if (column + 1 < width && !isParted) joinCells(at, at + 1);
      const isClosed = across.some(({ x1, x2, y1, y2 }) => Math.abs((y1 + y2) / 2 - below) <= NEAR && x1 < x && x2 > x);
      if (row + 2 < ys.length && !isClosed) joinCells(at, at + width);
    }
  }
  const found = firsts.map((_, index) => firstOf(index));
  return { xs, ys, first: (row, column) => [Math.floor(found[row * width + column]! / width), found[row * width + column]! % width] };
}
