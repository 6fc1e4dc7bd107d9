import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { foldName, nameFault, plainerName, showName } from '../../../src/library/file-names.ts';

const SOUND = [
  'bai-mot.mdx',
  'Ảnh hội nghị (1).jpg',
  'Kế hoạch số 5, bản 2.docx',
  'Đề dẫn – tổ 3.pdf',
  'a+b_c.PNG',
  'console.mdx',
  'nullable.jpg',
  'com10.txt',
  'communist',
  'a..b',
  `${'ế'.repeat(58)}.jpg`,
];

/** Name → part of what is said. */
const FAULTY: Record<string, string> = {
  nul: 'Windows',
  'NUL.mdx': 'Windows',
  con: 'Windows',
  'Con.tar.gz': 'Windows',
  'prn.jpg': 'Windows',
  'aux.h': 'Windows',
  com1: 'Windows',
  'com0.txt': 'Windows',
  'lpt9.pdf': 'Windows',
  'com¹': 'Windows',
  'nul .txt': 'Windows',
  CONIN$: 'Windows',
  'clock$.pdf': 'Windows',
  'a.': 'dấu chấm hoặc dấu cách',
  'a.jpg ': 'dấu chấm hoặc dấu cách',
  ' a.jpg': 'bắt đầu',
  '.a.html': 'bắt đầu',
  '.htaccess': 'bắt đầu',
  '-rf': 'bắt đầu',
  '--help.mdx': 'bắt đầu',
  'a?b.jpg': 'ký tự ?',
  'x?raw&y.jpg': 'ký tự ?',
  'a#b.jpg': 'ký tự #',
  'a%2e.jpg': 'ký tự %',
  'a\\b.jpg': 'ký tự \\',
  'a:b.pdf': 'ký tự :',
  'a|b.pdf': 'ký tự |',
  'a"b.pdf': 'ký tự "',
  'a<b>.pdf': 'ký tự <',
  'a*b.pdf': 'ký tự *',
  '[a].jpg': 'ký tự [',
  '{a,b}.jpg': 'ký tự {',
  '!a.jpg': 'ký tự !',
  '@a.jpg': 'ký tự @',
  '$a.jpg': 'ký tự $',
  'a`b`.jpg': 'ký tự `',
  "a'b.jpg": "ký tự '",
  'a;b.pdf': 'ký tự ;',
  'a=b.pdf': 'ký tự =',
  'a~1.pdf': 'ký tự ~',
  '🙂.jpg': 'ký tự 🙂',
  'а.pdf': 'ký tự а',
  'ａ.pdf': 'ký tự ａ',
  'ﬁ.pdf': 'ký tự ﬁ',
  'α.pdf': 'ký tự α',
  'תמונה.jpg': 'ký tự ת',
  'a\nb.mdx': 'không nhìn thấy',
  'a\u0000b': 'không nhìn thấy',
  'a\u200bb.jpg': 'không nhìn thấy',
  'gpj.\u202egnp': 'không nhìn thấy',
  'a\u00a0b.jpg': 'không nhìn thấy',
  'a\u2028b': 'không nhìn thấy',
  'a\u{e0041}.jpg': 'không nhìn thấy',
  'a\u3164.jpg': 'không nhìn thấy',
  'a\ufe0f.jpg': 'không nhìn thấy',
  'a\ue000.jpg': 'không nhìn thấy',
  'a\tb': 'không nhìn thấy',
  'a\u001b[31m.pdf': 'không nhìn thấy',
  'a\ufffd.jpg': 'UTF-8',
  [`${'a'.repeat(177)}.jpg`]: 'dài quá: 181 byte',
  [`${'ế'.repeat(59)}.jpg`]: 'dài quá: 181 byte',
  ['Ảnh.jpg'.normalize('NFD')]: 'dấu tổ hợp',
  '': 'trống',
  '..': 'trống',
};

describe('names of files and folders', () => {
  for (const name of SOUND) it(`takes ${name}`, () => assert.equal(nameFault(name), null));

  for (const [name, said] of Object.entries(FAULTY)) {
    it(`refuses ${showName(name)}, and names one that it takes`, () => {
      assert.ok(nameFault(name)?.includes(said), `${nameFault(name)} has no “${said}”`);
      assert.equal(nameFault(plainerName(name)), null, plainerName(name));
    });
  }

  it('a plainer name keeps the words and the ending', () => {
    assert.deepEqual(['Ảnh: hội nghị?.JPG', 'nul.mdx', '???.pdf', 'Ảnh.jpg'.normalize('NFD')].map(plainerName), [
      'anh-hoi-nghi.jpg',
      'nul-moi.mdx',
      'tep.pdf',
      'anh.jpg',
    ]);
  });

  it('are one where case or composition is all that differs', () => {
    assert.equal(new Set(['Ảnh.JPG', 'ảnh.jpg', 'Ảnh.jpg'.normalize('NFD')].map(foldName)).size, 1);
    assert.notEqual(foldName('anh.jpg'), foldName('ảnh.jpg'));
  });

  it('are shown without anything unseen', () => {
    assert.equal(showName('a\n\u202eb\u001b[31m'), 'a‹U+000A›‹U+202E›b‹U+001B›[31m');
  });
});
