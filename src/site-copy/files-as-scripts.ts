/*
 * A file of a portable copy comes as a script of its own, `PATH.js`, which says `siteFile(PATH, BASE64)`: PATH is the file's
 * below the folder of the copy, BASE64 what is in it.
 */
declare global {
  interface Window {
    siteFile?: (path: string, base64: string) => void;
  }
}

/** What scripts have handed over and nobody has taken yet. */
const handedOver = new Map<string, string>();
const asked = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * Reads a file by the script that stands beside it; nothing of it is kept.
 * @param path below the folder of the copy
 * @param folder address of that folder
 * @throws where the script is missing or hands nothing over
 */
export function readByScript(path: string, folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const before = asked.get(path);
  if (before) return before;
  window.siteFile ??= (name, base64) => void handedOver.set(name, base64);
  const reading = run(`${folder}${path}.js`)
    .then(() => take(path))
    .finally(() => asked.delete(path));
  asked.set(path, reading);
  return reading;
}

function run(address: string): Promise<void> {
  const script = document.createElement('script');
  return new Promise<void>((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${address} is missing`)));
    script.src = address;
    document.head.append(script);
  }).finally(() => script.remove());
}

function take(path: string): Uint8Array<ArrayBuffer> {
  const base64 = handedOver.get(path);
  if (base64 === undefined) throw new Error(`${path}.js hands nothing over`);
  handedOver.delete(path);
  return bytesOf(base64);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const units = atob(base64);
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at += 1) bytes[at] = units.charCodeAt(at);
  return bytes;
}
