import { join } from 'node:path';
import type { PlainEntry } from '../plain-entries.ts';
import { copyPictures, headOf, linkPackages, missingPackage, packageStep, pagefindStep, writeFiles, type SitePeer } from './site-peer.ts';

const fileOf = ({ collection, id }: PlainEntry): string => `src/entries/${collection}/${id}.mdx`;

const CONFIG = `import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
export default defineConfig({ site: 'https://bench.example', cacheDir: './.kept', integrations: [mdx()] });
`;
const HOME = `---
import Layout from '../layouts/Layout.astro';
---
<Layout title="Thư viện" summary=""><main><h1>Thư viện</h1></main></Layout>
`;
const CONTENT = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const schema = z.object({ title: z.string(), summary: z.string(), day: z.string().optional(), topics: z.array(z.string()) });
export const collections = { entries: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './src/entries' }), schema }) };
`;
const LAYOUT = `---
import '../site.css';
const { title, summary } = Astro.props;
---
<!doctype html>
<html lang="vi"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" />
<title>{title}</title><meta name="description" content={summary} /></head>
<body><header><a href="/">Thư viện</a></header><slot /></body></html>
`;
const ENTRY = `---
import { getCollection, render } from 'astro:content';
import Layout from '../layouts/Layout.astro';
import { slug } from '../slug.ts';
export async function getStaticPaths() {
  return (await getCollection('entries')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
const { title, summary, day, topics } = entry.data;
---
<Layout title={title} summary={summary}><main data-pagefind-body><h1>{title}</h1>{day && <time>{day}</time>}<p>{summary}</p>
<ul>{topics.map((topic) => <li><a href={\`/chu-de/\${slug(topic)}/\`}>{topic}</a></li>)}</ul><Content /></main></Layout>
`;
const TOPIC = `---
import { getCollection } from 'astro:content';
import Layout from '../../layouts/Layout.astro';
import { slug } from '../../slug.ts';
export async function getStaticPaths() {
  const entries = await getCollection('entries');
  const topics = [...new Set(entries.flatMap(({ data }) => data.topics))];
  const of = (topic) => entries.filter(({ data }) => data.topics.includes(topic));
  return topics.map((topic) => ({ params: { topic: slug(topic) }, props: { topic, found: of(topic) } }));
}
const { topic, found } = Astro.props;
---
<Layout title={topic} summary=""><main><h1>{topic}</h1>
<ul>{found.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a></li>)}</ul></main></Layout>
`;

const SLUG = `export const slug = (name: string) =>
  name.normalize('NFD').replace(/\\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/[^a-z0-9]+/g, '-');
`;

export const astro: SitePeer = {
  id: 'astro',
  name: 'stock Astro, .mdx',
  missing: () => missingPackage('astro') ?? missingPackage('@astrojs/mdx') ?? missingPackage('pagefind'),
  async write(project, entries) {
    await linkPackages(project);
    await writeFiles(project, {
      'package.json': '{ "type": "module" }\n',
      'astro.config.mjs': CONFIG,
      'src/content.config.ts': CONTENT,
      'src/slug.ts': SLUG,
      'src/site.css': 'body { max-width: 60rem; margin: auto; font: 1rem/1.6 serif }\n',
      'src/layouts/Layout.astro': LAYOUT,
      'src/pages/[...id].astro': ENTRY,
      'src/pages/chu-de/[topic].astro': TOPIC,
      'src/pages/index.astro': HOME,
    });
    for (const entry of entries) {
      const { title, summary, date, topics, markdown } = entry;
      await writeFiles(project, { [fileOf(entry)]: headOf({ title, summary, day: date, topics }) + markdown });
    }
    await copyPictures(entries, join(project, 'src/entries'));
  },
  fileOf,
  steps: [packageStep('build', 'astro/bin/astro.mjs', 'build'), pagefindStep('dist')],
  out: 'dist',
  kept: ['.astro', '.kept'],
};
