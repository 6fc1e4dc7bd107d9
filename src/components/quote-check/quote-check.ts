import { pairQuotationMarks } from '../../text/quotation-marks.ts';
import { examine } from '../../works/examine.ts';
import { build, part } from '../search/build.ts';
import { findingItem } from './finding-item.ts';
import { openKnownLibrary, type KnownLibrary } from './known-library.ts';
import { outcomeOf, type KnownFinding } from './outcome.ts';
import { strings, type Outcome } from './strings.ts';

/** Characters that are examined at once: a speech of two hours has a quarter of them. */
const MOST = 400_000;
/** Milliseconds of work between two breaths, so that an old phone still scrolls and types. */
const STEP = 12;
/** Findings that are shown at once; a text of a hundred quotations is rare. */
const PAGE = 60;

/** `<quote-check data-source>`: examines what a reader pastes, in the reader's own browser. */
class QuoteCheck extends HTMLElement {
  #library: Promise<KnownLibrary> | null = null;
  /** Counts the runs: a later one ends the earlier. */
  #run = 0;
  #breath = 0;

  connectedCallback(): void {
    this.querySelector<HTMLElement>('.late')!.hidden = true;
    const field = this.#field;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#check();
    });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#form.querySelector('button')?.click();
    });
    part(this, 'clear').addEventListener('click', () => {
      this.#run++;
      field.value = '';
      this.#show([], '');
      field.focus();
    });
    this.setAttribute('ready', '');
  }

  get #form(): HTMLFormElement {
    return part<HTMLFormElement>(this, 'form');
  }

  get #field(): HTMLTextAreaElement {
    return part<HTMLTextAreaElement>(this, 'text');
  }

  async #check(): Promise<void> {
    const run = ++this.#run;
    // Marks of the French are read as ours; each is one character, so that places stay.
    const whole = this.#field.value.replaceAll('«', '“').replaceAll('»', '”');
    if (whole.trim() === '') return this.#show([], strings.empty);
    this.#show([], strings.loading);
    this.setAttribute('aria-busy', 'true');
    try {
      const library = await (this.#library ??= openKnownLibrary(this.dataset.source!, () => this.#breathe()));
      const findings = await this.#examine(whole.slice(0, MOST), library, run);
      if (!findings) return;
      const told = [
        ...(whole.length > MOST ? [strings.tooLong(MOST)] : []),
        findings.length === 0 ? strings.nothing : summary(findings),
        ...strings.single(singleMarksIn(whole.slice(0, MOST))),
      ];
      this.#show(findings, told.join(' '), library);
      if (findings.length > 0) part(this, 'heading').focus();
    } catch {
      this.#library = null;
      if (run === this.#run) this.#show([], strings.failed);
    } finally {
      if (run === this.#run) this.removeAttribute('aria-busy');
    }
  }

  /** Null where another run has begun. */
  async #examine(text: string, library: KnownLibrary, run: number): Promise<KnownFinding[] | null> {
    const findings: KnownFinding[] = [];
    let done = 0;
    for (const step of examine(text, library)) {
      findings.push(...step.findings);
      done = step.to;
      if (performance.now() - this.#breath < STEP) continue;
      this.#say(strings.working(Math.floor((done / text.length) * 100)));
      await this.#breathe();
      if (run !== this.#run) return null;
    }
    return findings;
  }

  async #breathe(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#breath = performance.now();
  }

  #say(words: string): void {
    const place = part(this, 'progress');
    if (place.textContent !== words) place.textContent = words;
  }

  #show(findings: readonly KnownFinding[], words: string, library?: KnownLibrary): void {
    this.#say('');
    part(this, 'status').textContent = words;
    part(this, 'found').hidden = findings.length === 0;
    const items = findings.map((finding) => () => findingItem(this, finding, library!.quotationOf, () => this.#goTo(finding)));
    part(this, 'findings').replaceChildren(...items.slice(0, PAGE).map((make) => make()));
    this.#offerRest(items.slice(PAGE));
  }

  #offerRest(items: readonly (() => HTMLElement)[]): void {
    const rest = part(this, 'rest');
    rest.replaceChildren();
    if (items.length === 0) return;
    const button = build('button', { type: 'button', class: 'button' }, strings.more(items.length));
    button.addEventListener('click', () => {
      const [first, ...others] = items.slice(0, PAGE).map((make) => make());
      part(this, 'findings').append(first!, ...others);
      first!.querySelector<HTMLElement>('h3')?.focus();
      this.#offerRest(items.slice(PAGE));
    });
    rest.append(button);
  }

  /** Selects a passage in the text, where it can be put right. */
  #goTo({ from, to }: KnownFinding): void {
    const field = this.#field;
    field.focus();
    field.setSelectionRange(from, to);
    // A browser scrolls to what is selected only in some fields: lines before it tell about how far down it stands.
    const before = field.value.slice(0, from).length / Math.max(1, field.value.length);
    field.scrollTop = Math.max(0, before * field.scrollHeight - field.clientHeight / 2);
    field.scrollIntoView({ block: 'nearest' });
  }
}

/** Quotation marks without a partner in their paragraph: what they open cannot be compared as a whole. */
function singleMarksIn(text: string): number {
  return text.split(/\n\s*\n/).reduce((count, paragraph) => count + pairQuotationMarks(paragraph).single.length, 0);
}

/** How many of each, what matters most first. */
function summary(findings: readonly KnownFinding[]): string {
  const counts = new Map<Outcome, number>();
  for (const finding of findings) counts.set(outcomeOf(finding), (counts.get(outcomeOf(finding)) ?? 0) + 1);
  const named = Object.entries(strings.counts).flatMap(([outcome, say]) => {
    const count = counts.get(outcome as Outcome);
    return count ? [say(count)] : [];
  });
  return strings.summary(named);
}

customElements.define('quote-check', QuoteCheck);
