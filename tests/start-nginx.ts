import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalServer } from './static-server.ts';

/** Debian's libnginx-mod-http-brotli-static. */
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const hasBrotli = (): boolean => existsSync(BROTLI);

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => resolve(port));
      });
  });
}

/**
 * Starts nginx on the loopback address, in one process.
 * @param server what `npm run headers -- nginx` prints; its brotli line is taken in where the module is there
 */
export async function startNginx(server: string): Promise<LocalServer> {
  const folder = await mkdtemp(join(tmpdir(), 'thu-vien-nginx-'));
  const port = await freePort();
  const written = server.replace('listen 80;', `listen 127.0.0.1:${port};`);
  await writeFile(join(folder, 'site.conf'), hasBrotli() ? written.replace('# brotli_static on;', 'brotli_static on;') : written);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  // Whoever runs the tests must be able to read the site: root's nginx would become another user.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const modules = hasBrotli() ? `load_module ${BROTLI};` : '';
  await writeFile(
    join(folder, 'nginx.conf'),
    `${modules} ${user} daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ` +
      `${temporary} include /etc/nginx/mime.types; include ${folder}/site.conf; }`,
  );
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const close = (): void => {
    child.once('exit', () => void rm(folder, { recursive: true, force: true }));
    child.kill();
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const isThere = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isThere) break;
    await pause(100);
  }
  return { origin, close };
}
