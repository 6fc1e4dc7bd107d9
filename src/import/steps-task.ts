/** Steps of `npm run import` in a process of their own; it writes nothing and reaches nothing beyond the disk. */
import { doWork } from '../commands/do-work.ts';
import type { StepInput } from './steps.ts';

await doWork(async (input: StepInput) => (await import('./steps.ts')).doStep(input));
