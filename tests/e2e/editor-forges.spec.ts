import { expect, test } from '@playwright/test';

import { EVERY_HOST } from '../fake-forge/every-host.ts';
import { APP_ID, CONSENT } from '../fake-forge/oauth.ts';
import { EDITOR } from '../fake-forge/serve-forge.ts';
import { enterToken, FORGEJO_HOST, GITEA, GITHUB, GITLAB, signIn, visit, type Visit } from './editor-forge.ts';
import {
  addCover,
  bytesOf,
  COVER,
  COVER_LINES,
  NEW_ARTICLE,
  NEW_ARTICLE_TEXT,
  pick,
  problemsIn,
  save,
  textOf,
  WHOLE_FORM,
  withoutDay,
  writeArticle,
} from './editor-steps.ts';

/** Hosts beside the most used one, which differ in their API alone; all of them where every host is asked for. */
const hosts = <T>(first: T, ...others: T[]): T[] => (process.env[EVERY_HOST] ? [first, ...others] : [first]);

let host: Visit;
test.afterEach(() => host.forge.close());

for (const kind of hosts(GITHUB, GITLAB, GITEA, FORGEJO_HOST)) {
  test.describe(kind.name, () => {
    test.beforeEach(async ({ page }, info) => {
      host = await visit(kind, page, info.outputPath('git'));
    });

    test('a new article is one commit of one file that passes the check', async ({ page }, info) => {
      await signIn(page);
      await expect(page.getByRole('button', { name: 'Hiển thị trình đơn tài khoản' }).getByText('account_circle')).toBeVisible();
      await writeArticle(page);
      await save(page);

      const [commit, ...earlier] = host.forge.repository.commits('main');
      expect(earlier.map(({ oid }) => oid)).toEqual([host.founded]);
      expect(commit).toMatchObject({
        message: 'Thêm Tin tức “chi-bo-mau-doc-sach-thang-muoi-mot”',
        author: { name: EDITOR.name, email: EDITOR.email },
      });
      expect(host.changesOn('main')).toEqual([`A ${NEW_ARTICLE}`]);
      expect(withoutDay(textOf(host.filesOf('main'), NEW_ARTICLE))).toBe(NEW_ARTICLE_TEXT);
      expect(await problemsIn(host.filesOf('main'), info.outputPath('content'))).toEqual([]);
      host.expectQuiet();
    });

    test('editing only a title leaves every other byte as it was', async ({ page }) => {
      const file = 'articles/bai-mau-1.mdx';
      const before = textOf(host.filesOf('main'), file);
      await signIn(page);
      await page.goto('/quan-tri/#/collections/articles/entries/bai-mau-1');
      const title = page.getByRole('textbox', { name: 'Tiêu đề', exact: true });
      const was = await title.inputValue();
      await title.fill(`${was}, kể lại`);
      await save(page);

      expect(host.changesOn('main')).toEqual([`M ${file}`]);
      expect(textOf(host.filesOf('main'), file)).toBe(before.replace(`title: ${was}\n`, `title: ${was}, kể lại\n`));
      host.expectQuiet();
    });

    test('the policy of the page lets it reach this host and no other', async ({ page }) => {
      await page.goto('/quan-tri/');
      const reached = (url: string): Promise<boolean> =>
        page.evaluate(
          (address) =>
            fetch(address).then(
              () => true,
              () => false,
            ),
          url,
        );
      expect(await reached(host.forge.origin)).toBe(true);
      expect(await reached(host.forge.origin.replace('127.0.0.1', 'localhost'))).toBe(false);
      const refusals = host.complaints.filter((text) => text.includes('violates the following Content Security Policy directive'));
      expect(refusals).toHaveLength(1);
      expect(refusals[0]).toContain(`"connect-src 'self' blob: data: ${host.forge.origin}"`);
    });
  });
}

for (const kind of hosts(GITHUB, GITLAB, GITEA)) {
  test(`${kind.name}: a picture goes into the same commit as the article, and is shown when it is opened again`, async ({ page }, info) => {
    await page.setViewportSize(WHOLE_FORM);
    host = await visit(kind, page, info.outputPath('git'));
    await signIn(page);
    await page.goto('/quan-tri/#/collections/articles/entries/bai-mau-2');
    await addCover(page);
    await save(page);

    expect(host.forge.repository.commits('main')).toHaveLength(2);
    expect(host.changesOn('main')).toEqual([`A articles/${COVER}`, 'M articles/bai-mau-2.mdx']);
    expect(textOf(host.filesOf('main'), 'articles/bai-mau-2.mdx')).toContain(COVER_LINES);
    expect(bytesOf(host.filesOf('main'), `articles/${COVER}`).subarray(8, 12).toString()).toBe('WEBP');
    expect(await problemsIn(host.filesOf('main'), info.outputPath('content'))).toEqual([]);

    await page.goto('/quan-tri/#/collections/articles/entries/bai-mau-2');
    await page.reload();
    const cover = page.getByRole('group', { name: `./${COVER}` });
    await cover.getByRole('button', { name: 'Mở rộng' }).click();
    const shown = page.locator('img[src^="blob:"]').first();
    await expect(shown).toBeVisible();
    expect(await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0);
    host.expectQuiet();
  });
}

test('a wrong token is refused in so many words', async ({ page }, info) => {
  host = await visit(GITHUB, page, info.outputPath('git'));
  await enterToken(page, 'ma-sai');
  await expect(page.getByText('Mã truy cập được cung cấp không hợp lệ.')).toBeVisible();
});

for (const [kind, button] of [
  [GITLAB, /Đăng nhập bằng .?GitLab/],
  [GITEA, /Đăng nhập bằng .?Gitea/],
] as const) {
  test(`${kind.name}: with an OAuth application an editor signs in without a token of one's own`, async ({ page }, info) => {
    host = await visit(kind, page, info.outputPath('git'), { appId: APP_ID });
    await page.goto('/quan-tri/');
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: button }).click()]);
    await popup.getByRole('link', { name: CONSENT }).click();
    await expect(page.getByText('Bài mẫu số 1 về việc đọc sách trong chi bộ')).toBeVisible();
    host.expectQuiet();
  });
}

for (const kind of hosts(GITHUB, GITLAB)) {
  test(`${kind.name}, with review: an article waits on a branch of its own until somebody publishes it`, async ({ page }, info) => {
    const branch = 'cms/articles/chi-bo-mau-doc-sach-thang-muoi-mot';
    host = await visit(kind, page, info.outputPath('git'), { review: true });
    await signIn(page);
    await writeArticle(page);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('alertdialog', { name: 'Gửi duyệt' }).getByRole('button', { name: 'Gửi duyệt' }).click();
    await expect(page).toHaveURL(/#\/collections\/articles$/);
    expect(host.changesOn(branch)).toEqual([`A ${NEW_ARTICLE}`]);
    expect(host.changesOn('main')).toEqual([]);

    await page.reload();
    await page.goto('/quan-tri/#/workflow');
    await page.getByRole('list', { name: 'Đang duyệt' }).getByRole('button', { name: 'Chi bộ mẫu đọc sách tháng mười một' }).click();
    await page.getByRole('button', { name: /Trạng\sthái: .*Đang duyệt/ }).click();
    await pick(page, 'menuitemradio', 'Sẵn sàng');
    await page.getByRole('button', { name: 'Xuất bản' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Xuất bản' }).click();
    await expect.poll(() => host.changesOn('main')).toEqual([`A ${NEW_ARTICLE}`]);
    expect(withoutDay(textOf(host.filesOf('main'), NEW_ARTICLE))).toBe(NEW_ARTICLE_TEXT);
    await expect.poll(() => host.forge.repository.head(branch)).toBeNull();
    host.expectQuiet();
  });
}

test('topics that a package brings are chosen from a list beside those of the repository', async ({ page }, info) => {
  const topics = [
    { value: 'doc-bao', label: 'Đọc báo' },
    { value: 'doc-sach', label: 'Đọc sách' },
  ];
  host = await visit(GITHUB, page, info.outputPath('git'), {}, { topics });
  await signIn(page);
  await writeArticle(page);
  await page.getByRole('checkbox', { name: 'Đọc báo', exact: true }).click();
  await save(page);
  expect(withoutDay(textOf(host.filesOf('main'), NEW_ARTICLE))).toBe(NEW_ARTICLE_TEXT.replace('- doc-sach', '- doc-sach\n  - doc-bao'));
  host.expectQuiet();
});
