import { siteFolder } from '../schemas/other-libraries.ts';
import type { SiteData } from '../schemas/site.ts';

/** The libraries that the search page asks together with this one, and its own name among them; undefined where there are none. */
export function searchedTogether({ name, otherLibraries }: SiteData) {
  const others = otherLibraries.map((other) => ({ name: other.name, address: siteFolder(other.address) }));
  return others.length > 0 ? { name, others } : undefined;
}
