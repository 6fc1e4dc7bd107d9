import type { Citation } from './citation.ts';
import { readEdition } from './collected-edition.ts';

/** Characters that TeX takes for its own; braces must be matched, so they are written as commands. */
const TEX = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\{'],
  ['}', '\\}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ...['#', '$', '%', '&', '_'].map((character): [string, string] => [character, `\\${character}`]),
]);

function escapeTex(text: string): string {
  return text.replace(/[\\{}~^#$%&_]/g, (character) => TEX.get(character)!);
}

/** BibTeX in UTF-8, with `origdate` and `date` as BibLaTeX reads them; names are kept whole by braces of their own. */
export function bibtex(citation: Citation): string {
  const { edition, date } = citation;
  const parts = edition && readEdition(edition.citation);
  const [year, month] = date?.value.split('-') ?? [];
  const fields: [name: string, value: string | undefined][] = [
    ['author', `{${escapeTex(citation.author)}}`],
    ['title', `{${escapeTex(citation.title)}}`],
    ...(parts
      ? ([
          ['booktitle', escapeTex(parts.title)],
          ['publisher', escapeTex(parts.publisher)],
          ['address', escapeTex(parts.place)],
          ['year', parts.year],
          ['volume', parts.volume],
          ['pages', parts.pages?.replace('–', '--')],
          ['origdate', date?.value],
        ] satisfies typeof fields)
      : ([
          ['date', date?.value],
          ['year', year],
          ['month', month && String(Number(month))],
          ['howpublished', citation.firstPublished && escapeTex(citation.firstPublished)],
        ] satisfies typeof fields)),
    ['note', escapeTex(noteOf(citation, Boolean(parts)))],
    ['url', citation.url.replace(/[{}\\]/g, encodeURIComponent)],
    ['language', 'vietnamese'],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${parts ? 'incollection' : 'misc'}{${citation.id},`, ...lines, '}'].join('\n');
}

/** What no field holds: state, pen name, unconfirmed date, and an edition that is written in a form of its own. */
export function noteOf({ state, penName, author, date, edition, firstPublished }: Citation, isRead: boolean): string {
  const remark = edition && readEdition(edition.citation)?.remark;
  return [
    penName && penName !== author && `Ký ${penName}`,
    date && !date.confirmed && 'Ngày chưa xác nhận',
    isRead && firstPublished,
    edition && !isRead && edition.citation,
    edition?.isWholeWork && 'Tập, trang của cả bài',
    remark && remark[0]!.toUpperCase() + remark.slice(1),
    edition?.caveat && `Tập, trang ${edition.caveat}`,
    `Tình trạng: ${state}`,
  ]
    .filter((part) => typeof part === 'string')
    .map((part) => part.replace(/\.$/, ''))
    .join('. ');
}
