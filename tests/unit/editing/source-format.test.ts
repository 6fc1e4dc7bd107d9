import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { cmsFormats, type NamedFormat } from '../../../src/editing/cms/cms-config.ts';
import { BODY_KEY, SOURCE_KEY } from '../../../src/editing/cms/source-format.ts';

const formats = new Map(cmsFormats().map((format) => [format.name, format]));
const formatOf = (name: string): NamedFormat => formats.get(name) ?? assert.fail(name);

function filesOf(folder: string): { path: string; collection: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/.+\.(mdx|yaml)$/.test(path) || /^(site|abbreviations|synonyms)\.yaml$/.test(path))
    .map((path) => ({
      path,
      collection: path.split('/').length > 1 ? path.split('/')[0]! : path.replace('.yaml', ''),
      text: `${readFileSync(`${folder}/${path}`, 'utf8').replace(/\r\n?/g, '\n').trim()}\n`,
    }));
}

describe('every file of the library and of the fixture', () => {
  const files = ['content', 'tests/fixtures/library'].flatMap(filesOf);

  it('comes back byte by byte when nothing is edited', () => {
    assert.ok(files.length > 100);
    for (const { path, collection, text } of files) {
      const { fromFile, toFile } = formatOf(collection);
      assert.equal(toFile(fromFile(text)), text, path);
    }
  });

  it('changes in one field only when its name is edited', () => {
    for (const { path, collection, text } of files.filter(({ path: one }) => one.startsWith('articles/') || one.startsWith('topics/'))) {
      const { fromFile, toFile } = formatOf(collection);
      const values = fromFile(text);
      const name = collection === 'articles' ? 'title' : 'name';
      const edited = toFile({ ...values, [name]: 'Tên đã sửa trong trang quản trị' });
      assert.deepEqual(
        edited.split('\n').filter((line) => !text.includes(`${line}\n`)),
        [`${name}: Tên đã sửa trong trang quản trị`],
        path,
      );
    }
  });
});

describe('an MDX entry', () => {
  const { fromFile, toFile } = formatOf('pages');
  const text = '---\ntitle: Một trang thử\nsummary: Trang chỉ dùng trong bộ kiểm tra.\n---\n\n## Mục\n\n| a | b |\n| :- | -: |\n';

  it('shows its text apart, and what stands in for fields left out', () => {
    assert.deepEqual(fromFile(text), {
      title: 'Một trang thử',
      summary: 'Trang chỉ dùng trong bộ kiểm tra.',
      draft: false,
      redirects: [],
      allow: [],
      [BODY_KEY]: '## Mục\n\n| a | b |\n| :- | -: |',
      [SOURCE_KEY]: text,
    });
  });

  it('is written with an edited text and untouched front matter', () => {
    assert.equal(
      toFile({ ...fromFile(text), [BODY_KEY]: 'Chữ mới' }),
      '---\ntitle: Một trang thử\nsummary: Trang chỉ dùng trong bộ kiểm tra.\n---\n\nChữ mới\n',
    );
  });

  it('is new: fields in the order of the schema, without defaults, drafts marked', () => {
    assert.equal(
      toFile({
        draft: true,
        [BODY_KEY]: '',
        redirects: [],
        summary: 'Trang chỉ dùng trong bộ kiểm tra.',
        title: 'Một trang mới',
        withdrawn: null,
      }),
      '---\ntitle: Một trang mới\nsummary: Trang chỉ dùng trong bộ kiểm tra.\ndraft: true\n---\n',
    );
  });

  it('a file that is no entry is refused in words', () => {
    assert.throws(() => fromFile('Chỉ có chữ'), /---/);
  });

  it('what breaks the schema is refused with every problem', () => {
    assert.throws(
      () => toFile({ ...fromFile(text), title: 'x', summary: '' }),
      (error: Error) => {
        assert.equal(error.message, 'saving_failed');
        const { message } = error.cause as Error;
        assert.match(message, /“Tiêu đề”: Cần ít nhất 4 ký tự\./);
        assert.match(message, /Thiếu trường “Tóm tắt”\./);
        return true;
      },
    );
  });
});

describe('defaults inside lists', () => {
  it('are shown, and not written where the file left them out', () => {
    const { fromFile, toFile } = formatOf('sessions');
    const text =
      '---\ntitle: Một buổi thử\norganisation: chi-bo\nyear: 2020\nstatus: planned\ntopics: [a]\ntasks:\n  - what: Làm một việc  ' +
      ' # ghi chú\n---\n';
    const values = fromFile(text);
    assert.deepEqual(values.tasks, [{ what: 'Làm một việc', status: 'open' }]);
    assert.equal(toFile(values), text);
  });
});

describe('abbreviations', () => {
  it('are a list of pairs in the form and a mapping in the file, comments kept', () => {
    const { fromFile, toFile } = formatOf('abbreviations');
    const text = '# Ghi chú.\nUBND: Ủy ban nhân dân\nTP.HCM: Thành phố Hồ Chí Minh # có dấu chấm\n';
    const values = fromFile(text);
    assert.deepEqual(values.pairs, [
      { key: 'UBND', value: 'Ủy ban nhân dân' },
      { key: 'TP.HCM', value: 'Thành phố Hồ Chí Minh' },
    ]);
    assert.equal(
      toFile({ ...values, pairs: [...(values.pairs as object[]), { key: 'HĐND', value: 'Hội đồng nhân dân' }] }),
      `${text}HĐND: Hội đồng nhân dân\n`,
    );
  });
});

describe('synonyms', () => {
  const { fromFile, toFile } = formatOf('synonyms');
  const text = "# Ghi chú.\n- [Bác Hồ, Hồ Chí Minh] # hai tên\n- [thiếu nhi, 'thiếu niên, nhi đồng']\n";

  it('are a list of groups in the form and a list of lists in the file, comments kept', () => {
    const values = fromFile(text);
    assert.deepEqual(values.groups, [{ items: ['Bác Hồ', 'Hồ Chí Minh'] }, { items: ['thiếu nhi', 'thiếu niên, nhi đồng'] }]);
    assert.equal(
      toFile({ ...values, groups: [...(values.groups as object[]), { items: ['họp', 'hội ý', ''] }] }),
      `${text}- [họp, hội ý]\n`,
    );
    assert.deepEqual(fromFile(''), { groups: [], [SOURCE_KEY]: '' });
  });

  it('a group of one is refused in words, and an empty one is left out', () => {
    const values = fromFile(text);
    assert.throws(
      () => toFile({ ...values, groups: [{ items: ['một mình'] }] }),
      (error: Error) => /Cần ít nhất 2 dòng/.test((error.cause as Error).message),
    );
    assert.equal(toFile({ ...values, groups: [...(values.groups as object[]), { items: [] }, {}] }), text);
  });
});
