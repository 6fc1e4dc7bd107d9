import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { SearchService } from '../../src/search/service.ts';
import type { MarkedText } from '../../src/search/types.ts';

/** Opens the search over an index in a folder, as the worker of a page at `/` does. */
export async function openIndex(directory: string): Promise<SearchService> {
  Object.assign(globalThis, { location: { origin: 'https://library.example', href: 'https://library.example/' } });
  const service = new SearchService('https://library.example/pagefind/', readFromDirectory(directory));
  await service.preload();
  await service.search('đạo đức', {});
  return service;
}

/** What one query did. */
export interface Asked {
  /** Time of the processor for a search and the suggestions. Milliseconds. */
  took: number;
  /** What is wrong with the answer; empty when nothing is. */
  faults: string[];
}

const fits = ({ text, marks }: MarkedText): boolean =>
  marks.every(([start, end], i) => start >= (marks[i - 1]?.[1] ?? 0) && start < end && end <= text.length);

/** Asks a query in the three ways that a page does, and looks at what comes back. */
export async function ask(service: SearchService, query: string): Promise<Asked> {
  const begun = process.cpuUsage();
  const faults: string[] = [];
  try {
    const found = await service.search(query, {});
    await service.search(query, { literal: true, typing: false, sort: 'date' });
    const suggestions = await service.suggest(query, {});
    for (const url of [...found.results, ...suggestions].flatMap(({ url }) => url ?? []))
      if (!/^\/(?!\/)/.test(url)) faults.push(`address ${url}`);
    for (const text of [...found.results.flatMap(({ title, excerpt }) => [title, excerpt]), ...suggestions.map(({ text }) => text)])
      if (!fits(text)) faults.push(`marks ${JSON.stringify(text)}`);
    if (found.interpretation.text.length > 4000) faults.push(`interpretation of ${found.interpretation.text.length} letters`);
  } catch (error) {
    faults.push(`threw ${String(error)}`);
  }
  const { user, system } = process.cpuUsage(begun);
  return { took: (user + system) / 1000, faults };
}
