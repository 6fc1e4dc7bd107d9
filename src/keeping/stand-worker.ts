import { KeepingFailure } from './keeping-failure.ts';

/** Of the site, beside its home page: a worker serves what lies below it. */
const WORKER = 'sw.js';

/**
 * Registers the worker, if it is not there. The page's Trusted Types policy must let its address through.
 * @throws KeepingFailure `no-storage` where the browser refuses, `network` where the script does not come
 */
export async function standWorker(base: string): Promise<void> {
  try {
    await navigator.serviceWorker.register(`${base}${WORKER}`, { scope: base, updateViaCache: 'none' });
  } catch (cause) {
    throw new KeepingFailure(navigator.onLine && (cause as Error).name === 'SecurityError' ? 'no-storage' : 'network', { cause });
  }
}

/** Pages that are open go on with it until they are left; it finds nothing to serve. */
export async function removeWorker(base: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  if (registration && new URL(registration.scope).pathname === base) await registration.unregister();
}
