/** What a session is about, as the cell of a table has it. */
export interface Topic {
  title: string;
  /** What stands below the title in the same cell. */
  rest: string[];
  isShortened: boolean;
  isCapitals: boolean;
}

/** What the schema of sessions takes, in characters. */
const TITLE = { least: 5, most: 300 } as const;
/** What stands before a title and is none of it. */
const LEAD = /^(?:sinh hoạt\s+)?chuyên đề\s*(?:(?:số\s*)?\d{1,2}|(?:quý|tháng)\s+[IVX\d]+)?\s*[:.–-]\s*|^\s*(?:\d{1,2}[.)]|[-–+•*])\s+/iu;

/** Reads a title, and what stands below it; null for a cell without one. */
export function readTopic(text: string): Topic | null {
  const lines: string[] = [];
  for (const line of text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const last = lines.at(-1);
    // A line that goes on in small letters belongs to the one above: the cell was narrow.
    if (last !== undefined && /^[\p{Ll}\d(“"]/u.test(line) && !/[.:;!?]$/.test(last) && !/^\d{1,2}[.)]\s/.test(line))
      lines[lines.length - 1] = `${last} ${line}`;
    else lines.push(line);
  }
  // “Chuyên đề 1:” may stand on a line of its own.
  const titles = lines.map(titleOf);
  const at = titles.findIndex((line) => line.length >= TITLE.least);
  if (at === -1) return null;
  let title = titles[at]!;
  const rest = [...titles.slice(0, at).filter(Boolean), ...lines.slice(at + 1)];
  const isShortened = title.length > TITLE.most;
  const tail: string[] = [];
  if (isShortened) {
    const space = title.lastIndexOf(' ', TITLE.most);
    const cut = space > 0 ? space : TITLE.most;
    tail.push(title.slice(cut).trim());
    title = title.slice(0, cut).trim();
  }
  title = title.charAt(0).toLocaleUpperCase('vi') + title.slice(1);
  const letters = title.replace(/[^\p{L}]/gu, '');
  return {
    title,
    rest: [...tail, ...rest.map((line) => line.replace(/^[-–+•*]\s*/, ''))],
    isShortened,
    isCapitals: letters.length > 8 && letters === letters.toLocaleUpperCase('vi'),
  };
}

/** A line without what stands around a title. */
function titleOf(line: string): string {
  const bare = line
    .replace(/\s+/g, ' ')
    .replace(LEAD, '')
    .replace(/[.;,]$/, '')
    .trim();
  return (/^[“"']([^“”"']+)[”"']$/.exec(bare)?.[1] ?? bare).trim();
}
