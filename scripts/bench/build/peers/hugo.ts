import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { PlainEntry } from '../plain-entries.ts';
import { copyPictures, headOf, missingPackage, pagefindStep, writeFiles, type SitePeer } from './site-peer.ts';

const fileOf = ({ collection, id }: PlainEntry): string => `content/${collection}/${id}.md`;

const CONFIG = `baseURL = "https://bench.example/"
languageCode = "vi"
title = "Thư viện"
disableKinds = ["RSS", "section"]
[taxonomies]
topics = "topics"
`;
const BASE = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title><meta name="description" content="{{ .Params.summary }}"><link rel="stylesheet" href="/site.css"></head>
<body><header><a href="/">Thư viện</a> <a href="/topics/">Chủ đề</a></header>{{ block "main" . }}{{ end }}</body></html>
`;
const SINGLE = `{{ define "main" }}<main data-pagefind-body><h1>{{ .Title }}</h1>{{ with .Params.day }}<time>{{ . }}</time>{{ end }}
<p>{{ .Params.summary }}</p><ul>{{ range .GetTerms "topics" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ .Content }}</main>{{ end }}
`;
const LIST = `{{ define "main" }}<main><h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main>{{ end }}
`;

export const hugo: SitePeer = {
  id: 'hugo',
  name: 'Hugo',
  missing: () =>
    spawnSync('hugo', ['version']).status === 0 ? missingPackage('pagefind') : 'hugo is not on the PATH: apt-get install hugo (Debian)',
  async write(project, entries) {
    await writeFiles(project, {
      'hugo.toml': CONFIG,
      'layouts/_default/baseof.html': BASE,
      'layouts/_default/single.html': SINGLE,
      'layouts/_default/list.html': LIST,
      'static/site.css': 'body { max-width: 60rem; margin: auto; font: 1rem/1.6 serif }\n',
    });
    for (const entry of entries) {
      const { title, summary, date, topics, markdown } = entry;
      const text = markdown.replaceAll('](./', `](/${entry.collection}/`);
      await writeFiles(project, {
        [fileOf(entry)]: headOf({ title, summary, day: date, topics: topics.length > 0 ? topics : undefined }) + text,
      });
    }
    await copyPictures(entries, join(project, 'static'));
  },
  fileOf,
  steps: [{ phase: 'build', program: 'hugo', args: ['--quiet', '--cleanDestinationDir'] }, pagefindStep('public')],
  out: 'public',
  kept: ['resources'],
};
