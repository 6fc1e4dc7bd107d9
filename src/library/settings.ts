import type { z } from 'zod';
import { announceFile } from '../commands/announce.ts';
import { problemOf, type Problem } from '../problems/problem.ts';
import { parseYaml } from '../mdx/yaml.ts';
import { abbreviationsSchema, siteSchema, synonymsSchema, type SiteData } from '../schemas/site.ts';
import { readText } from './read-text.ts';
import { inVietnamese } from './schema-errors.ts';
import { schemaProblems } from './schema-messages.ts';

/** What the files at the root of the content folder say. */
export interface LibrarySettings {
  site: SiteData;
  /** Abbreviation → what it stands for. */
  abbreviations: Record<string, string>;
  /** Lists of expressions that search treats alike. */
  synonyms: string[][];
}

function readSettingsFile<T>(contentDir: string, file: string, schema: z.ZodType<T>, empty: unknown, problems: Problem[]): T | null {
  const lost = announceFile(file);
  const read = lost ? { problem: lost } : readText(contentDir, file);
  if (read && 'problem' in read) {
    problems.push(read.problem);
    return null;
  }
  const text = read?.text ?? null;
  if (text === null && empty === undefined) {
    problems.push(
      problemOf(file, {
        rule: 'thieu-tep',
        message: `Không thấy tệp ${file}.`,
        fix: 'Chép tệp này từ một thư viện khác rồi sửa tên, địa chỉ, màu.',
      }),
    );
    return null;
  }
  const yaml = parseYaml(text ?? '', { file, startLine: 1 });
  problems.push(...yaml.problems);
  if (yaml.problems.length > 0) return null;
  const isBlank = !text?.replace(/^\s*#.*$/gm, '').trim();
  const parsed = schema.safeParse(isBlank ? (empty ?? {}) : yaml.data, { error: inVietnamese });
  if (parsed.success) return parsed.data;
  // Content in another form is told so, and nothing of what else that form has.
  const ofFormat = parsed.error.issues.filter(({ path, code }) => path[0] === 'format' && code === 'custom');
  const issues = ofFormat.length > 0 ? ofFormat : parsed.error.issues;
  problems.push(...schemaProblems(issues, schema, yaml.data, file, yaml.positionOf));
  return null;
}

/** Reads `site.yaml` (required), `abbreviations.yaml` and `synonyms.yaml`. */
export async function readSettings(contentDir: string): Promise<{ settings: LibrarySettings | null; problems: Problem[] }> {
  const problems: Problem[] = [];
  const site = readSettingsFile(contentDir, 'site.yaml', siteSchema, undefined, problems);
  const abbreviations = readSettingsFile(contentDir, 'abbreviations.yaml', abbreviationsSchema, {}, problems);
  const synonyms = readSettingsFile(contentDir, 'synonyms.yaml', synonymsSchema, [], problems);
  return { settings: site && abbreviations && synonyms ? { site, abbreviations, synonyms } : null, problems };
}
