import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slugify } from '../../../../src/vietnamese/slug.ts';
import type { PlainEntry } from '../plain-entries.ts';

/** Packages of peers: `npm install --prefix scripts/bench`. */
export const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** A step of a build. */
export interface Step {
  phase: string;
  program: string;
  args: readonly string[];
}

/** Another generator of static sites, used as its manual says, with a page for each entry and each topic. */
export interface SitePeer {
  id: string;
  name: string;
  /** Why it cannot be run here; null where it can. */
  missing: () => string | null;
  /** Makes a project of these entries in an empty folder. */
  write: (project: string, entries: readonly PlainEntry[]) => Promise<void>;
  /** Where an entry's file lies in the project. */
  fileOf: (entry: PlainEntry) => string;
  steps: readonly Step[];
  /** The finished site, below the project. */
  out: string;
  /** What it keeps between builds, below the project. */
  kept: readonly string[];
}

/** A step that runs the command of a package. @param script the file that its `bin` names */
export function packageStep(phase: string, script: string, ...args: string[]): Step {
  return { phase, program: process.execPath, args: [join(PACKAGES, script), ...args] };
}

/** Stock Pagefind over a finished site. */
export function pagefindStep(out: string): Step {
  return packageStep('index', 'pagefind/lib/runner/bin.cjs', '--site', out);
}

/** Whether packages of `scripts/bench` are there. */
export function missingPackage(name: string): string | null {
  return existsSync(join(PACKAGES, name, 'package.json')) ? null : `${name} is not installed: npm install --prefix scripts/bench`;
}

export async function writeFiles(project: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(project, file)), { recursive: true });
    await writeFile(join(project, file), text);
  }
}

/** Lets a project find the packages. */
export async function linkPackages(project: string): Promise<void> {
  await symlink(PACKAGES, join(project, 'node_modules'), 'dir');
}

/** Puts each entry's picture into a folder by its own path. */
export async function copyPictures(entries: readonly PlainEntry[], folder: string): Promise<void> {
  for (const { collection, picture } of entries) if (picture) await cp(picture, join(folder, collection, basename(picture)));
}

/** The head as YAML; JSON is YAML. */
export function headOf(values: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(values).filter(([, value]) => value !== undefined);
  return `---\n${lines.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\n')}\n---\n\n`;
}

/** Topics by their address, with the entries of each. */
export function byTopic(entries: readonly PlainEntry[]): { name: string; slug: string; entries: PlainEntry[] }[] {
  const names = [...new Set(entries.flatMap(({ topics }) => topics))].filter(Boolean).sort();
  return names.map((name) => ({ name, slug: slugify(name), entries: entries.filter(({ topics }) => topics.includes(name)) }));
}
