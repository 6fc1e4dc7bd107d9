/**
 * Path from the root of the site of what a request asks for, without its query; null for what is not of the site.
 * @param site address of its root
 */
export function pathInSite(url: string, site: string): string | null {
  const { origin, pathname } = new URL(url);
  const root = new URL(site);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return null;
  const path = decode(pathname.slice(root.pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
