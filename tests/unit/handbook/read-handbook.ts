import { readFileSync } from 'node:fs';
import { HANDBOOK } from '../../../src/handbook/handbook.ts';
import { readSamples } from '../../../src/handbook/parts.ts';

export const handbook = readFileSync(HANDBOOK, 'utf8');
export const samples = readSamples(handbook);

/** The handbook without its code. */
export const prose = handbook.replace(/^( *)(`{3,})[^]*?^\1\2$/gm, '').replace(/`[^`\n]+`/g, '`…`');

/** A sample that must be there. */
export function sample(name: string): string {
  const text = samples.get(name);
  if (text === undefined) throw new Error(`The handbook has no sample <!-- mẫu: ${name} -->.`);
  return text;
}

/** The fragment that GitHub and GitLab give a heading: lower case, spaces to `-`, signs left out. */
export function headingAnchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/ /g, '-');
}
