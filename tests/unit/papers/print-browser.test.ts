import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeOrders } from '../../../src/papers/make-orders.ts';
import { BrowserFell, launchChromium, PrintBrowser, type PrintProcess } from '../../../src/papers/print-browser.ts';

const PAGE = '<!doctype html><title>Thử</title><p>Thử';

/** A browser for papers that can be killed as the system kills one. */
function killable() {
  const started: PrintProcess[] = [];
  const launch = async (): Promise<PrintProcess> => {
    started.push(await launchChromium());
    return started.at(-1)!;
  };
  return { started, browser: new PrintBrowser(assert.fail, {}, launch), kill: () => started.at(-1)!.kill() };
}

describe('a browser that dies', () => {
  it('during one paper is started anew for the next, and the paper is tried again after all others', async () => {
    const { started, browser, kill } = killable();
    const tried: string[] = [];
    const paper = (path: string) => ({
      path,
      of: null,
      make: () =>
        browser.show(PAGE, async (sheet) => {
          tried.push(path);
          if (path === 'a' && tried.indexOf('a') === tried.length - 1) await kill();
          return sheet.pdf({ isTagged: false });
        }),
    });
    const made: string[] = [];
    const lost = await makeOrders(['a', 'b', 'c', 'd'].map(paper), async (order) => {
      const bytes = await order.make();
      assert.ok(Buffer.isBuffer(bytes) && bytes.subarray(0, 5).toString() === '%PDF-');
      made.push(order.path);
    });
    await browser.close();
    assert.deepEqual([lost, made.sort()], [[], ['a', 'b', 'c', 'd']]);
    assert.equal(started.length, 2);
  });

  it('during the same paper twice leaves out that paper alone, and says which', async () => {
    const { started, browser, kill } = killable();
    const make = (path: string) => () =>
      browser.show(PAGE, async (sheet) => {
        if (path === 'b') await kill();
        return sheet.pdf({ isTagged: false });
      });
    const made: string[] = [];
    const orders = ['a', 'b', 'c', 'd'].map((path) => ({ path, of: null, make: make(path) }));
    const lost = await makeOrders(orders, async (order) => {
      await order.make();
      made.push(order.path);
    });
    await browser.close();
    assert.deepEqual([lost, made.sort(), started.length <= 3], [['b'], ['a', 'c', 'd'], true]);
  });

  it('again and again is not started for ever', async () => {
    const { started, browser, kill } = killable();
    const show = () => browser.show(PAGE, (sheet) => kill().then(() => sheet.pdf({ isTagged: false })));
    for (let times = 0; times < 6; times++) await assert.rejects(show, BrowserFell);
    await browser.close();
    assert.equal(started.length, 4);
  });

  it('or only stops answering is left, and its process killed', async () => {
    const { started, browser } = killable();
    // The process stands still, as one does on a machine without memory.
    const show = browser.show(PAGE, async (sheet) => {
      process.kill(started[0]!.process.pid!, 'SIGSTOP');
      // By and by the system kills it.
      setTimeout(() => process.kill(started[0]!.process.pid!, 'SIGKILL'), 300);
      return sheet.pdf({ isTagged: false });
    });
    await assert.rejects(show, BrowserFell);
    assert.equal(await browser.show(PAGE, async (sheet) => (await sheet.pdf({ isTagged: false })).subarray(0, 5).toString()), '%PDF-');
    process.kill(started[1]!.process.pid!, 'SIGSTOP');
    // Asked to close, it would not.
    await browser.close();
    assert.equal(started.length, 2);
  });

  it('is told from what goes wrong in the work itself', async () => {
    const { browser } = killable();
    await assert.rejects(
      browser.show(PAGE, () => Promise.reject(new Error('A page of Chromium has one stream.'))),
      { message: 'A page of Chromium has one stream.' },
    );
    await browser.close();
  });
});
