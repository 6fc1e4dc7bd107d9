import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ContentError } from '../library/content-error.ts';
import { readSettings } from '../library/settings.ts';
import { siteAddress } from '../library/site-address.ts';
import { makeArchive } from '../pack/zip.ts';
import { listFiles, MANIFEST, readManifest, writeManifest } from '../release/manifest.ts';
import { entryFiles, SITE_FOLDER } from './entry-files.ts';
import { makeCopy } from './make-copy.ts';
import type { PortableTask } from './make-portable-task.ts';
import { unfinishedPlaces } from './portable-places.ts';
import { writeZim } from './zim.ts';

/** The folder that the ZIP unpacks to. */
const UNPACKED = 'thu-vien-mang-di';
/** Files that are packed already. */
const STORED = new Set(['.png', '.webp', '.jpg', '.avif', '.zip', '.docx', '.epub', '.pdf']);

/** What is said of it when the build is done. */
export interface PortableResult {
  folderBytes: number;
  zipBytes: number;
  /** Null where none was asked for, or none could be made here. */
  zimBytes: number | null;
}

/**
 * The portable copy as a folder with its way in, a ZIP of that folder, and a ZIM file where one is asked for.
 * @throws ContentError for settings that cannot be read, Refusal for a site that has no such copy
 */
export async function makePortable({ contentDir, site, papersLeft, building, zim }: PortableTask): Promise<PortableResult> {
  const { settings, problems } = await readSettings(contentDir);
  if (!settings) throw new ContentError(contentDir, problems);
  const address = siteAddress(settings.site);
  const { files: _files, generator: _generator, format: _format, ...facts } = readManifest(site)!;
  const places = unfinishedPlaces(building);
  await rm(building, { recursive: true, force: true });
  await mkdir(places.folder, { recursive: true });
  const left = new Set(papersLeft && existsSync(papersLeft) ? listFiles(papersLeft) : []);
  const pages = join(places.folder, SITE_FOLDER);
  await makeCopy({ from: site, to: pages, address, left });
  const about = { name: settings.site.name, web: address.url + address.base, day: facts.day, drafts: facts.drafts };
  for (const [name, content] of entryFiles(about)) await writeFile(join(places.folder, name), content);
  await writeFile(join(places.folder, MANIFEST), writeManifest(facts, places.folder));
  return {
    folderBytes: await sizeOf(places.folder),
    zipBytes: await writeZip(places.folder, places.zip),
    zimBytes: zim ? await writeZim(pages, places.zim, { ...about, site: settings.site, icon: join(site, 'bieu-tuong-192.png') }) : null,
  };
}

async function sizeOf(folder: string): Promise<number> {
  return Object.values(readManifest(folder)?.files ?? {}).reduce((sum, { bytes }) => sum + bytes, 0);
}

async function writeZip(folder: string, file: string): Promise<number> {
  const files = await Promise.all(
    listFiles(folder).map(async (path) => {
      const content = await readFile(join(folder, path));
      return [`${UNPACKED}/${path}`, content, STORED.has(extname(path)) ? { stored: true as const } : {}] as const;
    }),
  );
  const archive = makeArchive(files);
  await writeFile(file, archive);
  return archive.length;
}
