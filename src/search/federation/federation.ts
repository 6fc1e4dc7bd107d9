import { readFromUrl, type ReadFile } from '../bundle/read-file.ts';
import { CurrentIndex, type Asking } from '../current-index.ts';
import type { Library } from '../loaded-library.ts';
import { belowSite, pageAddress } from '../page-address.ts';
import { SearchEngine } from '../query/engine.ts';
import type { Facet, LeftOut, OtherLibraries, SearchOptions, SearchResponse, SearchResult } from '../types.ts';
import { JoinedLibrary } from './joined-library.ts';
import { Member, MemberFailure } from './member.ts';

/** Each other library may hold an answer up for so long, while nothing of the own is on its way. Milliseconds. */
const LIMIT = 2000;
const TICK = 50;

interface Answered<T> {
  answer: T;
  leftOut: readonly LeftOut[];
}

/** A way to ask all libraries that are joined. */
interface Joined {
  libraries: readonly Library[];
  library: JoinedLibrary;
  engine: SearchEngine;
}

/**
 * The own library and others, searched as one (`joined-library.ts`). The own must answer; of the others each that does not,
 * or not in time, is left out of the answer, which says so. What a slow one sends later serves the next question.
 */
export class Federation {
  private readonly members: readonly Member[];
  private readonly own: Member;
  private readonly limit: number;
  private joined: Joined | undefined;

  /**
   * @param own the index of this site
   * @param site the folder of this site
   * @param readOther reads from the folder of an index on another site
   */
  constructor(
    own: CurrentIndex,
    site: URL,
    { name, others }: OtherLibraries,
    readOther: (bundleUrl: string) => ReadFile = readFromUrl,
    limit = LIMIT,
  ) {
    this.own = new Member(name, own, site);
    this.limit = limit;
    this.members = [
      this.own,
      ...others.map((other) => new Member(other.name, new CurrentIndex(readOther(`${other.address}pagefind/`)), new URL(other.address))),
    ];
  }

  /** Sets the downloads out that every question needs. */
  preload(): void {
    for (const { index, watch } of this.members) watch(index.begin().library()).catch(() => {});
  }

  async search(query: string, options: SearchOptions): Promise<SearchResponse> {
    const { answer, leftOut } = await this.ask(async ({ engine, library }) => {
      const response = await engine.search(query, options);
      return { ...response, results: await Promise.all(response.results.map((result) => this.placed(result, library))) };
    }, options);
    return { ...answer, leftOut };
  }

  async facets(): Promise<Facet[]> {
    return (await this.ask(({ engine }) => engine.facets(), {})).answer;
  }

  /** The result with its whole address, and whose it is. */
  private placed(result: SearchResult, library: JoinedLibrary): Promise<SearchResult> {
    const member = this.members[library.numberOf(result.page)]!;
    const isOwn = member === this.own;
    return member.watch(
      Promise.resolve().then(() => ({
        ...result,
        url: pageAddress(belowSite(result.url), member.site, location.origin),
        ...(isOwn ? {} : { library: member.name }),
      })),
    );
  }

  private async ask<T>(
    question: (joined: Joined) => T | Promise<T>,
    { again = false, signal }: Pick<SearchOptions, 'again' | 'signal'>,
  ): Promise<Answered<T>> {
    const leftOut = new Map<Member, LeftOut['reason']>();
    for (const member of this.members.slice(1)) {
      if (again) member.forgive();
      const reason = again ? null : member.reasonToLeaveOut(this.limit);
      if (reason) leftOut.set(member, reason);
    }
    const askings = new Map(this.members.filter((member) => !leftOut.has(member)).map((member) => [member, member.index.begin()]));
    const spent = new Map<Member, number>();
    for (;;) {
      for (const member of leftOut.keys()) askings.delete(member);
      try {
        const outcome = await this.inTime(this.attempt(question, askings), [...askings.keys()], spent);
        if ('answer' in outcome) return { ...outcome, leftOut: Array.from(leftOut, ([{ name }, reason]) => ({ name, reason })) };
        for (const member of outcome.slow) leftOut.set(member, 'slow');
      } catch (failure) {
        if (!(failure instanceof MemberFailure)) throw failure;
        const { member, error } = failure;
        if (signal?.aborted) throw error;
        if (askings.get(member)?.begunAnew(error)) continue;
        if (member === this.own) throw error;
        leftOut.set(member, member.fail(error));
      }
    }
  }

  private async attempt<T>(question: (joined: Joined) => T | Promise<T>, askings: ReadonlyMap<Member, Asking>): Promise<T> {
    const members = [...askings.keys()];
    const libraries = await Promise.all(Array.from(askings, ([member, asking]) => member.watch(asking.library())));
    const isSame = this.joined?.libraries.length === libraries.length && libraries.every((one, i) => one === this.joined?.libraries[i]);
    if (!isSame) {
      const parts = members.map((member, i) => ({ library: libraries[i]!, watch: member.watch, number: this.members.indexOf(member) }));
      const library = new JoinedLibrary(
        parts,
        this.members.map(({ name }) => name),
      );
      this.joined = { libraries, library, engine: new SearchEngine(library) };
    }
    return question(this.joined!);
  }

  /** @param spent what the question has waited for each of the others, milliseconds */
  private async inTime<T>(
    attempt: Promise<T>,
    members: readonly Member[],
    spent: Map<Member, number>,
  ): Promise<{ answer: T } | { slow: readonly Member[] }> {
    // One that is given up may fail as it likes.
    const outcome = attempt.then((answer) => ({ answer }));
    outcome.catch(() => {});
    for (;;) {
      const settled = await Promise.race([outcome, pause(TICK)]);
      if (settled) return settled;
      const waited = members.filter((member) => member.isWaitedFor);
      if (waited.length === 0 || waited.includes(this.own)) continue;
      for (const member of waited) spent.set(member, (spent.get(member) ?? 0) + TICK);
      const slow = waited.filter((member) => spent.get(member)! >= this.limit);
      if (slow.length > 0) return { slow };
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
