import { expect, test } from '@playwright/test';

test('the archive of sessions opens on the year, and says what there is of years before', async ({ page }) => {
  await page.goto('/chuyen-de/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Chương\strình\snăm\s\d{4}(?:\svà\squý\sI\/\d{4})?$/);
  await expect(page.getByText(/^Thư\sviện\schưa\scó\sbuổi\snào\sđăng\ský\scho\snăm\s\d{4}\./)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    /^Chuẩn\sbị\squý\s[IV]+\/\d{4}$/,
    /^Chủ\sđề\sđã\shọc\svà\schưa\shọc\snăm/,
    'Những năm trước, theo nguồn',
    'Tất cả buổi',
  ]);
  await expect(page.getByText('Kế hoạch, tài liệu, sinh hoạt, kết luận: chưa có thông tin')).toBeVisible();
});

test('the next quarter is named with its year: nothing is registered, and materials stand ready with papers and slides', async ({
  page,
}) => {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Chuẩn\sbị\squý/ })
    .click();
  await expect(page).toHaveURL('/chuyen-de/#phan-quy-toi');
  const next = page.locator('section', { has: page.getByRole('heading', { name: /^Chuẩn\sbị\squý/ }) });
  await expect(next.getByRole('list', { name: 'Bốn quý, kể từ quý này' }).getByRole('listitem')).toHaveText(
    Array.from({ length: 4 }, () => /^Quý\s[IV]+\/\d{4}\s*chưa\scó\sbuổi\snào\sđăng\ský$/),
  );
  await expect(next.getByText(/^Quý\s[IV]+\/\d{4}: chưa có buổi nào đăng\ský \(tính đến \d/)).toBeVisible();
  await expect(next.getByRole('heading', { level: 3 })).toHaveText('1 tài liệu về chủ đề thư viện đã có buổi, kèm năm gần nhất');
  await expect(next.getByRole('link', { name: /^Trình\schiếu: Đọc/ })).toHaveAttribute('href', /\/trinh-chieu\/$/);
});

test('a year has its topics, its sessions and its calendar; an organisation all its years', async ({ page, request }) => {
  await page.goto('/chuyen-de/');
  await page.getByRole('list', { name: 'Các năm' }).getByRole('link', { name: '2025' }).click();
  await expect(page).toHaveURL('/chuyen-de/nam/2025/');
  const covered = page.locator('div', { has: page.getByRole('heading', { name: /^\d+\schủ\sđề\scó\strong\schương\strình/ }) }).last();
  await expect(covered.getByRole('link', { name: /^Đọc\ssách\squý\sII$/ })).toBeVisible();
  await page.getByRole('link', { name: 'Chi bộ mẫu', exact: true }).first().click();
  await expect(page).toHaveURL('/chuyen-de/don-vi/chi-bo-mau/');
  await expect(page.locator('.rows .when b')).toHaveText(['2025', '2024']);
  const calendar = await request.get(
    (await page.getByRole('link', { name: /^Lịch đã\squa: \d buổi, .+\(\.ics\)$/ }).getAttribute('href')) ?? '',
  );
  expect(await calendar.text()).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20250410T140000');
});
