import { tableCell } from './markdown.ts';
import { RETIRED_TERMS, TERMS } from './terms.ts';

/** The glossary of the handbook: what each term means, then what is not written any more. */
export function writeTerms(): string {
  return [
    '| Từ | Nghĩa |',
    '| --- | --- |',
    ...TERMS.map(({ term, means }) => `| **${term}** | ${tableCell(means)} |`),
    '',
    '| Không viết | Viết |',
    '| --- | --- |',
    ...RETIRED_TERMS.map(({ not, instead }) => `| ${tableCell(not)} | ${tableCell(instead)} |`),
  ].join('\n');
}
