import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CheckedProblem } from '../../../src/check/engine/rule.ts';
import { rules } from '../../../src/check/rules.ts';
import { article, problemsOf, type Files } from './content-folder.ts';
import { factFiles } from './fact-cases.ts';
import { ruleCases, type Case } from './rule-cases.ts';

/** Rules about the folder as a whole have tests of their own, in `folder-rules.test.ts`. */
const OF_THE_FOLDER = [
  'muc-chua-dung',
  'tep-thua',
  'tep-ban-nhap',
  'anh-vi-tri',
  'gan-trung',
  'anh-nho',
  'anh-nang',
  'anh-lap',
  'ten-tep-rieng',
  'anh-ten-nguoi',
];

/** Rules whose handbook examples are texts that can be tried as they stand. */
const SHOWN_BY_TEXT = [
  'chu-giong',
  'phong-cu',
  'dat-dau',
  'ngoac-kep',
  'ngoac-kep-le',
  'dau-cach',
  'ngay-thang',
  'so-van-ban',
  'chinh-ta',
  'loi-go',
  'thieu-dau',
  'ngay-khong-co',
  'thu-ngay',
  'khoang-nguoc',
  'quy-sai-ngay',
  'so-khong-khop',
  'so-nam-ky-niem',
  'dai-hoi-khoa',
  'loi-bac-khong-nguon',
  'lien-ket-mo-ho',
  'lien-ket-tran',
  'so-giay-to',
  'so-dien-thoai',
  'so-the-dang',
  'danh-sach-nguoi',
  'dau-mat',
  'so-tai-khoan',
  'so-bao-hiem',
  'thu-rieng',
  'ngay-sinh',
  'dia-chi-nha',
  'suc-khoe',
  'ky-luat',
  'luong-thu-nhap',
  'y-kien-ten',
  'viet-hoa',
  'de-muc-go-tay',
  'danh-sach-go-tay',
  'muc-trong',
  'mo-ta-anh',
];
for (const { code, wrong, right } of rules) {
  if (!SHOWN_BY_TEXT.includes(code)) continue;
  ruleCases[code]?.hits.push(wrong);
  ruleCases[code]?.misses.push(right);
}

const files: Files = { ...factFiles };
const placed = new Map<Case, string>();
for (const [code, { hits, misses, reminders = [] }] of Object.entries(ruleCases)) {
  for (const [index, one] of [...hits, ...misses, ...reminders].entries()) {
    const path = typeof one === 'string' ? `articles/${code}-${index}.mdx` : one.path;
    files[path] = typeof one === 'string' ? article(one) : one.source;
    placed.set(one, path);
  }
}

describe('each rule', () => {
  let byFile: Map<string, CheckedProblem[]>;
  before(async () => {
    byFile = Map.groupBy(await problemsOf(files), ({ file }) => file);
  });

  for (const rule of rules) {
    const cases = ruleCases[rule.code];
    if (!cases) {
      it(`${rule.code} is tested with the folder`, () => assert.ok(OF_THE_FOLDER.includes(rule.code)));
      continue;
    }
    describe(rule.code, () => {
      const found = (one: Case): CheckedProblem[] =>
        (byFile.get(placed.get(one) ?? '') ?? []).filter((problem) => problem.rule === rule.code);
      for (const [index, hit] of [...cases.hits, ...(cases.reminders ?? [])].entries()) {
        it(`finds ${JSON.stringify(typeof hit === 'string' ? hit : hit.source.slice(-80))}`, () => {
          const [problem] = found(hit);
          assert.ok(problem, 'nothing found');
          assert.equal(problem.severity, index < cases.hits.length ? rule.severity : 'nhắc');
          assert.match(problem.message, /[.…]$/);
          assert.ok(problem.fix.length > 3);
        });
      }
      for (const miss of cases.misses) {
        it(`leaves ${JSON.stringify(typeof miss === 'string' ? miss : miss.source.slice(-80))}`, () => assert.deepEqual(found(miss), []));
      }
    });
  }
});
