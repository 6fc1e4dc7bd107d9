import assert from 'node:assert/strict';
import { it } from 'node:test';

import { speculationRules } from '../../../src/components/site/speculation-rules.ts';

interface Rules {
  prefetch: [{ where: { and: [{ href_matches: string[] }, { not: { href_matches: string[] } }] }; eagerness: string }];
}

/** Says whether a page may fetch an address ahead; patterns are read as browsers read them (URL Pattern). */
function fetchedAhead(base: string): (address: string) => boolean {
  const [{ where }] = (JSON.parse(speculationRules(base)) as Rules).prefetch;
  const page = `https://mau.example${base}tin-tuc/bai/`;
  const matches = (patterns: string[], address: string): boolean =>
    patterns.some((pattern) => new URLPattern(pattern, page).test(new URL(address, page)));
  return (address) => matches(where.and[0].href_matches, address) && !matches(where.and[1].not.href_matches, address);
}

for (const base of ['/', '/kho-1/thu.vien/']) {
  const isFetched = fetchedAhead(base);

  it(`pages are fetched ahead below ${base}`, () => {
    for (const path of ['', 'tin-tuc/', 'tin-tuc/bai-1/', 'trich-dan/nam/1947/', 'tai-lieu/doc-sach/trinh-chieu/'])
      assert.ok(isFetched(base + path), path);
  });

  it(`files are not, nor what is made in the browser, nor what is not of the site: ${base}`, () => {
    const files = ['a.pdf', 'a.docx', 'a.epub', 'a.zip', 'a.json', 'a.ics', 'a.png', 'rss.xml', 'so-lieu.csv', 'tep/bang'];
    for (const path of [...files.map((file) => `tai-lieu/doc-sach/${file}`), 'soan/', 'soan/in/', 'tim-kiem/', 'quan-tri/'])
      assert.ok(!isFetched(base + path), path);
    assert.ok(!isFetched('https://khac.example/tin-tuc/'));
    assert.equal(isFetched('/khac/tin-tuc/'), base === '/');
  });
}

it('the rules weigh less than 500 bytes and only fetch', () => {
  const rules = speculationRules('/chi-bo-so-van-hoa-va-the-thao/');
  assert.ok(rules.length < 500, `${rules.length}`);
  assert.deepEqual(Object.keys(JSON.parse(rules) as object), ['prefetch']);
});
