/**
 * Says where a preview may be shown: `node scripts/start.mjs preview-address ADDRESS` prints the address, or nothing where it
 * would share its origin with the real site (`site.yaml`, or GitLab's CI_PAGES_URL), whose readers and editors a script
 * of the preview could then reach.
 */
import { runCommand } from '../src/commands/run-command.ts';

await runCommand(async () => {
  const { readSettings } = await import('../src/library/settings.ts');
  const { settings } = await readSettings('content');
  const wanted = new URL(process.argv[2] ?? '');
  const real = [settings?.site.url, process.env.CI_PAGES_URL].flatMap((address) =>
    address && URL.canParse(address) ? [new URL(address).hostname] : [],
  );
  if (settings && !real.includes(wanted.hostname)) console.log(wanted.href);
  else
    console.error(
      `Bản xem trước chỉ tải về được: mở tại ${wanted.origin} thì nó nằm chung địa chỉ với trang thật. Bật “Use unique domain” ` +
        '(Deploy → Pages) hoặc dùng tên miền riêng cho trang thật.',
    );
});
