import { expect, test, type Page } from '@playwright/test';

import { sessionLink } from '../../src/pack/own/own-link.ts';
import { emptySession, itemOf } from '../../src/pack/own/own-session.ts';
import { items, open, PLAN, status, words } from './compose-steps.ts';
import { SCREENS } from './layouts.ts';

test.use({ viewport: SCREENS.phone });

const notice = (page: Page) => page.locator('[data-part="link-told"]');
const back = (page: Page) => page.getByRole('button', { name: /^Trở\slại buổi ấy/ });

async function addOwn(page: Page, words: string): Promise<void> {
  await page.getByLabel('Việc hoặc câu hỏi tự ghi').fill(words);
  await page.getByRole('button', { name: 'Thêm việc' }).click();
}

/** A session of so many tasks, as a link. */
function linkOf(count: number, title = 'Buổi của bạn'): string {
  const tasks = Array.from({ length: count }, (_, index) =>
    itemOf('task', { text: `Việc ${index + 1}`, note: `Ghi chú dài ${index}. `.repeat(20) }),
  );
  return `/soan/#${sessionLink({ ...emptySession(), title, items: tasks })}`;
}

test('what is added on another page stands in the session that one comes back to, and is nobody else’s link', async ({ page }) => {
  await open(page);
  await addOwn(page, 'Mở đầu');
  await page.goto('/trich-dan/doc-sach-moi-ngay/');
  await page.getByRole('button', { name: 'Thêm vào buổi', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm vào buổi', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã có trong buổi.' })).toBeVisible();
  await page.goBack();
  await expect(items(page)).toHaveCount(2);
  await expect(notice(page)).toBeHidden();
  await expect(back(page)).toHaveCount(0);
});

test('what is added to a session that a link brought says which one it is', async ({ page }) => {
  await open(page, linkOf(2));
  await page.goto('/trich-dan/doc-sach-moi-ngay/');
  await page.getByRole('button', { name: 'Thêm vào buổi', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã thêm vào “Buổi của bạn”. Mở, 3 mục' })).toBeVisible();
  await page.getByRole('button', { name: 'Thêm vào buổi', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã có trong “Buổi của bạn”.' })).toBeVisible();
  await page.getByRole('link', { name: 'Mở, 3 mục' }).click();
  await expect(items(page)).toHaveCount(3);
});

test('two tabs show the same session; a link opened in one takes nothing from the other', async ({ page, context }) => {
  await open(page);
  await addOwn(page, 'Việc của tôi');
  const other = await context.newPage();
  await open(other);
  await expect(items(other)).toHaveCount(1);
  await addOwn(other, 'Việc nữa');
  await expect(items(page)).toHaveCount(2);
  await addOwn(page, 'Việc thứ ba');
  await expect(items(other)).toHaveCount(3);

  const third = await context.newPage();
  await open(third, linkOf(2));
  await expect(back(page)).toBeVisible();
  // Another link does not take the place of what was put aside.
  await third.goto('/khong-co/');
  await open(third, linkOf(4));
  await expect(items(third)).toHaveCount(4);
  await back(page).click();
  expect(await words(page)).toEqual(['Việc của tôi', 'Việc nữa', 'Việc thứ ba']);
  await expect(items(third)).toHaveCount(3);
});

test('a link of sixty items opens whole, and one more is refused in words', async ({ page }) => {
  await open(page, linkOf(60));
  await expect(items(page)).toHaveCount(60);
  await expect(notice(page)).toHaveText('Buổi này mở từ liên kết. Sửa ở đây không đổi bản của người gửi.');
  await addOwn(page, 'Một việc nữa');
  await expect(status(page)).toHaveText('Buổi đã đủ 60 mục, không thêm được nữa.');
  await expect(items(page)).toHaveCount(60);
  await page.reload();
  await expect(items(page)).toHaveCount(60);
  await page
    .getByRole('button', { name: /^Bỏ ra, / })
    .last()
    .click();
  await expect(items(page)).toHaveCount(59);
});

test('a link of things the library has not shows where they stood', async ({ page }) => {
  const gone = itemOf('quotation', { ref: 'cau-da-rut' });
  await open(
    page,
    `/soan/#${sessionLink({ ...emptySession(), items: [itemOf('task', { text: 'Mở đầu' }), gone, itemOf('task', { text: 'Kết' })] })}`,
  );
  await expect(items(page).nth(1)).toContainText('Thư viện không có, hoặc không còn: cau-da-rut');
  await page.getByRole('button', { name: /^Đổi chỗ mục 3: Kết/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(status(page)).toHaveText('Kết: nay là mục 2 trên 3.');
});

for (const [how, spoil] of [
  [
    'keeps nothing',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      }),
  ],
  [
    'is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    },
  ],
] as const)
  test(`where the browser ${how}, the session lives in its address, and the page says so`, async ({ page }) => {
    await page.addInitScript(spoil);
    await open(page, PLAN);
    await expect(items(page)).toHaveCount(7);
    await expect(page.getByText('Trình duyệt này không cho giữ lại')).toBeVisible();
    await addOwn(page, 'Việc của tôi');
    await page.reload();
    await expect(items(page)).toHaveCount(8);
    await expect(notice(page)).toBeHidden();
    // A way within the page, as to its main part, leaves the session alone.
    await page.evaluate(() => {
      location.hash = '#phan-chinh';
    });
    await expect(page).toHaveURL(/#1\./);
    await expect(items(page)).toHaveCount(8);
    // So does a link that is opened over it: it is put aside for as long as the page stands.
    await page.evaluate((hash) => {
      location.hash = hash;
    }, linkOf(2).split('#')[1]!);
    await expect(items(page)).toHaveCount(2);
    await back(page).click();
    await expect(items(page)).toHaveCount(8);
  });

test('one’s own session is there after two links, of which one was changed, and each can be gone back to', async ({ page }) => {
  await open(page);
  await addOwn(page, 'Việc của tôi');
  for (const [count, title] of [
    [2, 'Buổi một'],
    [3, 'Buổi hai'],
  ] as const) {
    await page.goto('/khong-co/');
    await open(page, linkOf(count, title));
    await expect(items(page)).toHaveCount(count);
    if (count === 2) await addOwn(page, 'Thêm vào buổi của bạn');
  }
  await expect(back(page)).toHaveText(['Trở lại buổi ấy: Buổi một, 3 mục', 'Trở lại buổi ấy: Buổi chưa đặt tên, 1 mục']);
  await addOwn(page, 'Thêm vào buổi hai');
  await back(page).last().click();
  expect(await words(page)).toEqual(['Việc của tôi']);
  await expect(back(page)).toHaveText(['Trở lại buổi ấy: Buổi hai, 4 mục', 'Trở lại buổi ấy: Buổi một, 3 mục']);
  await page.reload();
  await back(page).first().click();
  expect((await words(page)).at(-1)).toBe('Thêm vào buổi hai');
  await page.getByRole('button', { name: 'Bỏ đi: Buổi chưa đặt tên, 1 mục' }).click();
  await expect(back(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Lấy lại' }).click();
  await expect(back(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Bỏ đi: Buổi một, 3 mục' }).click();
  await page.reload();
  await expect(back(page)).toHaveText(['Trở lại buổi ấy: Buổi chưa đặt tên, 1 mục']);
});

test('what is typed half in one window is kept when another adds something', async ({ page, context }) => {
  await open(page);
  await addOwn(page, 'Việc của tôi');
  const other = await context.newPage();
  await open(other);
  await page.getByRole('button', { name: 'Ghi chú, mục 1' }).click();
  await page.getByRole('textbox', { name: 'Ghi chú, mục 1' }).pressSequentially('Gõ dở');
  await addOwn(other, 'Việc nữa');
  await expect(items(page)).toHaveCount(2);
  await expect(items(page).first()).toContainText('Gõ dở');
  await expect(items(other).first()).toContainText('Gõ dở');
  await expect(items(other)).toHaveCount(2);
});

test('a link that holds nothing takes the place of nothing', async ({ page }) => {
  await open(page);
  await addOwn(page, 'Việc của tôi');
  await page.goto('/khong-co/');
  await open(page, '/soan/#1.zzz.AAAA');
  await expect(notice(page)).toHaveText('Liên kết đã hỏng hẳn, không mở được mục nào. Buổi trên máy này vẫn nguyên.');
  expect(await words(page)).toEqual(['Việc của tôi']);
});

test('forged words of a link are nobody’s quotation', async ({ page }) => {
  const forged = [
    itemOf('quotation', { text: 'Câu bịa' }),
    itemOf('passage', { ref: 'trich-dan/doc-sach-moi-ngay', text: 'Lời bịa', source: 'Hồ Chí Minh, Di chúc' }),
    itemOf('passage', { ref: 'tin-tuc/khong-co', text: 'Lời chép', source: 'Hồ Chí Minh, Di chúc' }),
  ];
  const link = sessionLink({ ...emptySession(), items: forged });
  await open(page, `/soan/#${link}`);
  await expect(items(page)).toHaveCount(2);
  await expect(notice(page)).toContainText('Không mở được:Câu bịa');
  await expect(page.locator('.items')).not.toContainText('Lời bịa');
  await expect(items(page).nth(1)).toContainText('đoạn chép từ trang “Hồ Chí Minh, Di chúc (tin-tuc/khong-co)”, chưa đối chiếu');
  await page.goto(`/soan/trinh-chieu/#${link}`);
  await expect(page.locator('own-slides')).toContainText(/chưa\sđối\schiếu/);
  await expect(page.locator('own-slides')).not.toContainText('Lời bịa');
});

test('another link in the address of the sheets or slides opens the other session; what the library lacks is told', async ({ page }) => {
  const gone = itemOf('quotation', { ref: 'cau-da-rut', minutes: 30 });
  const links = ['Buổi một', 'Buổi hai'].map((title) =>
    sessionLink({ ...emptySession(), title, items: [itemOf('task', { text: `Việc của ${title}` }), gone] }),
  );
  for (const [address, shown] of [
    ['/soan/in/', '[data-part="sheets"]'],
    ['/soan/trinh-chieu/', 'own-slides'],
  ] as const) {
    await page.goto(`${address}#${links[0]}`);
    await expect(page.locator(shown)).toContainText(/Việc\scủa\sBuổi\smột/);
    await expect(page.locator(shown)).toContainText('cau-da-rut');
    if (address === '/soan/in/') await expect(page.getByRole('status')).toContainText('1 mục thư viện không có, hoặc không còn');
    await page.evaluate((link) => void (location.hash = link!), links[1]);
    await expect(page.locator(shown)).toContainText(/Việc\scủa\sBuổi\shai/);
    await expect(page.locator(shown)).not.toContainText(/Việc\scủa\sBuổi\smột/);
  }
});
