import { supervise } from '../commands/supervise.ts';

/** Commands that `check-task.ts` runs. */
export type SupervisedCommand = 'check' | 'publish';

/** `thu-vien check`, in a process of its own that ends with this one. @returns the exit status */
export function superviseContentCheck(args: readonly string[]): Promise<number> {
  return superviseCommand('check', args);
}

/** `thu-vien publish`, likewise. @returns the exit status */
export function supervisePublish(args: readonly string[]): Promise<number> {
  return superviseCommand('publish', args);
}

function superviseCommand(command: SupervisedCommand, args: readonly string[]): Promise<number> {
  return supervise<number>({
    script: new URL('./check-task.ts', import.meta.url),
    input: { command, args },
    stage: 'kiểm tra nội dung',
    seconds: { file: 5, stage: 120, whole: 1800 },
  });
}
