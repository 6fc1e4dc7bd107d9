/** What this needs of Trusted Types; TypeScript's own library does not have them yet. */
interface TrustedTypes {
  readonly defaultPolicy: object | null;
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): object;
}

/**
 * The one Trusted Types policy of the site. The Content-Security-Policy of its pages lets no text become HTML or
 * script, and lets a text become the address of a script only here: the search's worker, and the one that serves what is kept.
 * Browsers without Trusted Types have the rest of the policy.
 * @param index address of the folder of the index, `/pagefind/` below the site's base
 * @see https://www.w3.org/TR/trusted-types/
 */
export function allowWorkers(index: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  // A browser without them may find an element of this id by the name.
  if (typeof trustedTypes?.createPolicy !== 'function' || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', { createScriptURL: (address) => (isWorker(address, index) ? address : null) });
}

/** Whether an address is the one of a worker that pages start. */
export function isWorker(address: string, index: string): boolean {
  const folder = new URL(index, location.href);
  const { origin, pathname, search } = new URL(address, location.href);
  const site = new URL('..', folder).pathname;
  const path = pathname.startsWith(site) ? pathname.slice(site.length) : '';
  return origin === folder.origin && origin === location.origin && search === '' && /^(?:_astro\/worker-[\w-]+|sw)\.js$/.test(path);
}
