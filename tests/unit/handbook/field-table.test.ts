import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { describeFields } from '../../../src/schemas/describe.ts';
import { writeFieldTable } from '../../../src/handbook/field-table.ts';
import { evidence } from '../../../src/schemas/evidence.ts';
import { choice, field, isoDay, line, references } from '../../../src/schemas/field.ts';

const schema = z.strictObject({
  title: field('Tiêu đề', 'Từ 10 đến 200 ký tự.', line(200, 10)),
  day: field('Ngày', 'Ngày đăng', isoDay),
  kind: field('Loại', 'Chọn một loại.', choice({ a: 'Loại A', b: 'Loại B' }).default('a')),
  named: field('Tên', 'x thì tốt; y thì xấu.', choice({ x: 'Tốt', y: 'Xấu' }).optional()),
  topics: field('Chủ đề', 'Ít nhất một.', references('topics')),
  source: field('Nguồn', 'Nơi đưa tin.', z.strictObject({ name: field('Tên nguồn', 'Tên báo | trang.', line()) }).optional()),
  changes: field(
    'Sửa đổi',
    'Mỗi lần một dòng.',
    z.array(z.strictObject({ note: field('Đã sửa', 'Sửa gì.', line()), by: field('Ai', 'Vai trò.', line().optional()) })).default([]),
  ),
  evidence: field('Căn cứ', 'Nguồn đã xem.', z.array(evidence).default([])),
});

function rowOf(path: string, sample?: unknown): string {
  const row = writeFieldTable(describeFields(schema), sample)
    .split('\n')
    .find((one) => one.startsWith(`| \`${path}\` |`));
  assert.ok(row, path);
  return row;
}

describe('a table of fields', () => {
  it('says which fields are required, and inside what', () => {
    assert.equal(rowOf('title'), '| `title` | Tiêu đề | **có** | Từ 10 đến 200 ký tự. |  |');
    assert.match(rowOf('source'), /\| Nguồn \|  \|/);
    assert.match(rowOf('source.name'), /\| nếu có `source` \|/);
    assert.match(rowOf('changes[].note'), /\| nếu có `changes` \|/);
    assert.match(rowOf('changes[].by'), /\| Ai \|  \|/);
  });

  it('says what kind of value to write, and the choices where the hint does not', () => {
    assert.match(rowOf('day'), /Ngày đăng\. Viết năm-tháng-ngày\./);
    assert.match(rowOf('topics'), /Danh sách mã trong `topics\/`\./);
    assert.match(rowOf('kind'), /Một trong: `a` \(Loại A\), `b` \(Loại B\)\. Bỏ trống thì là `a`\./);
    assert.match(rowOf('named'), /`x` thì tốt; `y` thì xấu\. \|/);
  });

  it('tells evidence in a table of its own', () => {
    assert.match(rowOf('evidence'), /\[bảng căn cứ\]\(#căn-cứ\)/);
    assert.ok(!writeFieldTable(describeFields(schema), {}).includes('evidence[]'));
  });

  it('takes short examples from the sample, in a list from the first item that has them', () => {
    const sample = {
      day: '2019-11-27',
      topics: ['dan-van', 'neu-guong'],
      title: 'Tên dài '.repeat(20),
      changes: [{ note: 'Sửa một số.' }, { note: 'Khác', by: 'Thư ký' }],
    };
    assert.match(rowOf('day', sample), /\| `2019-11-27` \|$/);
    assert.match(rowOf('topics', sample), /\| `\[dan-van, neu-guong\]` \|$/);
    assert.match(rowOf('title', sample), /\|  \|$/);
    assert.match(rowOf('changes[].note', sample), /\| `Sửa một số\.` \|$/);
    assert.match(rowOf('changes[].by', sample), /\| `Thư ký` \|$/);
  });

  it('keeps a bar inside its cell', () => assert.match(rowOf('source.name'), /Tên báo \\\| trang\./));
});
