import assert from 'node:assert/strict';
import test from 'node:test';
import type { KnownEntry } from '../../../src/import/known-library.ts';
import { offerTopics } from '../../../src/import/proposals/related-topics.ts';
import { collectionDefinitions } from '../../../src/schemas/collections.ts';

const topic = (id: string, name: string, description: string): KnownEntry => ({
  collection: 'topics',
  id,
  data: collectionDefinitions.topics.schema.parse({ name, description, group: 'phong-cach' }),
  text: '',
});
const session = (title: string, topics: string[]): KnownEntry => ({
  collection: 'sessions',
  id: 'buoi-mau',
  data: collectionDefinitions.sessions.schema.parse({ title, topics, organisation: 'chi-bo-mau', year: 2025, status: 'planned' }),
  text: '',
});
const ENTRIES = [
  topic('doc-sach', 'Đọc sách', 'Tủ sách của chi bộ, người đọc ghi chép và kể lại điều đã đọc.'),
  topic('ky-luat', 'Kỷ luật', 'Giờ giấc, nền nếp làm việc, tác phong của người cán bộ trong cơ quan.'),
  topic('tiet-kiem', 'Tiết kiệm', 'Dùng điện nước, giấy mực, xăng xe của cơ quan cho đúng mức cần dùng.'),
];

test('a title that names no topic is offered those written in the same words', () => {
  assert.deepEqual(offerTopics({ title: 'Nền nếp làm việc đầu giờ', body: '' }, ENTRIES).related, ['ky-luat']);
  assert.deepEqual(offerTopics({ title: 'Sử dụng điện nước trong trụ sở', body: 'Bớt giấy mực' }, ENTRIES).related, ['tiet-kiem']);
  assert.match(offerTopics({ title: 'Chăm tủ sách chung', body: 'Ghi chép' }, ENTRIES).typed, /^\[doc-sach\] {3}# máy đoán: .*bỏ dấu #/);
});

test('entries of a topic tell what is said of it', () => {
  const title = 'Vườn rau của công đoàn viên';
  assert.deepEqual(offerTopics({ title, body: '' }, ENTRIES).related, []);
  const known = [...ENTRIES, session('Vườn rau của tổ công đoàn', ['tiet-kiem'])];
  assert.deepEqual(offerTopics({ title, body: 'Chăm vườn rau' }, known).related, ['tiet-kiem']);
});

test('words that join others, and words of most topics, offer nothing: the editor gets all ids to choose from', () => {
  const { related, typed } = offerTopics({ title: 'Công việc của người cán bộ và những điều trong cơ quan', body: '' }, [
    ...ENTRIES,
    topic('dan-van', 'Dân vận', 'Việc của người cán bộ và của cơ quan với dân ở cơ sở, trong xóm.'),
  ]);
  assert.deepEqual(related, []);
  assert.match(typed, /^\[ma-chu-de\] {3}# một trong: dan-van, doc-sach, ky-luat, tiet-kiem; /);
  assert.match(offerTopics({ title: 'Bất kỳ', body: '' }, []).typed, /tên tệp trong content\/topics/);
});
