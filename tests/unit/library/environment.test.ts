import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { libraryEnvironment } from '../../../src/library/environment.ts';

describe('libraryEnvironment', () => {
  it('is content, dist and one cache below the root by default, empty variables included', () => {
    const usual = {
      root: '/kho',
      contentDir: '/kho/content',
      outDir: '/kho/dist',
      cachesDir: '/kho/node_modules/.cache/library',
      cacheDir: '/kho/node_modules/.cache/library/content',
      siteCacheDir: '/kho/node_modules/.cache/library/content/sites/dist',
      buildingDir: '/kho/node_modules/.cache/library/content/sites/dist/site',
      papersDir: '/kho/node_modules/.cache/library/content/sites/dist/papers',
      factsFile: '/kho/node_modules/.cache/library/content/sites/dist/facts.json',
      portableDir: '/kho/node_modules/.cache/library/content/sites/dist/portable',
    };
    assert.deepEqual(libraryEnvironment({}, '/kho'), usual);
    assert.deepEqual(libraryEnvironment({ CONTENT_DIR: '', OUT_DIR: '' }, '/kho'), usual);
    assert.deepEqual(libraryEnvironment({ CONTENT_DIR: './content/' }, '/kho'), usual);
  });

  it('takes other folders, relative to the root or absolute', () => {
    const { contentDir, outDir } = libraryEnvironment({ CONTENT_DIR: 'mau', OUT_DIR: '/tmp/ra' }, '/kho');
    assert.deepEqual([contentDir, outDir], ['/kho/mau', '/tmp/ra']);
  });

  it('keeps what may be thrown away where CACHE_DIR says, within the project and apart from its other folders', () => {
    const { cachesDir, cacheDir, buildingDir } = libraryEnvironment({ CACHE_DIR: '.cache/thu-vien' }, '/kho');
    assert.deepEqual([cachesDir, cacheDir], ['/kho/.cache/thu-vien', '/kho/.cache/thu-vien/content']);
    assert.equal(buildingDir, '/kho/.cache/thu-vien/content/sites/dist/site');
    for (const odd of ['/tmp/cache', '..', '.', 'content', 'content/cache', 'dist/cache', '../kho-khac'])
      assert.throws(() => libraryEnvironment({ CACHE_DIR: odd }, '/kho'), /Biến CACHE_DIR là “.+”\. Cần một thư mục riêng/, odd);
    assert.throws(() => libraryEnvironment({ CACHE_DIR: 'ra', OUT_DIR: 'ra/dist' }, '/kho'), /CACHE_DIR/);
  });

  it('gives each content folder a cache of its own, the same every time', () => {
    const cacheOf = (folder: string): string => libraryEnvironment({ CONTENT_DIR: folder }, '/kho').cacheDir;
    const caches = ['content', 'mau', 'khac', '/ngoai/content', '/ngoai/mau'].map(cacheOf);
    assert.equal(new Set(caches).size, caches.length);
    for (const cache of caches) assert.match(cache, /^\/kho\/node_modules\/\.cache\/library\/[a-z0-9]+$/);
    assert.equal(cacheOf('mau'), cacheOf('/kho/mau/'));
  });

  it('gives each site a part of that cache, whatever folder it goes to', () => {
    const sites = ['dist', 'dist.fixture', 'ra/dist', '/tmp/dist', '/tmp/ra/dist', '.', '..'].map((folder) =>
      libraryEnvironment({ OUT_DIR: folder }, '/kho'),
    );
    assert.equal(new Set(sites.map(({ siteCacheDir }) => siteCacheDir)).size, sites.length);
    for (const { siteCacheDir, cacheDir } of sites) {
      assert.equal(cacheDir, libraryEnvironment({}, '/kho').cacheDir);
      assert.match(siteCacheDir, /^\/kho\/node_modules\/\.cache\/library\/content\/sites\/\w[\w.]*$/);
    }
  });
});
