import { LEFT_OUT, standsIn } from '../../schemas/site-folders.ts';
import { hasContentName } from '../content-names.ts';
import { NOT_KEPT_PAGE } from '../lists.ts';
import type { ServedCopy } from '../served-copy.ts';
import type { Copies, Copy } from './copies.ts';
import { markedCopy } from './mark-copy.ts';
import { pathInSite } from './path-in-site.ts';

/** What a worker needs to know of a request. */
export type Asked = Pick<Request, 'method' | 'url' | 'mode' | 'cache' | 'destination' | 'headers'>;

export interface Serving {
  copies: Copies;
  /** Address of the site's root. */
  site: string;
  fetch: (request: Request) => Promise<Response>;
  now: () => number;
  /** Milliseconds that a server may be silent, where there is a copy. */
  patience: number;
}

/** After a server was silent, others of the same page are not waited for so long. Milliseconds. */
const SILENT_FOR = 15_000;
const LITTLE_PATIENCE = 300;
/** What pages are made of; data and papers are held only where they are kept. */
const HELD = /^(?:style|script|worker|font|image)$/;

/** Answers for the host: from the network first, with the copy where it fails or stays silent; named files from the copy first. */
export class Server {
  readonly #serving: Serving;
  #silentUntil = 0;

  constructor(serving: Serving) {
    this.#serving = serving;
  }

  /** Whether a request is answered here; any other goes its way as if there were no worker. */
  concerns({ method, url, mode, cache, headers }: Asked): boolean {
    const path = pathInSite(url, this.#serving.site);
    if (method !== 'GET' || path === null || standsIn(path, LEFT_OUT.worker) || headers.has('range')) return false;
    // Who asks past caches is who keeps (`fetch-files.ts`), and means the host.
    return mode === 'navigate' || !['no-cache', 'no-store', 'only-if-cached'].includes(cache);
  }

  /**
   * Whatever is wrong here, a reader gets what there would be without a worker.
   * @param later is given work that goes on after the answer
   */
  async answer(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> {
    const path = pathInSite(request.url, this.#serving.site);
    if (path === null) return this.#serving.fetch(request);
    const address = new URL(path, this.#serving.site).href;
    let asked: Promise<Response> | null = null;
    const network = (): Promise<Response> => (asked ??= this.#network(request, path, address, later));
    try {
      return await (request.mode === 'navigate' ? this.#page(path, address, network) : this.#file(path, address, network));
    } catch {
      return network();
    }
  }

  async #page(path: string, address: string, network: () => Promise<Response>): Promise<Response> {
    const coming = network();
    const copy = await this.#find(path, address);
    if (!copy) return coming.catch(() => this.#notKept(path));
    const served = await this.#orCopy(coming);
    return typeof served === 'object' ? served : markedCopy(copy, served);
  }

  async #file(path: string, address: string, network: () => Promise<Response>): Promise<Response> {
    const copy = await this.#find(path, address);
    if (!copy) return network();
    if (hasContentName(path)) return copy.response;
    const served = await this.#orCopy(network());
    return typeof served === 'object' ? served : copy.response;
  }

  #find(path: string, address: string): Promise<Copy | null> {
    return this.#serving.copies.find(path, address).catch(() => null);
  }

  #network(request: Request, path: string, address: string, later: (work: Promise<unknown>) => void): Promise<Response> {
    const { copies, fetch, now } = this.#serving;
    const isHeld = request.mode === 'navigate' ? path.endsWith('.html') : HELD.test(request.destination);
    const network = fetch(request);
    const held = network.then((response) => {
      const isWhole = response.status === 200 && response.type === 'basic' && !response.redirected;
      return isHeld && isWhole && isPageOrFile(path, response) ? copies.hold(path, address, response.clone(), now()) : undefined;
    });
    later(held.catch(() => undefined));
    return network;
  }

  /** What the network says, or why the copy is served. */
  async #orCopy(network: Promise<Response>): Promise<Response | ServedCopy['why']> {
    const { now, patience } = this.#serving;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<'slow'>((resolve) => {
      timer = setTimeout(() => resolve('slow'), now() < this.#silentUntil ? LITTLE_PATIENCE : patience);
    });
    try {
      const first = await Promise.race([network, silence]);
      if (first === 'slow') this.#silentUntil = now() + SILENT_FOR;
      // A host that is being mended, or a gateway without one behind it.
      return typeof first === 'object' && first.status >= 500 ? 'offline' : first;
    } catch {
      return 'offline';
    } finally {
      clearTimeout(timer);
    }
  }

  /** The page that says so, with the status of what it is; a folder's address without its slash leads to the folder. */
  async #notKept(path: string): Promise<Response> {
    const { site } = this.#serving;
    const page = `${path}/index.html`;
    if (await this.#find(page, new URL(page, site).href)) return Response.redirect(new URL(`${path}/`, site), 302);
    const said = `${NOT_KEPT_PAGE}index.html`;
    const copy = await this.#find(said, new URL(said, site).href);
    if (!copy) return Response.error();
    return markedCopy({ ...copy, keptAt: null }, 'offline', 503);
  }
}

/** A host that answers everything with a page must not put one where a picture should be. */
function isPageOrFile(path: string, { headers }: Response): boolean {
  return path.endsWith('.html') === (headers.get('content-type') ?? '').startsWith('text/html');
}
