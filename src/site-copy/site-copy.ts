import { addressInCopy, addressOnWeb, type CopyPlace } from './copy-place.ts';

/*
 * The one module that knows where this copy of the site stands. The site is made for a web host; a portable copy of it, on a
 * stick or in a folder of any host, names its files by relative ways. Data of the site (the index, JSON, what a browser
 * keeps) and of its views (`data-page`) always has addresses on the web.
 */

/** Null on the web host that the site was made for. */
export function copyPlace(): CopyPlace | null {
  const { portable: way, web } = document.documentElement.dataset;
  return way && web ? { way, web, folder: new URL(way, location.href).href } : null;
}

/** Whether the page belongs to a portable copy: no worker, no fetch and no module is to be had there. */
export function isPortable(): boolean {
  return copyPlace() !== null;
}

/** What a link says for an address of the site that views and data have, base included: on a web host the same. */
export function addressOf(address: string): string {
  const place = copyPlace();
  return place ? addressInCopy(address, place) : address;
}

/** The whole address, as on the web, of what a link leads to or of the page that is open: what is cited and handed on. */
export function webAddress(address = location.href): string {
  const place = copyPlace();
  return place ? addressOnWeb(address, place, location.href) : new URL(address, location.href).href;
}

/** The path of {@link webAddress}, base included: what a page is known by, wherever the copy stands. */
export function sitePath(address = location.href): string {
  return new URL(webAddress(address)).pathname;
}
