import { inTab, type TabKey } from '../on-device/kept-value.ts';

const MINUTE = 60_000;

/** Minutes since a meeting began: they change once a minute, outlive a reload, and begin again when asked to. */
export class MeetingClock {
  readonly #key: TabKey;
  readonly #changed: () => void;
  #began: number | null;
  #timer = 0;

  /** @param name of the meeting, the same after a reload */
  constructor(name: string, changed: () => void) {
    this.#key = `trinh-chieu:${name}`;
    this.#changed = changed;
    this.#began = read(this.#key);
    this.#wait();
  }

  /** Milliseconds since 1970; null before it begins. */
  get began(): number | null {
    return this.#began;
  }

  /** Whole minutes; null before it begins. */
  get minutes(): number | null {
    return this.#began === null ? null : Math.max(0, Math.floor((Date.now() - this.#began) / MINUTE));
  }

  /** Begins, where it has not begun. */
  begin(): void {
    if (this.#began === null) this.restart();
  }

  restart(at: number | null = Date.now()): void {
    this.#began = at;
    // Storage that is switched off costs the clock a reload, no more.
    inTab.write(this.#key, at === null ? null : String(at));
    this.#wait();
    this.#changed();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#began === null) return;
    const passed = Math.max(0, Date.now() - this.#began);
    this.#timer = window.setTimeout(
      () => {
        this.#changed();
        this.#wait();
      },
      MINUTE - (passed % MINUTE),
    );
  }
}

/** The clock of a meeting of yesterday in a tab that was left open begins anew. */
const LONGEST = 12 * 60 * MINUTE;

function read(key: TabKey): number | null {
  const began = Number(inTab.read(key));
  return began > Date.now() - LONGEST && began <= Date.now() ? began : null;
}
