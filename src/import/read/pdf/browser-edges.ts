import { bareText } from '../../accounting.ts';
import type { SourceHints } from '../../source.ts';
import type { PdfLine } from '../pdf-lines.ts';

const ADDRESS = String.raw`(?:(?:https?|file|chrome-extension):\/\/\S+|about:\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S*|www\.\S+)`;
const DAY = String.raw`(?:\d{1,2}[\/.-]\d{1,2}[\/.-]\d{2,4}|\d{4}[\/.-]\d{1,2}[\/.-]\d{1,2})`;
const TIME = String.raw`\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s*(?:AM|PM|SA|CH))?`;
const STAMP = String.raw`(?:${DAY},?\s+${TIME}|${TIME},?\s+${DAY})`;
const COUNT = String.raw`(?:(?:page|trang)\s*)?\d{1,3}\s*(?:\/|of|trên|trong)\s*\d{1,3}`;

/** What browsers print at the edges of a sheet: an address alone or with day or number; a title after or before these. */
const WITH_ADDRESS = new RegExp(`^(?:(?:${COUNT}|${STAMP}|${DAY})\\s+)?${ADDRESS}(?:\\s+(?:${COUNT}|${STAMP}|${DAY}))?$`, 'iu');
const TITLED_ADDRESS = new RegExp(`\\t${ADDRESS}$`, 'iu');
const STAMPED = new RegExp(`^${STAMP}(?:\\s|$)|\\s${STAMP}$`, 'iu');
const NUMBERED = new RegExp(`^${COUNT}\\s+(?:${STAMP}|${DAY})$|\\t${COUNT}$`, 'iu');
/** Share of the usual size that a browser's own lines have at most. */
const SMALL = 0.85;

/**
 * Lines a browser added to a page it printed: day of printing, title, address and number of the sheet. Only where an
 * address stands at an edge of some sheet, since papers begin with days and titles too.
 * @param outermost the first and the last line of each page
 */
export function listBrowserEdges(outermost: readonly PdfLine[], usual: number): Set<PdfLine> {
  const isSmall = ({ size }: PdfLine): boolean => size < usual * SMALL;
  const addresses = outermost.filter((line) => WITH_ADDRESS.test(line.text) || (TITLED_ADDRESS.test(line.text) && isSmall(line)));
  if (addresses.length === 0) return new Set();
  const beside = outermost.filter((line) => isSmall(line) && (STAMPED.test(line.text) || NUMBERED.test(line.text)));
  return new Set([...addresses, ...beside]);
}

const AT_EDGES = new RegExp(`^(?:${COUNT}|${STAMP}|${DAY})(?=\\s)|(?:\\s(?:${COUNT}|${STAMP}|${DAY}))$`, 'giu');
const WHOLE_ADDRESS = /https?:\/\/[^\s…]+(?![\S…])/iu;
/** Between the title of a page and the name of its site. */
const BEFORE_SITE = /\s[-–—|:·»]\s/u;
/** Lines at the head of a text among which its title stands. */
const HEAD = 12;
/** Letters and figures below which a line may be the start of a title by chance. */
const SHORTEST_TITLE = 10;

/**
 * What a browser says at the edges of the sheets of the page it printed: its title, its site, its address. The title only where a line
 * at the head of the text says the same.
 * @param edges lines that were left out as heads and feet
 */
export function readBrowserEdges(edges: Iterable<PdfLine>, text: readonly PdfLine[]): SourceHints {
  const lines = [...edges].map((line) => line.text.trim());
  if (!lines.some((line) => WITH_ADDRESS.test(line) || TITLED_ADDRESS.test(line))) return {};
  const hints: SourceHints = {};
  const address = lines.map((line) => WHOLE_ADDRESS.exec(line)?.[0]).find((one) => one !== undefined && URL.canParse(one));
  if (address !== undefined) hints.url = address;
  const head = text.slice(0, HEAD).map((line) => bareText(line.text));
  for (const line of lines.filter((one) => STAMPED.test(one) || TITLED_ADDRESS.test(one))) {
    const title = line.replace(AT_EDGES, '').replace(TITLED_ADDRESS, '').trim();
    const bare = bareText(title);
    if (!head.some((one) => one.length >= SHORTEST_TITLE && bare.startsWith(one))) continue;
    hints.title = title;
    const [, ...site] = title.split(BEFORE_SITE);
    if (site.length > 0) hints.site = site.at(-1)!;
    break;
  }
  return hints;
}
