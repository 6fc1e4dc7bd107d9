import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, problemsOf } from './content-folder.ts';

const PHONE = 'Đường dây nóng: 0912 345 678.\n\nGọi lại: 0987 654 321.';

function allow(rule: string): string {
  return `allow:\n  - rule: ${rule}\n    reason: Số đường dây nóng đã công khai.`;
}

describe('allow', () => {
  it('turns an error into one reminder with lines and reason, at the exception itself', async () => {
    const [problem, ...others] = await problemsOf({ 'articles/goi.mdx': article(PHONE, allow('so-dien-thoai')) });
    assert.deepEqual(others, []);
    assert.equal(problem?.severity, 'nhắc');
    assert.equal(problem?.rule, 'so-dien-thoai');
    assert.match(problem?.message ?? '', /dòng 12, 14: Số đường dây nóng/);
    assert.equal(problem?.line, 8);
  });

  it('holds for that entry and that rule only', async () => {
    const problems = await problemsOf({
      'articles/mot.mdx': article(`${PHONE}\n\nCCCD 001085012345`, allow('so-dien-thoai')),
      'articles/hai.mdx': article(PHONE),
    });
    assert.deepEqual(
      problems
        .filter(({ severity }) => severity === 'lỗi')
        .map(({ file, rule }) => `${file} ${rule}`)
        .sort(),
      ['articles/hai.mdx so-dien-thoai', 'articles/hai.mdx so-dien-thoai', 'articles/mot.mdx so-giay-to'],
    );
  });

  it('must name a rule', async () => {
    const problems = await problemsOf({ 'articles/goi.mdx': article('Chi bộ họp.', allow('so-dien-thoi')) });
    assert.equal(problems[0]?.rule, 'ngoai-le-la');
    assert.match(problems[0]?.fix ?? '', /so-dien-thoai/);
  });

  it('cannot excuse what the library itself refuses', async () => {
    const rules = (await problemsOf({ 'articles/goi.mdx': article('<Quot id="loi-cho-dan" />', allow('mdx-unknown-component')) })).map(
      ({ rule, severity }) => `${rule} ${severity}`,
    );
    assert.deepEqual(rules.sort(), ['mdx-unknown-component lỗi', 'ngoai-le-la lỗi']);
  });

  it('is a reminder when nothing needs it', async () => {
    const problems = await problemsOf({ 'articles/goi.mdx': article('Chi bộ họp.', allow('so-dien-thoai')) });
    assert.deepEqual(
      problems.map(({ rule, severity }) => `${rule} ${severity}`),
      ['ngoai-le-thua nhắc'],
    );
  });

  it('excuses an entry from a rule about the whole library', async () => {
    const topic =
      'name: Nêu gương\ndescription: Người đứng trước làm trước, làm đúng, để người khác noi theo mà làm.\ngroup: ' +
      'dao-duc\nallow:\n  - rule: muc-chua-dung\n    reason: Chủ đề mới soạn, chờ bài đầu tiên.\n';
    const problems = await problemsOf({ 'topics/neu-guong.yaml': topic });
    assert.deepEqual(
      problems.map(({ rule, line }) => `${rule} ${line}`),
      ['muc-chua-dung 5'],
    );
  });
});
