import { replaceBadCharacters } from '../../mdx/characters.ts';
import { parseMdx } from '../../mdx/parse.ts';
import { createReport } from '../../problems/report.ts';
import { childrenOf, isTag, type Node } from '../../mdx/tree.ts';
import { parseYaml } from '../../mdx/yaml.ts';
import { cutInTwo, type CheckedFile } from './checked-file.ts';

/**
 * The structure of a file without its words: fields and kinds of values, blocks, addresses, tags and
 * their attributes, the number of faults. Two sources with one outline differ in their words alone.
 */
export function outlineOf(source: string, where: Pick<CheckedFile, 'file' | 'collection'>): string {
  const parts = cutInTwo(source, where);
  const yaml = parseYaml(parts.yaml, { file: where.file });
  const fields = JSON.stringify(yaml.data, (_key, value: unknown) => (typeof value === 'string' ? '' : value));
  return `${fields} ${yaml.problems.length} ${parts.body === null ? '' : bodyOutline(parts.body)}`;
}

function bodyOutline(body: string): string {
  const text = replaceBadCharacters(body);
  const report = createReport(text, '', 1);
  const parsed = parseMdx(text, report);
  return `${parsed ? describe(parsed.tree) : ''} ${report.problems.length}`;
}

function describe(node: Node): string {
  const traits = ['depth', 'ordered', 'start', 'url', 'identifier', 'align', 'name']
    .map((trait) => (trait in node ? JSON.stringify(node[trait as keyof Node]) : ''))
    .join();
  const attributes = isTag(node) ? node.attributes.map((attribute) => ('name' in attribute ? attribute.name : '…')).join() : '';
  return `${node.type}(${traits}${attributes}:${childrenOf(node).map(describe).join('')})`;
}
