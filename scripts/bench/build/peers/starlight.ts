import { join } from 'node:path';
import type { PlainEntry } from '../plain-entries.ts';
import { byTopic, copyPictures, headOf, linkPackages, missingPackage, packageStep, writeFiles, type SitePeer } from './site-peer.ts';

const fileOf = ({ collection, id }: PlainEntry): string => `src/content/docs/${collection}/${id}.mdx`;

const CONTENT = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function config(topics: readonly { name: string; slug: string }[]): string {
  const items = JSON.stringify(topics.map(({ name, slug }) => ({ label: name, link: `/chu-de/${slug}/` })));
  return `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://bench.example',
  cacheDir: './.kept',
  integrations: [
    starlight({
      title: 'Thư viện',
      locales: { root: { label: 'Tiếng Việt', lang: 'vi' } },
      sidebar: [{ label: 'Chủ đề', items: ${items} }],
    }),
  ],
});
`;
}

/** Starlight has its own layout and runs Pagefind itself; its sidebar names the topics, since one of all entries would be on every page. */
export const starlight: SitePeer = {
  id: 'starlight',
  name: 'Starlight',
  missing: () => missingPackage('@astrojs/starlight'),
  async write(project, entries) {
    const topics = byTopic(entries);
    await linkPackages(project);
    await writeFiles(project, {
      'package.json': '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }\n',
      'astro.config.mjs': config(topics),
      'src/content.config.ts': CONTENT,
      'src/content/docs/index.mdx': headOf({ title: 'Thư viện' }),
    });
    for (const { name, slug, entries: found } of topics) {
      const links = found.map(({ collection, id, title }) => `- [${title}](/${collection}/${id}/)`).join('\n');
      await writeFiles(project, { [`src/content/docs/chu-de/${slug}.mdx`]: `${headOf({ title: name, pagefind: false })}${links}\n` });
    }
    for (const entry of entries) {
      const { title, summary, topics: named, markdown } = entry;
      const links = topics.filter(({ name }) => named.includes(name)).map(({ name, slug }) => `- [${name}](/chu-de/${slug}/)`);
      const body = `${links.join('\n')}\n\n${markdown}`;
      await writeFiles(project, { [fileOf(entry)]: headOf({ title, description: summary }) + body });
    }
    await copyPictures(entries, join(project, 'src/content/docs'));
  },
  fileOf,
  steps: [packageStep('build and index', 'astro/bin/astro.mjs', 'build')],
  out: 'dist',
  kept: ['.astro', '.kept'],
};
