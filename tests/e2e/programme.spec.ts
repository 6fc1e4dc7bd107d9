import { expect, test } from '@playwright/test';

test('the archive of sessions opens on the year, and says what there is of years before', async ({ page }) => {
  await page.goto('/chuyen-de/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Chương\strình\snăm\s\d{4}$/);
  await expect(page.getByText(/^Thư\sviện\schưa\scó\sbuổi\snào\sđăng\ský\scho\snăm\s\d{4}\./)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Tài liệu chuyên đề',
    /^Chủ\sđề\sđã\shọc\svà\schưa\shọc\snăm/,
    'Những năm trước, theo nguồn',
    'Tất cả buổi',
  ]);
  await expect(page.getByText('Kế hoạch, tài liệu, sinh hoạt, kết luận: chưa có thông tin')).toBeVisible();
});

test('a year has its topics, its sessions and its calendar; an organisation all its years', async ({ page, request }) => {
  await page.goto('/chuyen-de/');
  await page.getByRole('list', { name: 'Các năm' }).getByRole('link', { name: '2025' }).click();
  await expect(page).toHaveURL('/chuyen-de/nam/2025/');
  const covered = page.locator('div', { has: page.getByRole('heading', { name: /^Có\strong\schương\strình/ }) }).last();
  await expect(covered.getByRole('link', { name: /^Đọc\ssách\squý\sII$/ })).toBeVisible();
  await page.getByRole('link', { name: 'Chi bộ mẫu', exact: true }).first().click();
  await expect(page).toHaveURL('/chuyen-de/don-vi/chi-bo-mau/');
  await expect(page.locator('.rows .when b')).toHaveText(['2025', '2024']);
  const calendar = await request.get((await page.getByRole('link', { name: 'Lịch (.ics)' }).getAttribute('href')) ?? '');
  expect(await calendar.text()).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20250410T140000');
});
