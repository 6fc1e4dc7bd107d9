import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { dataReferences } from '../../../src/library/data-references.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { article, contentFolder, lines, SOUND, topic } from './content-folder.ts';

const TOPICS = {
  'topics/dan-van.yaml': topic('Dân vận'),
  'topics/doan-ket.yaml': topic('Đoàn kết'),
  'topics/trach-nhiem.yaml': topic('Trách nhiệm'),
};

async function problemsOf(test: TestContext, files: Record<string, string>): Promise<string[]> {
  const { problems } = await readLibrary(await contentFolder(test, { ...SOUND, ...TOPICS, ...files }));
  return lines(problems);
}

describe('references to entries that are not there', () => {
  it('in data: the three nearest ids, closest first', async (test) => {
    assert.deepEqual(await problemsOf(test, { 'articles/bai.mdx': article({ topics: '[doc-sach, dan-va]' }) }), [
      'articles/bai.mdx:6:20  lỗi  tham-chieu  Không có mục “dan-va” trong Chủ đề. Có phải bạn muốn: dan-van, doan-ket, doc-sach?',
    ]);
  });

  it('in data, deep inside lists and single fields', async (test) => {
    const quote = '---\ntext: Câu thử\nverification: disputed\nreason: Câu viết để thử.\ncorrect: cau-that\ntopics: [doc-sach]\n---\n';
    assert.deepEqual(await problemsOf(test, { 'quotes/cau-thu.mdx': quote }), [
      'quotes/cau-thu.mdx:5:10  lỗi  tham-chieu  Không có mục “cau-that” trong Trích dẫn. Có phải bạn muốn: cau-thu?',
    ]);
  });

  it('to the entry itself', async (test) => {
    const [line = '', ...others] = await problemsOf(test, { 'topics/vong.yaml': `${topic('Vòng tròn')}parent: vong\n` });
    assert.match(
      line,
      /^topics\/vong\.yaml:\d+:9 {2}lỗi {2}tham-chieu {2}Mục “vong” dẫn tới chính nó\. Viết mã của mục khác, hoặc bỏ mã này\.$/,
    );
    assert.deepEqual(others, []);
  });

  it('to a collection that is empty', async (test) => {
    assert.deepEqual(await problemsOf(test, { 'articles/bai.mdx': article({ documents: '[05-ct-tw]' }) }), [
      'articles/bai.mdx:7:13  lỗi  tham-chieu  Không có mục “05-ct-tw” trong Văn bản. Phần Văn bản đang trống: tạo mục ấy trước.',
    ]);
  });

  it('in a component and in a link of the text, with the place in the file', async (test) => {
    const body = 'Về <Term id="dan-vann">dân vận</Term>, xem [bài thử](/tin-tuc/bai-thu/) và [bài kia](/tin-tuc/bai-thuu/).';
    assert.deepEqual(await problemsOf(test, { 'articles/bai.mdx': article({}, body) }), [
      'articles/bai.mdx:9:10  lỗi  tham-chieu  Không có mục “dan-vann” trong Chủ đề. Có phải bạn muốn: dan-van, doan-ket, doc-sach?',
      'articles/bai.mdx:9:76  lỗi  tham-chieu  Không có mục “bai-thuu” trong Tin tức. Có phải bạn muốn: bai-thu, bai?',
    ]);
  });

  it('links to archives and to their pages are not references', async (test) => {
    const body = 'Xem [tin năm 2020](/tin-tuc/nam/2020/), [câu gán nhầm](/trich-dan/gan-nham/) và [mọi chủ đề](/chu-de/).';
    assert.deepEqual(await problemsOf(test, { 'articles/bai.mdx': article({}, body) }), []);
  });

  it('a file that exists but is wrong is not called missing as well', async (test) => {
    const found = await problemsOf(test, {
      'topics/hoc-tap.yaml': 'name: Học tập\n',
      'articles/bai.mdx': article({ topics: '[hoc-tap]' }),
    });
    assert.deepEqual(
      found.map((line) => line.split('  ')[2]),
      ['thieu-truong', 'thieu-truong'],
    );
  });
});

describe('references to drafts', () => {
  const draft = { 'topics/nhap.yaml': `${topic('Chủ đề nháp')}draft: true\n` };

  it('a published text may not call a draft', async (test) => {
    assert.deepEqual(await problemsOf(test, { ...draft, 'articles/bai.mdx': article({}, 'Về <Term id="nhap">nháp</Term>.') }), [
      'articles/bai.mdx:9:10  lỗi  ban-nhap  Mục “nhap” còn là bản nháp nên bài đã đăng chưa dẫn tới được. Bỏ draft: true ở mục đó, ' +
        'hoặc đặt draft: true cho bài này.',
    ]);
  });

  it('a draft may, and data may: the page leaves it out until it is published', async (test) => {
    assert.deepEqual(
      await problemsOf(test, { ...draft, 'articles/bai.mdx': article({ draft: 'true' }, 'Về <Term id="nhap">nháp</Term>.') }),
      [],
    );
    assert.deepEqual(await problemsOf(test, { ...draft, 'articles/bai.mdx': article({ topics: '[doc-sach, nhap]' }) }), []);
  });

  it('a field that names one entry may not, since readers would take it for not known', async (test) => {
    const child = `${topic('Chủ đề con')}parent: nhap\n`;
    assert.deepEqual(await problemsOf(test, { ...draft, 'topics/nhanh.yaml': child }), [
      `topics/nhanh.yaml:${child.split('\n').length - 1}:9  lỗi  ban-nhap  Mục “nhap” còn là bản nháp nên bài đã đăng chưa dẫn tới được. ` +
        'Bỏ draft: true ở mục đó, hoặc đặt draft: true cho bài này.',
    ]);
    assert.deepEqual(await problemsOf(test, { ...draft, 'topics/nhanh.yaml': `${child}draft: true\n` }), []);
  });
});

describe('dataReferences', () => {
  it('finds every reference with its path, through optional fields, defaults and lists', async (test) => {
    const files = {
      'sessions/mot.mdx':
        '---\ntitle: Một buổi thử\norganisation: chi-bo-thu\nyear: 2019\nstatus: planned\ntopics: [doc-sach, dan-van]\narticles: ' +
        '[bai-thu]\n---\n',
    };
    const { entries } = await readLibrary(await contentFolder(test, { ...SOUND, ...TOPICS, ...files }));
    const session = entries.find(({ collection }) => collection === 'sessions');
    assert.ok(session);
    assert.deepEqual(dataReferences(session), [
      { collection: 'organisations', id: 'chi-bo-thu', path: ['organisation'] },
      { collection: 'topics', id: 'doc-sach', path: ['topics', 0] },
      { collection: 'topics', id: 'dan-van', path: ['topics', 1] },
      { collection: 'articles', id: 'bai-thu', path: ['articles', 0] },
    ]);
  });
});
