/** Draws the pictures that it is sent, and says in the end which files there are: a thread of `PictureDrawing`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { derivedBytes } from '../library/derived-files.ts';
import { engineDigest } from '../library/engine-digest.ts';
import type { DrawnFile, Picture, PictureFolders } from './draw-pictures.ts';
import { qrPicture } from './qr-picture.ts';
import { renderCard } from './render-card.ts';

/** What of the engine every picture depends on. */
const MADE_BY = ['src/cards', 'src/assets/fonts', 'node_modules/uqr/package.json'];

const { folder, cacheDir } = workerData as PictureFolders;
const engine = await engineDigest(MADE_BY);
const made = new Set<string>();
const drawn: DrawnFile[] = [];

parentPort!.on('message', (order: [path: string, picture: Picture] | null) => {
  if (order) return draw(...order);
  parentPort!.postMessage(drawn);
  parentPort!.close();
});

function draw(path: string, picture: Picture): void {
  const { content, sha256 } = derivedBytes(cacheDir, ['picture of a page', engine, JSON.stringify(picture)], () =>
    'address' in picture ? qrPicture(picture.address) : renderCard(picture),
  );
  const file = join(folder, path);
  const parent = dirname(file);
  if (!made.has(parent)) mkdirSync(parent, { recursive: true });
  made.add(parent);
  writeFileSync(file, content);
  drawn.push({ path: path.replace(/^\//, ''), bytes: content.length, sha256: sha256.toString('hex') });
}
