import assert from 'node:assert/strict';
import test from 'node:test';
import { readDocx } from '../../../src/import/read/read-docx.ts';
import { formatNumber } from '../../../src/import/read/number-format.ts';
import { writeBody } from '../../../src/import/draft/write-markdown.ts';
import { paragraph, run, W, wordFile, wordPart } from './word-file.ts';

interface TestLevel {
  format?: string;
  text?: string;
  start?: number;
  more?: string;
}

/** Definitions of lists by their numbers, and lists that stand on them: `[list, definition, overrides]`. */
function numberingPart(definitions: Record<number, readonly TestLevel[]>, lists: readonly (readonly [number, number, string?])[]) {
  const level = ({ format = 'decimal', text = '', start = 1, more = '' }: TestLevel, at: number): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const defined = Object.entries(definitions).map(
    ([id, levels]) => `<w:abstractNum w:abstractNumId="${id}">${levels.map(level).join('')}</w:abstractNum>`,
  );
  const used = lists.map(([id, of, more = '']) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`);
  return wordPart('word/numbering.xml', `<w:numbering ${W}>${defined.join('')}${used.join('')}</w:numbering>`);
}

const numbered = (text: string, list: number, level = 0, more = ''): string =>
  `<w:p><w:pPr>${more}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const heading = '<w:outlineLvl w:val="0"/>';

async function bodyOf(...[body, numbering, styles = '']: [string, ReturnType<typeof numberingPart>, string?]): Promise<string[]> {
  const { blocks } = await readDocx(wordFile(body, { styles }, [numbering]), 'mau.docx');
  return writeBody(blocks).split('\n').filter(Boolean);
}

const CASES: readonly [name: string, body: string, numbering: ReturnType<typeof numberingPart>, expected: string[], styles?: string][] = [
  [
    'levels of headings begin anew below the one above, and the last goes on',
    [numbered('Một', 1, 0, heading), numbered('Hai', 1, 1, heading), numbered('Ba', 1, 1, heading), numbered('Bốn', 1, 0, heading)].join(
      '',
    ) + numbered('Năm', 1, 1, heading),
    numberingPart({ 0: [{ format: 'upperRoman', text: '%1.' }, { text: '%1.%2.' }] }, [[1, 0]]),
    ['# I. Một', '# I.1. Hai', '# I.2. Ba', '# II. Bốn', '# II.1. Năm'],
  ],
  [
    'legal numbering is in figures on every level',
    numbered('Một', 1) + numbered('Hai', 1, 1),
    numberingPart(
      {
        0: [
          { format: 'upperRoman', text: 'Chương %1' },
          { text: '%1.%2', more: '<w:isLgl/>' },
        ],
      },
      [[1, 0]],
    ),
    ['Chương I Một', '1.1 Hai'],
  ],
  [
    'a level that never begins anew counts through: articles of chapters',
    ['Đầu', 'a', 'b', 'Sau', 'c'].map((text) => numbered(text, 1, text.length > 1 ? 0 : 1)).join(''),
    numberingPart(
      {
        0: [
          { format: 'upperRoman', text: 'Chương %1.' },
          { text: 'Điều %2.', more: '<w:lvlRestart w:val="0"/>' },
        ],
      },
      [[1, 0]],
    ),
    ['Chương I. Đầu', 'Điều 1. a', 'Điều 2. b', 'Chương II. Sau', 'Điều 3. c'],
  ],
  [
    'a start of its own, letters behind it, a space behind the number where Word sets none',
    numbered('Một', 1) + numbered('Hai', 1) + numbered('Ba', 1),
    numberingPart({ 0: [{ format: 'lowerLetter', text: '%1)', start: 25, more: '<w:suff w:val="nothing"/>' }] }, [[1, 0]]),
    ['y) Một', 'z) Hai', 'aa) Ba'],
  ],
  [
    'bullets of a list of their own between numbers that count on, and behind the last of these',
    [numbered('Một', 1), numbered('a', 2), numbered('b', 2), numbered('Hai', 1), numbered('c', 2), numbered('d', 2, 1)].join(''),
    numberingPart(
      {
        0: [{ text: '%1.' }],
        1: [
          { format: 'bullet', text: '-' },
          { format: 'bullet', text: '+' },
        ],
      },
      [
        [1, 0],
        [2, 1],
      ],
    ),
    ['1. Một', '   - a', '   - b', '2. Hai', '   - c', '     - d'],
  ],
  [
    'bullets below a number that none follows are a list of their own',
    numbered('Một', 1) + numbered('a', 2) + numbered('b', 2),
    numberingPart({ 0: [{ text: '%1.' }], 1: [{ format: 'bullet', text: '-' }] }, [
      [1, 0],
      [2, 1],
    ]),
    ['1\\. Một', '- a', '- b'],
  ],
  [
    'a list that starts anew by an override, on the definition of another',
    numbered('Một', 1) + paragraph('Chen') + numbered('Hai', 2) + paragraph('Chen') + numbered('Ba', 1),
    numberingPart({ 0: [{ text: 'Câu %1:' }] }, [
      [1, 0],
      [2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'],
    ]),
    ['Câu 1: Một', 'Chen', 'Câu 7: Hai', 'Chen', 'Câu 8: Ba'],
  ],
  [
    'a level that a list defines for itself',
    numbered('Một', 1),
    numberingPart({ 0: [{ text: '%1.' }] }, [
      [
        1,
        0,
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride>',
      ],
    ]),
    ['(iii) Một'],
  ],
  [
    'a plain list stays one, and goes on with its number where it was interrupted',
    numbered('Một', 1) + numbered('Hai', 1) + paragraph('Chen vào giữa.') + numbered('Ba', 1) + numbered('Bốn', 1),
    numberingPart({ 0: [{ text: '%1.' }] }, [[1, 0]]),
    ['1. Một', '2. Hai', 'Chen vào giữa.', '3. Ba', '4. Bốn'],
  ],
  [
    'two plain lists one behind the other',
    numbered('Một', 1) + numbered('Hai', 1) + numbered('Lại một', 2) + numbered('Lại hai', 2),
    numberingPart({ 0: [{ text: '%1.' }], 1: [{ text: '%1)' }] }, [
      [1, 0],
      [2, 1],
    ]),
    ['1. Một', '2. Hai', '1) Lại một', '2) Lại hai'],
  ],
  [
    'a plain list in front of one with letters',
    numbered('Một', 1) + numbered('Hai', 1) + numbered('điểm', 2) + numbered('điểm', 2) + numbered('Ba', 1) + numbered('Bốn', 1),
    numberingPart({ 0: [{ text: '%1.' }], 1: [{ format: 'lowerLetter', text: '%1)' }] }, [
      [1, 0],
      [2, 1],
    ]),
    ['1. Một', '2. Hai', 'a) điểm', 'b) điểm', '3. Ba', '4. Bốn'],
  ],
  [
    'bullets below numbers',
    numbered('Một', 1) + numbered('gạch', 2, 1) + numbered('Hai', 1),
    numberingPart({ 0: [{ text: '%1.' }], 1: [{}, { format: 'bullet', text: '-' }] }, [
      [1, 0],
      [2, 1],
    ]),
    ['1. Một', '   - gạch', '2. Hai'],
  ],
  [
    'numbered paragraphs among others are text; so are points with letters, and numbers beside them',
    numbered('Một', 1) +
      paragraph('Nội dung một.') +
      numbered('Hai', 1) +
      numbered('điểm', 1, 1) +
      numbered('điểm', 1, 1) +
      numbered('Ba', 1),
    numberingPart({ 0: [{ text: '%1.' }, { format: 'lowerLetter', text: '%2)' }] }, [[1, 0]]),
    ['1. Một', 'Nội dung một.', '2. Hai', 'a) điểm', 'b) điểm', '3. Ba'],
  ],
  [
    'numbering by a style, on the level that names it',
    '<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr>' +
      run('Mục') +
      '</w:p>' +
      '<w:p><w:pPr><w:pStyle w:val="Tieumuc"/></w:pPr>' +
      run('Tiểu mục') +
      '</w:p>',
    numberingPart(
      {
        0: [
          { format: 'upperLetter', text: '%1.', more: '<w:pStyle w:val="Muc"/>' },
          { text: '%1.%2.', more: '<w:pStyle w:val="Tieumuc"/>' },
        ],
      },
      [[5, 0]],
    ),
    ['A. Mục', 'A.1. Tiểu mục'],
    ['Muc', 'Tieumuc']
      .map(
        (id) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>`,
      )
      .join(''),
  ],
  [
    'numbers in cells, of empty ones too; a paragraph that takes numbering back',
    `<w:tbl>${['Tổ một', 'Tổ hai'].map((name) => `<w:tr><w:tc>${numbered('', 1)}</w:tc><w:tc>${paragraph(name)}</w:tc></w:tr>`).join('')}</w:tbl>` +
      numbered('Không số', 0),
    numberingPart({ 0: [{ text: '%1.' }] }, [[1, 0]]),
    ['| 1. | Tổ một |', '| --- | --- |', '| 2. | Tổ hai |', 'Không số'],
  ],
  [
    'one number that goes on in a list behind a paragraph, as of an OpenDocument text',
    numbered('Một', 1) + numbered('Hai', 1) + paragraph('Chen vào') + numbered('Ba', 1) + paragraph('Hết'),
    numberingPart({ 0: [{ text: '%1.' }] }, [[1, 0]]),
    ['1. Một', '2. Hai', 'Chen vào', '3. Ba', 'Hết'],
  ],
  [
    'numbers that head what is below them stay lines, however near a list is',
    numbered('Mở', 1) + [1, 2, 3].map((one) => paragraph(`Đoạn ${one}`)).join('') + numbered('Việc', 1) + numbered('Xong', 1),
    numberingPart({ 0: [{ text: '%1.' }] }, [[1, 0]]),
    ['1. Mở', 'Đoạn 1', 'Đoạn 2', 'Đoạn 3', '2. Việc', '3. Xong'],
  ],
  [
    'an empty paragraph counts and is not shown; a list nobody defined is none',
    numbered('Một', 1) + numbered('', 1) + paragraph('Chen') + numbered('Ba', 1) + numbered('Lạ', 9),
    numberingPart({ 0: [{ format: 'upperRoman', text: '%1.' }] }, [[1, 0]]),
    ['I. Một', 'Chen', 'III. Ba', 'Lạ'],
  ],
];

test('numbers that Word counts are written out', async (t) => {
  for (const [name, body, numbering, expected, styles] of CASES)
    await t.test(name, async () => assert.deepEqual(await bodyOf(body, numbering, styles), expected));
});

test('formats of numbers', () => {
  const wanted: [number, string, string][] = [
    [4, 'upperRoman', 'IV'],
    [1994, 'lowerRoman', 'mcmxciv'],
    [27, 'upperLetter', 'AA'],
    [53, 'lowerLetter', 'aaa'],
    [7, 'decimalZero', '07'],
    [3, 'decimalEnclosedCircle', '③'],
    [5, 'numberInDash', '- 5 -'],
    [2, 'none', ''],
    [12, 'chineseCounting', '12'],
    [5000, 'upperRoman', '5000'],
    [0, 'lowerLetter', '0'],
  ];
  for (const [number, format, expected] of wanted) assert.equal(formatNumber(number, format), expected);
});
