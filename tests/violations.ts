import type { Page } from '@playwright/test';

/**
 * Notes every breach of the Content-Security-Policy on the pages that a tab opens from now on: `script-src-elem inline`.
 * The list grows as they happen.
 */
export async function noteViolations(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('noteViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, disposition }) => {
        const { noteViolation } = window as unknown as { noteViolation(violation: string): void };
        if (disposition === 'enforce') noteViolation(`${effectiveDirective} ${blockedURI}`);
      },
      true,
    );
  });
  return violations;
}
