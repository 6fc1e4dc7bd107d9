import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenLocally, serveFolder } from '../static-server.ts';

const SCRIPT = '/theo-doi.js';
const TOLD = '/theo-doi';
/** Goes before everything else of a page; what it hears it tells the server, since not every engine can be asked for it. */
const WATCH = `(() => {
  const tell = (text) => navigator.sendBeacon('${TOLD}', location.pathname + ': ' + text);
  // Firefox says so of a module that is loaded already; one that is not there is missed by the server, and by whoever imports it.
  const isEarly = ({ rel }) => rel === 'modulepreload';
  addEventListener('error', ({ target, message }) => isEarly(target) || tell(message ?? 'not loaded: ' + (target.src ?? target.href)), true);
  // A change of pages that is cut short is no script's: WebKit tells of it all the same.
  addEventListener('unhandledrejection', ({ reason }) => /view transition/.test(reason) || tell('not caught: ' + reason));
  addEventListener('securitypolicyviolation', ({ disposition, effectiveDirective, blockedURI }) => {
    if (disposition === 'enforce') tell('against the policy: ' + effectiveDirective + ' ' + blockedURI);
  });
})();`;

/** A built site, served with its headers, whose pages tell what goes wrong in them. */
export interface WatchedSite {
  origin: string;
  /** What has gone wrong since this was last asked: errors of scripts, breaches of the policy, files that are not there. */
  troubles(): string[];
  close(): void;
}

/** @param folder of a build */
export async function watchSite(folder: string): Promise<WatchedSite> {
  const behind = await serveFolder(folder);
  const troubles: string[] = [];
  const { origin, close } = await listenLocally(
    createServer((request, response) => void answer(request, response).catch((error: unknown) => response.destroy(error as Error))),
  );
  return {
    origin,
    troubles: () => troubles.splice(0, Infinity),
    close: () => {
      close();
      behind.close();
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    if (path === SCRIPT) return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(WATCH);
    if (path === TOLD) {
      troubles.push(Buffer.concat(await Array.fromAsync(request)).toString());
      return void response.writeHead(204).end();
    }
    const found = await fetch(behind.origin + path);
    // Browsers ask for an icon of their own accord.
    if (!found.ok && !path.endsWith('/') && path !== '/favicon.ico') troubles.push(`${found.status}: ${path}`);
    const headers = Object.fromEntries(
      [...found.headers].filter(([name]) => !/^(?:content-encoding|content-length|connection|keep-alive|transfer-encoding)$/.test(name)),
    );
    response.writeHead(found.status, headers);
    const isPage = found.headers.get('content-type')?.startsWith('text/html');
    if (isPage) response.end((await found.text()).replace('<head>', `<head><script src="${SCRIPT}"></script>`));
    else response.end(Buffer.from(await found.arrayBuffer()));
  }
}
