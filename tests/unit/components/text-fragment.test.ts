import assert from 'node:assert/strict';
import { it } from 'node:test';

import { textFragment } from '../../../src/components/site/text-fragment.ts';

const at = 'https://mau.example/bai/#phan-1';
const read = (link: string): string => decodeURIComponent(link.split('#:~:text=')[1]!);

it('a few words are named whole, with what has a meaning in such links written otherwise', () => {
  assert.equal(textFragment(at, 'Đảng bộ'), 'https://mau.example/bai/#:~:text=%C4%90%E1%BA%A3ng%20b%E1%BB%99');
  assert.equal(textFragment(at, '05-CT/TW, A & B').split('=')[1], '05%2DCT%2FTW%2C%20A%20%26%20B');
});
it('many words, or words over blocks, are named by their ends', () => {
  const long = 'Cũng như sông thì có nguồn mới có nước, không có nguồn thì sông cạn. Cây phải có gốc, không có gốc thì cây héo.';
  assert.equal(read(textFragment(at, long)), 'Cũng như sông thì,gốc thì cây héo.');
  assert.equal(read(textFragment(at, 'Mục đích\n\nHiểu rõ hơn')), 'Mục đích,Hiểu rõ hơn');
});
it('words that stand more than once have some before them', () => {
  assert.equal(read(textFragment(at, 'thư viện', 'Giới thiệu về')), 'Giới thiệu về-,thư viện');
});
