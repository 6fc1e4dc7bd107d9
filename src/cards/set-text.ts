import { openFace, type FaceName, type Outlines } from './outlines.ts';
import type { Curves, Shape } from './paint.ts';

/** Words in one face and colour. A no-break space keeps its neighbours on one line, a line break is kept. */
export interface Run {
  text: string;
  face: FaceName;
  colour: string;
}

/** A line of text: its pieces one after the other, and its width in units of the drawing. */
export interface Line {
  pieces: Run[];
  width: number;
}

/** Widths of texts in ems, by face: the same words are measured for every size that is tried. */
const widths = new Map<string, number>();

/** Width of a text of one face at a size. */
function measure(text: string, faceName: FaceName, size: number): number {
  const key = `${faceName} ${text}`;
  const known = widths.get(key) ?? measureInEms(text, openFace(faceName));
  widths.set(key, known);
  return known * size;
}

function measureInEms(text: string, face: Outlines): number {
  let units = 0;
  let previous = '';
  for (const letter of drawnLetters(text, face)) {
    units += kern(face, previous, letter) + face.glyphs.get(letter)!.advance;
    previous = letter;
  }
  return units / face.unitsPerEm;
}

/** Letters as a face has them: one that it lacks gives way to its base, or is left out where that is lacking too. */
export function drawnLetters(text: string, { glyphs }: Outlines): string[] {
  return [...text.normalize('NFC')].flatMap((letter) => {
    if (glyphs.has(letter)) return [letter];
    const [base = ''] = letter.normalize('NFD');
    return glyphs.has(base) ? [base] : [];
  });
}

/** A Vietnamese letter keeps the distances of the letter without the mark that its file has no pairs for. */
function kern({ kerning }: Outlines, left: string, right: string): number {
  return left ? (kerning.get(left + right) ?? kerning.get(withoutSecondMark(left) + withoutSecondMark(right)) ?? 0) : 0;
}

/** `ẫ` → `â`, `ự` → `u`, `ả` → `á`: a letter of about the same outline that most fonts have. */
function withoutSecondMark(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD');
  if (letter === 'đ' || letter === 'Đ') return letter === 'đ' ? 'd' : 'D';
  if (marks.some((mark) => mark === '\u0302' || mark === '\u0306')) return `${base}\u0302`.normalize('NFC');
  return marks.some((mark) => mark === '\u0309' || mark === '\u0303') ? `${base}\u0301`.normalize('NFC') : base;
}

/** Breaks runs into lines no wider than `width`, of about equal length; as few as can be. */
export function balanceLines(runs: readonly Run[], size: number, width: number): Line[] {
  const lines = setLines(runs, size, width);
  let [low, high] = [0, width];
  while (high - low > size / 8) {
    const middle = (low + high) / 2;
    const tried = setLines(runs, size, middle);
    if (tried.length <= lines.length && tried.every((line) => line.width <= middle)) high = middle;
    else low = middle;
  }
  const balanced = setLines(runs, size, high);
  return balanced.length === lines.length ? balanced : lines;
}

/** Breaks runs into lines no wider than `width`, each as full as can be. */
export function setLines(runs: readonly Run[], size: number, width: number): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const { pieces, space, isNewLine } of wordsOf(runs)) {
    const wide = pieces.reduce((sum, { text, face }) => sum + measure(text, face, size), 0);
    const gap = space ? measure(' ', space.face, size) : 0;
    if (!line || isNewLine || line.width + gap + wide > width) lines.push((line = { pieces: [...pieces], width: wide }));
    else {
      if (space) line.pieces.push(space);
      line.pieces.push(...pieces);
      line.width += gap + wide;
    }
  }
  return lines;
}

interface Word {
  pieces: Run[];
  /** What stands before it on a line. */
  space: Run | null;
  isNewLine: boolean;
}

/** Words over the ends of runs: a comma after a name in bold stays with it. */
function wordsOf(runs: readonly Run[]): Word[] {
  const words: Word[] = [];
  let isOpen = false;
  for (const run of runs) {
    for (const text of run.text.split(/([ \n]+)/)) {
      if (text === '') continue;
      if (/^[ \n]/.test(text)) {
        words.push({ pieces: [], space: { ...run, text: ' ' }, isNewLine: text.includes('\n') });
        isOpen = true;
      } else if (isOpen && words.length > 0) words.at(-1)!.pieces.push({ ...run, text });
      else {
        words.push({ pieces: [{ ...run, text }], space: null, isNewLine: false });
        isOpen = true;
      }
    }
  }
  return words.filter(({ pieces }) => pieces.length > 0);
}

/** The letters of a line, its baseline at `y`. */
export function drawLine({ pieces }: Line, size: number, x: number, y: number): Shape[] {
  let at = x;
  return pieces.flatMap(({ text, face: name, colour }) => {
    const face = openFace(name);
    const scale = size / face.unitsPerEm;
    const letters = placeLetters(text, face).map(({ curves, units }): Shape => {
      return { colour, curves, x: at + units * scale, y, scale: [scale, -scale] };
    });
    at += measure(text, name, size);
    return letters;
  });
}

/** Outlines of letters, and where each begins from the first. */
function placeLetters(text: string, face: Outlines): { curves: Curves; units: number }[] {
  let at = 0;
  let previous = '';
  return drawnLetters(text, face).map((letter) => {
    const { advance, curves } = face.glyphs.get(letter)!;
    const units = at + kern(face, previous, letter);
    at = units + advance;
    previous = letter;
    return { curves, units };
  });
}
