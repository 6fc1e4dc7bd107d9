import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, problemsOf } from './content-folder.ts';

describe('a quotation that was altered', () => {
  it('shows the difference in the message, once for nested marks', async () => {
    const problems = await problemsOf({
      'articles/lech.mdx': article('Bài viết: “Bác dặn “Việc gì lợi cho dân, ta phải ra sức làm” nhiều lần”.'),
    });
    assert.deepEqual(
      problems.map(({ rule, message }) => `${rule}: ${message}`),
      ['trich-dan-lech: Lời này lệch với trích dẫn loi-cho-dan: “ra” → “hết”.'],
    );
  });
  it('tells each of two in one paragraph', async () => {
    const problems = await problemsOf({
      'articles/hai.mdx': article('“Việc gì lợi cho dân, ta phải ra sức làm” và “Việc gì hại đến dân, ta phải ra sức tránh”.'),
    });
    assert.deepEqual(
      problems.map(({ column }) => column),
      [2, 47],
    );
  });
});
