import type { Keeper, Offer, Shelf } from '../../keeping/keeper.ts';

/** What the network knows beside the shelf: what a kept unit could have more, what is new, what more there is to keep. */
export class SiteNews {
  readonly #keeper: Keeper;
  readonly #offered: readonly string[];
  readonly #offers = new Map<string, Offer>();
  #missing = new Map<string, number>();
  #looking = Promise.resolve();

  /** @param offered addresses of what may be kept first, the whole library last */
  constructor(keeper: Keeper, offered: readonly string[]) {
    this.#keeper = keeper;
    this.#offered = offered;
  }

  /** Asks the network, once at a time; nothing is known where it does not answer. */
  look(shelf: Shelf): Promise<void> {
    this.#looking = this.#looking.then(async () => {
      for (const address of [...shelf.kept.map((unit) => unit.address), ...this.#notKept(shelf)]) {
        const offer = await this.#keeper.offer(address);
        if ('fault' in offer) this.#offers.delete(address);
        else this.#offers.set(address, offer);
      }
      const news = shelf.kept.length > 0 ? await this.#keeper.news() : [];
      this.#missing = new Map('fault' in news ? [] : news.map(({ address, missing }) => [address, missing]));
    });
    return this.#looking;
  }

  /** Nothing kept yet: each of what is offered; else the whole library. */
  toKeep(shelf: Shelf): Offer[] {
    return this.#notKept(shelf).flatMap((address) => this.#offers.get(address) ?? []);
  }

  offer(address: string): Offer | undefined {
    return this.#offers.get(address);
  }

  /** Bytes that renew a kept unit; undefined where it is as the site has it. */
  missing(address: string): number | undefined {
    return this.#missing.get(address);
  }

  #notKept({ kept, unfinished }: Shelf): string[] {
    const there = new Set([...kept, ...unfinished].map((unit) => unit.address));
    const offered = there.size === 0 ? this.#offered : this.#offered.slice(-1);
    return offered.filter((address) => !there.has(address));
  }
}
