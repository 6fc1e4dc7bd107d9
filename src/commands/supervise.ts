import { totalmem } from 'node:os';
import { showUntrusted } from '../problems/show-untrusted.ts';
import { Refusal } from '../problems/refusal.ts';
import type { LostFile } from './announce.ts';
import { ownProgress } from './progress.ts';
import { WorkProcess, type Ending, type Seconds } from './work-process.ts';

export interface Work {
  /** A script that calls `doWork`. */
  script: URL;
  /** What `doWork` hands to the work; JSON. */
  input: unknown;
  /** As in “quá lâu khi …”. */
  stage: string;
  seconds: Seconds;
  heapMegabytes?: number;
  env?: NodeJS.ProcessEnv;
  /** Its standard output is shown, and its error stream without stacks. */
  isLoud?: boolean;
}

/** More files than these are not left out: it is the machine then, or an attack, and the first are enough to mend. */
const MOST_LOST = 4;
const HEAP = Math.min(4096, Math.floor(totalmem() / 2 ** 20 / 2));

/**
 * Does a piece of work in a process of its own. A file that takes too long, takes too much memory or kills the process
 * is left out, and the work is done once more, so that its result has everything else as well; `announceFile` gives
 * the problem to report in the place of such a file. The process ends with this one, even where this one is killed.
 * @returns what the work gave
 * @throws Refusal with the sentence of the work, or with one that says what was too much
 */
export function supervise<T>(work: Work): Promise<T> {
  return untilResult((lost) => start(work).do({ input: work.input, lost, isLast: true }, work.stage, work.seconds, ownProgress));
}

/** Pieces of work that a process of a crew does before another takes its place: what they leave behind in its memory stays small. */
const MOST_DONE = 25;

/** Processes that do many small pieces of work of one script, since to start one takes longer than the work. */
export class Crew {
  readonly #idle: WorkProcess[] = [];

  /**
   * Does a piece of work as `supervise` does, in a process that may have done others. What ends without a result there is done
   * once more in a new process, so that no piece of work suffers from one before it.
   */
  supervise<T>(work: Work): Promise<T> {
    return untilResult(async (lost) => {
      const used = this.#idle.pop();
      const ending = used ? await this.#do(used, work, lost) : null;
      return ending && 'result' in ending ? ending : this.#do(start(work), work, lost);
    });
  }

  /** Ends the processes that wait. */
  end(): void {
    for (const one of this.#idle.splice(0)) one.end();
  }

  async #do(one: WorkProcess, { input, stage, seconds }: Work, lost: LostFile[]): Promise<Ending> {
    const isLast = one.done + 1 >= MOST_DONE;
    const ending = await one.do({ input, lost, isLast }, stage, seconds);
    if ('result' in ending && !isLast) this.#idle.push(one);
    return ending;
  }
}

function start({ script, heapMegabytes = HEAP, env = process.env, isLoud = false }: Work): WorkProcess {
  return new WorkProcess({ script, heapMegabytes, env, isLoud });
}

async function untilResult<T>(attempt: (lost: LostFile[]) => Promise<Ending>): Promise<T> {
  const lost: LostFile[] = [];
  for (;;) {
    const ending = await attempt(lost);
    if ('result' in ending) return ending.result as T;
    if ('refusal' in ending) throw new Refusal(ending.refusal);
    const { why, file, stage } = ending;
    if (why === 'whole' || file === null || lost.length >= MOST_LOST) throw new Refusal(giveUp(why, file, stage));
    lost.push({ file, why });
  }
}

function giveUp(why: LostFile['why'] | 'whole', file: string | null, stage: string): string {
  const where = file === null ? stage : `${stage}, tới tệp ${showUntrusted(file)}`;
  if (why === 'memory') return `Tốn quá nhiều bộ nhớ khi ${where}, nên đã dừng lại. Tách bớt nội dung hoặc chạy ở máy có nhiều bộ nhớ hơn.`;
  if (why === 'crash') return `Chương trình bị tắt giữa chừng khi ${where}. Chạy lại; nếu vẫn vậy, báo người phụ trách kỹ thuật.`;
  return `Quá lâu khi ${where}, nên đã dừng lại. Chạy lại khi máy rảnh hơn; nếu vẫn vậy, báo người phụ trách kỹ thuật.`;
}
