import type { Start, Tab } from './engine.ts';
import type { WatchedSite } from './watched-site.ts';

/** What a check has at hand. */
export interface Bench {
  tab: Tab;
  engine: string;
  site: WatchedSite;
}

/** @throws what it says is wrong */
export type Check = (bench: Bench) => Promise<void>;

/** Checks of one subject, by what each says of the pages. */
export interface Group {
  /** The built site they look at. */
  site: 'dist' | 'dist.fixture';
  start?: Start;
  /** Engines that have what is checked; all of them where this is left out. */
  engines?: readonly string[];
  /** Each check gets a browser of its own. */
  isFresh?: boolean;
  checks(): Promise<Readonly<Record<string, Check>>> | Readonly<Record<string, Check>>;
}
