import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editorSchema } from '../../../src/schemas/site.ts';

describe('the address of a host for the web editor', () => {
  const accepts = (apiRoot: string): boolean => editorSchema.safeParse({ enabled: true, backend: 'gitea', repository: 'chi-bo/thu-vien', apiRoot }).success;

  it('is secure, or on this machine', () => {
    for (const address of ['https://git.example.vn/api/v1', 'http://localhost:3000/api/v1', 'http://127.0.0.1/api/v1']) assert.ok(accepts(address), address);
    for (const address of ['http://git.example.vn/api/v1', 'http://localhost.example.vn/api/v1', 'ftp://git.example.vn/']) assert.ok(!accepts(address), address);
  });
});
