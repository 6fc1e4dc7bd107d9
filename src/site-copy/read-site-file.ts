import { copyPlace, sitePath } from './site-copy.ts';

/**
 * Reads a file of the site by the address that views and data have of it. In a portable copy a script beside the file hands
 * it over: browsers read no file of a disk.
 * @throws where it does not come
 */
export async function readSiteFile(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const place = copyPlace();
  if (place) {
    const { readByScript } = await import('./files-as-scripts.ts');
    return readByScript(sitePath(address).slice(new URL(place.web).pathname.length), place.folder);
  }
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}: ${address}`);
  return new Uint8Array(await answer.arrayBuffer());
}

export async function readSiteJson<T>(address: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await readSiteFile(address))) as T;
}
