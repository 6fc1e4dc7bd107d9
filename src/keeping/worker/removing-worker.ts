/* `sw.js` of a site that keeps nothing: it takes the place of one that did, removes what that kept, and itself. */
import { deleteCaches, storePrefix } from '../store.ts';
import { scope, siteBase } from './scope.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) =>
  event.waitUntil(deleteCaches(caches, storePrefix(siteBase())).finally(() => scope.registration.unregister())),
);
