import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { issues } from './issues.ts';
import { abbreviationsSchema, editorSchema, siteSchema } from '../../../src/schemas/site.ts';

const SOUND = {
  name: 'Thư viện thử',
  headline: 'Thư viện nhỏ',
  description: 'Thư viện nhỏ để thử các giá trị.',
  url: 'https://thu.example',
  organisation: 'Chi bộ thử',
  emblem: 'TV',
  colours: { accent: { light: '#9c1c1f', dark: '#f08a7d' }, gold: { light: '#8a6a1f', dark: '#d9b565' } },
};
const takes = (values: object): boolean => siteSchema.safeParse({ ...SOUND, ...values }).success;

describe('settings of a site', () => {
  it('takes what a chi bộ writes', () => {
    for (const values of [{}, { base: '/thu-vien/' }, { emblem: 'ĐU1' }, { contact: 'chibo@example.vn' }, { url: 'http://localhost:4321' }])
      assert.ok(takes(values), JSON.stringify(values));
  });

  it('takes other libraries, each once and not the own', () => {
    const [two, three] = [
      { name: 'Thư viện Hai', address: 'https://hai.example/thu-vien' },
      { name: 'Thư viện Ba', address: 'https://thu.example/ba/' },
    ];
    const of = (...otherLibraries: object[]) => issues(siteSchema, { ...SOUND, otherLibraries });
    assert.deepEqual(of(two, three, { name: 'Thử', address: 'http://127.0.0.1:4000/' }), []);
    assert.deepEqual(of(two, { name: 'thư viện hai', address: 'https://hai.example/thu-vien/' }), [
      'otherLibraries.1.address: “https://hai.example/thu-vien/” đã kê ở trên: bỏ mục này.',
      'otherLibraries.1.name: “thư viện hai” đã đặt cho thư viện ở trên: ghi tên khác để người đọc phân biệt.',
    ]);
    assert.deepEqual(of({ name: SOUND.name, address: SOUND.url }), [
      'otherLibraries.0.address: Đây là địa chỉ của chính thư viện này (url: và base:): bỏ mục này, ô tìm vẫn tìm ở nhà.',
      'otherLibraries.0.name: “Thư viện thử” là tên của chính thư viện này (name:): ghi tên khác để người đọc phân biệt.',
    ]);
    for (const address of [
      'http://hai.example/',
      'https://hai.example/?a',
      'https://hai.example/../',
      'hai.example',
      'https://a;b/',
      'https://u:p@hai.example/',
    ])
      assert.equal(of({ ...two, address }).length, 1, address);
    assert.deepEqual(of(...Array.from({ length: 11 }, (_, i) => ({ name: `Số ${i}`, address: `https://a${i}.example/` }))), [
      'otherLibraries: Nhiều nhất 10 thư viện: mỗi lần tìm, máy người đọc hỏi từng thư viện một.',
    ]);
  });

  it('takes no value that means something else where it is written', () => {
    for (const values of [
      { base: '/../../escape/' },
      { base: '//evil.example/' },
      { base: '/%2e%2e/' },
      { url: 'https://a;b' },
      { url: 'https://a.vn/x' },
      { url: 'https://u@a.vn' },
      { url: 'javascript:alert(1)' },
      { emblem: '<b>' },
      { emblem: '"' },
      { emblem: ' ' },
      { emblem: 'ABCD' },
      { contact: 'a@b.vn?bcc=c@d.vn' },
      { contact: 'a@b.vn,c@d.vn' },
      { contact: 'javascript:1@b.vn"' },
      { colours: { ...SOUND.colours, gold: { light: 'red; } body { display: none', dark: '#d9b565' } } },
      { colours: { ...SOUND.colours, gold: { light: 'url(//evil.example)', dark: '#d9b565' } } },
      { colours: { ...SOUND.colours, gold: { light: '#9c1c1f\n', dark: '#d9b565' } } },
      { colours: { ...SOUND.colours, extra: { light: '#9c1c1f', dark: '#d9b565' } } },
      { pageSize: 1e9 },
      { name: 'a\nb' },
      { name: '\u200b\u200b' },
      { menu: [] },
      { tonePlacement: '__proto__' },
    ])
      assert.ok(!takes(values), JSON.stringify(values));
  });
});

describe('settings of the web editor', () => {
  const accepts = (values: object): boolean =>
    editorSchema.safeParse({ enabled: true, backend: 'gitea', repository: 'chi-bo/thu-vien', ...values }).success;

  it('sends tokens to a secure address, or to this machine', () => {
    for (const apiRoot of ['https://git.example.vn/api/v1', 'http://localhost:3000/api/v1', 'http://127.0.0.1/api/v1'])
      assert.ok(accepts({ apiRoot }), apiRoot);
    for (const apiRoot of [
      'http://git.example.vn/api/v1',
      'http://localhost.example.vn/api/v1',
      'ftp://git.example.vn/',
      'https://a;script-src-elem',
      'http://localhost:x@evil',
    ])
      assert.ok(!accepts({ apiRoot }) && !accepts({ baseUrl: apiRoot }), apiRoot);
  });

  it('names a repository, a branch and an application by plain names', () => {
    for (const values of [
      { repository: 'nhom/nhom-con/kho.git' },
      { branch: 'main' },
      { branch: 'bản-thảo/2024.1' },
      { appId: '0a1b2c-3d_4e.5' },
    ])
      assert.ok(accepts(values), JSON.stringify(values));
    for (const repository of [
      'kho',
      '../kho',
      'a/..',
      'a/./b',
      'a//b',
      '/a/b',
      'a/b/',
      'a/b c',
      'a/b?x',
      'a/b#x',
      'https://a/b',
      'a/b\n',
      `a/${'b'.repeat(300)}`,
    ])
      assert.ok(!accepts({ repository }), repository);
    for (const branch of [
      '-f',
      'a..b',
      'a b',
      'a~1',
      'a^',
      'a:b',
      'a?',
      'a*',
      'a[b',
      'a\\b',
      'a@{1}',
      '/a',
      'a/',
      'a//b',
      'a.lock',
      'a/.b',
      'a.',
      '"><script>',
      '',
    ])
      assert.ok(!accepts({ branch }), branch);
    for (const appId of ['a b', 'a"', '<x>', 'a&b']) assert.ok(!accepts({ appId }), appId);
  });
});

describe('abbreviations', () => {
  const accepts = (name: string): boolean => abbreviationsSchema.safeParse({ [name]: 'nghĩa đầy đủ' }).success;

  it('are words', () => {
    for (const name of ['UBND', 'KT-XH', 'ĐU', 'R&D', '4T', 'CT/TW', 'Đ/c']) assert.ok(accepts(name), name);
    for (const name of ['&', '#39', '<b>', '"', ' ', '{a}', '$1']) assert.ok(!accepts(name), name);
  });

  it('are not so many that a text takes long', () => {
    assert.ok(
      !abbreviationsSchema.safeParse(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`A${index}`, 'nghĩa']))).success,
    );
  });
});
