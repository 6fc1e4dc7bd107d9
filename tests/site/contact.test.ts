import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { attribute, linkOf, metaOf, offences, readSite, type SitePage, standsAlone, textOf } from './site-pages.ts';

const reportOf = ({ elements }: SitePage): string | null => {
  const link = elements.find((element) => element.tagName === 'a' && textOf(element) === 'Báo lỗi trang này');
  return link ? attribute(link, 'href') : null;
};

describe('whom to tell of a fault', () => {
  it('is in the footer of every page, in a letter that names page, address and version', () => {
    const { pages } = readSite('dist.fixture');
    const wrong = offences(
      pages.filter((page) => metaOf(page, 'refresh') === null && !standsAlone(page)),
      (page) => {
        const letter = reportOf(page);
        if (!letter?.startsWith('mailto:gop-y@mau.example?') || /[ \n"<>]/.test(letter)) return [letter ?? 'none'];
        const fields = Object.fromEntries(
          letter
            .slice(letter.indexOf('?') + 1)
            .split('&')
            .map((part) => part.split('=').map(decodeURIComponent)),
        ) as Record<string, string>;
        const address = linkOf(page, 'canonical') ?? '?';
        return [
          ...(fields['subject'] === `Báo lỗi: ${metaOf(page, 'og:title')}` ? [] : [`subject ${fields['subject']}`]),
          ...(fields['body']?.includes(`\r\nĐịa chỉ: ${address}\r\nPhần mềm `) ? [] : [`body ${fields['body']}`]),
        ];
      },
    );
    assert.deepEqual(wrong, []);
  });

  it('is said to those who find holes, for less than a year (RFC 9116)', () => {
    const text = readFileSync('dist.fixture/.well-known/security.txt', 'utf8');
    const field = (name: string): string[] => [...text.matchAll(new RegExp(`^${name}: (.+)$`, 'gm'))].map(([, value = '']) => value);
    assert.deepEqual(field('Contact'), ['mailto:gop-y@mau.example']);
    assert.deepEqual(field('Canonical'), ['https://mau.example/.well-known/security.txt']);
    assert.equal(field('Expires').length, 1);
    const { day } = JSON.parse(readFileSync('dist.fixture/manifest.json', 'utf8')) as { day: string };
    const days = (Date.parse(field('Expires')[0]!) - Date.parse(day)) / 86_400_000;
    assert.ok(days > 300 && days < 366, String(days));
    assert.match(readFileSync('dist.fixture/humans.txt', 'utf8'), /^Chủ quản: Chi bộ mẫu$/m);
  });

  it('is nowhere where a library names nobody', () => {
    const { pages } = readSite('dist');
    assert.deepEqual(
      pages.filter((page) => reportOf(page) !== null).map(({ path }) => path),
      [],
    );
    assert.ok(!existsSync('dist/.well-known/security.txt'));
  });
});
