import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { runVerify } from '../../../src/release/command.ts';
import { listFiles, writeManifest } from '../../../src/release/manifest.ts';
import { quietTerminal } from '../../quiet-terminal.ts';

const FACTS = { engine: '1.0.0', commit: null, dirty: null, day: '2026-11-28', drafts: false };

/** A page that asks for some files and leads to some pages. */
const page = (files: readonly string[], links: readonly string[] = []): string =>
  [...files.map((file) => `<link href="${file}">`), ...links.map((link) => `<a href="${link}">`)].join('');

const OLD = {
  'index.html': page(['_astro/a.1.css'], ['cu/index.html', 'con/index.html']),
  'cu/index.html': page(['_astro/a.1.css', 'anh/cu.jpg']),
  'con/index.html': page(['_astro/a.1.css', '_astro/chung.js']),
  '_astro/a.1.css': 'p{}',
  '_astro/chung.js': '0',
  'anh/cu.jpg': 'ảnh cũ',
  'rss.xml': 'cũ',
};
const NEW = {
  'index.html': page(['_astro/a.2.css'], ['con/index.html', 'mới ra/index.html']),
  'index.html.br': 'nén',
  'con/index.html': page(['_astro/a.2.css', '_astro/chung.js']),
  'mới ra/index.html': page(['_astro/a.2.css', 'anh/mới.jpg'], ['con/index.html']),
  '_astro/a.2.css': 'p{color:red}',
  '_astro/chung.js': '0',
  'anh/mới.jpg': 'ảnh mới',
  'rss.xml': 'mới',
};

function site(test: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'thu-vien-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  writeFileSync(join(folder, 'manifest.json'), writeManifest(FACTS, folder));
  return folder;
}

async function told(...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  const status = await runVerify(args, quietTerminal({ print: (text) => lines.push(text) }));
  return [`${status}`, ...lines];
}

/** What a page of a site asks for or leads to and does not find there. */
function lacks(folder: string): string[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/href="([^"]+)"/g)].map(([, target = '']) => `${file}: ${target}`),
    )
    .filter((line) => !existsSync(join(folder, line.slice(line.indexOf(': ') + 2))));
}

/** The lines of “A store or a CDN” in the README, with folders in the place of hosts. */
const TOOLS: Record<string, { upload: string; remove: string }> = {
  rsync: { upload: 'rsync -aI --files-from="$LIST" "$FROM/" "$TO/"', remove: `tr '\\n' '\\0' < "$LIST" | (cd "$TO" && xargs -0 rm -f --)` },
  rclone: {
    upload: 'rclone copy "$FROM" "$TO" --files-from-raw "$LIST" --no-traverse --ignore-times',
    remove: 'rclone delete "$TO" --files-from-raw "$LIST"',
  },
};

describe('verify --changed-since', () => {
  it('lists what to upload and, last, what to delete', async (test) => {
    const [old, built] = [site(test, OLD), site(test, NEW)];
    const copy = join(site(test, {}), 'ban-ke-cu.json');
    cpSync(join(old, 'manifest.json'), copy);
    for (const place of [old, copy]) {
      const [status, first = '', ...lines] = await told(built, '--changed-since', place);
      assert.equal(status, '0');
      assert.match(first, /đúng cả 8 tệp/);
      assert.deepEqual(lines, [
        'tải lên tệp mới: _astro/a.2.css',
        'tải lên tệp mới: anh/mới.jpg',
        'tải lên trang mới: index.html.br',
        'tải lên trang mới: mới ra/index.html',
        'tải lên trang đã đổi: con/index.html',
        'tải lên trang đã đổi: index.html',
        'tải lên những tệp còn lại đã đổi: rss.xml',
        'tải lên những tệp còn lại đã đổi: manifest.json',
        'xóa trang: cu/index.html',
        'xóa tệp: _astro/a.1.css',
        'xóa tệp: anh/cu.jpg',
      ]);
    }
    assert.deepEqual((await told(old, '--changed-since', old)).slice(2), ['tải lên những tệp còn lại đã đổi: manifest.json']);
  });

  for (const [tool, { upload, remove }] of Object.entries(TOOLS)) {
    it(`with ${tool}, no page lacks a file at any moment, and the folder ends as the new build`, async (test) => {
      if (spawnSync(tool, ['--version']).status !== 0) return test.skip(`${tool} is not installed (apt-get install ${tool})`);
      const [host, built, lists] = [site(test, OLD), site(test, NEW), join(site(test, {}), 'danh sách')];
      await told(built, '--changed-since', host, '--to', lists);
      const names = readdirSync(lists).sort();
      assert.equal(names.length, 6);
      for (const name of names) {
        const files = readFileSync(join(lists, name), 'utf8').split('\n').filter(Boolean);
        // Within a step any file may come first.
        for (const file of [...files].reverse()) {
          const one = join(lists, 'one');
          writeFileSync(one, `${file}\n`);
          const { status, stderr } = spawnSync('sh', ['-c', name.includes('xoa') ? remove : upload], {
            encoding: 'utf8',
            env: { ...process.env, LIST: one, FROM: built, TO: host },
          });
          assert.equal(status, 0, stderr);
          assert.deepEqual(lacks(host), [], `${name}: ${file}`);
        }
      }
      assert.deepEqual(await told(host), [`0`, ...(await told(built)).slice(1).map((line) => line.replace(built, host))]);
    });
  }

  it('lists nothing of a build that is not whole, and says what it needs', async (test) => {
    const [old, built] = [site(test, OLD), site(test, NEW)];
    rmSync(join(built, 'anh/mới.jpg'));
    const lists = join(site(test, {}), 'danh-sach');
    assert.equal((await told(built, '--changed-since', old, '--to', lists))[0], '1');
    assert.ok(!existsSync(lists));
    await assert.rejects(told(old, '--changed-since', join(old, 'rss.xml')), { message: /rss\.xml không phải bản kê manifest\.json/ });
    for (const args of [
      ['https://vi-du.example/', '--changed-since', old],
      [old, '--to', lists],
    ])
      await assert.rejects(told(...args), { message: /^Cách dùng: thu-vien verify/ });
  });
});
