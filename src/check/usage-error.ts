/** The command cannot do what was asked; the message is one whole sentence for the editor. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
