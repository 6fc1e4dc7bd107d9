import { execFile } from 'node:child_process';
import type { PdfPiece } from '../pdf-lines.ts';

const SECONDS = 15;
const MOST_BYTES = 20e6;
const PAGE = /<page width="([\d.]+)" height="([\d.]+)">/;
const WORD = /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([^<]*)<\/word>/g;
/** Share of a word's box that is its size, and that hangs below the line. */
const SIZE = 0.9;
const BELOW = 0.22;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** The words of one page as poppler's pdftotext reads them; null where it is not installed or cannot. */
export async function readByPoppler(bytes: Buffer, page: number): Promise<PdfPiece[] | null> {
  const xml = await run(['-bbox', '-f', `${page}`, '-l', `${page}`, '-enc', 'UTF-8', '-', '-'], bytes);
  const height = Number(PAGE.exec(xml ?? '')?.[2]);
  if (!xml || !height) return null;
  return [...xml.matchAll(WORD)].map(([, ...found]) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(0, 4).map(Number);
    const box = bottom - top;
    const str = (found[4] ?? '').replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
    return { str, x: left, y: height - bottom + box * BELOW, width: right - left, fontSize: box * SIZE, isSpaced: true };
  });
}

function run(args: readonly string[], input: Buffer): Promise<string | null> {
  return new Promise((resolve) => {
    const child = execFile('pdftotext', args, { timeout: SECONDS * 1000, maxBuffer: MOST_BYTES, killSignal: 'SIGKILL' }, (error, stdout) =>
      resolve(error ? null : stdout),
    );
    child.on('error', () => resolve(null));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
