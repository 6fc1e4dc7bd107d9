import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressInCopy, addressOnWeb } from '../../../src/site-copy/copy-place.ts';

const web = 'https://thu-vien.example/chi-bo/';
const folder = 'file:///D:/T%C3%A0i%20li%E1%BB%87u%20%231/thu-vien/';
const open = `${folder}tai-lieu/can-kiem/index.html?q=1#phan-2`;
const place = { way: '../../', folder, web };

test('an address of the site becomes a relative way to a file', () => {
  assert.equal(addressInCopy('/chi-bo/tai-lieu/x/', place), '../../tai-lieu/x/index.html');
  assert.equal(addressInCopy('/chi-bo/tai-lieu/x/?q=a#doan-3', place), '../../tai-lieu/x/index.html?q=a#doan-3');
  assert.equal(addressInCopy(`${web}trich-dan/y/#z`, place), '../../trich-dan/y/index.html#z');
  assert.equal(addressInCopy('/chi-bo/', place), '../../index.html');
  assert.equal(addressInCopy('/chi-bo/_astro/bar.css', { ...place, way: './' }), './_astro/bar.css');
});

test('what is relative, or of another site, stays as it is', () => {
  for (const address of ['', '?q=a', '#z', '../../tim-kiem/index.html?q=a', 'mailto:a@b.vn', 'https://khac.example/chi-bo/'])
    assert.equal(addressInCopy(address, place), address);
  // Another site on the same host, and what only looks like this one.
  for (const address of [
    '/khac/',
    '//khac.example/chi-bo/',
    'https://thu-vien.example/chi-bo-2/',
    'https://thu-vien.example.khac.vn/chi-bo/',
  ])
    assert.equal(addressInCopy(address, place), address);
});

test('a page of the copy is known by its address on the web', () => {
  assert.equal(addressOnWeb(open, place, open), `${web}tai-lieu/can-kiem/?q=1#phan-2`);
  assert.equal(addressOnWeb('../../index.html', place, open), web);
  assert.equal(addressOnWeb('../../soan/index.html#1.ab.cd', place, open), `${web}soan/#1.ab.cd`);
  assert.equal(addressOnWeb('../y/?a=b/index.html', place, open), `${web}tai-lieu/y/?a=b/index.html`);
  assert.equal(addressOnWeb('../../tai-lieu/muc-index.html', place, open), `${web}tai-lieu/muc-index.html`);
  assert.equal(addressOnWeb('/chi-bo/trich-dan/', place, open), `${web}trich-dan/`);
  assert.equal(addressOnWeb(`${web}trich-dan/#a`, place, open), `${web}trich-dan/#a`);
});

test('a folder of any host that finds the index by itself is a copy as well', () => {
  const hosted = { ...place, folder: 'http://10.0.0.5/a/b%20c/' };
  assert.equal(addressOnWeb('http://10.0.0.5/a/b%20c/tai-lieu/x/', hosted, 'http://10.0.0.5/a/b%20c/'), `${web}tai-lieu/x/`);
});
