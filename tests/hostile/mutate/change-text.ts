/** A whole number below a bound. */
export type Chance = (bound: number) => number;

/** One way to change a text. @param other another seed, for splices */
type Change = (text: string, chance: Chance, other: string) => string;

/** Pieces that mean something to one of the parsers a text goes through. */
const PIECES = [
  '<script>',
  '</script>',
  '<img src=x onerror=1>',
  '<Quote id="',
  '/>',
  '</Callout>',
  '<Callout kind="ghi-chu">',
  '<',
  '>',
  '{',
  '}',
  '{/*',
  '*/}',
  '`',
  '```\n',
  '~~~',
  '[',
  ']',
  '](',
  '[^1]',
  '[^1]: ',
  '![',
  '[a]: ',
  '*',
  '**',
  '_',
  '~~',
  '|',
  '| - |',
  '# ',
  '> ',
  '- ',
  '1. ',
  '\t',
  '    ',
  '\\',
  '&',
  '&lt;',
  '&#60;',
  '&#x202e;',
  '&#8;',
  '&#0;',
  '&colon;',
  '&Tab;',
  'javascript:',
  'data:',
  '//',
  'https://',
  'import a from "b"\n',
  'export const a = 1\n',
  '---\n',
  '...\n',
  '--- ',
  '%YAML 1.1\n',
  '&a ',
  '*a',
  '!!js/function ',
  '<<: ',
  '? ',
  ': ',
  '- - - ',
  '"',
  "'",
  '\\u202e',
  '\\x08',
  '\\0',
  '|\n',
  '>\n',
  '# ',
  ', ',
  '[[',
  '{{',
  'draft: true\n',
  'draft: false\n',
  '__proto__: ',
  'constructor',
  '~',
  'null',
  '.inf',
  '0x1',
  '1e400',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  ' ',
  '',
  '\u0000',
  '\u0008',
  '\u001b[31m',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\u{e0041}',
  '\u0301',
  '👨‍👩‍👧',
  'ﬁ',
  'İ',
  'ẞ',
  '../',
  './',
  '%2e%2e',
  '%00',
  '?',
  '#',
  '://',
  '@',
  '::error::',
  '/approve\n',
  '$&',
  '${1}',
  '%s',
];

const CHANGES: Readonly<Record<string, Change>> = {
  insert: (text, chance) => at(text, chance, (before, after) => before + PIECES[chance(PIECES.length)]! + after),
  'insert-many': (text, chance) => {
    let changed = text;
    for (let count = 2 + chance(6); count > 0; count--) changed = CHANGES['insert']!(changed, chance, '');
    return changed;
  },
  delete: (text, chance) => range(text, chance, () => ''),
  double: (text, chance) => range(text, chance, (part) => part + part),
  repeat: (text, chance) => range(text, chance, (part) => part.repeat(2 + chance(200)).slice(0, 200_000)),
  swap: (text, chance) => at(text, chance, (before, after) => after + before),
  'swap-lines': (text, chance) => {
    const lines = text.split('\n');
    const [a, b] = [chance(lines.length), chance(lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
    return lines.join('\n');
  },
  'drop-line': (text, chance) =>
    text
      .split('\n')
      .toSpliced(chance(text.split('\n').length), 1)
      .join('\n'),
  'double-line': (text, chance) => {
    const lines = text.split('\n');
    const line = chance(lines.length);
    return lines.toSpliced(line, 0, lines[line]!).join('\n');
  },
  indent: (text, chance) => {
    const lines = text.split('\n');
    const line = chance(lines.length);
    return lines.with(line, [' ', '    ', '\t', '> ', '- ', '  - ', '\u00a0'][chance(7)]! + lines[line]).join('\n');
  },
  quotes: (text, chance) => text.replaceAll(['"', "'", '“', '`'][chance(4)]!, ['"', "'", '', '“', '\\"', '&quot;'][chance(6)]!),
  'line-ends': (text, chance) => text.replaceAll('\n', ['\r\n', '\r', '\n\r', '\n\n', '\u2028', '\u0085', ' '][chance(7)]!),
  entities: (text, chance) =>
    range(text, chance, (part) =>
      [...part]
        .slice(0, 500)
        .map((letter) => `&#${chance(2) ? `x${letter.codePointAt(0)!.toString(16)}` : letter.codePointAt(0)};`)
        .join(''),
    ),
  escapes: (text, chance) =>
    range(text, chance, (part) =>
      [...part]
        .slice(0, 500)
        .map((letter) => (letter.codePointAt(0)! > 0xffff ? letter : `\\u${letter.codePointAt(0)!.toString(16).padStart(4, '0')}`))
        .join(''),
    ),
  percent: (text, chance) => range(text, chance, (part) => encodeURIComponent(part.toWellFormed())),
  case: (text, chance) => range(text, chance, (part) => (chance(2) ? part.toUpperCase() : part.toLowerCase())),
  form: (text, chance) => text.normalize((['NFD', 'NFKD', 'NFKC'] as const)[chance(3)]!),
  nest: (text, chance) =>
    range(text, chance, (part) => {
      const [open = '', close = ''] = [
        ['<Callout kind="ghi-chu">\n\n', '\n\n</Callout>'],
        ['[', '](/x)'],
        ['**', '**'],
        ['{', '}'],
        ['"', '"'],
        ['`', '`'],
        ['<', '>'],
        ['[^', ']'],
        ['(', ')'],
      ][chance(9)]!;
      const depth = 1 + chance(60);
      return open.repeat(depth) + part + close.repeat(depth);
    }),
  splice: (text, chance, other) => at(text, chance, (before) => before + at(other, chance, (_, after) => after)),
  graft: (text, chance, other) => at(text, chance, (before, after) => before + part(other, chance) + after),
  'swap-token': (text, chance) => {
    const tokens = text.split(/(\s+|[^\p{L}\p{N}]+)/u);
    return tokens.with(chance(tokens.length), tokens[chance(tokens.length)]!).join('');
  },
  number: (text, chance) =>
    text.replace(/\d+/g, (digits) =>
      chance(4) ? digits : ['0', '-1', '99999999999999999999', '1e9', '0x7f', '00', '2024-02-30', '.5'][chance(8)]!,
    ),
};

/** Changes a text in one to four ways. @returns the text, and the names of the changes */
export function changeText(text: string, other: string, chance: Chance): { text: string; made: string } {
  const names = Object.keys(CHANGES);
  const made: string[] = [];
  let changed = text;
  for (let count = 1 + chance(2) * chance(4); count > 0; count--) {
    const name = names[chance(names.length)]!;
    made.push(name);
    changed = CHANGES[name]!(changed, chance, other).slice(0, 400_000);
  }
  return { text: changed, made: made.join('+') };
}

function at(text: string, chance: Chance, join: (before: string, after: string) => string): string {
  const place = chance(text.length + 1);
  return join(text.slice(0, place), text.slice(place));
}

/** Changes a part: mostly a short one, at times one that begins and ends with words. */
function range(text: string, chance: Chance, change: (part: string) => string): string {
  const start = chance(text.length + 1);
  const end = Math.min(text.length, start + 1 + chance(chance(3) ? 12 : 400));
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

function part(text: string, chance: Chance): string {
  const start = chance(text.length + 1);
  return text.slice(start, start + 1 + chance(300));
}
