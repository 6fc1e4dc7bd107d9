declare global {
  interface Window {
    siteLoad?: (name: string) => Promise<unknown>;
  }
}

/**
 * What a script exports that portable copies alone have, in their `_astro/`: what comes as a worker on the web.
 * @throws where it is missing
 */
export async function loadCopyScript(name: string): Promise<unknown> {
  return window.siteLoad!(name);
}
