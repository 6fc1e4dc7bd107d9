import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package as `package-lock.json` (version 3) has it. */
export interface LockedPackage {
  version: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
  link?: boolean;
  dev?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** What a project asks for, in `package.json` and again in the lock file. */
export interface Wanted {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export interface LockFile {
  /** The project's own wishes as they were when the lock was made. */
  wanted: Wanted;
  /** Path from the project's folder (`node_modules/a/node_modules/b`) → the package there. */
  packages: ReadonlyMap<string, LockedPackage>;
}

/** Folders that have a `package.json` with a lock of their own: the library, and the peers of its search benchmark. */
export const LOCKED_FOLDERS = ['.', 'scripts/bench'] as const;

/** @param folder one of {@link LOCKED_FOLDERS} */
export function readLockFile(folder: string): LockFile {
  const {
    packages: { '': wanted = {}, ...packages },
  } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage & Wanted> };
  return { wanted, packages: new Map(Object.entries(packages)) };
}

/** `@scope/name` of the package that lies at a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
