import { Refusal } from '../../problems/refusal.ts';
import { libraryEnvironment } from '../../library/environment.ts';
import { readSettings } from '../../library/settings.ts';
import { siteAddress } from '../../library/site-address.ts';
import { formatProblems } from '../../problems/format-problems.ts';
import { headerRules } from './header-rules.ts';
import { writeCaddy } from './write-caddy.ts';
import { writeHosting } from './write-hosting.ts';
import { writeNginx } from './write-nginx.ts';

const WRITERS = { nginx: writeNginx, caddy: writeCaddy, hosting: writeHosting };
const USAGE = `Gõ: npm run headers -- nginx, hoặc caddy, hoặc hosting (tệp _headers của Netlify và Cloudflare Pages).
Thêm thư mục trên máy chủ nếu không phải /srv/thu-vien: npm run headers -- nginx /var/www/thu-vien`;

/**
 * The configuration of a server, with every header of the site.
 * @param args name of the server, and the folder of the built site on it
 * @throws {Refusal} for a server it does not know, or settings that cannot be read
 */
export async function serverConfiguration([server = '', root = '/srv/thu-vien']: readonly string[]): Promise<string> {
  if (!Object.hasOwn(WRITERS, server) || !/^\/[\w./-]*$/.test(root)) throw new Refusal(USAGE);
  const { settings, problems } = await readSettings(libraryEnvironment().contentDir);
  if (!settings) throw new Refusal(formatProblems(problems));
  const { url, base } = siteAddress(settings.site);
  const served = { base, host: new URL(url).hostname, root: root.replace(/\/+$/, '') || '/' };
  return WRITERS[server as keyof typeof WRITERS](headerRules({ ...settings.site, url, base }), served);
}
