import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { environmentFaults, requireSoundEnvironment } from '../../../src/library/check-environment.ts';

describe('variables of a command', () => {
  it('are taken where they say what they must', () => {
    for (const env of [
      {},
      { PORT: '4321', SHOW_DRAFTS: '1', SOURCE_DATE_EPOCH: '1735689600', SITE_ADDRESS: 'https://thu.example/xem/' },
      { PORT: '', SHOW_DRAFTS: '0', SITE_ADDRESS: 'http://localhost:4321' },
    ])
      assert.deepEqual(environmentFaults(env), []);
  });

  it('are refused in a sentence that names them, all at once', () => {
    for (const [name, values] of Object.entries({
      PORT: ['0', '65536', 'abc', '-1', '4321; ls', '1e3', ' 80'],
      SOURCE_DATE_EPOCH: ['yesterday', '-1', '1.5', '99999999999', '123456789012'],
      SHOW_DRAFTS: ['true', 'yes', '2', 'on'],
      SITE_ADDRESS: [
        'thu.example',
        'ftp://a.example/',
        'https://u:p@a.example/',
        'https://a;b/',
        'https://a.example/?x',
        'https://a.example/#x',
        'https://a.example/../b/',
        'https://a.example/a//b/',
        'https:\\\\a.example',
        'https://a.example/\u202E/',
        'https://a.example./',
      ],
    })) {
      for (const value of values) {
        const faults = environmentFaults({ [name]: value });
        assert.equal(faults.length, 1, `${name}=${value}`);
        assert.match(faults[0] ?? '', new RegExp(`^Biến ${name} là “.*”\\. (?:Cần|Chỉ nhận) `, 'u'));
      }
    }
    assert.equal(environmentFaults({ PORT: 'x', SHOW_DRAFTS: 'x' }).length, 2);
  });

  it('stop a command without a stack', () => {
    assert.throws(
      () => requireSoundEnvironment({ PORT: 'x' }),
      (error: Error) => error.stack === error.message && !/ {4}at /.test(String(error.stack)),
    );
  });
});
