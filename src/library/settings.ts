import { found, problemOf, type Problem } from '../problems/problem.ts';
import { parseYaml } from '../mdx/yaml.ts';
import type { SiteData } from '../schemas/site.ts';
import type { ReadText } from './entry.ts';
import { readText } from './read-text.ts';
import { inVietnamese, schemaProblems } from './schema-messages.ts';
import { SETTINGS, SETTINGS_FILES, type SettingsFile } from './settings-files.ts';

/** What the files at the root of the content folder say. */
export interface LibrarySettings {
  site: SiteData;
  /** Abbreviation → what it stands for. */
  abbreviations: Record<string, string>;
  /** Lists of expressions that search treats alike. */
  synonyms: string[][];
}

/** One of these files as read; `value` is null where it cannot be used, and `problems` then says why. */
export interface ReadSettings extends ReadText {
  value: unknown;
  problems: Problem[];
}

export function readSettingsFile(contentDir: string, file: SettingsFile): ReadSettings {
  const { schema, empty } = SETTINGS_FILES[file];
  const read = readText(contentDir, file);
  if (read && 'problem' in read) return { source: null, yaml: null, value: null, problems: [read.problem] };
  const source = read?.text ?? null;
  if (source === null && empty === undefined) {
    const missing = found('thieu-tep', `Không thấy tệp ${file}.`, 'Chép tệp này từ một thư viện khác rồi sửa tên, địa chỉ, màu.');
    return { source, yaml: null, value: null, problems: [problemOf(file, missing)] };
  }
  const yaml = parseYaml(source ?? '', { file, startLine: 1 });
  if (yaml.problems.length > 0) return { source, yaml, value: null, problems: yaml.problems };
  const isBlank = !source?.replace(/^\s*#.*$/gm, '').trim();
  const parsed = schema.safeParse(isBlank ? (empty ?? {}) : yaml.data, { error: inVietnamese });
  if (parsed.success) return { source, yaml, value: parsed.data, problems: [] };
  // Content in another form is told so, and nothing of what else that form has.
  const ofFormat = parsed.error.issues.filter(({ path, code }) => path[0] === 'format' && code === 'custom');
  const issues = ofFormat.length > 0 ? ofFormat : parsed.error.issues;
  return { source, yaml, value: null, problems: schemaProblems(issues, schema, yaml.data, file, yaml.positionOf) };
}

/** What the files say together; null where one of them cannot be used. */
export function joinSettings(read: Readonly<Record<SettingsFile, ReadSettings>>): LibrarySettings | null {
  const [site, abbreviations, synonyms] = SETTINGS.map((file) => read[file].value);
  return site && abbreviations && synonyms ? ({ site, abbreviations, synonyms } as LibrarySettings) : null;
}

/** Reads `site.yaml` (required), `abbreviations.yaml` and `synonyms.yaml`. */
export async function readSettings(contentDir: string): Promise<{ settings: LibrarySettings | null; problems: Problem[] }> {
  const read = Object.fromEntries(SETTINGS.map((file) => [file, readSettingsFile(contentDir, file)])) as Record<SettingsFile, ReadSettings>;
  return { settings: joinSettings(read), problems: SETTINGS.flatMap((file) => read[file].problems) };
}
