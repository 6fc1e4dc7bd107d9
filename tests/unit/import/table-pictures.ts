import { readFileSync } from 'node:fs';
import type * as Canvas from '@napi-rs/canvas';

/** A table as it is printed: widths of its columns and heights of its rows in pixels at 200 dots to the inch. */
export interface PrintedTable {
  columns: readonly number[];
  /** Each row's height and cells, whose lines are parted by `/`. */
  rows: readonly { height: number; cells: readonly string[] }[];
  /** Width of its lines. */
  line?: number;
  colour?: string;
}

const [LEFT, TOP, STEP] = [140, 150, 46] as const;

/** A page with a line of text, a ruled table and a line of text below it, in the library's own letters. */
export function pageWithTable(
  { columns, rows, line = 2, colour = '#555' }: PrintedTable,
  { createCanvas, GlobalFonts }: Pick<typeof Canvas, 'createCanvas' | 'GlobalFonts'>,
): Buffer {
  const families = ['vietnamese', 'latin'].map((part) => {
    GlobalFonts.register(readFileSync(`src/assets/fonts/source-serif-400-${part}.woff2`), `bang-${part}`);
    return `bang-${part}`;
  });
  const [width, height] = [sum(columns), sum(rows.map((row) => row.height))];
  const canvas = createCanvas(1654, 2339);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 1654, 2339);
  context.fillStyle = 'black';
  context.font = `36px ${families.join(', ')}`;
  context.fillText('Kết quả thu nhặt của các tổ trong quý được kê ở bảng dưới đây:', LEFT, TOP - 40);
  context.fillText('Các tổ đối chiếu số liệu rồi gửi lại cho người ghi sổ trước ngày họp.', LEFT, TOP + height + 70);
  let y = TOP;
  for (const row of rows) {
    let x = LEFT;
    row.cells.forEach((cell, column) => {
      const lines = cell.split('/');
      lines.forEach((text, index) => context.fillText(text, x + 18, y + row.height / 2 + 13 + (index - (lines.length - 1) / 2) * STEP));
      x += columns[column]!;
    });
    y += row.height;
  }
  context.fillStyle = colour;
  for (let row = 0; row <= rows.length; row += 1)
    context.fillRect(LEFT, TOP + sum(rows.slice(0, row).map((one) => one.height)), width, line);
  for (let column = 0; column <= columns.length; column += 1)
    context.fillRect(LEFT + sum(columns.slice(0, column)), TOP, line, height + line);
  return canvas.toBuffer('image/png');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
