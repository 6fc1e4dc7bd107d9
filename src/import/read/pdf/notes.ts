import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import { paragraph } from '../plain-blocks.ts';
import { CALL } from './row-text.ts';
import type { PdfLine } from '../pdf-lines.ts';

/** Share of the usual size below which letters at the foot of a page are a note. */
const NOTE_SIZE = 0.92;
const OPENS_NOTE = new RegExp(`^(?:${CALL.start}(.{1,4}?)${CALL.end}|(\\d{1,3}|\\*{1,3})[.):]?(?=\\s))\\s*`, 'u');
const MARKED = new RegExp(`${CALL.start}(.{1,12}?)${CALL.end}`, 'gu');
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The small lines at the foot of a page. */
export function footOf(lines: readonly PdfLine[], usual: number): PdfLine[] {
  const last = lines.findLastIndex(({ size }) => size >= usual * NOTE_SIZE);
  return last === -1 ? [] : lines.slice(last + 1);
}

/**
 * Takes the notes out of the lines of one page: those at its foot whose number a raised number in its text calls. Calls
 * get the page's name for the note, raised numbers that call none stay as they are seen.
 */
export function takeNotes(lines: readonly PdfLine[], usual: number): { text: PdfLine[]; notes: FootnoteDefinition[] } {
  const foot = footOf(lines, usual);
  const above = lines.slice(0, lines.length - foot.length);
  const called = new Set(above.flatMap(({ text }) => [...text.matchAll(MARKED)].map(([, number = '']) => bare(number))));
  const notes = new Map<string, string[]>();
  const rest: PdfLine[] = [];
  let current: string[] | null = null;
  for (const line of foot) {
    const [opening, raised, plain] = OPENS_NOTE.exec(line.text) ?? [];
    const number = bare(raised ?? plain ?? '');
    if (opening && called.has(number) && !notes.has(number)) notes.set(number, (current = [line.text.slice(opening.length)]));
    else if (current) current.push(line.text);
    else rest.push(line);
  }
  const page = lines[0]?.page ?? 0;
  const nameOf = (number: string): string => `p${page}-${number}`;
  const text = [...above, ...rest].map((line) => ({
    ...line,
    text: line.text.replace(MARKED, (_, number: string) =>
      notes.has(bare(number)) ? `${CALL.start}${nameOf(bare(number))}${CALL.end}` : raise(number),
    ),
  }));
  return {
    text,
    notes: [...notes].map(([number, parts]) => ({
      type: 'footnoteDefinition',
      identifier: nameOf(number),
      label: nameOf(number),
      children: [paragraph(asSeen(parts.join(' ')))],
    })),
  };
}

/** The number of a note, however it is written: `(1)`, `¹`, `1`. */
function bare(number: string): string {
  return number.replace(/[()]/g, '').replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(RAISED.indexOf(digit)));
}

function raise(number: string): string {
  return /^\d+$/.test(number) ? number.replace(/\d/g, (digit) => RAISED[Number(digit)]!) : number;
}

/** Text whose raised numbers are written as they are seen. */
export function asSeen(text: string): string {
  return text.replace(MARKED, (_, number: string) => raise(number));
}

/** Makes calls of notes out of what stands for them in the text of blocks. In place. */
export function placeCalls(blocks: readonly RootContent[]): void {
  for (const block of blocks) {
    if (!('children' in block)) continue;
    const parent = block as { children: RootContent[] };
    const { children } = parent;
    placeCalls(children);
    if (children.some((child) => child.type === 'text' && child.value.includes(CALL.start)))
      parent.children = children.flatMap((child): RootContent[] => (child.type === 'text' ? parted(child.value) : [child]));
  }
}

function parted(text: string): PhrasingContent[] {
  return text.split(MARKED).flatMap((part, index): PhrasingContent[] => {
    if (part === '') return [];
    return index % 2 === 1 ? [{ type: 'footnoteReference', identifier: part, label: part }] : [{ type: 'text', value: part }];
  });
}
