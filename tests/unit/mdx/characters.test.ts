import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileMdx } from '../../../src/mdx/compile.ts';
import { parseYaml } from '../../../src/mdx/yaml.ts';

const file = 'a.mdx';
const inText = (text: string): string[] => compileMdx(text, { file }).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
const inYaml = (text: string): string[] => parseYaml(text, { file }).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
const ch = (code: number): string => String.fromCodePoint(code);

/** Rule of a character wherever it stands: in a text, in YAML, raw or written out. */
const REFUSED: Readonly<Record<string, readonly number[]>> = {
  'text-control': [
    0x07, 0x08, 0x1b, 0x7f, 0x85, 0x9f, 0x2028, 0x2029, 0xe000, 0xe001, 0xf8ff, 0xfdd0, 0xfdef, 0xfff9, 0xfffc, 0xfffe, 0xffff, 0x1fffe,
    0x10ffff, 0xf0000,
  ],
  'text-direction': [0x061c, 0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069],
  'text-unseen': [
    0x115f, 0x1160, 0x17b4, 0x180b, 0x2065, 0x206a, 0x206f, 0x2800, 0x3164, 0xfe0f, 0xffa0, 0xfff0, 0x1bca0, 0x1d173, 0xe0001, 0xe0041,
    0xe007f, 0xe0100,
  ],
};
/** Refused only where they are written out: as they are, the content check fixes them. */
const HIDDEN = [0x00ad, 0x034f, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0x2063, 0xfeff];

describe('characters that have no place in a text', () => {
  for (const [rule, codes] of Object.entries(REFUSED)) {
    it(`${rule}: raw, as an entity and as an escape, at its place`, () => {
      for (const code of codes) {
        const name = code.toString(16);
        assert.deepEqual(inText(`Chi bộ${ch(code)}họp`), [`1:7 ${rule}`], name);
        assert.deepEqual(inYaml(`title: Chi bộ${ch(code)}họp`), [`1:14 ${rule}`], name);
        assert.deepEqual(inYaml(`title: "Chi bộ\\U${name.padStart(8, '0')}họp"`), [`1:15 ${rule}`], name);
        // CommonMark reads the number of a noncharacter as U+FFFD.
        assert.deepEqual(inText(`Chi bộ &#x${name};họp`), [`1:8 ${rule}`], name);
        assert.deepEqual(inText(`Chi bộ &#${code};họp`), [`1:8 ${rule}`], name);
      }
    });
  }

  it('lets a paste be fixed, and refuses what nobody types by accident', () => {
    for (const code of HIDDEN) {
      const name = code.toString(16);
      assert.deepEqual([inText(`Chi ${ch(code)}bộ`), inYaml(`title: Chi ${ch(code)}bộ`)], [[], []], name);
      assert.deepEqual(inText(`Chi &#x${name};bộ`), ['1:5 text-unseen'], name);
      assert.deepEqual(inYaml(`title: "Chi \\u${name.padStart(4, '0')}bộ"`), ['1:13 text-unseen'], name);
    }
    assert.deepEqual(inText(`Chi ${ch(0x200b)}bộ &#x200b;họp`), ['1:9 text-unseen']);
  });

  it('reads the named entities, and those that stand for nothing', () => {
    for (const name of ['ZeroWidthSpace', 'NegativeMediumSpace', 'shy', 'zwj', 'NoBreak', 'InvisibleTimes', 'ic'])
      assert.deepEqual(inText(`Chi &${name};bộ`), ['1:5 text-unseen'], name);
    for (const name of ['rlm', 'lrm']) assert.deepEqual(inText(`Chi &${name};bộ`), ['1:5 text-direction'], name);
    for (const none of ['&#0;', '&#xD800;', '&#x110000;', '&#xFFFF;'])
      assert.deepEqual(inText(`Chi ${none}bộ`), ['1:5 text-control'], none);
    assert.deepEqual(inText('&amp; &lt; &nbsp; &eacute; &#273; &#x1EA5; &nosuch; `&rlm;`'), []);
  });

  it('looks into links, titles, pictures, tags, notes and tables', () => {
    for (const [text, place] of [
      ['[b&#x202e;ài](/b/)', '1:3'],
      ['[bài](/b/ "t&rlm;")', '1:13'],
      ['![h&#x202e;](./a.jpg)', '1:4'],
      ['![hai](./a.jpg "t&zwj;")', '1:18'],
      ['[bài][b]\n\n[b]: /b/ "t&#x202e;"', '3:12'],
      ['a[^1]\n\n[^1]: n&#x202e;', '3:8'],
      ['| a |\n| --- |\n| b&#x202e; |', '3:4'],
      ['## M&#x202e;', '1:5'],
      ['<Callout kind="ghi-chu" title="a&#x202E;b">chữ</Callout>', '1:33'],
      ['<Figure src="./a.jpg" alt="h" credit="&ZeroWidthSpace;a" />', '1:39'],
    ] as const)
      assert.ok(
        inText(text).some((line) => line.startsWith(`${place} text-`)),
        `${text}: ${inText(text).join(', ')}`,
      );
    assert.ok(inText('[bài](/b&#x202e;/)').includes('1:9 text-direction'));
  });

  it('keeps what people write: emoji, signs with a variation, Hán letters, marks', () => {
    for (const sound of ['👍🏽 ✔️ ☎️ 1️⃣ ©️', '👩‍👩‍👧', '葛\u{E0100}', 'Đảng viên ế ệ', '10 %', 'e\u0302\u0301']) {
      assert.deepEqual([inText(sound), inYaml(`a: ${sound}`)], [[], []], sound);
    }
    assert.deepEqual(inText(`a${'\u0301'.repeat(40)}`), ['1:10 text-piled-marks']);
    assert.deepEqual(inText(`✔${'\uFE0F'.repeat(2)}`), ['1:3 text-unseen']);
  });

  it('refuses a carriage return alone, which only some readers take for a line end', () => {
    assert.deepEqual(inYaml('title: a\rdraft: true\n').at(0), '1:9 text-control');
    assert.deepEqual(inYaml('title: a\r\ndraft: true\r\n'), []);
    assert.deepEqual(inYaml('title: "a\\rb"'), ['1:10 text-control']);
  });

  it('names the code point, and what to erase', () => {
    const [{ message, fix } = { message: '', fix: '' }] = compileMdx('Trả &#x202E;anh', { file }).problems;
    assert.equal(
      `${message} ${fix}`,
      'Có ký tự đảo chiều chữ U+202E, viết bằng mã &#x202E;, làm người đọc thấy khác với nội dung thật. Xóa &#x202E;.',
    );
  });
});
