import type { HostileCase } from '../case.ts';
import { article, session } from '../sound-library.ts';

const make = (kind: string, name: string, expect: HostileCase['expect'], files: HostileCase['files']): HostileCase => ({
  kind,
  name,
  expect,
  files,
});
const quote = (text: string, more: string): string => `---\ntext: ${text}\ntopics: [dan-van]\n${more}---\n`;
const paper = (number: string, more = ''): string =>
  `number: ${number}\ntype: Chỉ thị\nissuer: Bộ Chính trị\nissued: 2016-05-15\ntitle: Văn bản thử ${number} của ` +
  `kho\nverification: unconfirmed\ntopics: [dan-van]\n${more}`;

/** Former addresses: odd, long, of somebody else, in circles. */
export function redirectCases(): HostileCase[] {
  const old = (name: string, redirects: string, expect: HostileCase['expect'] = 'refuse'): HostileCase =>
    make('redirects', name, expect, {
      [`articles/zz-r-${name}.mdx`]: article(`Bài thử chuyển địa chỉ ${name}`, 'Chữ.', `redirects: ${redirects}\n`),
    });
  const page = (name: string, redirects: string): HostileCase =>
    make('redirects', `page-${name}`, name === 'index' ? 'either' : 'refuse', {
      [`pages/zz-r-${name}.mdx`]: `---\ntitle: Trang thử chuyển địa chỉ\nsummary: Trang thử của thư viện thử này.\nredirects: ${redirects}\n---\n\nChữ.\n`,
    });
  return [
    old('itself', '[zz-r-itself]'),
    old('other', '[bai-thu]'),
    old('twice', '[cu, cu]'),
    old('above', '[../x]'),
    old('above-deep', '["a/../../x"]'),
    old('url', '["https://a.example"]'),
    old('relative', '["//a.example"]'),
    old('slash', '["/x"]'),
    old('slash-end', '["x/"]'),
    old('empty', '[""]'),
    old('space', '["a b"]'),
    old('control', '["a\\u0000b"]'),
    old('bidi', '["a\\u202eb"]'),
    old('upper', '[ABC]'),
    old('html', '["<script>"]'),
    old('dot', '["."]'),
    old('index', '["index.html"]'),
    old('long', `["${'a'.repeat(300)}"]`),
    old('longer', `["${'a'.repeat(5000)}"]`),
    old('deep', `["${'a/'.repeat(200)}a"]`),
    old('deeper', `["${'a/'.repeat(3000)}a"]`),
    old('segments-long', `["${`${'a'.repeat(200)}/`.repeat(25)}a"]`),
    old('many', `[${Array.from({ length: 3000 }, (_, index) => `cu-${index}`).join(', ')}]`, 'either'),
    old('windows', '[con]'),
    old('windows-deep', '[a/nul]'),
    old('archive', '[trang/2]'),
    old('year', '[nam/2024]'),
    old('topic', '[chu-de/dan-van]'),
    old('unit', '[don-vi/chi-bo-thu]'),
    old('category', '[chuyen-muc/tin-nganh]'),
    old('proto', '[__proto__]'),
    old('words', '[constructor]', 'either'),
    old('number', '[2024]'),
    old('map', '{ a: b }'),
    old('text', 'cu'),
    old('null', '[~]'),
    old('nested', '[[a]]'),
    old('draft', '[bai-nhap-kin]'),
    ...[
      'quan-tri',
      'tim-kiem',
      'thiet-ke',
      'pagefind',
      '404',
      'tin-tuc',
      'chuyen-de',
      'trich-dan',
      'van-ban',
      'chu-de',
      'don-vi',
      'index',
      '_astro',
      'gioi-thieu',
      'tin-tuc/bai-thu',
      'tin-tuc/trang/2',
      'chuyen-de/chuyen-de-thu',
      'pagefind/pagefind',
      'quan-tri/config',
      'van-ban/05-ct-tw-2016',
    ].map((target) => page(target.replace(/\W/g, '-'), `["${target}"]`)),
    make('redirects', 'two-claim', 'refuse', {
      'articles/zz-mot.mdx': article('Bài thử một của kho này', 'Chữ.', 'redirects: [cu]\n'),
      'articles/zz-hai.mdx': article('Bài thử hai của kho này', 'Chữ.', 'redirects: [cu]\n'),
    }),
    make('redirects', 'circle', 'refuse', {
      'articles/zz-mot.mdx': article('Bài thử một của kho này', 'Chữ.', 'redirects: [zz-hai]\n'),
      'articles/zz-hai.mdx': article('Bài thử hai của kho này', 'Chữ.', 'redirects: [zz-mot]\n'),
    }),
    make('redirects', 'below-entry', 'either', {
      'articles/zz-mot.mdx': article('Bài thử một của kho này', 'Chữ.', 'redirects: [bai-thu/index]\n'),
    }),
    make('redirects', 'over-attachment', 'either', {
      'sessions/zz-tep.mdx': session(
        'Chuyên đề thử tệp kèm',
        'Chữ.',
        'attachments: [{ file: ./x.txt, title: Tệp }]\nredirects: [zz-tep/tep/x]\n',
      ),
      'sessions/x.txt': 'Chữ.\n',
    }),
    make('redirects', 'over-attachment-name', 'refuse', {
      'sessions/zz-tep.mdx': session(
        'Chuyên đề thử tệp kèm',
        'Chữ.',
        'attachments: [{ file: ./x.txt, title: Tệp }]\nredirects: ["zz-tep/tep/x.txt"]\n',
      ),
      'sessions/x.txt': 'Chữ.\n',
    }),
    make('redirects', 'of-draft', 'either', {
      'articles/zz-nhap.mdx': article('Bài nháp chuyển địa chỉ', 'Chữ.', 'draft: true\nredirects: [cu-nhap]\n'),
    }),
    // A draft with a fault is left out.
    make('redirects', 'of-draft-over-published', 'either', {
      'articles/zz-nhap.mdx': article('Bài nháp chuyển địa chỉ', 'Chữ.', 'draft: true\nredirects: [bai-thu]\n'),
    }),
  ];
}

/** References to nothing, to hidden entries, to themselves, in circles and in long chains. */
export function referenceCases(): HostileCase[] {
  const body = (name: string, text: string, expect: HostileCase['expect'] = 'refuse'): HostileCase =>
    make('references', name, expect, { [`articles/zz-ref-${name}.mdx`]: article(`Bài thử tham chiếu ${name}`, text) });
  const field = (name: string, more: string, expect: HostileCase['expect'] = 'refuse'): HostileCase =>
    make('references', `field-${name}`, expect, { [`articles/zz-ref-${name}.mdx`]: article(`Bài thử tham chiếu ${name}`, 'Chữ.', more) });
  const chain = (length: number, close: boolean): HostileCase['files'] =>
    Object.fromEntries(
      Array.from({ length }, (_, index) => [
        `documents/${index}-ct-2016.yaml`,
        paper(`${index}-CT/X`, index + 1 < length || close ? `amends: [${(index + 1) % length}-ct-2016]\n` : ''),
      ]),
    );
  return [
    body('missing', '<Quote id="khong-co" />'),
    body('draft', '<Session id="chuyen-de-nhap" />'),
    body('draft-link', '[x](/chuyen-de/chuyen-de-nhap/)'),
    body('draft-article', '[x](/tin-tuc/bai-nhap-kin/)'),
    body('proto', '<Quote id="constructor" />'),
    body('link-missing', '[x](/tin-tuc/khong-co/)', 'either'),
    body('link-file', '[x](/chuyen-de/chuyen-de-nhap/tep/nhap-kin.txt)', 'either'),
    body('many', '<Quote id="dan-van-kheo" />\n\n'.repeat(1500), 'either'),
    body('many-terms', '<Term id="dan-van">chữ</Term> '.repeat(500), 'either'),
    body('many-missing', '<Quote id="khong-co" />\n\n'.repeat(1500)),
    field('missing', 'quotes: [khong-co]\n'),
    field('draft', 'sessions: [chuyen-de-nhap]\n', 'either'),
    field('twice', 'quotes: [dan-van-kheo, dan-van-kheo]\n', 'either'),
    field('above', 'quotes: ["../x"]\n'),
    field('proto', 'quotes: [__proto__]\n'),
    field('other-collection', 'quotes: [bai-thu]\n'),
    field('many', `quotes: [${'dan-van-kheo, '.repeat(3000)}dan-van-kheo]\n`, 'either'),
    field('withdrawn', 'withdrawn: { date: 2024-01-01, note: Rút để thử. Xem bài khác. }\n', 'either'),
    field('draft-withdrawn', `draft: true\nwithdrawn: { date: 2024-01-01, note: Rút để thử. Xem bài khác. }\n`, 'either'),
    field('far', 'updated: 9999-12-31\n', 'either'),
    make('references', 'quote-circle', 'refuse', {
      'quotes/zz-a.mdx': quote('Lời thử một trong kho này nhé', 'verification: misattributed\nreason: Thử vòng.\ncorrect: zz-b\n'),
      'quotes/zz-b.mdx': quote('Lời thử hai khác hẳn câu trước', 'verification: misattributed\nreason: Thử vòng.\ncorrect: zz-a\n'),
    }),
    make('references', 'quote-itself', 'refuse', {
      'quotes/zz-a.mdx': quote('Lời thử một trong kho này nhé', 'verification: misattributed\nreason: Thử vòng.\ncorrect: zz-a\n'),
    }),
    make('references', 'quote-variant', 'either', {
      'quotes/zz-a.mdx': quote(
        'Lời thử một trong kho này nhé',
        `work: { title: Dân vận }\nverification: unverified\nvariants: [${'{ text: Lời thử một trong kho này nhé }, '.repeat(300)}]\n`,
      ),
    }),
    make('references', 'document-itself', 'refuse', { 'documents/1-ct-2016.yaml': paper('1-CT/X', 'amends: [1-ct-2016]\n') }),
    make('references', 'document-circle', 'either', chain(3, true)),
    make('references', 'document-chain', 'either', chain(300, false)),
    make('references', 'document-chain-circle', 'either', chain(300, true)),
    make('references', 'unit-itself', 'refuse', { 'organisations/zz-don-vi.yaml': 'name: Đơn vị thử\nkind: chi-bo\nparent: zz-don-vi\n' }),
    make('references', 'unit-circle', 'either', {
      'organisations/zz-a.yaml': 'name: Đơn vị thử A\nkind: dang-bo\nparent: zz-b\n',
      'organisations/zz-b.yaml': 'name: Đơn vị thử B\nkind: dang-bo\nparent: zz-a\n',
    }),
    make('references', 'topic-itself', 'refuse', {
      'topics/zz-a.yaml': 'name: Chủ đề thử\ndescription: Chủ đề để thử, đủ dài cho lược đồ nhận lấy.\ngroup: tu-tuong\nrelated: [zz-a]\n',
    }),
    make('references', 'of-draft', 'either', {
      'articles/zz-nhap.mdx': article('Bài nháp gọi mọi thứ của kho', '<Session id="chuyen-de-nhap" />', 'draft: true\n'),
    }),
    make('references', 'title-twins', 'either', { 'articles/zz-a.mdx': article('Bài thử thứ nhất của thư viện', 'Chữ.') }),
  ];
}
