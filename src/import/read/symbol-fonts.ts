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

/** The sign that a character of a symbol font shows, in letters that old phones have; undefined where none is known. */
export function signOfCharacter(character: string, font: string): string | undefined {
  const code = codeOf(character, font);
  const sign = (/^wingdings 2$/i.test(font) ? BOXES : USUAL)[String.fromCharCode(code)];
  const isKnown = sign !== undefined && !/^webdings|^wingdings 3$/i.test(font) && !(isLetterOfSymbol(font, code) && sign !== '•');
  return isKnown ? sign : undefined;
}

/** Whether the letters of a font stand for signs. */
export function isSymbolFont(font: string): boolean {
  return SYMBOL_FONT.test(font);
}

/** Place of a character among the signs of its font, where programs put those (U+F020 to U+F0FF); 0 for a letter. */
export function codeOf(character: string, font: string): number {
  const isSign = PRIVATE.test(character) || (isSymbolFont(font) && character > ' ' && character <= '\u00FF');
  return isSign ? (character.charCodeAt(0) & 0xff) + FIRST : 0;
}

/** Symbol has Greek letters and signs of formulas where Wingdings has bullets. */
function isLetterOfSymbol(font: string, code: number): boolean {
  return /^symbol$/i.test(font) && code !== 0xf0b7;
}
