import type { HostileCase } from '../case.ts';
import { article } from '../sound-library.ts';

/** Characters that hide, turn round, split or end a text; none belongs in an entry, however it is written. */
const CHARACTERS = [
  0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x1a, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x061c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029,
  0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x206f, 0xd800, 0xdfff, 0xe000, 0xf8ff, 0xfdd0,
  0xfdef, 0xfeff, 0xfff9, 0xfffb, 0xfffe, 0xffff, 0x1fffe, 0x1ffff, 0xe0001, 0xe0041, 0xe007f, 0xf0000, 0xfffff, 0x10ffff,
];

/** Ways to write one character, each with the front matter lines and the body that hold it; null where it cannot be. */
const WAYS: Readonly<Record<string, (code: number, hex: string) => string | null>> = {
  raw: (code) => (isSurrogate(code) ? null : article('Bài thử ký tự của kho', `Nhân${String.fromCodePoint(code)}dân.`)),
  'raw-yaml': (code) => (isSurrogate(code) ? null : article(`"Bài thử ký tự ${String.fromCodePoint(code)}của kho"`, 'Chữ.')),
  'escape-yaml': (code, hex) =>
    article(`"Bài thử ký tự ${code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`}của kho"`, 'Chữ.'),
  'escape-list': (code, hex) =>
    article(
      'Bài thử ký tự của kho',
      'Chữ.',
      `changes: [{ date: 2024-02-02, note: "Sửa ${code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`}chữ" }]\n`,
    ),
  'entity-hex': (_, hex) => article('Bài thử ký tự của kho', `Nhân&#x${hex};dân.`),
  'entity-decimal': (code) => article('Bài thử ký tự của kho', `Nhân&#${String(code).padStart(7, '0')};dân.`),
  'entity-attribute': (_, hex) =>
    article('Bài thử ký tự của kho', `<Callout kind="ghi-chu" title="Nhân&#x${hex};dân">\n\nChữ.\n\n</Callout>`),
  'entity-link': (_, hex) => article('Bài thử ký tự của kho', `[x](https://mau.example/a&#x${hex};b)`),
  'entity-code-title': (_, hex) => article('Bài thử ký tự của kho', `[x](/ "a&#x${hex};b")`),
};

export function characterCases(): HostileCase[] {
  return CHARACTERS.flatMap((code) =>
    Object.entries(WAYS).flatMap(([way, write]): HostileCase[] => {
      const hex = code.toString(16);
      const text = write(code, hex);
      // The Markdown standard turns NUL, surrogates and too high numbers in entities into U+FFFD by itself: harmless.
      const isReplaced = way.startsWith('entity') && (code === 0 || isSurrogate(code));
      return text === null
        ? []
        : [
            {
              kind: 'characters',
              name: `${way}-${hex}`,
              expect: isReplaced ? 'either' : 'refuse',
              files: { [`articles/zz-char-${hex}.mdx`]: text },
            },
          ];
    }),
  ).concat(short());
}

/** Escapes of YAML that have a name of their own. */
function short(): HostileCase[] {
  return ['0', 'a', 'b', 'v', 'f', 'e', 'N', 'L', 'P'].map((letter): HostileCase => ({
    kind: 'characters',
    name: `short-${letter === letter.toUpperCase() ? 'upper-' : ''}${letter.toLowerCase()}`,
    expect: 'refuse',
    files: { 'articles/zz-char-short.mdx': article(`"Bài thử ký tự \\${letter}của kho"`, 'Chữ.') },
  }));
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
