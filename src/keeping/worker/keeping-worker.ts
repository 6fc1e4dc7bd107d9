/* `sw.js` of a site whose readers may keep pages. It is registered when a reader first does. */
import { Store, storePrefix } from '../store.ts';
import { Copies } from './copies.ts';
import { scope, siteBase } from './scope.ts';
import { Server } from './serve.ts';

const copies = new Copies(new Store(caches, siteBase(), location.origin));
const server = new Server({ copies, site: scope.registration.scope, fetch: (request) => fetch(request), now: Date.now, patience: 3000 });

// A page that keeps or removes says so.
new BroadcastChannel(storePrefix(siteBase())).addEventListener('message', () => copies.forget());

// A newer worker mends what an older one did wrong: it waits for nobody.
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (!server.concerns(request)) return;
  event.respondWith(server.answer(request, (work) => event.waitUntil(work)));
});
