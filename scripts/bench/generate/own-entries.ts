import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listContentFiles } from '../../../src/library/content-files.ts';
import { readContentTree } from '../../../src/library/content-tree.ts';
import { splitFrontMatter } from '../../../src/mdx/front-matter.ts';
import { parseYaml } from '../../../src/mdx/yaml.ts';
import { Refusal } from '../../../src/problems/refusal.ts';
import { collectionDefinitions, COLLECTIONS, type CollectionName } from '../../../src/schemas/collections.ts';

/** The values of an entry's file, as an editor wrote them. */
export type Values = Record<string, unknown>;

/** An entry as it stands in its file, or as it is to stand there. */
export interface RawEntry {
  collection: CollectionName;
  id: string;
  data: Values;
  /** The text below the head; empty where the collection has none. */
  body: string;
}

/** An entry of the library that is there, and where it lies. */
export interface OwnEntry extends RawEntry {
  /** Absolute paths of files that bear its name and are no entries: fingerprints of works. */
  beside: readonly string[];
}

/** All entries of a content folder that were not withdrawn and are no drafts, in the order of their files. */
export function readOwnEntries(contentDir: string): Record<CollectionName, OwnEntry[]> {
  const tree = readContentTree(contentDir);
  const own = Object.fromEntries(COLLECTIONS.map((name) => [name, []])) as unknown as Record<CollectionName, OwnEntry[]>;
  for (const { collection, id, file } of listContentFiles(tree).files) {
    const source = readFileSync(join(contentDir, file), 'utf8').normalize('NFC');
    const parts =
      collectionDefinitions[collection].format === 'mdx'
        ? splitFrontMatter(source, file)
        : { yaml: source, yamlStartLine: 1, body: '', bodyStartLine: 1 };
    if ('problem' in parts) throw new Refusal(`${file} cannot be read: run "npm run content:check" first.`);
    const data = parseYaml(parts.yaml, { file, startLine: parts.yamlStartLine }).data as Values | null;
    if (!data || data.draft || data.withdrawn) continue;
    const beside = [`${dirname(file)}/${id.split('/').at(-1)}.fingerprint.json`].filter((name) => tree.files.has(name));
    own[collection].push({ collection, id, data, body: parts.body.trim(), beside: beside.map((name) => join(contentDir, name)) });
  }
  return own;
}
