import { element, type XmlElement } from './xml-tree.ts';

/** Fonts whose characters are signs, whatever letters they stand in for. */
const SYMBOL_FONT = /^(?:symbol|wingdings(?: [23])?|webdings)$/i;
/** Where programs put the characters of such fonts. */
const PRIVATE = /[\uF020-\uF0FF]/;
const FIRST = 0xf000;

/** Bullets that are typed most (Wingdings, and Symbol for the first), for text whose font is not said. */
const USUAL: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF06E': '■',
  '\uF06C': '●',
  '\uF06F': '□',
  '\uF071': '❑',
  '\uF076': '❖',
  '\uF0A8': '◻',
  '\uF0D8': '➢',
  '\uF0E0': '→',
  '\uF0E8': '➔',
  '\uF0F0': '⇨',
  '\uF0FB': '✗',
  '\uF0FC': '✓',
  '\uF0FD': '☒',
  '\uF0FE': '☑',
  '\uF02D': '-',
};

/** Boxes that are ticked or left empty in Wingdings 2, in signs that old phones have too. */
const BOXES: Readonly<Record<string, string>> = { '\uF050': '✓', '\uF052': '☑', '\uF053': '☒', '\uF054': '☒', '\uF0A3': '☐' };

/** A symbol as the converter reads it: one whose sign is known as that sign. */
export function signOf(symbol: XmlElement): XmlElement[] {
  const { 'w:font': font = '', 'w:char': code = '' } = symbol.attributes;
  const found = symbolOf(String.fromCharCode((Number.parseInt(code, 16) & 0xff) + FIRST), font);
  return found.every(({ name }) => name === 'w:t') ? found : [symbol];
}

/** Text of one font as the converter reads it: words, and signs of symbol fonts as symbols of their own. */
export function symbolOf(text: string, font: string): XmlElement[] {
  const isSymbols = SYMBOL_FONT.test(font);
  if (!isSymbols && !PRIVATE.test(text)) return [element('w:t', {}, [text])];
  const pieces: XmlElement[] = [];
  let words = '';
  const flush = (): void => {
    if (words !== '') pieces.push(element('w:t', {}, [words]));
    words = '';
  };
  for (const character of text) {
    const isSign = PRIVATE.test(character) || (isSymbols && character > ' ' && character <= '\u00FF');
    const code = isSign ? (character.charCodeAt(0) & 0xff) + FIRST : 0;
    const usual = (/^wingdings 2$/i.test(font) ? BOXES : USUAL)[String.fromCharCode(code)];
    if (!isSign) words += character;
    else if (usual !== undefined && !/^webdings|^wingdings 3$/i.test(font) && !(isLetterOfSymbol(font, code) && usual !== '•'))
      words += usual;
    else {
      flush();
      pieces.push(element('w:sym', { 'w:font': isSymbols ? font : 'Wingdings', 'w:char': code.toString(16).toUpperCase() }));
    }
  }
  flush();
  return pieces;
}

/** Symbol has Greek letters and signs of formulas where Wingdings has bullets. */
function isLetterOfSymbol(font: string, code: number): boolean {
  return /^symbol$/i.test(font) && code !== 0xf0b7;
}
