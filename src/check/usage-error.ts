import { Refusal } from '../problems/refusal.ts';

/** The command cannot do what was asked; the message is one whole sentence for the editor. */
export class UsageError extends Refusal {
  override readonly name = 'UsageError';
}
