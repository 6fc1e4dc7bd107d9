import type { CheckedProblem } from '../../../src/check/engine/rule.ts';
import { openContext, openReader } from '../../../src/check/engine/context.ts';
import { checkContext } from '../../../src/check/engine/run.ts';
import { makeFingerprint, writeFingerprint } from '../../../src/works/fingerprint.ts';
import { INVENTED_WORK } from '../works/invented-work.ts';
import { withFolder } from '../../../src/handbook/with-folder.ts';

export type Files = Record<string, string | Uint8Array>;

const SITE = `name: Thư viện mẫu
headline: Thư viện mẫu để kiểm tra phần mềm
description: Nội dung mẫu, chỉ dùng khi kiểm tra phần mềm của thư viện.
url: https://mau.example
organisation: Chi bộ mẫu
emblem: TM
colours:
  accent: { light: '#9c1c1f', dark: '#f08a7d' }
  gold: { light: '#8a6a1f', dark: '#d9b565' }
`;

/** A small library without any problem or reminder: every entry is referred to. */
export const SOUND: Files = {
  'site.yaml': SITE,
  'topics/dan-van.yaml':
    'name: Dân vận\ndescription: Vận động, giải thích, cùng làm với nhân dân để việc gì cũng có dân góp sức.\ngroup: tu-tuong\n',
  'organisations/chi-bo-mau.yaml': 'name: Chi bộ mẫu\nkind: chi-bo\n',
  'documents/05-ct-tw-2016.yaml':
    'number: 05-CT/TW\ntype: Chỉ thị\nissuer: Bộ Chính trị\nissued: 2016-05-15\ntitle: Về đẩy mạnh học tập và làm theo tư tưởng, ' +
    'đạo đức, phong cách Hồ Chí Minh\nverification: unconfirmed\n',
  'works/bai-mau-1945.yaml': 'title: Bài mẫu\n',
  'works/bai-mau-1945.fingerprint.json': writeFingerprint(makeFingerprint(INVENTED_WORK, 'a'.repeat(64))),
  'quotes/loi-cho-dan.mdx':
    '---\ntext: Việc gì lợi cho dân, ta phải hết sức làm. Việc gì hại đến dân, ta phải hết sức tránh\nwork: bai-mau-1945' +
    '\ndate: { value: 1945, confirmed: false }\nverification: unverified\nvariants:\n  - text: Việc gì có lợi cho dân thì ta ' +
    'phải hết sức làm\ntopics: [dan-van]\n---\n',
  'quotes/cau-gan-nham.mdx':
    '---\ntext: Cán bộ phải là công bộc thật sự trung thành của dân\nverification: misattributed\nreason: Câu mẫu, người khác ' +
    'viết.\ntrueAuthor: Người viết mẫu\ncorrect: loi-cho-dan\ntopics: [dan-van]\n---\n',
  'quotes/cau-nghi-van.mdx':
    '---\ntext: Có dân thì có tất cả núi sông và ruộng đồng này\nverification: disputed\nreason: Câu mẫu, chưa thấy nguồn ' +
    'nào.\ntopics: [dan-van]\n---\n',
  'articles/bai-goc.mdx': article(
    '## Việc làm tiếp\n\nBài gốc dẫn tới mọi mục.',
    'organisations: [chi-bo-mau]\ndocuments: [05-ct-tw-2016]\nquotes: [loi-cho-dan]',
    0,
  ),
};

let articles = 0;

/** An article with the fields it must have, a title of its own, and this body. */
export function article(body: string, fields = '', number = ++articles): string {
  return (
    `---\ntitle: Bài mẫu số ${number} của thư viện\nsummary: Sapô của bài mẫu, đủ dài để lược đồ nhận.\npublished: ` +
    `2026-01-01\ncategory: huong-dan\ntopics: [dan-van]\n${fields ? `${fields}\n` : ''}---\n\n${body}\n`
  );
}

/** What the check finds in the sound library with these files added or put in place of others. */
export function problemsOf(files: Files): Promise<CheckedProblem[]> {
  return withFolder({ ...SOUND, ...files }, async (dir) => checkContext(await openContext(openReader(dir))));
}
