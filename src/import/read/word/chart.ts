import { childOf, element, findAll, isElement, paragraphOf, wordsOf, type XmlElement } from './xml-tree.ts';

/** A chart as text: its title, then its numbers as a table. */
interface Chart {
  title: string;
  blocks: XmlElement[];
  hasNumbers: boolean;
}

const SERIES = new Set(['c:ser']);
const POINTS = new Set(['c:pt', 'cx:pt']);
const VALUES = new Set(['c:v']);
const TITLES = new Set(['c:title', 'cx:title']);
/** Rows and columns beyond are no table for a reader. */
const MOST = { rows: 200, columns: 20 } as const;

/** Reads a chart part (ECMA-376-1, 21.2; [MS-ODRAWXML] for the newer kinds). */
export function readChart(root: XmlElement | undefined): Chart {
  if (!root) return { title: '', blocks: [], hasNumbers: false };
  const titles = findAll(root, TITLES).map(textOf);
  const own = childOf(root, 'c:chart') ?? childOf(root, 'cx:chart');
  const title = textOf(childOf(own, 'c:title') ?? childOf(own, 'cx:title'));
  const others = titles.filter((text) => text !== '' && text !== title);
  const columns = root.name.startsWith('cx:') ? columnsOfNewChart(root) : columnsOf(root);
  const rows = rowsOf(columns);
  const blocks = [title, ...others].filter(Boolean).map(paragraphOf);
  if (rows.length > 1) blocks.push(tableOf(rows));
  return { title, blocks, hasNumbers: rows.length > 1 };
}

/** A column of the table: its name, then its values by their place. */
interface Column {
  name: string;
  values: ReadonlyMap<number, string>;
}

/** The categories, then a column for each series; those of a cloud of points have categories of their own. */
function columnsOf(root: XmlElement): Column[] {
  const columns: Column[] = [];
  let known = '';
  for (const series of findAll(root, SERIES)) {
    const name = textOf(childOf(series, 'c:tx'));
    const [heads, values, sizes] = [
      childOf(series, 'c:cat') ?? childOf(series, 'c:xVal'),
      childOf(series, 'c:val') ?? childOf(series, 'c:yVal'),
      childOf(series, 'c:bubbleSize'),
    ].map(valuesOf);
    const same = JSON.stringify([...(heads ?? [])]);
    if (heads && heads.size > 0 && same !== known) {
      columns.push({ name: '', values: heads });
      known = same;
    }
    for (const one of [values, sizes]) if (one && one.size > 0) columns.push({ name, values: one });
    if (!values?.size && !sizes?.size && name !== '') columns.push({ name, values: new Map() });
  }
  return columns;
}

function columnsOfNewChart(root: XmlElement): Column[] {
  const names = findAll(root, new Set(['cx:series'])).map((series) => textOf(childOf(series, 'cx:tx')));
  const dimensions = findAll(root, new Set(['cx:strDim', 'cx:numDim']));
  let at = 0;
  return dimensions.map((dimension) => ({ name: dimension.name === 'cx:numDim' ? (names[at++] ?? '') : '', values: valuesOf(dimension) }));
}

/** Values by their place; of categories on several levels all that stand at it, the outer ones first. */
function valuesOf(holder: XmlElement | undefined): Map<number, string> {
  const values = new Map<number, string>();
  if (!holder) return values;
  for (const point of findAll(holder, POINTS)) {
    const place = Number(point.attributes['idx'] ?? 0);
    const text = textOf(point);
    values.set(place, [text, values.get(place) ?? ''].filter(Boolean).join(' '));
  }
  return values;
}

/** Text as it is written, or as it was last reckoned from cells. */
function textOf(holder: XmlElement | undefined): string {
  if (!holder) return '';
  const written = wordsOf(holder);
  if (written !== '') return written;
  const values = findAll(holder, VALUES);
  const texts = values.length > 0 ? values : holder.name === 'cx:pt' ? [holder] : findAll(holder, new Set(['cx:v']));
  return texts
    .map(({ children }) => children.filter((child) => !isElement(child)).join(''))
    .join(' ')
    .trim();
}

function rowsOf(columns: readonly Column[]): string[][] {
  const shown = columns.slice(0, MOST.columns);
  const places = [...new Set(shown.flatMap(({ values }) => [...values.keys()]))].sort((a, b) => a - b).slice(0, MOST.rows);
  return [shown.map(({ name }) => name), ...places.map((place) => shown.map(({ values }) => values.get(place) ?? ''))];
}

function tableOf(rows: readonly string[][]): XmlElement {
  return element(
    'w:tbl',
    {},
    rows.map((row) =>
      element(
        'w:tr',
        {},
        row.map((text) => element('w:tc', {}, [paragraphOf(text)])),
      ),
    ),
  );
}
