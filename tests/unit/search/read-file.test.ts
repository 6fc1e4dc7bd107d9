import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { readFromUrl } from '../../../src/search/bundle/read-file.ts';

/** What a server does with each file. */
const ANSWERS: Record<string, (response: ServerResponse) => void> = {
  '/pagefind/whole': (response) => response.end('đủ'),
  '/pagefind/empty': (response) => response.end(),
  '/pagefind/missing': (response) => response.writeHead(404).end('<!doctype html>'),
  '/pagefind/silent': () => {},
  '/pagefind/begun': (response) => void response.write('x'),
  '/pagefind/broken': (response) => void response.writeHead(200, { 'content-length': '100' }).write('x', () => response.destroy()),
  '/pagefind/endless': (response) => {
    const more = (): void => void (response.writable && response.write(Buffer.alloc(1 << 20), more));
    more();
  },
};
const server = createServer((request, response) => ANSWERS[request.url ?? '']?.(response)).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
after(() => {
  server.closeAllConnections();
  server.close();
});
const read = readFromUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/pagefind`, 2000);

describe('readFromUrl', () => {
  it('reads a file whole', async () => {
    assert.equal(new TextDecoder().decode(await read('whole')), 'đủ');
    assert.equal((await read('empty')).length, 0);
  });

  for (const [file, code] of [
    ['missing', 'index-missing'],
    ['silent', 'offline'],
    ['begun', 'offline'],
    ['broken', 'offline'],
    ['endless', 'corrupt'],
  ] as const) {
    it(`ends with ${code} for a file that is ${file}`, () => assert.rejects(read(file), { code }));
  }
});
