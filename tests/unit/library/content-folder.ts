import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

import { formatProblem, type Problem } from '../../../src/problems/problem.ts';

/** A content folder with one sound entry of each kind that others refer to. */
export const SOUND: Readonly<Record<string, string>> = {
  'site.yaml': `name: Thư viện thử
headline: Thư viện dùng khi thử
description: Nội dung thử, chỉ dùng trong bộ kiểm tra.
url: https://thu.example
organisation: Chi bộ thử
emblem: TT
colours:
  accent: { light: '#9c1c1f', dark: '#f08a7d' }
  gold: { light: '#8a6a1f', dark: '#d9b565' }
`,
  'topics/doc-sach.yaml': topic('Đọc sách'),
  'organisations/chi-bo-thu.yaml': 'name: Chi bộ thử\nkind: chi-bo\n',
  'articles/bai-thu.mdx': article({ title: 'Bài thử thứ nhất của thư viện' }),
};

export function topic(name: string): string {
  return `name: ${name}\ndescription: Chủ đề dùng khi thử, đủ dài để qua được kiểm tra.\ngroup: phong-cach\n`;
}

/** An article's file; `lines` go into the front matter as they are, `fields` replace or (when empty) drop the usual ones. */
export function article(fields: Record<string, string> = {}, body = 'Nội dung thử.', ...lines: string[]): string {
  const all = {
    title: 'Bài thử của thư viện',
    summary: 'Sapô của bài thử, dài đủ hai mươi ký tự.',
    published: '2026-01-11',
    category: 'tin-nganh',
    topics: '[doc-sach]',
    ...fields,
  };
  const written = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`);
  return `---\n${[...written, ...lines].join('\n')}\n---\n\n${body}\n`;
}

/** Writes files into a new folder that goes away with the test; returns its absolute path. */
export async function contentFolder(test: TestContext, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thu-vien-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  await writeFiles(folder, files);
  return folder;
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Problems as an editor reads them, in the order they were found. */
export function lines(problems: readonly Problem[]): string[] {
  return problems.map(formatProblem);
}
