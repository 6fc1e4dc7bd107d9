import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BASE_PATH, originFault, serviceFault, webAddressFault } from '../../../src/schemas/web-address.ts';

const accepted = (faultOf: (address: string) => string | null, addresses: readonly string[]): void => {
  for (const address of addresses) assert.equal(faultOf(address), null, address);
};
const refused = (faultOf: (address: string) => string | null, addresses: readonly string[]): void => {
  for (const address of addresses) assert.notEqual(faultOf(address), null, address);
};

describe('a web address', () => {
  it('is what a browser opens and a person reads', () => {
    accepted(webAddressFault, [
      'https://dangcongsan.vn',
      'http://a.vn:8080/x?y=1&z=[2]#p',
      'https://báo.vn/bài-viết',
      'https://xn--bo-xka.vn/',
      'https://a.vn/bài%20một',
      'http://10.0.0.1/',
      'http://[::1]/',
      'https://пример.рф/',
      'HTTPS://A.VN/',
      'https://ho_so.a.vn/@x',
    ]);
  });

  it('leads where it seems to lead', () => {
    refused(webAddressFault, [
      'https:\\\\evil.example',
      'https:/evil.example',
      'https:evil.example',
      'https:///evil.example',
      'https://',
      'https://?x',
      'https://a.vn@evil.example/',
      'https://a.vn:x@evil.example/',
      'https://@evil.example/',
      'https://a\\@evil.example',
      'https://a;script-src-elem',
      'https://a,b',
      'https://a*b',
      "https://a'b",
      'https://*.a.vn',
      'https://a..b',
      'https://.a',
      'https://a.vn.',
      'https://-a',
      'https://a b',
      'https://a\tb',
      'https://a\nb',
      'https://a\u200b.vn',
      ' https://a.vn',
      'https://a.vn:99999',
      'https://a.vn:0',
      'https://a%00b',
      'https://a%2fb',
      'https://[::1',
      'https://1.2.3.999',
      'https://dаngcongsan.vn',
      'https://αpple.com',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.vn',
      '//a.vn',
      `https://a.vn/${'x'.repeat(2000)}`,
      'https://a.vn/"><script>',
    ]);
  });
});

describe('the address of a site', () => {
  it('is a host alone, as a browser writes it', () => {
    accepted(originFault, [
      'https://thuvien.example.vn',
      'https://thuvien.example.vn/',
      'http://localhost:4321',
      'http://10.0.0.1:8080',
      'https://xn--bo-xka.vn',
    ]);
    refused(originFault, [
      'https://a.vn/thu-vien',
      'https://a.vn/?x',
      'https://a.vn?x',
      'https://a.vn#x',
      'https://a.vn/..',
      'https://A.vn',
      'https://a.vn:443',
      'https://báo.vn',
      'https://u:p@a.vn',
      'https://a.vn.',
      'https://a_b.vn',
      'https://0x7f.1',
      'https://a.vn//',
    ]);
    assert.match(originFault('https://báo.vn') ?? '', /https:\/\/xn--/);
  });

  it('has a path of plain names below it', () => {
    for (const path of ['/', '/thu-vien/', '/-/thu-vien/-/jobs/7/artifacts/preview/', '/a.b/c_d/', '/~chibo/'])
      assert.match(path, BASE_PATH, path);
    for (const path of [
      '',
      'a/',
      '/a',
      '//',
      '//evil.example/',
      '/../',
      '/./',
      '/a/../b/',
      '/a//b/',
      '/.git/',
      '/..a/',
      '/%2e%2e/',
      '/a\\b/',
      '/a?b/',
      '/a#b/',
      '/a b/',
      '/a\n/',
      '/đ/',
      '/a;b/',
      '/"/',
      `/${'a'.repeat(300)}/`,
      '/a'.repeat(400),
    ])
      assert.doesNotMatch(path, BASE_PATH, path);
  });
});

describe('the address of a service that gets tokens', () => {
  it('is secure or on this machine, and nothing but host and path', () => {
    accepted(serviceFault, [
      'https://git.example.vn/api/v4',
      'https://git.example.vn',
      'https://git.example.vn:8443/',
      'http://localhost:3000/api/v1',
      'http://127.0.0.1/api/v1',
      'http://[::1]:3000/',
    ]);
    refused(serviceFault, [
      'http://git.example.vn/api',
      'http://localhost:x@evil',
      'http://localhost:80@evil.example/',
      'http://localhost.example.vn/',
      'https://a;script-src-elem',
      'https://a.vn/;x',
      "https://a.vn/'unsafe-inline'",
      'https://a.vn/a b',
      'https://a.vn/?x',
      'https://a.vn/#x',
      'https://a.vn/../x',
      'https://a.vn/%2e%2e/x',
      'https://u:p@a.vn/',
      'https://A.vn/',
    ]);
  });
});
