import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openFile, type CheckedFile } from '../../../src/check/engine/checked-file.ts';
import { applyEdits } from '../../../src/problems/edit.ts';
import { PLACEHOLDER } from '../../../src/check/engine/passage.ts';
import { article } from './content-folder.ts';

function open(source: string, collection: 'articles' | 'topics' | 'quotes' = 'articles'): CheckedFile {
  return openFile(source, { file: `${collection}/bai.mdx`, collection, id: 'bai' }, null);
}

function texts(source: string): string[] {
  return open(source).passages.map(({ text }) => text);
}

/** Replaces a word wherever a passage has it, through the passage's own edits. */
function replaceIn(file: CheckedFile, word: string, by: string): string {
  const edits = file.passages.flatMap((passage) => {
    const at = passage.text.indexOf(word);
    const edit = at === -1 ? undefined : passage.edit(at, at + word.length, by);
    return edit ? [edit] : [];
  });
  return applyEdits(file.source, edits);
}

describe('passages', () => {
  it('are what a reader reads, markup left out', () => {
    const [, , ...body] = texts(
      article(
        'Một **đoạn** *văn*, <Term id="dan-van">dân vận</Term> và `mã`.\n\n> Lời\n> trích\n\n![Mô tả](./a.jpg)\n\n<Callout ' +
          'kind="ghi-chu" title="Tên">\n\nTrong thẻ.\n\n</Callout>',
      ),
    );
    assert.deepEqual(
      body.filter((text) => text !== PLACEHOLDER),
      ['Một đoạn văn, dân vận và \uFFFC.', 'mã', 'Lời\ntrích', 'Mô tả', 'Tên', 'Trong thẻ.'],
    );
  });

  it('hide addresses, so that no rule reads numbers in them', () => {
    assert.ok(!texts(article('Xem https://mau.example/001085012345 hoặc a.b@mau.example nhé.')).some((text) => /\d{5}|@/.test(text)));
  });

  it('leave out ids, dates and closed lists, and keep words for a reader', () => {
    const fields = open(article('Chữ.', 'source: { name: Báo mẫu, url: https://mau.example/a, rights: own }')).passages.filter(
      ({ traits }) => traits.kind === 'field',
    );
    assert.deepEqual(fields.map(({ text, traits }) => `${text}|${traits.origin}`).slice(2), ['Báo mẫu|printed']);
  });

  it('include comments, as nobody’s words', () => {
    const comments = open('---\n# ghi chú đầu\ntitle: Tên\n---\n\nChữ {/* ghi chú */} thêm.\n').passages.filter(
      ({ traits }) => traits.kind === 'comment',
    );
    assert.deepEqual(
      comments.map(({ text }) => text),
      ['# ghi chú đầu', '{/* ghi chú */}'],
    );
  });

  const ways: Record<string, string> = {
    'plain text': article('Đây là từ ấy.'),
    'behind an escape': article('Một \\* và từ ấy.'),
    'behind an entity': article('A &amp; B, từ ấy.'),
    'behind a comment': article('A {/* ghi chú */} từ ấy.'),
    'behind an emoji': article('A 😀 từ ấy.'),
    'in a block quote over lines': article('> A\n> B\n> từ ấy'),
    'in a list over lines': article('- A\n  B từ ấy'),
    'in a table': article('| A | B |\n| - | - |\n| a \\| b | từ ấy |'),
    'in an attribute': article('<Callout kind="ghi-chu" title="A \'b\' từ ấy">\n\nC\n\n</Callout>'),
    'with CRLF': article('A\nB\ntừ ấy').replaceAll('\n', '\r\n'),
    'in a plain scalar': 'name: A từ ấy\n',
    'in a single-quoted scalar': "name: 'A ''b'' từ ấy'\n",
    'in a double-quoted scalar': 'name: "A \\"b\\" \\u00e0 từ ấy"\n',
    'in a literal block': 'name: |-\n  A\n  b từ ấy\n',
    'in a folded block': 'description: >-\n  A\n  b\n\n  c từ ấy\n',
    'in a plain scalar over lines': 'description: A\n  b\n  từ ấy\n',
  };
  for (const [way, source] of Object.entries(ways)) {
    it(`know their place ${way}, and change nothing else`, () => {
      const file = open(source, source.startsWith('---') ? 'articles' : 'topics');
      assert.equal(replaceIn(file, 'từ ấy', 'chữ này'), source.replace('từ ấy', 'chữ này'));
    });
  }

  it('refuse an edit across markup', () => {
    const file = open(article('Số **14** -KH.'));
    const passage = file.passages.find(({ text }) => text.startsWith('Số'));
    assert.equal(passage?.edit(3, 8, '14-K'), undefined);
  });

  const real = ['articles', 'sessions', 'pages'].flatMap((dir) =>
    readdirSync(`content/${dir}`)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => `content/${dir}/${name}`),
  );
  it('stand in the real content where they say', () => {
    let characters = 0;
    for (const path of real) {
      const file = open(readFileSync(path, 'utf8'));
      for (const passage of file.passages) {
        for (const [index, character] of [...passage.text].entries()) {
          if (!/\p{L}/u.test(character)) continue;
          characters += 1;
          assert.equal(file.source[passage.start(index)], character, `${path}: ${passage.text.slice(Math.max(0, index - 20), index + 5)}`);
        }
      }
    }
    assert.ok(characters > 10_000);
  });
});
