import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Findings } from '../findings.ts';

/** Cases that are handed over beside the project, with a program that says how many hold. */
const SCORER = '../shared/cases/hostile/score.mjs';

/** Runs the handed cases with their own program, where they lie beside the project. */
export async function runHanded(findings: Findings): Promise<void> {
  if (!existsSync(SCORER)) return findings.skip('handed cases', `${SCORER} is not there`);
  const output = await new Promise<string>((resolve) => {
    const child = spawn(process.execPath, [SCORER], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.on('close', () => resolve(text));
  });
  const [, held = '0', all = '0'] = /(\d+) of (\d+) hold/.exec(output) ?? [];
  const failed = output.split('\n').filter((line) => /^[\w-]+: /.test(line));
  for (let count = 0; count < Number(held); count++) findings.fault('handed case', []);
  for (const line of failed) findings.fault(`handed case ${line}`, [line]);
  if (all === '0') findings.fault('handed cases', ['the scorer counted none']);
}
