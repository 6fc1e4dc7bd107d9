import { z } from 'zod';
import { describeFields, type FieldDescription } from '../schemas/describe.ts';
import { splitFrontMatter } from '../mdx/front-matter.ts';
import { parseYaml } from '../mdx/yaml.ts';
import { collectionDefinitions, COLLECTIONS } from '../schemas/collections.ts';
import { evidence } from '../schemas/evidence.ts';
import { common } from '../schemas/field.ts';
import { siteSchema } from '../schemas/site.ts';
import { SHARED_FIELDS, writeFieldTable } from './field-table.ts';
import { fillRegions, readSamples } from './parts.ts';
import { writeRuleSections } from './rule-sections.ts';
import { writeTerms } from './write-terms.ts';

/** The handbook, from the root of the project. */
export const HANDBOOK = 'content/README.md';

const FIELDS: Readonly<Record<string, readonly FieldDescription[]>> = {
  ...Object.fromEntries(
    COLLECTIONS.map((name) => [
      name,
      describeFields(collectionDefinitions[name].schema).filter((field) => !SHARED_FIELDS.includes(field.name)),
    ]),
  ),
  chung: describeFields(z.strictObject(common)),
  'căn cứ': describeFields(evidence),
  site: describeFields(siteSchema),
};

/**
 * Writes the machine-made parts of the handbook anew: `bảng trường: …`, `các từ` and `các mã`.
 * @throws for a part that nobody knows how to write
 */
export async function renewHandbook(text: string): Promise<string> {
  const samples = readSamples(text);
  const rules = await writeRuleSections();
  return fillRegions(text, (name) => {
    if (name === 'các mã') return rules;
    if (name === 'các từ') return writeTerms();
    const table = /^bảng trường: (.+)$/.exec(name)?.[1] ?? '';
    const fields = FIELDS[table];
    if (!fields) throw new Error(`${HANDBOOK}: nobody writes the part “${name}”.`);
    return writeFieldTable(fields, sampleData(samples.get(table), table));
  });
}

/** Data of a sample file, which has front matter or is YAML alone. */
function sampleData(sample: string | undefined, table: string): unknown {
  if (sample === undefined) return undefined;
  const parts = splitFrontMatter(sample, table);
  return parseYaml('problem' in parts ? sample : parts.yaml, { file: table }).data;
}
