import { readFileSync } from 'node:fs';
import { compileMdx } from '../../../src/mdx/compile.ts';
import type { CompiledBody } from '../../../src/mdx/segment.ts';
import { splitFrontMatter } from '../../../src/mdx/front-matter.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { parseYaml } from '../../../src/mdx/yaml.ts';

export const hostileFolder = new URL('../../fixtures/hostile/', import.meta.url);

export interface HostileResult {
  data: unknown;
  body: CompiledBody | null;
  problems: Problem[];
}

/** Reads one fixture as the loader reads a content file; `front-matter-…` files are whole files, the others bodies. */
export function readHostile(name: string): HostileResult {
  const source = readFileSync(new URL(name, hostileFolder), 'utf8');
  if (!name.startsWith('front-matter-')) return { data: null, ...compileMdx(source, { file: name }) };
  const split = splitFrontMatter(source, name);
  if ('problem' in split) return { data: null, body: null, problems: [split.problem] };
  const yaml = parseYaml(split.yaml, { file: name, startLine: split.yamlStartLine });
  const { body, problems } = compileMdx(split.body, { file: name, startLine: split.bodyStartLine });
  return { data: yaml.data, body, problems: [...yaml.problems, ...problems] };
}
