import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepUnit } from '../../../src/keeping/keep-unit.ts';
import { faultOf, KeepingFailure } from '../../../src/keeping/keeping-failure.ts';
import { filesOf, keptFiles, NOTHING_KEPT, withoutUnit } from '../../../src/keeping/record.ts';
import { lookAtShelf, lookForNews, makeOffer } from '../../../src/keeping/shelf.ts';
import { readUnit } from '../../../src/keeping/read-unit.ts';
import { bench, digestOf, type Bench } from './small-site.ts';

const NO_STOP = new AbortController().signal;
const A = 'tai-lieu/a/';
const B = 'tai-lieu/b/';
const html = (page: string): string => `${page}index.html`;

const keep = ({ place }: Bench, page: string, signal = NO_STOP, told: number[] = []) =>
  keepUnit(page, { papers: false, search: true }, place, (done, bytes) => told.push(done / bytes), signal).then(
    (record) => record,
    (thrown: unknown) => faultOf(thrown),
  );

/** What a reader is served at a path. */
async function served({ store }: Bench, path: string): Promise<string | null> {
  const record = await store.record();
  const file = record && keptFiles(record).get(path);
  return (file && (await (await store.file(file.digest))?.text())) ?? null;
}

describe('keeping a unit', () => {
  it('puts every file in by its content and says how far it is', async () => {
    const b = bench();
    b.site.publish(A, { [html(A)]: '<html>a1' });
    const told: number[] = [];
    const record = await keep(b, A, NO_STOP, told);
    assert.notEqual(typeof record, 'string');
    assert.equal(await served(b, html(A)), '<html>a1');
    assert.equal(await served(b, 'index.html'), '<html>home');
    assert.equal(told.at(-1), 1);
    const file = await b.store.file(digestOf('<html>a1'));
    assert.deepEqual([...file!.headers.keys()], ['content-type']);
    assert.equal((await lookAtShelf(b.place, '/', async () => false)).kept[0]?.lost, 0);
  });

  it('fetches for a second unit, or a newer form, only what is not there', async () => {
    const b = bench();
    b.site.publish(A, { [html(A)]: '<html>a1' });
    b.site.publish(B, { [html(B)]: '<html>b1', 'anh/b.png': 'png' });
    await keep(b, A);
    b.site.asked = [];
    await keep(b, B);
    assert.deepEqual(b.site.asked.filter((path) => !path.startsWith('luu/')).sort(), ['anh/b.png', html(B)]);
    b.site.publish(B, { [html(B)]: '<html>b2', 'anh/b.png': 'png' });
    assert.deepEqual(await lookForNews(b.place, '/'), [{ address: `/${B}`, missing: 8 }]);
    const offer = await makeOffer(B, await readUnit(B, b.site.read), b.place, '/');
    assert.deepEqual([offer.size.missing, offer.search.missing, offer.kept?.lost], [8, 0, 0]);
    await keep(b, B);
    assert.equal(await served(b, html(B)), '<html>b2');
    assert.ok(!(await b.store.digests()).has(digestOf('<html>b1')), 'what it no longer needs is gone');
    assert.deepEqual(await lookForNews(b.place, '/'), []);
  });

  it('keeps the old whole, and what came, where the network breaks off; then goes on', async () => {
    const b = bench();
    b.site.publish(A, { [html(A)]: '<html>a1', 'anh/1.png': '1' });
    await keep(b, A);
    const files = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`anh/${n}.png`, `new ${n}`]));
    b.site.publish(A, { [html(A)]: '<html>a2', ...files });
    let answers = 0;
    b.site.onAsked = (path) => {
      if (!path.startsWith('luu/') && ++answers > 6) throw new KeepingFailure('stopped');
    };
    assert.equal(await keep(b, A), 'stopped');
    assert.equal(await served(b, html(A)), '<html>a1');
    const { unfinished, kept } = await lookAtShelf(b.place, '/', async () => false);
    assert.equal(kept.length, 1);
    assert.ok(unfinished[0]!.done > 0 && unfinished[0]!.done < unfinished[0]!.bytes);
    b.site.onAsked = () => {};
    b.site.asked = [];
    await keep(b, A);
    assert.ok(b.site.asked.filter((path) => path.startsWith('anh/')).length < 8, 'what came is not fetched again');
    assert.equal(await served(b, html(A)), '<html>a2');
    assert.deepEqual((await b.store.record())?.unfinished, {});
  });

  it('reads the lists once more where a release comes in the middle, and mixes nothing', async () => {
    const b = bench();
    b.site.publish(A, { [html(A)]: '<html>a1', 'anh/1.png': 'old' });
    let released = false;
    b.site.onAsked = (path) => {
      if (released || path.startsWith('luu/')) return;
      released = true;
      b.site.publish(A, { [html(A)]: '<html>a2', 'anh/1.png': 'new' });
    };
    assert.notEqual(typeof (await keep(b, A)), 'string');
    assert.deepEqual([await served(b, html(A)), await served(b, 'anh/1.png')], ['<html>a2', 'new']);
    assert.ok(!(await b.store.digests()).has(digestOf('old')));
  });

  it('says so where the site stays half published, and leaves the old', async () => {
    const b = bench();
    b.site.publish(A, { [html(A)]: '<html>a1' });
    await keep(b, A);
    b.site.publish(A, { [html(A)]: '<html>a2', 'anh/1.png': 'new' });
    for (const half of [() => b.site.files.delete('anh/1.png'), () => b.site.files.set('anh/1.png', 'other')]) {
      half();
      assert.equal(await keep(b, A), 'changed');
      assert.equal(await served(b, html(A)), '<html>a1');
    }
    b.site.files.set(`luu/muc/${A.slice(0, -1)}.json`, '<html>Không có trang này');
    assert.equal(await keep(b, A), 'changed');
    b.site.files.delete(`luu/muc/${A.slice(0, -1)}.json`);
    assert.equal(await keep(b, A), 'gone');
    assert.equal(await served(b, html(A)), '<html>a1');
  });

  it('drops what it was fetching, whole, where there is no room, before or in the middle', async () => {
    const b = bench();
    b.site.publish(A, { [html(A)]: '<html>a1' });
    await keep(b, A);
    const before = b.caches.addresses.sort();
    b.site.publish(B, { [html(B)]: '<html>b1', 'anh/b.png': 'x'.repeat(5000) });
    b.caches.room = b.caches.bytes + 4000;
    assert.equal(await keep(b, B), 'full');
    assert.deepEqual(b.caches.addresses.sort(), before);
    b.caches.room = Infinity;
    b.place.free = async () => 4000;
    b.site.asked = [];
    assert.equal(await keep(b, B), 'full');
    assert.deepEqual(
      b.site.asked.filter((path) => !path.startsWith('luu/')),
      [],
      'nothing is fetched in vain',
    );
    assert.equal(await served(b, html(A)), '<html>a1');
  });

  it('stops at once where the reader says so', async () => {
    const b = bench();
    b.site.publish(A, { [html(A)]: '<html>a1' });
    const stop = new AbortController();
    b.site.onAsked = (path) => void (path === html(A) && stop.abort());
    assert.equal(await keep(b, A, stop.signal), 'stopped');
    assert.equal((await lookAtShelf(b.place, '/', async () => false)).unfinished.length, 1);
  });
});

describe('what is removed', () => {
  it('takes along what no other unit needs, and the last takes everything', async () => {
    const b = bench();
    b.site.publish(A, { [html(A)]: '<html>a1' });
    b.site.publish(B, { [html(B)]: '<html>b1' });
    await keep(b, A);
    await keep(b, B);
    await (await b.store.openRead('pages')).put('https://x.example/khac/', new Response('<html>read'));
    const record = await b.store.change((now) => withoutUnit(now, A));
    assert.deepEqual(Object.keys(record.units), [B]);
    assert.deepEqual([await served(b, html(A)), await served(b, html(B)), await served(b, 'x.css')], [null, '<html>b1', 'css']);
    await b.store.change((now) => withoutUnit(now, B));
    assert.deepEqual(b.caches.addresses, []);
    assert.deepEqual(await b.caches.keys(), []);
  });

  it('by the browser is told, and fetched again', async () => {
    const b = bench();
    b.site.publish(A, { [html(A)]: '<html>a1' });
    const record = await keep(b, A);
    const cache = await b.caches.open('thu-vien:/:files');
    await cache.delete(`https://x.example/luu/~/${digestOf('<html>a1')}`);
    assert.equal((await lookAtShelf(b.place, '/', async () => false)).kept[0]?.lost, 8);
    b.site.asked = [];
    assert.deepEqual(Object.keys((await keep(b, A)) as object), Object.keys(record as object));
    assert.deepEqual(
      b.site.asked.filter((path) => !path.startsWith('luu/')),
      [html(A)],
    );
  });
});

it('a record that is damaged is told; the next thing kept begins anew', async () => {
  const b = bench();
  b.site.publish(A, { [html(A)]: '<html>a1' });
  await keep(b, A);
  const cache = await b.caches.open('thu-vien:/:record');
  for (const damaged of ['{', '{"format":1}', JSON.stringify({ ...NOTHING_KEPT, units: { x: { files: [['../a', 'x', 1]] } } })]) {
    await cache.put('https://x.example/luu/~/record', new Response(damaged));
    assert.equal(await lookAtShelf(b.place, '/', async () => false).catch(faultOf), 'damaged');
  }
  const record = await keep(b, A);
  assert.equal(typeof record === 'object' && filesOf(record.units[A]!).length, 2);
});
