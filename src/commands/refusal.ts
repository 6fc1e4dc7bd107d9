/**
 * A command cannot do what was asked, or must not. The message is for the person at the terminal: whole sentences in
 * Vietnamese, with what to do instead; it is shown as it is, without a stack.
 */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}
