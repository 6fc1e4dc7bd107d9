import { Refusal } from '../problems/refusal.ts';

/** What was typed cannot be understood: the command ends with status 2, having done nothing. */
export class UsageError extends Refusal {
  override readonly name = 'UsageError';
}
