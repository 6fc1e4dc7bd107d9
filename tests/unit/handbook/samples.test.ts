import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { openContext, openReader } from '../../../src/check/engine/context.ts';
import { formatReport } from '../../../src/check/reports/report-text.ts';
import { checkContext } from '../../../src/check/engine/run.ts';
import { exampleLibrary } from '../../../src/handbook/example-library.ts';
import { pictureName } from '../../../scripts/handbook/pictures.ts';
import { withFolder } from '../../../src/handbook/with-folder.ts';
import { placedFrom } from '../../../src/library/placed-from.ts';
import { compileMdx } from '../../../src/mdx/compile.ts';
import { componentNames } from '../../../src/mdx/components.ts';
import { splitFrontMatter } from '../../../src/mdx/front-matter.ts';
import { formatProblem } from '../../../src/problems/problem.ts';
import { parseYaml } from '../../../src/mdx/yaml.ts';
import { articleSchema } from '../../../src/schemas/article.ts';
import { collectionDefinitions, COLLECTIONS } from '../../../src/schemas/collections.ts';
import { evidence } from '../../../src/schemas/evidence.ts';
import { common } from '../../../src/schemas/field.ts';
import { handbook, sample } from './read-handbook.ts';

function assertCompiles(text: string, name: string, startLine = 1): void {
  assert.deepEqual(compileMdx(text, { file: name, startLine }).problems.map(formatProblem), []);
}

function assertFits(schema: z.ZodType, yaml: string, name: string): void {
  const { data, problems } = parseYaml(yaml, { file: name });
  assert.deepEqual(problems.map(formatProblem), []);
  assert.deepEqual(schema.safeParse(data).error?.issues ?? [], []);
}

describe('the samples of the handbook', () => {
  for (const name of componentNames) {
    it(`show <${name}> under a heading of its own, as source that compiles and as a picture`, () => {
      const section = new RegExp(`^#### Thẻ ${name}: .+\\n([^]*?)(?=^##)`, 'm').exec(handbook)?.[1] ?? '';
      const source = sample(name);
      assert.ok(section.includes(source), 'the sample is not in its section');
      assert.match(source, new RegExp(`<${name}\\b`));
      assert.ok(section.includes(`<img src="so-tay/${pictureName(name)}.png"`), 'no picture');
      assertCompiles(source, name);
    });
  }

  it('show headings, lists, tables, links and footnotes as source that compiles', () => {
    const source = sample('trình bày');
    for (const mark of ['\n### ', '\n- ', '| --- |', '](/', '[^1]']) assert.ok(source.includes(mark), mark);
    assertCompiles(source, 'trình bày');
  });

  for (const collection of COLLECTIONS) {
    const { format, schema } = collectionDefinitions[collection];
    it(`show a whole file of ${collection} that its schema takes`, () => {
      const source = sample(collection);
      if (format === 'yaml') return assertFits(schema, source, collection);
      const parts = splitFrontMatter(source, collection);
      assert.ok(!('problem' in parts));
      assertFits(schema, parts.yaml, collection);
      assertCompiles(parts.body, collection, parts.bodyStartLine);
    });
  }

  it('show evidence and an exception that their schemas take', () => {
    assertFits(evidence, sample('căn cứ'), 'căn cứ');
    assertFits(z.strictObject(common), sample('chung'), 'chung');
  });

  for (const name of ['sửa đổi', 'mã cũ', 'rút']) {
    it(`show lines for an article that is out already: ${name}`, () =>
      assertFits(z.strictObject(articleSchema.shape).partial(), sample(name), name));
  }

  it('show what the check really says of a faulty article', async () => {
    const file = 'articles/doc-sach.mdx';
    const said = await withFolder({ ...exampleLibrary, [file]: sample('bài có lỗi') }, async (dir) => {
      const problems = checkContext(await openContext(openReader(dir))).filter((problem) => problem.file === file);
      return formatReport(placedFrom(join(dir, '..', 'root'), join(dir, '..', 'root', 'content'), problems), 1, false);
    });
    assert.equal(`${said}\n`, sample('thông báo'));
  });
});
