import { supervise } from '../commands/supervise.ts';

/** `thu-vien check`, in a process of its own that ends with this one. @returns the exit status */
export function superviseContentCheck(args: readonly string[]): Promise<number> {
  return supervise<number>({
    script: new URL('./content-check-task.ts', import.meta.url),
    input: args,
    stage: 'kiểm tra nội dung',
    seconds: { file: 5, stage: 120, whole: 1800 },
  });
}
