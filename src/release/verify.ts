import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Refusal } from '../problems/refusal.ts';
import { factsOf, type FileFacts } from './file-facts.ts';
import { listFiles, MANIFEST, MOST_MANIFEST_BYTES, parseManifest, type Manifest } from './manifest.ts';

/** How a site differs from its manifest: paths from its root, in order. */
export interface Difference {
  missing: string[];
  changed: string[];
  extra: string[];
}

export function isSame({ missing, changed, extra }: Difference): boolean {
  return missing.length + changed.length + extra.length === 0;
}

/**
 * Compares a folder with what a manifest says; links and special files count as changed.
 * @param list the file that says it
 */
export function compareFolder(manifest: Pick<Manifest, 'files'>, directory: string, list = MANIFEST): Difference {
  const there = new Set(listFiles(directory).filter((file) => file !== list));
  const wanted = Object.entries(manifest.files);
  return {
    missing: wanted.filter(([file]) => !there.has(file)).map(([file]) => file),
    changed: wanted
      .filter(([file, facts]) => there.has(file) && !isAsSaid(facts, factsOrNull(join(directory, file))))
      .map(([file]) => file),
    extra: [...there].filter((file) => !Object.hasOwn(manifest.files, file)),
  };
}

function isAsSaid(wanted: FileFacts, found: FileFacts | null): boolean {
  return found !== null && found.bytes === wanted.bytes && found.sha256 === wanted.sha256;
}

function factsOrNull(file: string): FileFacts | null {
  try {
    return factsOf(file);
  } catch {
    return null;
  }
}

const SECONDS = 30;
const AT_ONCE = 6;
const MOST_REDIRECTS = 3;
/** Files that hosts read and do not serve. */
const NOT_SERVED = /^(?:_headers|_redirects|\.nojekyll|\.htaccess)$/;

/**
 * Compares a site on the web with a manifest. What a server has beside cannot be seen from outside.
 * @param address of the site's root
 * @param manifest the one to trust; null for the site's own, which shows mistakes of copying, not an intruder
 * @throws Refusal where the site does not answer or has no manifest
 */
export async function compareAddress(address: string, manifest: Manifest | null): Promise<{ manifest: Manifest; difference: Difference }> {
  const root = new URL(address.endsWith('/') ? address : `${address}/`);
  if (root.username || root.password) throw new Refusal('Địa chỉ không được kèm tên người dùng hoặc mật khẩu.');
  const known = manifest ?? (await fetchManifest(root));
  const difference: Difference = { missing: [], changed: [], extra: [] };
  const queue = Object.entries(known.files);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [file, facts] = next;
        const found = await look(root, file, facts);
        if (found === 'missing' && !NOT_SERVED.test(file)) difference.missing.push(file);
        if (found === 'changed') difference.changed.push(file);
      }
    }),
  );
  return { manifest: known, difference: { missing: difference.missing.sort(), changed: difference.changed.sort(), extra: [] } };
}

/** @throws Refusal where there is none */
export async function fetchManifest(root: URL): Promise<Manifest> {
  const bytes = await load(new URL(MANIFEST, root), MOST_MANIFEST_BYTES);
  const manifest = bytes && parseManifest(bytes.toString('utf8'));
  if (!manifest)
    throw new Refusal(
      `${new URL(MANIFEST, root).href} không có, hoặc không phải bản kê của thư viện này. Dựng và đăng lại trang, hoặc kiểm tra địa chỉ.`,
    );
  return manifest;
}

/** As a browser would ask for it: a page by the address of its folder, since some hosts send `index.html` there. */
async function look(root: URL, file: string, facts: FileFacts): Promise<'same' | 'changed' | 'missing'> {
  const path = file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  const bytes = await load(new URL(`./${path}`, root), facts.bytes);
  if (bytes === null) return 'missing';
  return isAsSaid(facts, { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }) ? 'same' : 'changed';
}

/**
 * What stands at an address of the site; null for 404 and the like. No more is read than one byte above the limit,
 * and no redirect is followed to another host.
 */
async function load(address: URL, most: number, redirects = 0): Promise<Buffer | null> {
  const { hostname } = address;
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(SECONDS * 1000),
      headers: { 'cache-control': 'no-cache' },
    });
    const target = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && target) {
      await response.body?.cancel();
      const next = new URL(target, address);
      return next.origin === address.origin && redirects < MOST_REDIRECTS ? await load(next, most, redirects + 1) : null;
    }
    if (!response.ok) {
      await response.body?.cancel();
      return null;
    }
    const parts: Uint8Array[] = [];
    let total = 0;
    for await (const part of response.body ?? []) {
      parts.push(part);
      total += part.length;
      if (total > most) break;
    }
    return Buffer.concat(parts);
  } catch (error) {
    const isLate = (error as Error).name === 'TimeoutError';
    throw new Refusal(
      `Máy chủ ${hostname} ${isLate ? `không trả lời trong ${SECONDS} giây` : 'không trả lời'}. Kiểm tra địa chỉ và mạng rồi chạy lại.`,
    );
  }
}
