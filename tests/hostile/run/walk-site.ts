import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../../src/papers/find-browser.ts';
import { ABANDONED } from '../../abandoned-transition.ts';
import { serveFolder } from '../../static-server.ts';
import { filesOf } from './judge-site.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Opens every page, and every attachment that a browser shows, in Chromium: nothing may run, be blocked, ask elsewhere or open a dialog.
 */
export async function walkSite(site: string): Promise<string[]> {
  const server = await serveFolder(site);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ARGUMENTS });
  try {
    const context = await browser.newContext({ locale: 'vi-VN' });
    await context.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(globalThis, { __violations: violations });
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
    const found: string[] = [];
    const files = filesOf(site).filter(
      (file) => /\.(?:html|txt|csv|pdf|xml)$/.test(file) && !file.startsWith('quan-tri/') && !file.startsWith('pagefind/'),
    );
    const pages = await Promise.all([context.newPage(), context.newPage()]);
    const queue = [...files];
    await Promise.all(
      pages.map(async (page) => {
        for (let file = queue.shift(); file !== undefined; file = queue.shift())
          found.push(...(await visit(page, server.origin, file)).map((fault) => `${file}: ${fault}`));
      }),
    );
    return found;
  } finally {
    await browser.close();
    server.close();
  }
}

async function visit(page: Page, origin: string, file: string): Promise<string[]> {
  const noise: string[] = [];
  const listeners = {
    dialog: (dialog: { message(): string; dismiss(): Promise<void> }) => {
      noise.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    },
    pageerror: ({ message }: Error) => !ABANDONED.test(message) && noise.push(`error ${message}`),
    request: (request: { url(): string }) =>
      /^(?:data|blob):/.test(request.url()) || request.url().startsWith(`${origin}/`) || noise.push(`asks ${request.url()}`),
    popup: () => noise.push('popup'),
  };
  for (const [event, listener] of Object.entries(listeners)) page.on(event as 'popup', listener as () => void);
  try {
    const address = `${origin}/${file
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/')}`;
    // A redirect page or a download is no page to look at.
    const isPage = await page.goto(address, { waitUntil: 'load', timeout: 60_000 }).then(
      () => true,
      (error: Error) =>
        /Download is starting|ERR_ABORTED|interrupted by another/.test(error.message)
          ? false
          : (noise.push(error.message.split('\n')[0]!), false),
    );
    if (!isPage) return noise;
    const { pwned, violations } = await page
      .evaluate(() => ({
        pwned: String(Reflect.get(globalThis, '__pwned') ?? ''),
        violations: (Reflect.get(globalThis, '__violations') ?? []) as string[],
      }))
      .catch(() => ({ pwned: '', violations: [] as string[] }));
    return [...noise, ...(pwned ? [`RAN: ${pwned}`] : []), ...violations.map((violation) => `policy violated: ${violation}`)];
  } finally {
    for (const [event, listener] of Object.entries(listeners)) page.off(event as 'popup', listener as () => void);
  }
}
