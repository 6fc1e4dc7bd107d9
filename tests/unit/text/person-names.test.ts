import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPersonNames } from '../../../src/text/person-names.ts';

describe('names of persons', () => {
  it('are a family name and what is capitalised behind it', () => {
    assert.deepEqual(
      findPersonNames('đồng chí Nguyễn Thuý Hà, Lò Văn Púa và Tống Thị Bé phát biểu').map(({ name, at }) => `${at} ${name}`),
      ['9 Nguyễn Thuý Hà', '25 Lò Văn Púa', '39 Tống Thị Bé'],
    );
  });
  it('are not places, nor family names alone', () => {
    assert.deepEqual(findPersonNames('ở Hà Nội, Thái Nguyên, Thạch Thất, Hồ Chí Minh; họ Nguyễn, Trần'), []);
  });
});
