import { pseudoRandom } from '../vietnamese/pseudo-random.ts';

/** What a build server or a git host would take for something else than text, and what nobody sees. */
const PIECES = [
  '`',
  '``',
  '```',
  '~~~',
  '|',
  '\\',
  '\\|',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\n/approve\n',
  '\n/merge',
  '@all',
  '@ban-quan-tri',
  '#12',
  '!3',
  '<!--',
  '-->',
  '<img src="https://evil.example/q.gif">',
  '<details>',
  '</code>',
  '&#96;',
  '![x](https://evil.example/p.gif)',
  '[x](https://evil.example/)',
  '<https://evil.example/>',
  'https://evil.example/',
  '[x]: https://evil.example/',
  '$`',
  '`$',
  '::error::',
  '\n::set-output name=a::b',
  '::stop-commands::x',
  '##[error]',
  '###[group]',
  '##vso[task.setvariable]',
  '%0A',
  '%25',
  '\u001B[31m',
  '\u001B]8;;https://evil.example/\u0007',
  'section_start:1:a\r\u001B[0K',
  '\0',
  '\b',
  '\u007F',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202E',
  '\u200B',
  '\u00AD',
  '\uFEFF',
  '\u{E0041}',
  '\uFFFF',
  '\uD800',
  '\u00A0',
  '\t',
  ' ',
  '  ',
  '- ',
  '> ',
  '# ',
  '| --- |',
  'chữ',
  'a',
  ':',
  '#',
  '[',
  ']',
];

/** Texts put together from those pieces, each piece alone among them; the same ones in every run. */
export function hostileTexts(count: number): string[] {
  const random = pseudoRandom(20_261_128);
  const made = Array.from({ length: count }, () =>
    Array.from({ length: 1 + random(8) }, () => PIECES[random(PIECES.length)] ?? '').join(''),
  );
  return ['', ...PIECES, ...made];
}

/** Whether a line holds an order to GitHub's runner or to another build server. */
export const isOrder = (line: string): boolean => /^\s*::|##\w*\[/.test(line);

/** Characters that are not seen, or that begin a new line where there should be one. */
export const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Z}/u;
