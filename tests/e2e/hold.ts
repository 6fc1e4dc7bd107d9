import type { Page } from '@playwright/test';

/** Holds back the answers to what a page asks of certain addresses. @returns lets all of them go, those still to come too */
export async function hold(page: Page, addresses: string): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
