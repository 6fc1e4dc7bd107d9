import { filesBeside } from '../../library/data-references.ts';
import type { Library } from '../../library/read-library.ts';
import type { Place } from '../../problems/line-index.ts';

export interface FilePlace extends Place {
  file: string;
}

const known = new WeakMap<Library, Map<string, FilePlace[]>>();

/** Where entries show or offer a file; its own name where none does. */
export function placesOf(path: string, library: Library): FilePlace[] {
  const users = known.get(library) ?? listUsers(library);
  known.set(library, users);
  return users.get(path) ?? [{ file: path, line: 1, column: 1 }];
}

function listUsers({ entries }: Library): Map<string, FilePlace[]> {
  const users = new Map<string, FilePlace[]>();
  for (const entry of entries) {
    for (const { path, line, column } of filesBeside(entry)) {
      const places = users.get(path) ?? [];
      places.push({ file: entry.file, line, column });
      users.set(path, places);
    }
  }
  return users;
}
