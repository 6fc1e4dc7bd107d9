import type { HostileCase } from '../case.ts';
import { article, SITE } from '../sound-library.ts';

/** Just under the limit of a text file. */
const BYTES = 990_000;
const HEAD = article('Bài thử chậm của kho này', '');

/** Small pieces that parsers are slow with when they come often: each is repeated up to a megabyte. */
const UNITS: Readonly<Record<string, string>> = {
  bracket: '[', 'bracket-close': ']', link: '[a](', 'link-space': '[a] (', 'link-whole': '[a](/b) ', 'link-broken': '[a](<b', 'link-title': '[a](/b "', 'image': '![a](', 'image-nest': '![', reference: '[a][b] ', definition: '[a]: /b\n', 'definition-open': '[a]:\n', footnote: '[^1]', 'footnote-definition': '[^a]: b\n\n', less: '<', tag: '<Quote ', 'tag-attribute': '<Quote id="', 'tag-open': '<Callout kind="ghi-chu">\n\n', 'tag-close': '</Callout>\n\n', component: '<Term id="dan-van">a</Term> ',
  brace: '{', comment: '{/* a */}', 'comment-open': '{/*', 'comment-star': '{/*/', 'comment-end': '*/}', 'html-comment': '<!--', 'html-comment-end': '-->', tick: '`', ticks: '``` ', 'tick-odd': '`a``b```', fence: '```\n', 'fence-tilde': '~~~a\n', star: '*', 'star-word': '*a ', stars: '**a*', underscore: '_a', tilde: '~~a', 'tilde-one': '~', backslash: '\\', 'backslash-line': '\\\n', entity: '&amp;', 'entity-open': '&', 'entity-number': '&#', 'entity-hex': '&#x3c;', 'entity-long': '&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  url: 'https://a.example ', 'url-joined': 'https://a', 'url-www': 'www.a', 'url-dots': 'http://a.a.a.', mail: 'a@b.', 'mail-at': 'a@', autolink: '<https://a>', quote: '> ', 'quote-line': '> a\n', list: '- ', 'list-line': '- a\n', 'list-blank': '- a\n\n', 'list-number': '1. a\n', 'list-nest': '- a\n  - b\n', heading: '## a\n\n', 'heading-open': '#', setext: 'a\n---\n\n', 'setext-equal': 'a\n=\n', rule: '---\n', 'table-row': '| a | b |\n', 'table-head': '| a |\n| - |\n', 'table-cells': '|a', 'table-dashes': '|-', pipe: '|', space: ' ', 'space-word': '  a', tab: '\t', 'tab-line': '\ta\n', newline: '\n', 'carriage': '\r', 'line-two': 'a\n\n', 'line-trail': 'a  \n', dollar: '$a', colon: ':::a\n', word: 'chữ ', accent: 'e\u0302\u0323', 'accent-run': '\u0301', emoji: '👨‍👩‍👧', quotemark: '“', 'quote-straight': '"a ', apostrophe: "'", dash: '-', dots: '.', date: '1/1/2024 ', number: '05-CT/TW ', 'number-slash': '1/', phone: '0912345678 ', digits: '1', name: 'Nguyễn Văn A ', upper: 'A', abbreviation: 'ABC ', 'abbreviation-join': 'ABC-', hidden: '\u200b', 'hidden-word': 'a\u00ad', bidi: '\u202e', nul: '\u0000', 'old-font': 'µ¸', 'viqr': "a^'.", import: 'import a\n\n', export: 'export a\n\n', conflict: '<<<<<<< a\n', 'conflict-end': '>>>>>>> a\n', exception: '{/* kiem-tra: a */}\n', saying: '“Dân vận khéo” ', source: 'theo ', ellipsis: '… ', 'ellipsis-bracket': '[…]',
};

/** YAML made of small pieces. */
const YAML_UNITS: Readonly<Record<string, [before: string, unit: string, after: string]>> = {
  keys: ['', 'k@: 1\n', ''], 'keys-quoted': ['', '"k@": 1\n', ''], 'keys-long': ['', `${'k'.repeat(900)}@: 1\n`, ''], commas: ['x: [', ',', ']\n'], 'commas-word': ['x: [', 'a,', 'a]\n'], 'flow-open': ['x: ', '[', '\n'], 'flow-map': ['x: ', '{a: ', '\n'], 'flow-tabs': ['x: [', '\t', ']\n'], 'flow-lines': ['x: [', 'a\n', ']\n'], tabs: ['x: ', '\t', 'a\n'], 'tab-keys': ['', '\ta: 1\n', ''], dashes: ['x:\n', '- ', 'a\n'], items: ['x:\n', '  - a\n', ''], question: ['', '? ', 'a\n'], colon: ['', ': ', 'a\n'], anchor: ['x: [', '&a@ b, ', ']\n'], alias: ['y: &a b\nx: [', '*a, ', ']\n'], tag: ['x: [', '!a b, ', ']\n'], quote: ['x: "', '\\x41', '"\n'], 'quote-bad': ['x: "', '\\q', '"\n'], 'quote-lines': ['x: "', 'a\n\n', '"\n'], single: ["x: '", "''", "'\n"], block: ['x: |\n', '  a\n', ''], folded: ['x: >\n', '  a\n\n', ''], comment: ['', '# a\n', ''], 'comment-tail': ['', 'k@: a # b\n', ''], document: ['', '---\n', ''], 'document-end': ['', '...\n', ''], duplicate: ['', 'k: 1\n', ''], merge: ['', '<<: { a: 1 }\n', ''], percent: ['', '%a\n', ''], null: ['x: [', '~, ', ']\n'], number: ['x: ', '1', '\n'], float: ['x: 1.', '0', 'e1\n'], 'line-ends': ['', '\r\n', ''], spaces: ['x:', ' ', 'a\n'], indent: ['', ' ', 'a: 1\n'], back: ['x: ', '\\', '\n'], reference: ['topics: [', 'x@, ', 'dan-van]\n'], redirect: ['redirects: [', 'x@, ', 'x]\n'], allow: ['allow:\n', '  - { rule: r@, reason: Không rõ lý do }\n', ''], change: ['changes:\n', '  - { date: 2024-01-01, note: Sửa chữ @ }\n', ''], figure: ['figures:\n', '  - { value: @, unit: a, what: b }\n', ''],
};

/** A megabyte of one piece in lines that the parser would read, and in one line. */
export function slowCases(): HostileCase[] {
  const make = (name: string, file: string, text: string): HostileCase => ({ kind: 'slow', name, expect: 'either', files: { [file]: text } });
  const fill = (unit: string, bytes: number): string => unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));
  const inLines = (unit: string): string => `${fill(unit, 10_000)}\n`.repeat(Math.floor(BYTES / (Math.floor(10_000 / Buffer.byteLength(unit)) * Buffer.byteLength(unit) + 1)) - 1);
  const numbered = (unit: string): string => Array.from({ length: Math.floor((BYTES - 1000) / (unit.length + 5)) }, (_, index) => unit.replace('@', String(index))).join('');
  const head = HEAD.slice(0, HEAD.lastIndexOf('---'));
  return [
    ...Object.entries(UNITS).flatMap(([name, unit]) => [make(`text-${name}`, 'articles/zz-cham.mdx', HEAD + inLines(unit)), make(`line-${name}`, 'articles/zz-cham.mdx', HEAD + fill(unit, 19_000))]),
    ...Object.entries(YAML_UNITS).flatMap(([name, [before, unit, after]]) => [
      make(`yaml-${name}`, 'articles/zz-cham.mdx', `${head}${before}${numbered(unit)}${after}---\n\nChữ.\n`),
      make(`settings-${name}`, 'site.yaml', `${SITE}${before}${numbered(unit)}${after}`),
    ]),
    ...Object.entries(YAML_UNITS).slice(0, 12).map(([name, [before, unit, after]]) => make(`topic-${name}`, 'topics/zz-cham.yaml', `name: Chủ đề thử\n${before}${numbered(unit)}${after}`)),
  ];
}
