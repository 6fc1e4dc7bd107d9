import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { cmsFormats, type NamedFormat } from '../../../src/editing/cms/cms-config.ts';

const DOCUMENT =
  'number: 05-CT/TW\ntype: Chỉ thị\nissuer: Bộ Chính trị\nissued: 2016-05-15\ntitle: Về việc thử\nverification: unconfirmed\n';
const values = {
  number: '05-CT/TW',
  type: 'Chỉ thị',
  issuer: 'Bộ Chính trị',
  issued: '2016-05-15',
  title: 'Về việc khác',
  verification: 'unconfirmed',
};

/** The format of documents after it has read one. */
function opened(): NamedFormat {
  const format = cmsFormats().find(({ name }) => name === 'documents') ?? assert.fail();
  format.fromFile(DOCUMENT);
  return format;
}
const isRefused = (error: Error): boolean =>
  error.message === 'saving_failed' && (error.cause as Error).message.startsWith('Trong phần Văn bản đã có “05-CT/TW”.');

describe('an entry called like another', () => {
  it('is refused when it is new', () => {
    assert.throws(() => opened().toFile(values), isRefused);
    assert.throws(
      () => opened().toFile({ ...values, number: '05-ct/tw' }),
      (error: Error) => (error.cause as Error).message.startsWith('Trong phần Văn bản đã có “05-ct/tw”.'),
    );
  });

  it('is refused when it is renamed so', () => {
    const { fromFile, toFile } = opened();
    const other = fromFile(DOCUMENT.replace('05-CT/TW', '06-CT/TW'));
    assert.throws(() => toFile({ ...other, number: '05-CT/TW' }), isRefused);
    assert.match(toFile({ ...other, number: '07-CT/TW' }), /^number: 07-CT\/TW\n/);
  });

  it('is itself, edited, saved again, or read back after it was saved', () => {
    const { fromFile, toFile } = opened();
    assert.match(toFile({ ...fromFile(DOCUMENT), title: 'Về việc đã sửa' }), /title: Về việc đã sửa/);
    const fresh = { ...values, number: '08-CT/TW' };
    const written = toFile(fresh);
    fromFile(written);
    assert.equal(toFile({ ...fresh }), written);
  });

  it('is another document where number or date differs', () => {
    assert.match(opened().toFile({ ...values, issued: '2021-05-15' }), /issued: 2021-05-15/);
  });

  it('may have a name that was given up', () => {
    const { fromFile, toFile } = opened();
    toFile({ ...fromFile(DOCUMENT), number: '09-CT/TW' });
    assert.match(toFile(values), /^number: 05-CT\/TW\n/);
  });
});
