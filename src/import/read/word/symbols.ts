import { codeOf, isSymbolFont, signOfCharacter } from '../symbol-fonts.ts';
import { element, type XmlElement } from './xml-tree.ts';

/** A symbol as the converter reads it: one whose sign is known as that sign. */
export function signOf(symbol: XmlElement): XmlElement[] {
  const { 'w:font': font = '', 'w:char': code = '' } = symbol.attributes;
  const found = symbolOf(String.fromCharCode(0xf000 + (Number.parseInt(code, 16) & 0xff)), font);
  return found.every(({ name }) => name === 'w:t') ? found : [symbol];
}

/** Text of one font as the converter reads it: words, and signs of symbol fonts as symbols of their own. */
export function symbolOf(text: string, font: string): XmlElement[] {
  const pieces: XmlElement[] = [];
  let words = '';
  const flush = (): void => {
    if (words !== '') pieces.push(element('w:t', {}, [words]));
    words = '';
  };
  for (const character of text) {
    const code = codeOf(character, font);
    const sign = code === 0 ? character : signOfCharacter(character, font);
    if (sign !== undefined) words += sign;
    else {
      flush();
      pieces.push(element('w:sym', { 'w:font': isSymbolFont(font) ? font : 'Wingdings', 'w:char': code.toString(16).toUpperCase() }));
    }
  }
  flush();
  return pieces.length > 0 ? pieces : [element('w:t', {}, [text])];
}
