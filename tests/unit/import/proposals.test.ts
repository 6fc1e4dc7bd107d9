import assert from 'node:assert/strict';
import test from 'node:test';
import type { KnownEntry } from '../../../src/import/known-library.ts';
import { PhraseIndex } from '../../../src/import/proposals/proposal.ts';
import { proposeReferences } from '../../../src/import/proposals/propose.ts';
import { collectionDefinitions, type CollectionName } from '../../../src/schemas/collections.ts';

function entry(collection: CollectionName, id: string, data: object): KnownEntry {
  return { collection, id, data: collectionDefinitions[collection].schema.parse(data) as KnownEntry['data'], text: '' };
}

const document = (id: string, number: string, issued: string, title: string, aliases: string[] = []): KnownEntry =>
  entry('documents', id, {
    number,
    type: number.includes('CT') ? 'Chỉ thị' : number.includes('HD') ? 'Hướng dẫn' : 'Quy định',
    issuer: 'Nơi ban hành',
    issued,
    title,
    aliases,
    verification: 'unconfirmed',
  });

const quote = (id: string, text: string, verification = 'unverified'): KnownEntry =>
  entry('quotes', id, {
    text,
    verification,
    topics: ['doc-sach'],
    ...(verification === 'unverified'
      ? { work: 'bai-mau', date: { value: 1950, confirmed: false } }
      : { reason: 'Không tìm thấy trong tác phẩm nào.' }),
  });

const ENTRIES: KnownEntry[] = [
  entry('topics', 'doc-sach', {
    name: 'Đọc sách',
    description: 'Những gì thuộc về việc đọc sách trong chi bộ mẫu.',
    group: 'phong-cach',
    aliases: ['văn hóa đọc'],
  }),
  entry('topics', 'ky-luat', { name: 'Kỷ luật', description: 'Những gì thuộc về việc giữ kỷ luật trong chi bộ mẫu.', group: 'dao-duc' }),
  entry('organisations', 'dang-bo-so-mau-lai-chau', { name: 'Đảng bộ Sở Mẫu tỉnh Lai Châu', kind: 'dang-bo', province: 'Lai Châu' }),
  entry('organisations', 'so-mau-lai-chau', { name: 'Sở Mẫu tỉnh Lai Châu', kind: 'so-nganh', province: 'Lai Châu' }),
  entry('organisations', 'chi-bo-van-phong', { name: 'Chi bộ Văn phòng Sở', kind: 'chi-bo' }),
  document('05-ct', '05-CT/TW', '2016-05-15', 'Về việc mẫu thứ nhất', ['Chỉ thị 05 của Bộ Chính trị']),
  document('12-hd-2018', '12-HD/BTCTW', '2018-07-06', 'Hướng dẫn mẫu một'),
  document('12-hd-2022', '12-HD/BTCTW', '2022-01-18', 'Hướng dẫn mẫu hai'),
  document('47-qd', '47-QĐ/TW', '2011-11-01', 'Về những điều đảng viên không được làm trong năm'),
  document('37-qd', '37-QĐ/TW', '2021-10-25', 'Về những điều đảng viên không được làm trong năm'),
  quote('mot-trang', 'Mỗi ngày đọc một trang, một năm đọc được một quyển sách dày'),
  quote('gan-nham', 'Ai không đọc sách thì không bao giờ nên người', 'misattributed'),
  entry('sessions', 'doc-sach', {
    title: 'Văn hóa đọc trong chi bộ',
    organisation: 'chi-bo-van-phong',
    year: 2025,
    status: 'held',
    held: { date: '2025-12-09' },
    topics: ['doc-sach'],
  }),
  entry('sessions', 'nghe-dan', {
    title: 'Nghe dân nói',
    organisation: 'chi-bo-van-phong',
    year: 2025,
    status: 'planned',
    topics: ['doc-sach'],
  }),
];

function propose(body: string, published: string | null = null, title = 'Chi bộ họp') {
  return proposeReferences({ title, summary: '', body, published }, ENTRIES);
}

const named = (list: readonly { id: string; strength: string }[]): string[] => list.map(({ id, strength }) => `${id} ${strength}`);

test('document numbers in any written form', () => {
  for (const written of ['05-CT/TW', '05- CT/TW', '05 - CT/TW', '05-CT/TƯ', '5-CT/TW']) {
    assert.deepEqual(named(propose(`theo Chỉ thị số ${written} của Bộ Chính trị`).byField.documents), ['05-ct certain'], written);
  }
  assert.deepEqual(named(propose('theo Chỉ thị 05 của Bộ Chính trị').byField.documents), ['05-ct certain']);
  for (const other of ['Chỉ thị số 05-CT/CB', 'Chỉ thị 05- CT/ĐU, ngày 15/01/2023', 'Hướng dẫn số 12-HD/CB'])
    assert.deepEqual(named(propose(`theo ${other} của chi bộ`).byField.documents), [], other);
  assert.deepEqual(named(propose('theo Chỉ thị số 05-CT/CB và Chỉ thị 05 của Bộ Chính trị').byField.documents), ['05-ct certain']);
  assert.deepEqual(propose('theo Kế hoạch 99-KH/ĐU.MAU').unknownDocuments, ['99-KH/ĐU.MAU']);
});

test('a number that recurs is settled by its day, else left to the editor', () => {
  assert.deepEqual(named(propose('Hướng dẫn 12-HD/BTCTW ngày 6/7/2018').byField.documents), ['12-hd-2018 certain']);
  assert.deepEqual(named(propose('Hướng dẫn số 12-HD/BTCTW, ngày 18 tháng 01 năm 2022').byField.documents), ['12-hd-2022 certain']);
  assert.deepEqual(named(propose('Hướng dẫn 12-HD/BTCTW', '2019-05-01').byField.documents), ['12-hd-2018 likely']);
});

test('what a document is about is no name of it where its kind does not stand before', () => {
  const text = 'Chi bộ bàn về những điều đảng viên không được làm trong năm';
  assert.deepEqual(named(propose(text, '2023-02-03').byField.documents), ['37-qd possible']);
});

test('a title that recurs is the last one issued before the text', () => {
  const text = 'thực hiện Quy định về những điều đảng viên không được làm trong năm';
  assert.deepEqual(named(propose(text, '2015-02-03').byField.documents), ['47-qd likely']);
  assert.deepEqual(named(propose(text, '2023-02-03').byField.documents), ['37-qd likely']);
});

test('organisations: without their province only where the text names it; unknown provinces are not filled in', () => {
  assert.deepEqual(named(propose('Đảng bộ Sở Mẫu ở Lai Châu họp').byField.organisations), ['dang-bo-so-mau-lai-chau likely']);
  assert.deepEqual(named(propose('Đảng ủy Sở Mẫu tỉnh Lai Châu họp').byField.organisations), ['dang-bo-so-mau-lai-chau certain']);
  assert.deepEqual(named(propose('Đảng bộ Sở Mẫu họp').byField.organisations), []);
  assert.deepEqual(named(propose('Chi bộ Văn phòng Sở họp').byField.organisations), ['chi-bo-van-phong possible']);
});

test('organisations: a cell is filled in where the body above it is the same', () => {
  const above = (id: string, name: string): KnownEntry => entry('organisations', id, { name, kind: 'dang-bo', province: 'Mẫu Giang' });
  const entries = [
    ...[above('db-dong', 'Đảng bộ phường Đồng Sim'), above('db-tay', 'Đảng bộ phường Tây Sim')],
    entry('organisations', 'kp-3', { name: 'Chi bộ Khu phố 3', kind: 'chi-bo', parent: 'db-tay', province: 'Mẫu Giang' }),
  ];
  const cell = (body: string, superior?: string): string[] =>
    named(proposeReferences({ title: '', summary: '', body, published: null, superior: superior ?? null }, entries).byField.organisations);
  assert.deepEqual(cell('Chi bộ Khu phố 3 ở Mẫu Giang họp'), ['kp-3 possible']);
  assert.deepEqual(cell('Chi bộ Khu phố 3 họp', 'Đảng bộ phường Đồng Sim'), ['kp-3 possible']);
  assert.deepEqual(cell('Chi bộ Khu phố 3 họp', 'Đảng ủy phường Tây Sim'), ['kp-3 certain']);
  assert.deepEqual(cell('Chi bộ Khu phố 3, Đảng ủy phường Tây Sim, tỉnh Mẫu Giang, họp'), ['db-tay likely', 'kp-3 certain']);
  assert.deepEqual(cell('Đảng bộ phường Đồng Sim họp'), ['db-dong possible']);
});

test('topics by their names and other names', () => {
  const { topics } = propose('Buổi họp bàn về văn hóa đọc. Việc đọc sách là việc hằng ngày. Đọc sách để làm.').byField;
  assert.deepEqual(
    topics.map(({ id }) => id),
    ['doc-sach'],
  );
  assert.match(topics[0]?.why ?? '', /“Đọc sách” 2 lần/);
});

test('quotations: exact, near with the differing words, and sayings wrongly attributed', () => {
  const exact = propose('Đồng chí dẫn: “mỗi ngày đọc một trang, một năm đọc được một quyển sách dày”.').byField.quotes;
  assert.deepEqual(named(exact), ['mot-trang certain']);
  const near = propose('Đồng chí dẫn: “Mỗi ngày đọc một trang sách, một năm đọc một cuốn sách dày”.').byField.quotes;
  assert.deepEqual(named(near), ['mot-trang possible']);
  assert.match(near[0]?.why ?? '', /thừa “sách”; thiếu “được”; “cuốn” → “quyển”/);
  const wrong = propose('Bác dạy: “Ai không đọc sách thì không bao giờ nên người”.').byField.quotes;
  assert.deepEqual(named(wrong), ['gan-nham possible']);
  assert.match(wrong[0]?.why ?? '', /GÁN NHẦM/);
  assert.deepEqual(propose('“Mỗi ngày đọc một trang”').byField.quotes, [], 'fewer than six words are anyone’s');
  assert.deepEqual(
    propose('“Mỗi ngày chi bộ họp một lần, đọc báo và một năm tổng kết một quyển sách dày về việc làm của mình”').byField.quotes,
    [],
  );
});

test('sessions: two signs must agree', () => {
  assert.deepEqual(
    named(propose('Ngày 9/12/2025, Chi bộ Văn phòng Sở họp về “Văn hóa đọc trong chi bộ”, sau chuyên đề “Nghe dân nói”.').byField.sessions),
    ['doc-sach certain', 'nghe-dan possible'],
  );
  assert.deepEqual(named(propose('Văn hóa đọc trong chi bộ là việc chung.').byField.sessions), []);
});

test('sessions: a text recounts none that comes after it, none of another year, and none that is only planned', () => {
  const session = (id: string, status: string, year: number, held?: { date: string }): KnownEntry =>
    entry('sessions', id, {
      title: 'Giữ sạch dòng mương của tổ dân phố mình',
      organisation: 'chi-bo-van-phong',
      year,
      status,
      topics: ['doc-sach'],
      ...(held ? { held } : {}),
    });
  const sessions = [
    session('nam-sau', 'planned', 2027, { date: '2027-05-14' }),
    session('thang-sau', 'planned', 2026, { date: '2026-11' }),
    session('da-hop-sau', 'held', 2026, { date: '2026-12-01' }),
    session('chua-ro-ngay', 'planned', 2026),
    session('thang-truoc', 'materials', 2026, { date: '2026-05-14' }),
    session('da-hop', 'held', 2026, { date: '2026-09' }),
    session('nam-truoc', 'held', 2024, { date: '2024-09-10' }),
  ];
  const said = (body: string, published: string | null): string[] =>
    named(
      proposeReferences({ title: 'Báo cáo', summary: '', body, published }, [
        ...ENTRIES.filter(({ collection }) => collection === 'organisations'),
        ...sessions,
      ]).byField.sessions,
    );
  const text = 'Chi bộ Văn phòng Sở đã học chuyên đề “Giữ sạch dòng mương của tổ dân phố mình”';
  assert.deepEqual(said(`${text}.`, '2026-10-14'), ['chua-ro-ngay possible', 'thang-truoc possible', 'da-hop likely']);
  assert.deepEqual(said(`${text} năm 2024.`, '2026-10'), [
    ...['chua-ro-ngay possible', 'thang-truoc possible', 'da-hop likely'],
    'nam-truoc likely',
  ]);
  assert.deepEqual(said(`${text} ngày 14/5/2026.`, '2026-05-15'), ['chua-ro-ngay possible', 'thang-truoc certain']);
  assert.deepEqual(said(`${text} tháng 9/2024.`, null), ['nam-truoc likely']);
  assert.deepEqual(said(`${text}.`, '2023'), []);
});

test('phrases are found whatever the spelling, and not across sentences', () => {
  const index = new PhraseIndex('Kỉ luật. Đảng uỷ Sở họp; văn hoá, đọc. Chỉ thị số 05 của TƯ');
  assert.ok(index.has('kỷ luật') && index.has('Đảng ủy Sở') && index.has('văn hóa đọc') && index.has('số 5') && index.has('của TW'));
  assert.ok(!index.has('luật Đảng'));
});
