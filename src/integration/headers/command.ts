import { command, unknownWord, UsageError, usagePage } from '../../commands/command-line.ts';
import { Refusal } from '../../problems/refusal.ts';
import { libraryEnvironment } from '../../library/environment.ts';
import { readSettings } from '../../library/settings.ts';
import { siteAddress } from '../../library/site-address.ts';
import { formatProblems } from '../../problems/problem.ts';
import { headerRules } from './header-rules.ts';
import { writeCaddy } from './write-caddy.ts';
import { writeHosting } from './header-tables.ts';
import { writeNginx } from './write-nginx.ts';

const WRITERS = { nginx: writeNginx, caddy: writeCaddy, hosting: writeHosting };
const FORM = {
  name: 'thu-vien headers',
  about:
    'In cấu hình của một máy chủ, có đủ các header của trang: nginx, caddy, hoặc hosting (tệp _headers của Netlify, Cloudflare Pages).',
  operands: `${Object.keys(WRITERS).join('|')} [THƯ-MỤC TRÊN MÁY CHỦ]`,
  notes: 'Thư mục trên máy chủ là /srv/thu-vien nếu không ghi.',
};

/** `thu-vien headers`. @throws Refusal for settings that cannot be read */
export const runHeaders = command(FORM, async ({ operands }, { env, cwd, print }) => {
  const [server, root = '/srv/thu-vien', ...more] = operands;
  if (!server || !/^\/[\w./-]*$/.test(root) || more.length > 0) throw new UsageError(usagePage(FORM, env));
  if (!Object.hasOwn(WRITERS, server)) throw unknownWord('máy chủ', server, Object.keys(WRITERS));
  const { settings, problems } = await readSettings(libraryEnvironment(env, cwd).contentDir);
  if (!settings) throw new Refusal(formatProblems(problems));
  const { url, base } = siteAddress(settings.site, env);
  const served = { base, host: new URL(url).hostname, root: root.replace(/\/+$/, '') || '/' };
  print(WRITERS[server as keyof typeof WRITERS](headerRules({ ...settings.site, url, base }), served));
});
