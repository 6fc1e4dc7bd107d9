import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPage } from './original-site.ts';

const LINK = /\s(?:href|src|action|poster|formaction)="([^"]*)"/g;
const SRCSET = /\ssrcset="([^"]*)"/g;
/** Kinds of addresses that no file of the copy answers. */
const ELSEWHERE = /^(?:#|$|[a-z][\w+.-]*:)/i;
/** Names that a disk of Windows cannot hold (learn.microsoft.com, “Naming Files, Paths, and Namespaces”). */
const NOT_OF_WINDOWS = /[<>:"\\|?*\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
/** Of 260 that Windows opens, with room for the folder the copy is put in. */
const LONGEST_PATH = 180;

/**
 * What is wrong with a finished copy: links that lead to no file, addresses that only a web host answers, module scripts,
 * names that some disk cannot hold.
 * @param folder of the copy's site
 * @param paths of all files in it
 * @param web address of the site
 */
export async function faultsOf(folder: string, paths: readonly string[], web: string): Promise<string[]> {
  const there = new Set(paths);
  const faults = paths.flatMap(faultOfName);
  const byLetters = new Map<string, string>();
  for (const path of paths) {
    const other = byLetters.get(path.toLowerCase());
    if (other) faults.push(`${path}: khác ${other} chỉ ở chữ hoa, chữ thường`);
    byLetters.set(path.toLowerCase(), path);
  }
  for (const path of paths.filter(isPage)) faults.push(...faultsOfPage(await readFile(join(folder, path), 'utf8'), path, there, web));
  return faults;
}

function faultOfName(path: string): string[] {
  if (path.length > LONGEST_PATH) return [`${path}: đường dẫn dài ${path.length} ký tự, quá ${LONGEST_PATH}`];
  return path.split('/').some((name) => NOT_OF_WINDOWS.test(name)) ? [`${path}: Windows không nhận tên này`] : [];
}

function faultsOfPage(html: string, path: string, there: ReadonlySet<string>, web: string): string[] {
  const srcsets = [...html.matchAll(SRCSET)].flatMap(([, set = '']) => set.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''));
  const links = [...html.matchAll(LINK)].map(([, address = '']) => address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
  const lost = [...new Set([...links, ...srcsets])].filter((address) => !ELSEWHERE.test(address) && !there.has(fileOf(address, path)));
  const scripts = /<script[^>]*\stype="?module/.test(html) ? [`${path}: còn mã dạng module`] : [];
  const own = html.includes(`<a href="${web}"`) ? [`${path}: còn liên kết ra ${web}`] : [];
  return [...lost.map((address) => `${path}: liên kết “${address}” không dẫn tới tệp nào`), ...scripts, ...own];
}

function fileOf(address: string, path: string): string {
  if (address.startsWith('/')) return address;
  const { pathname } = new URL(address, `file:///${path}`);
  return decodeURIComponent(pathname.slice(1));
}
