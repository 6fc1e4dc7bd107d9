import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command, UsageError } from '../commands/command-line.ts';
import { requireNoPart } from './part-list.ts';

const WORKER = 'open-folders.js';
const STARTER = 'start-preview.js';

const WORKER_SCRIPT = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { pathname, search } = new URL(event.request.url);
  if (event.request.mode === 'navigate' && pathname.endsWith('/')) event.respondWith(Response.redirect(pathname + 'index.html' + search));
});
`;
/** The pages let no text become the address of a worker; this one has a Trusted Types policy of its own, in these copies alone. */
const STARTER_SCRIPT = `const worker = new URL('${WORKER}', document.currentScript.src).href;
const policy = window.trustedTypes?.createPolicy?.('preview', { createScriptURL: (address) => (address === worker ? address : null) });
navigator.serviceWorker?.register(policy ? policy.createScriptURL(worker) : worker);
`;

const FORM = {
  name: 'thu-vien file-preview',
  about: `Sửa một bản dựng chỉ để xem, sao cho mở được ở nơi mỗi tệp có địa chỉ mà thư mục thì không, như giữa các tệp lưu (artifacts)
của một công việc GitLab.`,
  operands: 'THƯ-MỤC',
};

/**
 * `thu-vien file-preview`: a service worker answers for a folder's address with that of its `index.html`. It knows no
 * address of the site, so it works wherever the folder lies.
 */
export const runFilePreview = command(FORM, async ({ operands: [folder] }) => {
  if (!folder) throw new UsageError('Thiếu thư mục của bản dựng. Viết: thu-vien file-preview THƯ-MỤC');
  requireNoPart(folder);
  for (const page of await readdir(folder, { recursive: true })) {
    if (!page.endsWith('.html')) continue;
    const file = join(folder, page);
    const toRoot = '../'.repeat(page.split(/[\\/]/).length - 1);
    await writeFile(
      file,
      (await readFile(file, 'utf8'))
        .replace('trusted-types default', 'trusted-types default preview')
        .replace('</head>', `<script src="${toRoot}${STARTER}"></script></head>`),
    );
  }
  await writeFile(join(folder, WORKER), WORKER_SCRIPT);
  await writeFile(join(folder, STARTER), STARTER_SCRIPT);
});
