import { command, UsageError } from '../commands/command-line.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { readSettings } from '../library/settings.ts';

const FORM = {
  name: 'thu-vien preview-address',
  about: `In lại địa chỉ nếu bản xem trước được mở ở đó; không in gì nếu ở đó nó nằm chung địa chỉ với trang thật (site.yaml, hoặc biến
CI_PAGES_URL của GitLab), vì mã của bản xem trước khi ấy chạm được tới người đọc và người biên tập của trang thật.`,
  operands: 'ĐỊA-CHỈ',
};

/** `thu-vien preview-address`: says where a preview may be shown, never at the origin of the real site. */
export const runPreviewAddress = command(FORM, async ({ operands: [address = ''] }, { env, cwd, print, complain }) => {
  if (!URL.canParse(address)) throw new UsageError('Cần một địa chỉ đầy đủ. Viết: thu-vien preview-address ĐỊA-CHỈ');
  const { settings } = await readSettings(libraryEnvironment(env, cwd).contentDir);
  const wanted = new URL(address);
  const real = [settings?.site.url, env.CI_PAGES_URL].flatMap((one) => (one && URL.canParse(one) ? [new URL(one).hostname] : []));
  if (settings && !real.includes(wanted.hostname)) print(wanted.href);
  else
    complain(
      `Bản xem trước chỉ tải về được: mở tại ${wanted.origin} thì nó nằm chung địa chỉ với trang thật. Bật “Use unique domain” ` +
        '(Deploy → Pages) hoặc dùng tên miền riêng cho trang thật.',
    );
});
