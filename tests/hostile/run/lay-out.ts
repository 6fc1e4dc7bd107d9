import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { HostileCase } from '../case.ts';
import { OUTSIDE, SOUND_LIBRARY } from '../sound-library.ts';

/** Where one input lies: all in one folder that is thrown away. */
export interface Ground {
  content: string;
  outside: string;
  /** A file that only a command smuggled into the content would make. */
  ran: string;
}

/** Writes the sound library, what lies outside it, and one input over it, below an empty folder. */
export function layOut(
  top: string,
  input: Omit<HostileCase, 'kind' | 'name' | 'expect'>,
  base: HostileCase['files'] = SOUND_LIBRARY,
): Ground {
  const ground: Ground = { content: join(top, 'content'), outside: join(top, 'outside'), ran: join(top, 'ran') };
  writeFiles(ground.outside, OUTSIDE);
  const placed = Object.entries(input.files).map(
    ([path, data]) =>
      [path, typeof data === 'string' ? data.replaceAll('@RAN@', ground.ran).replaceAll('@OUTSIDE@', ground.outside) : data] as const,
  );
  const sound = Object.entries(base).filter(([path]) => !input.without?.includes(path));
  writeFiles(ground.content, Object.fromEntries([...sound, ...placed]));
  for (const [path, target] of Object.entries(input.links ?? {})) {
    const at = join(ground.content, path);
    rmSync(at, { recursive: true, force: true });
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(target.replace('@OUTSIDE@', ground.outside), at);
  }
  for (const path of input.pipes ?? []) {
    rmSync(join(ground.content, path), { force: true });
    mkdirSync(dirname(join(ground.content, path)), { recursive: true });
    spawnSync('mkfifo', [join(ground.content, path)]);
  }
  for (const name of input.rawNames ?? [])
    writeFileSync(Buffer.concat([Buffer.from(`${ground.content}/`), Buffer.from(name, 'latin1')]), input.files['@raw'] ?? '');
  return ground;
}

function writeFiles(folder: string, files: HostileCase['files']): void {
  for (const [path, data] of Object.entries(files)) {
    if (path === '@raw') continue;
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, data);
  }
}

/** One line for all that lies in a folder, links not followed: two alike mean that nothing was changed there. */
export function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  const walk = (path: Buffer): void => {
    const found = lstatSync(path);
    hash.update(path).update(String(found.mode));
    if (found.isSymbolicLink()) hash.update(readlinkSync(path, 'buffer'));
    else if (found.isFile()) hash.update(readFileSync(path));
    else if (found.isDirectory())
      for (const name of readdirSync(path, { encoding: 'buffer' }).sort(Buffer.compare))
        walk(Buffer.concat([path, Buffer.from('/'), name]));
  };
  walk(Buffer.from(folder));
  return hash.digest('hex');
}
