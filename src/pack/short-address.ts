/**
 * An address as somebody would type it: its host, then its path. What follows `#` is no matter for fingers: a session of
 * one's own is hundreds of characters there, which the code beside the address carries.
 */
export function shortAddress(address: string): [host: string, path: string] {
  const { host, pathname } = new URL(address);
  return [host, pathname.replace(/\/$/, '')];
}
