import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SearchError } from '../errors.ts';
import type { ReadFile } from './read-file.ts';

/** Reads from a folder on this machine, in Node. */
export function readFromDirectory(directory: string): ReadFile {
  return async (path) => {
    try {
      return await readFile(join(directory, path));
    } catch (cause) {
      throw new SearchError('index-missing', `${join(directory, path)} could not be read`, { cause });
    }
  };
}
