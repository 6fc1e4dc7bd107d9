/** What each file holds, read by scripts/fonts.ts too; a character outside falls to the next font. */
export const ranges = {
  latin: (
    'U+20-7E, U+A0, U+A7, U+A9, U+AB, U+B0, U+B7, U+BB, U+BD, U+C0-C3, U+C8-CA, U+CC-CD, U+D2-D5, U+D7, U+D9-DA, U+DD, ' +
    'U+E0-E3, U+E7-EA, U+EC-ED, U+F1-F7, U+F9-FA, U+FC-FD, U+2013-2014, U+2018-2019, U+201C-201D, U+2022, U+2026, U+202F, ' +
    'U+2190-2193'
  ).split(', '),
  vietnamese: 'U+102-103, U+110-111, U+128-129, U+168-169, U+1A0-1A1, U+1AF-1B0, U+1EA0-1EF9, U+20AB'.split(', '),
};

/**
 * For which characters a page asks for a file: more than it holds, since every page says so ten times over and a long list weighs
 * more than the rest of the rule. What a file lacks falls to the next font all the same.
 */
export const askedRanges: Record<keyof typeof ranges, string[]> = {
  latin: 'U+20-101, U+2010-20AA, U+2190-2193'.split(', '),
  vietnamese: 'U+102-1EFF, U+20AB'.split(', '),
};
