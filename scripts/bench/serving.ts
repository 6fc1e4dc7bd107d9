/**
 * What nginx sends a second of a built site, with the headers and compressed copies of `npm run headers -- nginx`, beside the same
 * files without any of it. `npm run bench:serving`. Needs nginx and wrk (Debian packages of these names).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressSite } from '../../src/integration/compress-site.ts';
import { headerRules } from '../../src/integration/headers/header-rules.ts';
import { writeNginx } from '../../src/integration/headers/write-nginx.ts';
import { Refusal } from '../../src/problems/refusal.ts';
import { hasBrotli, hasNginx, startNginx } from '../../tests/start-nginx.ts';
import { runScript } from '../run-script.ts';

const CONNECTIONS = 16;
/** Nobody leaves a bench running: most seconds for one figure. */
const MOST_SECONDS = 30;

await runScript(
  {
    name: 'npm run bench:serving --',
    about: 'Đo nginx (nginx, wrk của Debian) gửi một bản đã dựng: số yêu cầu mỗi giây và p99, cạnh tệp trần không header, không nén.',
    options: { seconds: { value: 'SỐ', help: 'giây cho mỗi số đo (5)' }, site: { value: 'THƯ-MỤC', help: 'bản dựng (dist)' } },
  },
  async ({ values: { seconds = '5', site = 'dist' } }) => {
    if (!existsSync(site)) throw new Refusal(`There is no ${site}/: run "npm run build" first.`);
    if (!hasNginx() || spawnSync('wrk', ['-v']).error) throw new Refusal('nginx or wrk is not installed: apt-get install nginx-light wrk');
    const folder = mkdtempSync(join(tmpdir(), 'thu-vien-gui-'));
    try {
      const files = takeSample(site, folder);
      await compressSite(folder, join(folder, '.cache'));
      await measure(folder, files, Math.min(MOST_SECONDS, Math.max(1, Number(seconds))));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** A page, a stylesheet and a typeface: what a first visit asks for. @returns their addresses by what they are */
function takeSample(site: string, folder: string): Record<string, string> {
  const pages = globSync('tin-tuc/*/index.html', { cwd: site }).map((file) => ({ file, size: statSync(join(site, file)).size }));
  const page = pages.sort((a, b) => a.size - b.size)[Math.floor(pages.length / 2)]?.file;
  if (!page) throw new Refusal(`${site} has no news.`);
  cpSync(join(site, page), join(folder, page));
  for (const name of ['_astro', 'index.html', '404.html']) cpSync(join(site, name), join(folder, name), { recursive: true });
  const [style = ''] = readdirSync(join(folder, '_astro')).filter((name) => /^shared.*\.css$/.test(name));
  const [font = ''] = globSync('_astro/**/*.woff2', { cwd: folder });
  return { page: `/${page.replace('index.html', '')}`, stylesheet: `/_astro/${style}`, typeface: `/${font}` };
}

async function measure(folder: string, files: Record<string, string>, seconds: number): Promise<void> {
  const bare = `server { listen 80; server_name localhost; location / { root ${folder}; index index.html; } }`;
  const ours = writeNginx(headerRules({ url: 'https://mau.example', base: '/' }), { base: '/', host: 'localhost', root: folder });
  const onTheWay = ours.replace(/^ *(?:# )?(?:gzip|brotli)_static on;$/gm, '');
  const ways: [what: string, configuration: string, encodings: string][] = [
    ['bare file', bare, 'identity'],
    ['headers', ours, 'identity'],
    ['headers, .gz beside', ours, 'gzip'],
    ...(hasBrotli() ? [['headers, .br beside', ours, 'br'] as [string, string, string]] : []),
    ['headers, gzip on the way', onTheWay, 'gzip'],
  ];
  console.log(
    `| file | sent | requests a second | of the bare file | p99, ms | KB, headers included |\n| --- | --- | --: | --: | --: | --: |`,
  );
  for (const [name, path] of Object.entries(files)) {
    let first = 0;
    for (const [what, configuration, encodings] of ways) {
      const { origin, close } = await startNginx(configuration);
      const { ok, status } = await fetch(origin + path, { method: 'HEAD' });
      if (!ok) throw new Refusal(`${path}: ${status}`);
      const words = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '-H', `Accept-Encoding: ${encodings}`, origin + path];
      const told = execFileSync('wrk', words, { encoding: 'utf8' });
      close();
      const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(told)?.[1]);
      first ||= rate;
      const figures = [Math.round(rate), `${(rate / first).toFixed(2)} ×`, milliseconds(told).toFixed(1), kilobytes(told).toFixed(1)];
      console.log(`| ${[name, what, ...figures].join(' | ')} |`);
    }
  }
}

/** `99%  857.00us`, `1.20ms`, `1.05s`. */
function milliseconds(told: string): number {
  const [, value = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)\b/.exec(told) ?? [];
  return Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? NaN);
}

/** `29112 requests in 3.00s, 1.07GB read` */
function kilobytes(told: string): number {
  const [, requests = '', read = '', unit = ''] = /(\d+) requests in [^,]+, ([\d.]+)(KB|MB|GB) read/.exec(told) ?? [];
  return (Number(read) * ({ KB: 1, MB: 1024, GB: 1024 ** 2 }[unit] ?? NaN)) / Number(requests);
}
