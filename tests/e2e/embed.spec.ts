import { createServer } from 'node:http';

import { expect, test as base } from '@playwright/test';

import { listenLocally } from '../static-server.ts';

/** Another site, whose one page has this in it. @returns its address */
type Portal = (markup: string) => Promise<string>;

const test = base.extend<{ portal: Portal }>({
  portal: async ({ baseURL: _baseURL }, use) => {
    const servers: { close: () => void }[] = [];
    await use(async (markup) => {
      const server = createServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(`<!doctype html><title>Cổng thông tin</title>${markup}`);
      });
      const { origin, close } = await listenLocally(server);
      servers.push({ close });
      return `${origin}/`;
    });
    for (const { close } of servers) close();
  },
});

test('a portal shows the quotation of the day in a frame, by the code that the library gives', async ({ page, baseURL, portal }) => {
  await page.goto('/du-lieu/');
  const code = (await page.getByRole('region', { name: 'Đặt câu hôm nay lên trang khác' }).textContent()) ?? '';
  expect(code).toContain('<iframe src="https://mau.example/nhung/cau-hom-nay/"');
  expect(code).not.toContain('script');
  // The code names the address of the published site; here the site stands on this machine.
  await page.goto(await portal(code.replace('https://mau.example', baseURL ?? '')));
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { name: /^Câu hôm\snay/ })).toBeVisible();
  await expect(frame.getByText(/Hồ Chí Minh, .*Có nguồn tin\scậy\./)).toBeVisible();
  const opened = page.waitForEvent('popup');
  await frame.getByRole('link', { name: 'Xem căn cứ' }).click();
  expect((await opened).url()).toContain('/trich-dan/');
});

test('nothing else of the library is shown in a frame of another site', async ({ page, baseURL, portal }) => {
  const address = await portal(`<iframe src="${baseURL}/trich-dan/doc-sach-moi-ngay/"></iframe>`);
  const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
  await page.goto(address);
  await refused;
  await expect(page.frameLocator('iframe').getByText('Mỗi ngày đọc một trang')).toHaveCount(0);
});
