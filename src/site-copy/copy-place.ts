/** Where a portable copy of the site stands, and the site on the web that it is a copy of. */
export interface CopyPlace {
  /** The way from the page that is open to the folder of the copy, as `<html data-portable>` says it: `../../`, `./`. */
  way: string;
  /** Address of that folder. */
  folder: string;
  /** Address of the site on the web, base included, as `<html data-web>` says it: `https://thu-vien.vn/chi-bo/`. */
  web: string;
}

/** What the address of a folder stands for, where no server finds it. */
const INDEX = 'index.html';

/**
 * What a link in a portable copy says for an address of the site on the web, whole or without its host.
 * Addresses of other hosts, and those that are relative already, stay as they are.
 */
export function addressInCopy(address: string, { way, web }: Pick<CopyPlace, 'way' | 'web'>): string {
  if (!/^(?:\/|https?:)/.test(address)) return address;
  const { href, pathname, search, hash } = new URL(address, web);
  if (!href.startsWith(web)) return address;
  const path = pathname.slice(new URL(web).pathname.length);
  return way + path + (path === '' || path.endsWith('/') ? INDEX : '') + search + hash;
}

/**
 * The opposite: the address on the web, whole, of what an address leads to.
 * @param open address of the page it stands in
 */
export function addressOnWeb(address: string, { folder, web }: Pick<CopyPlace, 'folder' | 'web'>, open: string): string {
  const { href } = new URL(address, address.startsWith('/') ? web : open);
  return href.startsWith(folder) ? web + href.slice(folder.length).replace(/^((?:[^?#]*\/)?)index\.html(?=[?#]|$)/, '$1') : href;
}
