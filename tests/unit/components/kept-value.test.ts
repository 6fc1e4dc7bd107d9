import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onDevice } from '../../../src/components/on-device/kept-value.ts';
import { fakeLocalStorage, openPageOf } from './fake-storage.ts';

it('two libraries opened from one disk share how pages look, and nothing else', () => {
  const { texts } = fakeLocalStorage();
  const open = (web: string): void => openPageOf({ portable: './', web });
  open('https://mot.example/');
  onDevice.write('soan-buoi', 'một');
  onDevice.write('ghi-chu:/tai-lieu/a/', 'một');
  onDevice.write('theme', 'dark');
  open('https://hai.example/');
  assert.equal(onDevice.read('soan-buoi'), null);
  assert.equal(onDevice.read('theme'), 'dark');
  onDevice.write('ghi-chu:/tai-lieu/b/', 'hai');
  assert.deepEqual(onDevice.keysBeginning('').toSorted(), ['ghi-chu:/tai-lieu/b/', 'theme']);
  assert.ok(texts.has('theme'));

  // Another tab changes something of the first library.
  const key = [...texts.keys()].find((name) => name.startsWith('soan-buoi'))!;
  assert.equal(onDevice.isChangeOf('soan-buoi', { key } as StorageEvent), false);
  open('https://mot.example/');
  assert.equal(onDevice.isChangeOf('soan-buoi', { key } as StorageEvent), true);
  assert.deepEqual(onDevice.keysBeginning('ghi-chu:'), ['ghi-chu:/tai-lieu/a/']);
  onDevice.write('soan-buoi', null);
  assert.equal(texts.has(key), false);
});
