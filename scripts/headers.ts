/** Prints the headers of the site for a server: `npm run headers -- nginx|caddy|hosting [FOLDER ON THE SERVER]`. */
import { headerRules } from '../src/integration/headers/header-rules.ts';
import { writeCaddy } from '../src/integration/headers/write-caddy.ts';
import { writeHosting } from '../src/integration/headers/write-hosting.ts';
import { writeNginx } from '../src/integration/headers/write-nginx.ts';
import { libraryEnvironment } from '../src/library/environment.ts';
import { readSettings } from '../src/library/settings.ts';
import { siteAddress } from '../src/library/site-address.ts';
import { formatProblems } from '../src/mdx/problem.ts';

const [server = '', root = '/srv/thu-vien'] = process.argv.slice(2);
const writers = { nginx: writeNginx, caddy: writeCaddy, hosting: writeHosting };

if (!Object.hasOwn(writers, server) || !/^\/[\w./-]*$/.test(root)) {
  console.error('Gõ: npm run headers -- nginx, hoặc caddy, hoặc hosting (tệp _headers của Netlify và Cloudflare Pages).\nThêm thư mục trên máy chủ nếu không phải /srv/thu-vien: npm run headers -- nginx /var/www/thu-vien');
  process.exit(1);
}
const { settings, problems } = await readSettings(libraryEnvironment().contentDir);
if (!settings) {
  console.error(formatProblems(problems));
  process.exit(1);
}
const site = { ...settings.site, ...siteAddress(settings.site) };
console.log(writers[server as keyof typeof writers](headerRules(site), { base: site.base, host: new URL(site.url).hostname, root }));
