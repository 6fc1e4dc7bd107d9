import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';

import { ContentError } from '../../../src/library/content-error.ts';

describe('ContentError', () => {
  const error = new ContentError(join(process.cwd(), 'content'), [
    { file: 'articles/bai.mdx', line: 2, column: 5, rule: 'mdx-import', message: 'Sai chỗ này.', fix: 'Sửa đi.' },
  ]);

  it('shows the list of problems and nothing else, wherever it is printed', () => {
    assert.equal(
      error.message,
      'content/articles/bai.mdx:2:5  lỗi  mdx-import  Sai chỗ này. Sửa đi.\nCó 1 lỗi trong 1 tệp. Sửa rồi chạy lại.',
    );
    assert.equal(error.stack, error.message);
    assert.doesNotMatch(inspect(error), /content-error|\bat /);
  });
});
