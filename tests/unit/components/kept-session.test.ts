import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { addToKept, keepSession, keptSession } from '../../../src/components/compose/kept-session.ts';
import { emptySession, itemOf } from '../../../src/pack/own/own-session.ts';
import { fakeLocalStorage, type FakeStorage } from './fake-storage.ts';

let storage: FakeStorage;
beforeEach(() => (storage = fakeLocalStorage()));

const task = itemOf('task', { text: 'Khai mạc', minutes: 5 });

test('a page that shows an empty session leaves room for what another page adds at that moment', () => {
  assert.equal(keptSession(), null);
  assert.equal(keepSession(emptySession()), true);
  assert.deepEqual([...storage.texts], []);
  assert.deepEqual(addToKept(task), { is: 'added', count: 1, title: '' });
  assert.equal(keptSession()?.items.length, 1);
});

test('what is kept already is not written again, and what changed is', () => {
  const session = { ...emptySession(), items: [task] };
  assert.equal(keepSession(session), true);
  storage.room = 0;
  assert.equal(keepSession(session), true);
  assert.equal(keepSession({ ...session, title: 'Chi bộ 2' }), false);
  storage.room = Infinity;
  assert.equal(keepSession(emptySession()), true);
  assert.deepEqual(keptSession(), emptySession());
});

test('a browser that keeps nothing says so of an empty session too', () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('Storage is switched off.', 'SecurityError');
    },
  });
  assert.equal(keepSession(emptySession()), false);
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, writable: true, value: undefined });
});
