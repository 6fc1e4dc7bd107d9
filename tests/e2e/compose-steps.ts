import { expect, type Page } from '@playwright/test';

/** The page that composes, beginning with the plan of a material: seven items. */
export const PLAN = '/soan/#tu=tai-lieu/doc-sach-cho-deu&phut=60';

export const items = (page: Page) => page.locator('.items > .item');
export const words = (page: Page) => items(page).locator('.words').allTextContents();
export const status = (page: Page) => page.locator('.acted').getByRole('status');
export const count = (page: Page) => page.locator('.count');

export async function open(page: Page, address = '/soan/'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('session-composer')).toHaveAttribute('ready', '');
}

export async function find(page: Page, query: string): Promise<void> {
  await page.getByRole('main').getByRole('searchbox', { name: 'Tìm trong thư viện' }).fill(query);
  await expect(page.locator('.picks li').first()).toBeVisible();
}
