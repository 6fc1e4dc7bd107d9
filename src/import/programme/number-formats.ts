import { editXml } from '../../library/attachments/xml.ts';

/** How a number is shown: as a day, a month of a year, a time, or as it is. */
export type NumberFormat = 'day' | 'month' | 'time' | null;

/** Formats every spreadsheet has by number (ECMA-376 part 1, 18.8.30). */
const BUILT_IN = new Map<number, NumberFormat>([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
  ...[17, 55].map((id) => [id, 'month'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 56].map((id) => [id, 'time'] as const),
]);

/** The format of each style of cells, in the order cells refer to them. */
export function readNumberFormats(styles: Buffer | undefined): NumberFormat[] {
  const custom = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  if (!styles) return formats;
  let isInCells = false;
  editXml(
    styles,
    (tag) => {
      if (tag.name === 'numFmt') custom.set(Number(tag.value('numFmtId')), formatOf(tag.value('formatCode')));
      if (tag.name === 'cellXfs') isInCells = true;
      if (tag.name !== 'xf' || !isInCells) return;
      const id = Number(tag.value('numFmtId'));
      formats.push(custom.has(id) ? custom.get(id)! : (BUILT_IN.get(id) ?? null));
    },
    undefined,
    (element) => {
      if (element === 'cellXfs') isInCells = false;
    },
  );
  return formats;
}

/** What a code such as `[$-42A]dd/mm/yyyy;@` shows. */
function formatOf(code: string): NumberFormat {
  const bare = code
    .split(';', 1)[0]!
    .replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
    .toLowerCase();
  if (/d/.test(bare) && !/general/.test(bare)) return 'day';
  if (/m/.test(bare) && /y/.test(bare)) return 'month';
  return /h/.test(bare) ? 'time' : null;
}
