import { join } from 'node:path';
import type { PlainEntry } from '../plain-entries.ts';
import { copyPictures, headOf, linkPackages, missingPackage, packageStep, pagefindStep, writeFiles, type SitePeer } from './site-peer.ts';

const fileOf = ({ collection, id }: PlainEntry): string => `src/${collection}/${id}.md`;

const CONFIG = `export default function (config) {
  config.addPassthroughCopy('src/**/*.{jpg,png,css}');
  config.addFilter('slug', (name) =>
    name.normalize('NFD').replace(/\\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  return { dir: { input: 'src', output: '_site' }, markdownTemplateEngine: false, htmlTemplateEngine: 'liquid' };
}
`;
const BASE = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ title }}</title><meta name="description" content="{{ summary }}"><link rel="stylesheet" href="/site.css"></head>
<body><header><a href="/">Thư viện</a></header>{{ content }}</body></html>
`;
const ENTRY = `---
layout: base.liquid
---
<main data-pagefind-body><h1>{{ title }}</h1>{% if day %}<time>{{ day }}</time>{% endif %}<p>{{ summary }}</p>
<ul>{% for tag in tags %}<li><a href="/chu-de/{{ tag | slug }}/">{{ tag }}</a></li>{% endfor %}</ul>
{{ content }}</main>
`;
const TOPICS = `---
pagination:
  data: collections
  size: 1
  alias: tag
  filter: [all]
permalink: "/chu-de/{{ tag | slug }}/"
layout: base.liquid
---
<main><h1>{{ tag }}</h1>
<ul>{% for one in collections[tag] %}<li><a href="{{ one.url }}">{{ one.data.title }}</a></li>{% endfor %}</ul></main>
`;

export const eleventy: SitePeer = {
  id: 'eleventy',
  name: 'Eleventy 3',
  missing: () => missingPackage('@11ty/eleventy') ?? missingPackage('pagefind'),
  async write(project, entries) {
    await linkPackages(project);
    await writeFiles(project, {
      'package.json': '{ "type": "module" }\n',
      'eleventy.config.js': CONFIG,
      'src/_includes/base.liquid': BASE,
      'src/_includes/entry.liquid': ENTRY,
      'src/src.json': '{ "layout": "entry.liquid" }\n',
      'src/topics.html': TOPICS,
      'src/index.html': '---\nlayout: base.liquid\ntitle: Thư viện\n---\n<main><h1>Thư viện</h1></main>\n',
      'src/site.css': 'body { max-width: 60rem; margin: auto; font: 1rem/1.6 serif }\n',
    });
    for (const entry of entries) {
      const { title, summary, date, topics, markdown } = entry;
      const text = markdown.replaceAll('](./', `](/${entry.collection}/`);
      const head = { title, summary, day: date, tags: topics.length > 0 ? topics : undefined };
      await writeFiles(project, { [fileOf(entry)]: headOf(head) + text });
    }
    await copyPictures(entries, join(project, 'src'));
  },
  fileOf,
  steps: [packageStep('build', '@11ty/eleventy/cmd.cjs', '--quiet'), pagefindStep('_site')],
  out: '_site',
  kept: ['.cache'],
};
