import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { zipSync } from 'fflate';
import { writeCalendar } from '../../../src/text/icalendar.ts';
import { DRAFT_TEXT } from '../../hostile/case.ts';
import { article } from '../../hostile/sound-library.ts';
import { Findings } from '../../hostile/findings.ts';
import { harmInPage, harmInText } from '../../hostile/harmless-html.ts';
import { casesOf, KINDS } from '../../hostile/kinds.ts';
import { readSeeds } from '../../hostile/mutate/seeds.ts';
import { runInputs } from '../../hostile/run/inputs.ts';
import { faultsOfOutput } from '../../hostile/run/judge-output.ts';
import { faultsOfBook, faultsOfCalendar } from '../../hostile/run/judge-site.ts';
import { runMutants } from '../../hostile/run/mutants.ts';
import { WorkerPool } from '../../hostile/run/worker-pool.ts';

/** Of each kind, so many inputs, evenly spread; those that are slow by design are left to `npm run test:hostile`. */
const EACH = 9;
const LEFT_OUT = new Set(['slow', 'folders', 'imports']);
const MUTANTS = 300;

test('a hundred hostile inputs and three hundred mutants are refused or harmless', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'thu-vien-'));
  const pool = new WorkerPool(2);
  t.after(async () => {
    pool.close();
    await rm(folder, { recursive: true, force: true });
  });
  const found: string[] = [];
  const findings = new Findings(folder, 1, (line) => found.push(line));
  for (const kind of Object.keys(KINDS).filter((name) => !LEFT_OUT.has(name))) {
    const cases = casesOf([kind]);
    const light = cases.filter(({ files }) => Object.values(files).every(({ length }) => length < 100_000));
    await runInputs(
      light.filter((_, index) => index % Math.ceil(light.length / EACH) === 0),
      pool,
      findings,
    );
  }
  await runMutants(readSeeds(), MUTANTS, 1, pool, findings);
  assert.deepEqual(found, []);
  assert.ok(findings.inputs > 70 && findings.mutants === MUTANTS, findings.summary);
});

test('what is harmful would be found', () => {
  for (const html of [
    '<script>1</script>',
    '<p onclick="1">a</p>',
    '<a href="java&#10;script:1">a</a>',
    '<a href="//a.example">a</a>',
    '<p><img src="x"></p>',
    '<div style="a">a</div>',
    '<template><p id="a"></template>',
  ])
    assert.notDeepEqual(harmInText(html), [], html);
  assert.deepEqual(harmInText('<p>a <a href="/b/" rel="nofollow">b</a></p><!--Quote--><!--/-->'), []);
  for (const html of [
    '<iframe></iframe>',
    '<body onload="1">',
    '<script src="//a.example/x.js"></script>',
    '<a href=" javascript:1">a</a>',
    '<form action="https://a.example">',
  ])
    assert.notDeepEqual(harmInPage(html), [], html);
  for (const output of ['x\n    at run (file.ts:1:2)', 'a\u001b[31m', 'a\n::error::b', '/approve', 'a\u202eb', 'x'.repeat(9000)])
    assert.notDeepEqual(faultsOfOutput(output), [], output.slice(0, 40));
  assert.deepEqual(faultsOfOutput('content/articles/a.mdx:1:1  lỗi  mdx-import  Không được.'), []);
  for (const output of ['a.mdx:1:1  undefined', 'Sửa NaN chỗ', 'Thẻ “undefined”', 'Thẻ [object Object]', 'tệp x/undefined.mdx'])
    assert.notDeepEqual(faultsOfOutput(output, 'a: !!js/undefined b'), [], output);
  assert.deepEqual(faultsOfOutput('Không nhận thẻ “tag:yaml.org,2002:js/undefined”.', 'a: !!js/undefined b'), []);
});

test('a book and a calendar of the site are looked into', () => {
  const book = (chapter: string): Uint8Array => zipSync({ mimetype: Buffer.from('application/epub+zip'), 'a.xhtml': Buffer.from(chapter) });
  const page = (inside: string): string => `<html xmlns="http://www.w3.org/1999/xhtml"><body>${inside}</body></html>`;
  assert.deepEqual(faultsOfBook(book(page('<p>a</p>'))), []);
  for (const bad of ['<script>1</script>', '<p onclick="1">a</p>', '<p>a', DRAFT_TEXT])
    assert.notDeepEqual(faultsOfBook(book(page(bad))), [], bad);
  assert.notDeepEqual(faultsOfBook(Buffer.from('không phải sách')), []);

  const calendar = writeCalendar('Lịch', [
    {
      uid: 'a',
      changed: '2026-11-29',
      summary: 'Một\nhai; BEGIN:VEVENT',
      when: { day: '2026-12-01' },
      url: 'https://a.example/',
      description: 'dài '.repeat(80),
    },
  ]);
  assert.deepEqual(faultsOfCalendar(calendar), []);
  for (const [from, to] of [
    ['\r\n', '\n'],
    ['END:VEVENT', 'X:1'],
    ['SUMMARY:', 'SUMMARY:a\r\nhai '],
    ['\r\n ', ''],
    ['END:VCALENDAR\r\n', ''],
  ] as const)
    assert.notDeepEqual(faultsOfCalendar(calendar.replaceAll(from, to)), [], from);
});

test('a broken draft must be set aside: not refused, not shown, and not in silence', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'thu-vien-'));
  const pool = new WorkerPool(1);
  t.after(async () => {
    pool.close();
    await rm(folder, { recursive: true, force: true });
  });
  const told: string[] = [];
  const judge = async (text: string): Promise<string> => {
    told.length = 0;
    const files = { 'articles/zz-thu.mdx': text };
    await runInputs([{ kind: 'yaml', name: 'thu', expect: 'set-aside', files }], pool, new Findings(folder, 1, (line) => told.push(line)));
    return told.join('\n');
  };
  const sound = article('Bài thử một của kho', 'Chữ.');
  assert.equal(await judge(sound.replace('---\n', '---\ndraft: true\n"draft": false\n')), '');
  assert.match(await judge(sound.replace('---\n', '---\ndraft: true\n')), /nobody is told.*a broken draft is an entry/);
  assert.match(await judge(sound.replace('---\n', '---\n"title": Bài khác của kho\n')), /a broken draft stops the build/);
});
