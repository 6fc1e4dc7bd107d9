/** Where a browser that opens a page from a disk finds what belongs to it: not every engine takes `'self'` to mean that. */
const ON_DISK = 'file:';
/** What a copy does not do: it fetches nothing, starts no worker, is not installed. */
const NOTHING = new Set(['connect-src', 'worker-src', 'manifest-src']);

/**
 * The policy of a page, for its copy: the same, on a disk as well; letters come inside a sheet.
 * @param policy of the site's page
 */
export function portablePolicy(policy: string): string {
  return policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name)
    .map(([name = '', ...sources]) => {
      if (NOTHING.has(name)) return `${name} 'none'`;
      if (name === 'font-src') return `${name} data:`;
      return [name, ...sources.flatMap((source) => (source === "'self'" ? [source, ON_DISK] : [source]))].join(' ');
    })
    .join('; ');
}
