import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runImport } from '../../../src/import/command.ts';
import { quietTerminal } from '../../quiet-terminal.ts';
import { inThisProcess } from '../../import-steps.ts';
import { splitFrontMatter } from '../../../src/mdx/front-matter.ts';
import { parseYaml } from '../../../src/mdx/yaml.ts';
import { OUTSIDE_TEXT, type HostileCase } from '../case.ts';
import { checkContent } from './check-content.ts';
import { faultsOfOutput } from './judge-output.ts';
import { fingerprint, type Ground } from './lay-out.ts';

/**
 * Imports the files of an input into the sound library, and judges the draft. A draft may have problems; it may never be published or harm.
 */
export async function importInput(ground: Ground, input: HostileCase): Promise<{ found: string[]; accepted: boolean[] }> {
  const paths = Object.entries(input.files).map(([name, data]) => {
    const path = join(ground.outside, basename(name));
    writeFileSync(path, data);
    return path;
  });
  process.env.CONTENT_DIR = ground.content;
  const articles = join(ground.content, 'articles');
  const [before, outside] = [new Set(readdirSync(ground.content, { recursive: true }).map(String)), fingerprint(ground.outside)];
  let output = '';
  const say = (text: string): void => void (output += `${text}\n`);
  const status = await runImport([paths[0]!, '--yes'], quietTerminal({ print: say, complain: say }), inThisProcess);
  const found = faultsOfOutput(output.replaceAll(OUTSIDE_TEXT, ''), Object.values(input.files).map(String).join('\n'));
  if (existsSync(ground.ran)) found.push('A COMMAND RAN');
  if (fingerprint(ground.outside) !== outside) found.push('something outside the content folder was changed');
  const made = readdirSync(ground.content, { recursive: true })
    .map(String)
    .filter((name) => !before.has(name));
  if (made.some((name) => !/^articles\/[a-z0-9-]+(?:\.mdx|\.nhat-ky\.txt|\.(?:jpe?g|png|webp|avif|gif))$/.test(name)))
    found.push(`odd files: ${made.join(', ').slice(0, 300)}`);
  if (status !== 0 && made.length > 0) found.push('refused, yet files were written');
  if (status === 0 && !made.some((name) => name.endsWith('.mdx'))) found.push('said to be imported, yet there is no draft');
  if (status !== 0 && input.expect === 'either' && !output.trim()) found.push('refused without a word');
  if (status === 0 && input.expect === 'refuse') found.push('accepted');
  for (const name of made.filter((file) => file.endsWith('.mdx')))
    found.push(...faultsOfDraft(readFileSync(join(ground.content, name), 'utf8'), name));
  found.push(...(await checkContent(ground.content)).found);
  return { found: existsSync(articles) ? found : [...found, 'the articles are gone'], accepted: [status === 0] };
}

function faultsOfDraft(text: string, file: string): string[] {
  const parts = splitFrontMatter(text, file);
  if ('problem' in parts) return [`${file}: no front matter`];
  const { data, problems } = parseYaml(parts.yaml, { file });
  if (problems.length > 0) return [`${file}: front matter that cannot be read: ${problems[0]!.message}`];
  const isDraft = typeof data === 'object' && data !== null && 'draft' in data && data.draft === true;
  return [...(isDraft ? [] : [`${file}: not a draft`]), ...(text.includes(OUTSIDE_TEXT) ? [`${file}: text of another file outside`] : [])];
}
