import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import { paragraph } from '../plain-blocks.ts';
import { usualStep } from './paragraphs.ts';
import { CALL } from './row-text.ts';
import type { PdfLine } from '../pdf-lines.ts';

/** A gap above the notes of a page, in usual steps. */
const WIDE_GAP = 1.3;
/** Share of the usual size below which letters at the foot of a page are a note. */
const NOTE_SIZE = 0.92;
const OPENS_NOTE = new RegExp(`^(?:${CALL.start}(.{1,4}?)${CALL.end}|(\\d{1,3}|\\*{1,3})[.):]?(?=\\s|\\p{Lu}))\\s*`, 'u');
const MARKED = new RegExp(`${CALL.start}(.{1,12}?)${CALL.end}`, 'gu');
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The small lines at the foot of a page. */
export function footOf(lines: readonly PdfLine[], usual: number): PdfLine[] {
  const last = lines.findLastIndex(({ size }) => size >= usual * NOTE_SIZE);
  return last === -1 ? [] : lines.slice(last + 1);
}

/** A note that was taken from the foot of a page. */
export interface TakenNote {
  name: string;
  parts: string[];
}

/**
 * Takes the notes out of the lines of one page: those at its foot whose number a raised number in its text calls. Calls
 * get the page's name for the note, raised numbers that call none stay as they are seen. What else stands at the foot is
 * beside the text.
 * @param open the last note of the page before, which goes on at this one's foot where it has no end
 */
export function takeNotes(lines: readonly PdfLine[], usual: number, open?: TakenNote): { text: PdfLine[]; notes: TakenNote[] } {
  const called = new Set(lines.flatMap(({ text }) => [...text.matchAll(MARKED)].map(([, number = '']) => bare(number))));
  const small = footOf(lines, usual);
  const foot = small.length > 0 ? small : footBelowGap(lines, called);
  const above = lines.slice(0, lines.length - foot.length);
  const notes = new Map<string, TakenNote>();
  const rest: PdfLine[] = [];
  const page = lines[0]?.page ?? 0;
  const nameOf = (number: string): string => `p${page}-${number}`;
  let current = open && foot === small && !/[.!?…]["”)]?$/.test(open.parts.at(-1)!) ? open : null;
  for (const line of foot) {
    const [opening, raised, plain] = OPENS_NOTE.exec(line.text) ?? [];
    const number = bare(raised ?? plain ?? '');
    if (opening && called.has(number) && !notes.has(number))
      notes.set(number, (current = { name: nameOf(number), parts: [line.text.slice(opening.length)] }));
    else if (current && !opening) current.parts.push(line.text);
    else if (current && current !== open) current.parts.push(line.text);
    else rest.push({ ...line, isAside: true });
  }
  const text = [...above, ...rest].map((line) => ({
    ...line,
    text: line.text.replace(MARKED, (_, number: string) =>
      notes.has(bare(number)) ? `${CALL.start}${nameOf(bare(number))}${CALL.end}` : raise(number),
    ),
  }));
  return { text, notes: [...notes.values()] };
}

/** Lines at the foot in letters as large as the text's: below a gap, the first with a number that the text calls. */
function footBelowGap(lines: readonly PdfLine[], called: ReadonlySet<string>): PdfLine[] {
  const step = usualStep(lines);
  const first = lines.findIndex(({ text, y }, index) => {
    const [opening, raised, plain] = OPENS_NOTE.exec(text) ?? [];
    const gap = (lines[index - 1]?.y ?? 0) - y;
    return opening !== undefined && called.has(bare(raised ?? plain ?? '')) && index > 0 && gap > step * WIDE_GAP;
  });
  return first === -1 ? [] : lines.slice(first);
}

export function definitionOf({ name, parts }: TakenNote): FootnoteDefinition {
  return { type: 'footnoteDefinition', identifier: name, label: name, children: [paragraph(asSeen(parts.join(' ')))] };
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
