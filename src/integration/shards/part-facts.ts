import { createHash, hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContentTree } from '../../library/content-tree.ts';
import { describeBuild } from '../../release/describe-build.ts';
import { factsOf } from '../../release/file-facts.ts';
import type { PartList } from '../../release/part-list.ts';
import { siteAddress } from '../../library/site-address.ts';
import type { SiteContent } from '../../library/open-content.ts';
import type { Build } from '../build-stages.ts';
import { madeBy } from '../kept-pages/pages-base.ts';

/** What all parts of a build have in common, and the join with them. */
export type PartFacts = Omit<PartList, 'generator' | 'format' | 'number' | 'of' | 'files'>;

/** @param made folders of this build and of parts */
export async function partFacts({ environment, handedOver, env }: Build, made: readonly string[]): Promise<PartFacts> {
  const { contentDir, root } = environment;
  const { entries, settings } = JSON.parse(await readFile(handedOver, 'utf8')) as SiteContent;
  const { url, base } = siteAddress(settings!.site, env);
  return {
    ...(await describeBuild(contentDir, made, env)),
    madeBy: hash('sha256', JSON.stringify([await madeBy(root), process.arch])),
    content: contentDigest(contentDir, JSON.stringify([entries, settings])),
    address: url + base,
  };
}

/** Of what was read, brought entries and days of change among it, and of every file beside: pictures, attachments. */
function contentDigest(contentDir: string, read: string): string {
  const digest = createHash('sha256').update(read);
  for (const file of readContentTree(contentDir).files.keys()) digest.update(`\0${file}\0${factsOf(join(contentDir, file)).sha256}`);
  return digest.digest('hex');
}
