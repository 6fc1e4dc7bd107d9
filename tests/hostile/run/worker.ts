/** Does tasks one after the other in a process that may be ended at any moment. */
import { existsSync } from 'node:fs';
import { checkContent } from './check-content.ts';
import { importInput } from './import-input.ts';
import { fingerprint, layOut, type Ground } from './lay-out.ts';
import type { Answer, Task } from './tasks.ts';

process.on('message', (task: Task) => {
  const before = process.cpuUsage();
  const cpu = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  perform(task).then(
    (answer) => process.send!({ ...answer, cpu: cpu() } satisfies Answer),
    (error: unknown) =>
      process.send!({
        found: [`thrown: ${String(error instanceof Error ? error.stack : error).slice(0, 1500)}`],
        accepted: [],
        cpu: cpu(),
      } satisfies Answer),
  );
});

async function perform(task: Task): Promise<Omit<Answer, 'cpu'>> {
  if (task.what === 'import') return importInput(layOut(task.top, { files: {} }), task.input);
  const input = task.what === 'check' ? task.input : { files: Object.fromEntries(task.mutants.map(({ path, data }) => [path, data])) };
  const ground = layOut(task.top, input, task.what === 'mutants' ? task.base : undefined);
  const before = [fingerprint(ground.content), fingerprint(ground.outside)];
  const { refused, named, entries, found } = await checkContent(ground.content);
  found.push(...sideEffects(ground, before));
  if (task.what === 'mutants') return { found, accepted: task.mutants.map(({ path }) => !refused.has(path)) };
  const accepted = refused.size === 0;
  if (accepted && task.input.expect === 'refuse') found.push('accepted');
  if (task.input.expect === 'set-aside') {
    if (!accepted) found.push('a broken draft stops the build');
    for (const file of Object.keys(task.input.files)) {
      if (!named.has(file)) found.push(`${file}: set aside, and nobody is told`);
      if (entries.has(file)) found.push(`${file}: a broken draft is an entry`);
    }
  }
  return { found, accepted: [accepted] };
}

/** What reading a folder changed; it may change nothing. */
function sideEffects({ content, outside, ran }: Ground, [contentBefore, outsideBefore]: readonly string[]): string[] {
  return [
    ...(existsSync(ran) ? ['A COMMAND RAN'] : []),
    ...(fingerprint(content) === contentBefore ? [] : ['the content folder was changed']),
    ...(fingerprint(outside) === outsideBefore ? [] : ['something outside the content folder was changed']),
  ];
}
