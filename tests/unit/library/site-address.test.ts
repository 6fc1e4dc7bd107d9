import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { siteAddress } from '../../../src/library/site-address.ts';

describe('siteAddress', () => {
  const written = { url: 'https://thuvien.example.vn', base: '/' };

  it('is what site.yaml says, unless the environment says otherwise', () => {
    assert.deepEqual(siteAddress(written, {}), written);
    assert.deepEqual(siteAddress(written, { SITE_ADDRESS: '' }), written);
  });

  it('splits an address into host and path, with a slash at both ends', () => {
    const here = { url: 'https://chi-bo.pages.example:8443', base: '/-/thu-vien/-/jobs/7/artifacts/preview/' };
    for (const end of ['', '/'])
      assert.deepEqual(
        siteAddress(written, { SITE_ADDRESS: `https://chi-bo.pages.example:8443/-/thu-vien/-/jobs/7/artifacts/preview${end}` }),
        here,
      );
    assert.deepEqual(siteAddress(written, { SITE_ADDRESS: 'https://mr-3.example' }), { url: 'https://mr-3.example', base: '/' });
  });

  it('refuses what is no address, with an example', () => {
    for (const wrong of ['/xem-truoc/', 'ftp://a.example/'])
      assert.throws(() => siteAddress(written, { SITE_ADDRESS: wrong }), /Cần địa chỉ đầy đủ, .*ví dụ https:/);
  });
});
