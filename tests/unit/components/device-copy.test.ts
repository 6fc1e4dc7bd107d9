import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { emptySession, itemOf } from '../../../src/pack/own/own-session.ts';
import { keepSession, keptSession, sessionsAside } from '../../../src/components/compose/kept-session.ts';
import { countLeftOut } from '../../../src/components/compose/taken-sessions.ts';
import { readCopy, takeIn, writeCopy, type DeviceCopy } from '../../../src/components/on-device/device-copy.ts';
import { keepNote, keptNotes } from '../../../src/components/on-device/kept-notes.ts';
import { onDevice } from '../../../src/components/on-device/kept-value.ts';
import { keptWays, writeWays } from '../../../src/components/on-device/kept-ways.ts';
import { keepPlace, keptPlaces } from '../../../src/components/reading-place/kept-places.ts';
import { recentSearches, rememberSearch } from '../../../src/components/search/recent-searches.ts';
import { fakeLocalStorage, type FakeStorage } from './fake-storage.ts';

let storage: FakeStorage;
beforeEach(() => (storage = fakeLocalStorage()));

const PAGE = '/chuyen-de/quy-4/';
const place = { path: '/tac-pham/di-chuc/', title: 'Di chúc', at: 'doan-4', part: 'Đoạn 4', minutes: 3, time: 10 };
const note = { path: PAGE, title: 'Quý IV', text: 'Hỏi về quỹ', time: 10 };
const session = (title: string) => ({ ...emptySession(), title, items: [itemOf('task', { text: 'Khai mạc', minutes: 5 })] });

/** A device with one thing of each kind. */
function fill(): void {
  keepPlace(place);
  writeWays([{ path: PAGE, title: 'Quý IV', label: 'Chuyên đề', time: 10 }]);
  keepNote(note);
  keepSession(session('Chi bộ 2'));
  rememberSearch('đạo đức');
  onDevice.write('theme', 'dark');
}
const copied = (): DeviceCopy => readCopy(writeCopy()) as DeviceCopy;

describe('what is taken from one device to another', () => {
  it('is all there on one that had nothing, and nothing new where it came from', () => {
    fill();
    const text = `Gửi đồng chí:\n${writeCopy()}\nChúc vui.`;
    assert.deepEqual(takeIn(readCopy(text) as DeviceCopy), { places: 0, ways: 0, notes: 0, sessions: 0, searches: 0, settings: 0 });
    const before = new Map(storage.texts);
    storage.texts.clear();
    assert.deepEqual(takeIn(readCopy(text) as DeviceCopy), { places: 1, ways: 1, notes: 1, sessions: 1, searches: 1, settings: 1 });
    assert.deepEqual(new Map([...storage.texts].sort()), new Map([...before].sort()));
  });

  it('is newer or stays behind what is newer here', () => {
    keepPlace({ ...place, at: 'doan-9', time: 20 });
    const there = copied();
    keepPlace({ ...place, at: 'doan-2', time: 30 });
    assert.equal(takeIn(there)?.places, 0);
    assert.equal(keptPlaces()[0]?.at, 'doan-2');
    keepPlace({ ...place, at: 'doan-1', time: 5 });
    assert.equal(takeIn(there)?.places, 1);
    assert.deepEqual(
      keptPlaces().map(({ at }) => at),
      ['doan-9'],
    );
  });

  it('loses nothing that was written on either', () => {
    keepNote({ ...note, text: 'Hỏi về quỹ\nĐọc trước' });
    keepSession(session('Của máy kia'));
    rememberSearch('dân vận');
    const there = copied();
    storage.texts.clear();
    keepNote({ ...note, text: 'Mượn hội trường' });
    keepSession(session('Của máy này'));
    rememberSearch('đạo đức');
    assert.ok(takeIn(there));
    assert.match(keptNotes()[0]!.text, /^Mượn hội trường\n[^]*Hỏi về quỹ\nĐọc trước$/);
    assert.equal(keptSession()?.title, 'Của máy này');
    assert.deepEqual(
      sessionsAside().map(({ session: { title } }) => title),
      ['Của máy kia'],
    );
    assert.deepEqual(recentSearches(), ['đạo đức', 'dân vận']);
    assert.deepEqual(takeIn(there), { places: 0, ways: 0, notes: 0, sessions: 0, searches: 0, settings: 0 });
  });

  it('does not come twice where a note has grown since', () => {
    keepNote(note);
    const there = copied();
    keepNote({ ...note, text: 'Hỏi về quỹ\nvà về sách' });
    takeIn(there);
    assert.equal(keptNotes()[0]!.text, 'Hỏi về quỹ\nvà về sách');
  });

  it('changes nothing where there is no room for all of it', () => {
    fill();
    keepNote({ ...note, path: '/chuyen-de/quy-3/', text: 'dài '.repeat(200) });
    const there = copied();
    storage.texts.clear();
    keepNote({ ...note, text: 'Của máy này' });
    const before = new Map(storage.texts);
    storage.room = 600;
    assert.equal(takeIn(there), null);
    assert.deepEqual(storage.texts, before);
  });

  it('puts no more sessions aside than there is room for beside those that are there', () => {
    for (let i = 0; i < 9; i++) takeIn({ ...copied(), sessions: [`["Buổi ${i}",60]`] });
    assert.equal(sessionsAside().length + 1, 9);
    const more = ['["Buổi 3",60]', '["Buổi nữa",60]', '["Buổi nữa nữa",60]'];
    assert.equal(takeIn({ ...copied(), sessions: more })?.sessions, 0);
    assert.equal(countLeftOut(more), 2);
  });

  it('has ways to the pages that are kept, which are not needed where they are kept as well', () => {
    const kept = [{ path: '/van-ban/05/', title: 'Chỉ thị 05', label: '', time: 0 }];
    writeWays([{ path: PAGE, title: 'Quý IV', label: 'Chuyên đề', time: 10 }]);
    const there = readCopy(writeCopy(kept)) as DeviceCopy;
    storage.texts.clear();
    assert.equal(takeIn(there, kept)?.ways, 1);
    assert.equal(takeIn(there)?.ways, 1);
    assert.deepEqual(
      keptWays().map(({ title }) => title),
      ['Quý IV', 'Chỉ thị 05'],
    );
  });
});

describe('a text that is no copy of a device', () => {
  it('is told from one that is damaged, and from one of a newer library', () => {
    fill();
    const text = writeCopy();
    assert.equal(readCopy('Chào đồng chí'), 'other');
    assert.equal(readCopy('{"a": 1}'), 'other');
    assert.equal(readCopy(text.slice(0, -40)), 'damaged');
    assert.equal(readCopy(text.replace('"minutes":3', '"minutes":"3"')), 'damaged');
    assert.equal(readCopy(text.replace('/tac-pham/', '//tac-pham.example/')), 'damaged');
    assert.equal(readCopy(text.replace('"format":1', '"format":2')), 'newer');
    assert.equal(readCopy(text.replace('"format":1', '"format":2').replace('"notes"', '"ghi"')), 'newer');
  });
});

describe('a browser that keeps nothing', () => {
  it('is told so by what could not be written, and is not broken by it', () => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    assert.equal(onDevice.isOpen, false);
    assert.equal(keepNote(note), false);
    assert.equal(writeWays([{ path: PAGE, title: '', label: '', time: 0 }]), false);
    assert.deepEqual([keptNotes(), keptWays(), keptPlaces(), recentSearches()], [[], [], [], []]);
    assert.equal(readCopy(writeCopy()) instanceof Object, true);
    Reflect.deleteProperty(globalThis, 'localStorage');
  });
});
