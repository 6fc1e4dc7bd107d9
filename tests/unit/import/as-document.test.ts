import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { importFile, type ImportContext, type ImportedDraft } from '../../../src/import/import-file.ts';
import type { KnownEntry } from '../../../src/import/known-library.ts';
import { parseYaml } from '../../../src/mdx/yaml.ts';
import { DOCUMENT_TYPES, documentSchema } from '../../../src/schemas/document.ts';
import { OFFICE_PAPERS } from './office-papers.ts';
import { bare, temporaryFolder } from './support.ts';
import { paragraph, wordFile } from './word-file.ts';

const document = (id: string, number: string, issued: string): KnownEntry =>
  ({
    collection: 'documents',
    id,
    text: '',
    data: { number, issued, type: 'Quyết định', title: 'Văn bản mẫu', issuer: 'Nơi mẫu', aliases: [] },
  }) as unknown as KnownEntry;
const ENTRIES = [
  document('05-ct-tw-2016', '05-CT/TW', '2016-05-15'),
  document('14-kh-du-2025', '14-KH/ĐU', '2025-01-29'),
  document('93-2020-nd-cp', '93/2020/NĐ-CP', '2020-08-18'),
  document('17-qd-ubnd-2020', '17/QĐ-UBND', '2020-05-05'),
  document('17-qd-ubnd-2011', '17/QĐ-UBND', '2011-02-01'),
  { collection: 'organisations', id: 'du-ha-son', text: '', data: { name: 'Đảng ủy xã Hạ Sơn', kind: 'dang-uy' } } as unknown as KnownEntry,
];
const IDS: Readonly<Record<string, string>> = {
  '05-CT/TW': '05-ct-tw-2016',
  '14-KH/ĐU': '14-kh-du-2025',
  '93/2020/NĐ-CP': '93-2020-nd-cp',
  '17/QĐ-UBND': '17-qd-ubnd-2020',
};

async function imported(
  t: TestContext,
  bytes: Buffer,
  more: Partial<ImportContext> = {},
): Promise<ImportedDraft & { data: Record<string, unknown> }> {
  const file = join(await temporaryFolder(t), 'van-ban.docx');
  await writeFile(file, bytes);
  const reasons = { rights: null, secrecyReason: null, personalReason: null, id: null, chosen: null };
  const library = { entries: ENTRIES, abbreviations: {}, toneStyle: 'old' as const, base: '/' };
  const draft = await importFile(file, { ...library, ...reasons, today: '2026-01-15', as: 'document', ...more });
  return { ...draft, data: parseYaml(draft.draft, { file: 'van-ban.yaml' }).data as Record<string, unknown> };
}

describe('a paper becomes a document', () => {
  for (const [what, paper] of Object.entries(OFFICE_PAPERS))
    it(`with what stands on it, and no more is claimed than a file shows: ${what}`, async (t) => {
      const { id, data, draft, log } = await imported(t, paper.bytes);
      const isKnownType = (DOCUMENT_TYPES as readonly string[]).includes(paper.type);
      assert.deepEqual(
        { number: data['number'], type: data['type'], issuer: data['issuer'], issued: data['issued'] },
        { number: paper.number ?? undefined, type: isKnownType ? paper.type : undefined, issuer: paper.issuer, issued: paper.issued },
      );
      assert.ok(bare(String(data['title'])).endsWith(bare(paper.about)));
      assert.deepEqual(
        data['basedOn'] ?? [],
        (paper.basedOn ?? []).map((number) => IDS[number]),
      );
      assert.deepEqual(
        data['replaces'] ?? [],
        (paper.replaces ?? []).map((number) => IDS[number]),
      );
      assert.deepEqual(
        [data['status'], data['verification'], data['evidence'], data['draft']],
        ['unconfirmed', 'unconfirmed', undefined, true],
      );
      if (paper.number !== null) assert.match(id, new RegExp(`^\\d+-.*-${paper.issued!.slice(0, 4)}$`));
      if (paper.number !== null && isKnownType) assert.equal(documentSchema.safeParse(data).success, true);
      else assert.match(draft, /\(number\): còn thiếu|\(type\): còn thiếu/);
      assert.match(draft, /^# .*Toàn văn: mục văn bản chỉ giữ số/m);
      assert.match(log, /\nE\. TOÀN VĂN CỦA TỆP\n[^]*Mỗi chi bộ dành mười lăm phút|Điều 3\. Văn phòng/);
      assert.doesNotMatch(draft, /KHÔNG chuyển|Trần Văn Mẫu|Lê Thị Ví/);
    });

  it('of the kind its number says, among all that offices issue', async (t) => {
    for (const [number, type] of [
      ['07-BB/CB', 'Biên bản'],
      ['12/TTr-UBND', 'Tờ trình'],
      ['03-CTr/CB', 'Chương trình'],
    ] as const) {
      const head = ['CHI BỘ MẪU', `Số: ${number}`, 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Mẫu Sơn, ngày 05 tháng 4 năm 2025'];
      const body = paragraph('Về việc mở tủ sách ở khu phố', { bold: true }) + paragraph('Chi bộ bàn việc mở tủ sách trong hai giờ.');
      const { data } = await imported(t, wordFile(head.map((line) => paragraph(line)).join('') + body));
      assert.deepEqual([data['number'], data['type']], [number, type]);
      assert.equal(documentSchema.safeParse(data).success, true);
    }
  });

  it('of the library’s own body, by its name', async (t) => {
    assert.equal((await imported(t, OFFICE_PAPERS['a resolution, two cells']!.bytes)).data['organisation'], 'du-ha-son');
  });

  it('of no body of the same name under another one: many wards have a cell of that name', async (t) => {
    const body = (id: string, name: string, kind: string, more: object = {}): KnownEntry =>
      ({ collection: 'organisations', id, text: '', data: { name, kind, ...more } }) as unknown as KnownEntry;
    const [east, west] = [body('db-dong', 'Đảng ủy phường Đồng Sim', 'dang-uy'), body('db-tay', 'Đảng bộ phường Tây Sim', 'dang-bo')];
    const cell = (id: string, parent?: string): KnownEntry => body(id, 'Chi bộ Khu phố 3', 'chi-bo', { parent });
    const seen = async (entries: KnownEntry[], superior = 'ĐẢNG BỘ PHƯỜNG ĐỒNG SIM', issuer = 'CHI BỘ KHU PHỐ 3') => {
      const head = [superior, issuer, '*', 'Số 04-NQ/CB', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Đồng Sim, ngày 05 tháng 4 năm 2025', 'NGHỊ QUYẾT'];
      const text = [...head.filter(Boolean), 'Về việc mở tủ sách ở khu phố', 'Chi bộ mở tủ sách ở nhà văn hóa trong hai giờ mỗi tối.'];
      const { data, draft, reviewNotes } = await imported(t, wordFile(text.map((line) => paragraph(line)).join('')), { entries });
      const said = reviewNotes.filter((note) => note.startsWith('Đơn vị (organisation)')).join('\n');
      return { id: data['organisation'], line: /^#organisation: .*$/m.exec(draft)?.[0], said };
    };
    assert.equal((await seen([east, west, cell('kp-3', 'db-dong')])).id, 'kp-3');
    assert.equal((await seen([east, west, cell('kp-3-tay', 'db-tay'), cell('kp-3', 'db-dong')])).id, 'kp-3');
    assert.equal(
      (await seen([body('kp-3', 'Chi bộ Khu phố 3 phường Đồng Sim', 'chi-bo')], undefined, 'CHI BỘ KHU PHỐ 3 PHƯỜNG ĐỒNG SIM')).id,
      'kp-3',
    );
    for (const [parent, said] of [
      ['db-tay', 'thuộc “Đảng bộ phường Tây Sim”'],
      [undefined, 'chưa ghi cấp trên'],
    ] as const) {
      const other = await seen([east, west, cell('kp-3-tay', parent)]);
      assert.equal(other.id, undefined);
      assert.match(other.line!, /^#organisation: kp-3-tay {3}# có phải đơn vị này không\? tệp ghi cấp trên là “Đảng bộ phường Đồng Sim”/);
      assert.ok(other.said.includes(said), other.said);
    }
    const alone = await seen([west, cell('kp-3-tay', 'db-tay')], '');
    assert.equal(alone.id, 'kp-3-tay');
    assert.match(alone.said, /tệp không ghi cấp trên/);
  });

  it('is whole once the comments that say what to type are taken for what they are', async (t) => {
    const { draft } = await imported(t, wordFile(paragraph('Một bài không có gì ở đầu để đọc') + paragraph('Chỉ có một đoạn chữ thường.')));
    const filled = draft.replace(/^#(?=(?:number|type|issuer|issued|evidence):| {2}[- ] ?[a-z]+:)/gm, '');
    assert.match(filled, /^number: "\[Viết ở đây: [^\]]+\]"$/m);
    const typed = filled
      .replace('[Viết ở đây: loại văn bản]', 'Nghị quyết')
      .replace(/"\[Viết ở đây: [^\]]*?ví dụ ([^\]]+)\]"/g, '$1')
      .replace(/\[Viết ở đây: ([^\]]+)\]/g, '$1');
    const { data, problems } = parseYaml(typed, { file: 'van-ban.yaml' });
    assert.deepEqual(problems, []);
    assert.equal(documentSchema.safeParse(data).error?.message, undefined);
  });

  it('that the library has is refused with the place where it stands, unless it gets another name', async (t) => {
    const known = (id: string, issuer: string, issued: string): KnownEntry => ({
      ...document(id, '12-NQ/ĐU', issued),
      data: { ...document(id, '12-NQ/ĐU', issued).data, issuer } as KnownEntry['data'],
    });
    const { bytes } = OFFICE_PAPERS['a resolution, two cells']!;
    for (const [issuer, day] of [
      ['Đảng ủy xã Hạ Sơn', '2025-03-06'],
      ['Đảng ủy xã Hạ Sơn, tỉnh Mẫu', '2025-03'],
      ['Đảng uỷ xã Hạ Sơn', '2025'],
    ] as const) {
      const entries = [...ENTRIES, known('12-nq-du-2025', issuer, day)];
      await assert.rejects(imported(t, bytes, { entries }), /thư viện đã có, cùng .*: mở content\/documents\/12-nq-du-2025\.yaml/);
      assert.equal((await imported(t, bytes, { entries, id: '12-nq-du-ban-khac' })).id, '12-nq-du-ban-khac');
    }
    // Of another issuer or another day it is another paper.
    const others = [known('12-nq-du-2025', 'Đảng ủy xã Thượng Sơn', '2025-03-06')];
    const { id, reviewNotes } = await imported(t, bytes, { entries: others });
    assert.equal(id, '12-nq-du-2025-03-06');
    assert.match(reviewNotes.join('\n'), /cũng số 12-NQ\/ĐU \(12-nq-du-2025, của “Đảng ủy xã Thượng Sơn”\).*tên 12-nq-du-2025-03-06/);
    others.push(known('12-nq-du-2025-03-06', 'Đảng ủy xã Hạ Sơn', '2025-04-01'));
    assert.equal((await imported(t, bytes, { entries: others })).id, '12-nq-du-2025-03-06-2');
    others.push(known('khac', 'Đảng ủy xã Hạ Sơn', '2024-03-06'));
    assert.equal((await imported(t, bytes, { entries: others })).id, '12-nq-du-2025-03-06-2');
  });

  it('is read from a title that says all', async (t) => {
    const title = 'Chỉ thị số 23-CT/TU ngày 09/8/2024 của Ban Thường vụ Tỉnh ủy về tăng cường đọc sách trong các chi bộ';
    const { data } = await imported(t, wordFile(paragraph(title, { style: 'Title' }) + paragraph('Chỉ thị nêu ba nhóm việc.')));
    const { number, type, issuer, issued } = data;
    assert.deepEqual(
      { number, type, issuer, issued, title: data['title'] },
      {
        number: '23-CT/TU',
        type: 'Chỉ thị',
        issuer: 'Ban Thường vụ Tỉnh ủy',
        issued: '2024-08-09',
        title: 'Về tăng cường đọc sách trong các chi bộ',
      },
    );
  });
});
