import type { CurrentIndex } from '../current-index.ts';
import { SearchError } from '../errors.ts';
import type { LeftOut } from '../types.ts';

/** So long a library that failed is left alone, unless the reader asks for it. Milliseconds. */
const REST = 30_000;

/** One of the libraries that are searched together. */
export class Member {
  readonly name: string;
  readonly index: CurrentIndex;
  /** The folder of its site, which its index names pages from. */
  readonly site: URL;
  private failed: { reason: LeftOut['reason']; at: number } | null = null;
  /** When each download began that has not come yet. */
  private readonly begun = new Map<symbol, number>();

  constructor(name: string, index: CurrentIndex, site: URL) {
    this.name = name;
    this.index = index;
    this.site = site;
  }

  /** Something is on its way from it. */
  get isWaitedFor(): boolean {
    return this.begun.size > 0;
  }

  /** Why it is not asked now; null where it is. @param limit milliseconds that are enough for a download */
  reasonToLeaveOut(limit: number): LeftOut['reason'] | null {
    const now = performance.now();
    if (this.failed && now - this.failed.at < REST) return this.failed.reason;
    return [...this.begun.values()].some((since) => now - since > limit) ? 'slow' : null;
  }

  fail({ code }: SearchError): LeftOut['reason'] {
    this.failed = { reason: code, at: performance.now() };
    return code;
  }

  /** Whatever it failed with before: it is asked again. */
  forgive(): void {
    this.failed = null;
  }

  /** @throws {MemberFailure} where the work does */
  watch = async <T>(work: Promise<T>): Promise<T> => {
    const download = Symbol();
    this.begun.set(download, performance.now());
    try {
      return await work;
    } catch (error) {
      throw new MemberFailure(this, SearchError.from(error));
    } finally {
      this.begun.delete(download);
    }
  };
}

/** What went wrong with one library. */
export class MemberFailure extends Error {
  readonly member: Member;
  readonly error: SearchError;

  constructor(member: Member, error: SearchError) {
    super(error.message, { cause: error });
    this.member = member;
    this.error = error;
  }
}
