import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { warnedSaying } from '../../../src/components/search/warned-saying.ts';
import type { SearchResult } from '../../../src/search/types.ts';

const result = (text: string, warning?: string): SearchResult =>
  ({ url: `/${text.length}/`, title: { text, marks: [] }, meta: warning ? { warning } : {} }) as unknown as SearchResult;
const LEARN = result('Học, học nữa, học mãi', 'Không phải lời Bác: Của người khác.');
const TALENT = result('Có tài mà không có đức là người vô dụng, có đức mà không có tài…', 'Nghi vấn, đừng dẫn: Chưa rõ nguồn.');
const COMPETE = result('Thi đua là yêu nước, yêu nước thì phải thi đua', 'Nghi vấn, đừng dẫn: Sai ngày.');

describe('a search for a saying that nobody should quote', () => {
  it('is known by its words, with marks or without, whole or in half', () => {
    const right = result('Thanh niên phải có đức, có tài. Có tài mà không có đức ví như một anh làm kinh…');
    assert.equal(warnedSaying('học học nữa học mãi', [result('Học hành là vô cùng. Học càng nhiều biết càng nhiều'), LEARN]), LEARN);
    assert.equal(warnedSaying('Có tài mà không có đức là người vô dụng', [right, TALENT]), TALENT);
    assert.equal(warnedSaying('co duc ma khong co tai la nguoi vo dung', [right, TALENT]), TALENT);
    assert.equal(
      warnedSaying('có tài mà không có đức là người vô dụng, có đức mà không có tài thì làm việc gì cũng khó', [TALENT]),
      TALENT,
    );
  });
  it('is none where a title that may be quoted has the same words', () => {
    const right = result('Thi đua là yêu nước, yêu nước thì phải thi đua. Và những người thi đua là…');
    assert.equal(warnedSaying('thi đua là yêu nước', [right, COMPETE]), null);
  });
  it('is none where it is a subject, or another saying', () => {
    assert.equal(warnedSaying('học nữa', [LEARN]), null);
    assert.equal(warnedSaying('việc học hành của thanh niên nông thôn', [LEARN, TALENT]), null);
  });
});
