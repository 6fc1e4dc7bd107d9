import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostileCase } from '../case.ts';
import { faultsOfOutput } from './judge-output.ts';
import { layOut } from './lay-out.ts';
import { runProject } from './project-command.ts';
import type { Findings } from '../findings.ts';
import type { Outcome, WorkerPool } from './worker-pool.ts';

/** Processor time of a whole check. */
const CPU_SECONDS = 5;
/**
 * Pictures and importers load libraries of their own, and decode. A megabyte goes through some fifty parsers and rules,
 * each of which takes less than five seconds: that is for the growth tests beside them.
 */
const SLOWER: Readonly<Record<string, number>> = { imports: 12, folders: 12, attachments: 12, slow: 12 };

/**
 * Runs inputs in process, several side by side; those that hang or kill the process are tried again with the command itself.
 * @returns those that the check lets through: what it accepts must be built
 */
export async function runInputs(cases: readonly HostileCase[], pool: WorkerPool, findings: Findings): Promise<HostileCase[]> {
  const accepted: HostileCase[] = [];
  await Promise.all(
    cases.map(async (input) => {
      const what = input.kind === 'imports' ? 'import' : 'check';
      let outcome = await pool.run({ what, input });
      let found = await judge(outcome, input);
      // Measured again: what else the machine did may have slowed it.
      if (found.some((fault) => fault.startsWith('slow'))) found = await judge((outcome = await pool.run({ what, input })), input);
      findings.input(input, found);
      if (found.length === 0 && what === 'check' && 'answer' in outcome && outcome.answer.accepted[0]) accepted.push(input);
    }),
  );
  return accepted;
}

async function judge(outcome: Outcome, input: HostileCase): Promise<string[]> {
  if ('ended' in outcome || outcome.answer.found.some((fault) => fault.startsWith('thrown'))) {
    const said = 'ended' in outcome ? outcome.ended : outcome.answer.found.join('; ');
    return (await judgeCommand(input)).map((fault) => `${fault} (in process: ${said.split('\n')[0]})`);
  }
  const { found, cpu } = outcome.answer;
  const most = SLOWER[input.kind] ?? CPU_SECONDS;
  return cpu > most * 1000 ? [...found, `slow: ${(cpu / 1000).toFixed(1)} s of processor time`] : found;
}

/** The last word: the command as an editor runs it, which may put its work into a process that it can end. */
async function judgeCommand(input: HostileCase): Promise<string[]> {
  const top = await mkdtemp(join(tmpdir(), 'thu-vien-hostile-'));
  try {
    const isImport = input.kind === 'imports';
    const ground = layOut(top, isImport ? { files: {} } : input);
    const source = isImport ? layOut(join(top, 'nguon'), { files: input.files }, {}).content : '';
    const args = isImport ? [join(source, Object.keys(input.files)[0]!), '--yes'] : [];
    const { status, output, isLate, leftOver } = await runProject(isImport ? 'import' : 'content:check', {
      args,
      env: { CONTENT_DIR: ground.content },
      seconds: 90,
    });
    const names = isImport || /[\w-]+(?:\.\w+)+:\d+:\d+ /.test(output) || /thư mục nội dung|CONTENT_DIR/i.test(output);
    return [
      ...faultsOfOutput(output, Object.values(input.files).map(String).join('\n')),
      ...(isLate ? ['no answer in 90 s'] : []),
      ...(leftOver ? ['a process was left'] : []),
      ...(existsSync(ground.ran) ? ['A COMMAND RAN'] : []),
      ...(status === null && !isLate ? ['the command died'] : []),
      ...(status === 0 && input.expect === 'refuse' ? ['accepted'] : []),
      ...(status !== 0 && input.expect === 'set-aside' ? ['a broken draft stops the build'] : []),
      ...(status !== 0 && !isLate && !names ? [`refused without naming a file: ${output.slice(0, 300)}`] : []),
    ];
  } finally {
    await rm(top, { recursive: true, force: true });
  }
}
