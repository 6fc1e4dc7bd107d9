import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageAddress } from '../../../src/search/page-address.ts';

const ORIGIN = 'https://library.example';
const SITE = new URL(`${ORIGIN}/thu-vien/`);

describe('pageAddress', () => {
  it('is the path of a page of the site', () => {
    assert.equal(pageAddress('tin-tuc/a/', SITE, ORIGIN), '/thu-vien/tin-tuc/a/');
    assert.equal(pageAddress('/thu-vien/tin-tuc/a/?x=1#muc', SITE, ORIGIN), '/thu-vien/tin-tuc/a/?x=1#muc');
  });

  it('is the whole address where the site lies on another host', () => {
    assert.equal(pageAddress('tin-tuc/a/', SITE, 'https://other.example'), `${ORIGIN}/thu-vien/tin-tuc/a/`);
  });

  const foreign = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'javascript://library.example/%0aalert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://library.example/x',
    'filesystem:https://library.example/x',
    '//evil.example/',
    '\\\\evil.example\\',
    '/\\evil.example/',
    'https://evil.example/thu-vien/',
    'http://library.example/thu-vien/',
    'https://library.example:8443/thu-vien/',
    'https://library.example@evil.example/thu-vien/',
    'https://u:p@library.example/thu-vien/',
    '/khac/',
    '../',
    'a/../../khac/',
    '%2e%2e/khac/',
    '/thu-vien',
    '/thu-vien-gia/',
    'https://',
    'http://[',
    null,
    undefined,
    7,
    {},
    ['tin-tuc/'],
  ];
  for (const page of foreign) {
    it(`refuses ${JSON.stringify(page) ?? 'undefined'}`, () => {
      assert.throws(() => pageAddress(page, SITE, ORIGIN), { code: 'corrupt' });
    });
  }
});
