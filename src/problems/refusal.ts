import { showUntrusted } from './show-untrusted.ts';

/** Characters of a line that are shown: the path of a folder may be longer than any message about it. */
const LONGEST_LINE = 2000;

/**
 * A command cannot do what was asked, or must not. The message is for the person at the terminal: whole sentences in
 * Vietnamese, with what to do instead; it is shown without a stack, and what nobody sees in it (a path may hold anything)
 * by its code.
 */
export class Refusal extends Error {
  constructor(message: string) {
    super(
      message
        .split('\n')
        .map((line) => showUntrusted(line, LONGEST_LINE))
        .join('\n'),
    );
    this.stack = this.message;
  }
}
