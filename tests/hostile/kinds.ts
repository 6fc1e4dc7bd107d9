import type { HostileCase, MakeCases } from './case.ts';
import { attachmentCases } from './kinds/attachments.ts';
import { characterCases } from './kinds/characters.ts';
import { folderCases } from './kinds/folders.ts';
import { importCases } from './kinds/imports.ts';
import { linkCases } from './kinds/links.ts';
import { mdxCases } from './kinds/mdx.ts';
import { nameCases } from './kinds/names.ts';
import { pictureCases } from './kinds/pictures.ts';
import { redirectCases, referenceCases } from './kinds/references.ts';
import { settingsCases } from './kinds/settings.ts';
import { slowCases } from './kinds/slow.ts';
import { yamlCases } from './kinds/yaml.ts';

/** Kinds of input, by the name that `--only` takes. A new kind is a line here and a module of data in `kinds/`. */
export const KINDS: Readonly<Record<string, MakeCases>> = {
  mdx: mdxCases,
  yaml: yamlCases,
  characters: characterCases,
  settings: settingsCases,
  names: nameCases,
  links: linkCases,
  folders: folderCases,
  attachments: attachmentCases,
  pictures: pictureCases,
  redirects: redirectCases,
  references: referenceCases,
  slow: slowCases,
  imports: importCases,
};

/** The inputs of some kinds, in a fixed order. @throws when two have one name, which would hide one of them in a report */
export function casesOf(kinds: readonly string[]): HostileCase[] {
  const cases = kinds.flatMap((kind) => KINDS[kind]?.() ?? []);
  const names = new Set<string>();
  for (const { kind, name } of cases) {
    if (names.has(`${kind}/${name}`)) throw new Error(`two inputs are named ${kind}/${name}`);
    names.add(`${kind}/${name}`);
  }
  return cases;
}
