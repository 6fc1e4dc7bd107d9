import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../../src/papers/find-browser.ts';
import { makeOrders } from '../../../src/papers/make-orders.ts';
import { BrowserFell, PrintBrowser } from '../../../src/papers/print-browser.ts';

const PAGE = '<!doctype html><title>Thử</title><p>Thử';

/** A browser for papers that can be killed as the system kills one. */
function killable() {
  const started: Browser[] = [];
  const launch = async (): Promise<Browser> => {
    const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--disable-gpu'] });
    started.push(browser);
    return browser;
  };
  /** One that is asked to close while it opens a page may stay behind. */
  const kill = async (): Promise<void> => {
    const dying = started.at(-1)!;
    const session = await dying.newBrowserCDPSession();
    await Promise.all([once(dying), session.send('Browser.crash').catch(() => undefined)]);
  };
  return { started, browser: new PrintBrowser(assert.fail, {}, launch), kill };
}

const once = (browser: Browser): Promise<unknown> => new Promise((resolve) => browser.once('disconnected', resolve));

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

  it('is told from what goes wrong in the work itself', async () => {
    const { browser } = killable();
    await assert.rejects(
      browser.show(PAGE, () => Promise.reject(new Error('A page of Chromium has one stream.'))),
      { message: 'A page of Chromium has one stream.' },
    );
    await browser.close();
  });
});
