import type { Connect } from 'vite';

/** Addresses of files that have no route with their ending: what goes with a session, and the figures of an article. */
const FILE = /^([^?#]*\/(?:chuyen-de\/[^?#]+\/tep\/[^?#]*[^?#/]|tin-tuc\/[^?#]+\/so-lieu\.csv))(?=[?#]|$)/;

/**
 * Lets `astro dev` find these files. With `trailingSlash: 'always'` it looks for a slash behind every address but those
 * of routes whose own name has an ending (`trailingSlashForPath` in astro/dist/core/routing/create-manifest.js); the
 * build writes them without.
 */
export const fileAddresses: Connect.NextHandleFunction = (request, _response, next) => {
  request.url = request.url?.replace(FILE, '$1/');
  next();
};
