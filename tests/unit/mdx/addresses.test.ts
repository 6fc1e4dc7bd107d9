import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAddress, checkFigureSource, encodeAddress } from '../../../src/mdx/addresses.ts';

const allowed = [
  'https://dangcongsan.vn',
  'http://a.vn/b?c=d&e=f#g',
  'HTTPS://A.VN',
  'mailto:a@b.vn',
  'tel:+84-24-1',
  '/trich-dan/can-kiem/',
  '#muc-dich',
  './phu-luc.pdf',
  '../khac/',
  'phu-luc.pdf',
  '/tìm-kiếm/?q=dân%20vận',
  '?trang=2',
  'https://a.vn/x:y',
  '/a:b',
  'https://a.vn/?u=javascript:x',
  './javascript:x',
];
const refused: Record<string, string[]> = {
  'address-scheme': [
    'javascript:x',
    'JAVASCRIPT:x',
    ' javascript:x',
    '\u0001javascript:x',
    'java\nscript:x',
    'java\u200bscript:x',
    'java\u2060script:x',
    '&#106;avascript:x',
    '&#x6A;avascript:x',
    '&#0000106avascript:x',
    'javascript&colon;x',
    '&amp;#106;avascript:x',
    '%6Aavascript:x',
    'javascript%3Ax',
    'javascript%253Ax',
    'ｊavascript:x',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    'file:///x',
    'ws://x',
    'about:blank',
  ],
  'address-host': ['//a.vn', '\\\\a.vn', '/\\a.vn', '&#47;/a.vn', '%2F/a.vn', '\t//a.vn'],
  'address-empty': ['', '  '],
  'address-characters': ['https://a.vn/a b', 'https://a\u200b.vn', ' /a', '/a\u00adb'],
  'address-malformed': ['https://', 'http://[', 'https://a.vn:port/'],
};

test('addresses of the web, of mail, of this site and of this text are allowed', () => {
  for (const address of allowed) assert.equal(checkAddress(address), null, address);
});

for (const [rule, addresses] of Object.entries(refused)) {
  test(`refused by ${rule}`, () => {
    for (const address of addresses) assert.equal(checkAddress(address)?.rule, rule, JSON.stringify(address));
  });
}

test('a written address is ASCII and keeps what was encoded already', () => {
  assert.equal(encodeAddress('/tìm-kiếm/?q=a%20b&c="<>'), '/t%C3%ACm-ki%E1%BA%BFm/?q=a%20b&c=%22%3C%3E');
  assert.equal(encodeAddress('/a\ud800'), '/a%EF%BF%BD');
});

test('a figure is a picture beside the text', () => {
  for (const source of ['./a.jpg', './anh/hoi-nghi_2.JPEG', './a.webp', './a.b.png']) assert.equal(checkFigureSource(source), null, source);
  for (const source of [
    '',
    'a.jpg',
    '/a.jpg',
    '//a.vn/a.jpg',
    '../a.jpg',
    './a/../../b.jpg',
    './%2e%2e/a.jpg',
    '.\\..\\a.jpg',
    './.an.jpg',
    './a.svg',
    './a.jpg?x',
    './a b.jpg',
    './ảnh.jpg',
    'https://a.vn/a.jpg',
    'data:image/png;base64,x',
    '&#100;ata:x',
    './a.jpg#x',
    './a',
    './a.html',
  ])
    assert.notEqual(checkFigureSource(source), null, source);
});
