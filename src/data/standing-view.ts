import type { LinkView } from './link-view.ts';

/** What a reader must know of an entry before anything else: whether it applies or is still there, and what came after it. */
export interface StandingView {
  /** `Còn áp dụng.`, `Đã được thay thế bằng`: the answer, before the link to `by`. */
  answer: string;
  /** What replaced, continued or succeeded it; nothing where it is the newest, or where that is not known. */
  by?: LinkView;
  /** The newest of the chain, where that is yet another one. */
  latest?: LinkView;
  /** What is not sure about the answer, in a sentence. */
  caution?: string;
  /** Where the official text of a document tells; left out where the library knows that it is in force. */
  official?: { text: string; href?: string };
}
