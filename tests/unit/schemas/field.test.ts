import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { evidence } from '../../../src/schemas/evidence.ts';
import { besideFile, change, common, ID_PATTERN, isoDay, line, partialDate, reference, webAddress } from '../../../src/schemas/field.ts';
import { issues } from './issues.ts';

describe('ids', () => {
  it('are lower-case ASCII words joined by hyphens, in folders if need be', () => {
    for (const id of ['dan-van', '05-ct-tw-2016', '2026/bai-mot', 'a']) assert.match(id, ID_PATTERN, id);
    for (const id of [
      '',
      'Dan-van',
      'dân-vận',
      'dan_van',
      'dan--van',
      '-dan',
      'dan-',
      'dan van',
      '/dan',
      'dan/',
      'dan//van',
      '../dan',
      'dan.van',
    ]) {
      assert.doesNotMatch(id, ID_PATTERN, id);
    }
  });

  it('a reference says how one is written, and knows its collection', () => {
    assert.deepEqual(issues(reference('topics'), 'Dân vận'), [': Viết mã, tức tên tệp của mục ấy: chữ thường không dấu, số và gạch nối']);
    assert.equal(reference('topics').meta()?.references, 'topics');
  });
});

describe('dates', () => {
  it('a day must be in the calendar', () => {
    for (const day of ['2019-11-27', '2024-02-29', '1930-02-03']) assert.deepEqual(issues(isoDay, day), [], day);
    for (const day of ['2023-02-29', '2019-11-31', '2019-13-01', '2019-00-10', '2019-01-00'])
      assert.deepEqual(issues(isoDay, day), [': Ngày này không có trong lịch.'], day);
    for (const [day, meant] of [
      ['27/11/2019', '2019-11-27'],
      ['3-2-2015', '2015-02-03'],
      ['2019-1-2', '2019-01-02'],
    ] as const) {
      assert.deepEqual(issues(isoDay, day), [`: Viết ngày theo dạng năm-tháng-ngày, là ${meant}`], day);
    }
    for (const day of ['2019-11', '32/13/2026', 'hôm qua', '2019-11-27T00:00']) {
      assert.deepEqual(issues(isoDay, day), [': Viết ngày theo dạng năm-tháng-ngày, ví dụ: 2019-11-27'], day);
    }
  });

  it('a partial date is as precise as it is written; a bare year may be a number', () => {
    for (const date of ['1949-10-15', '1947-10', '1969', 1969]) assert.deepEqual(issues(partialDate, date), [], String(date));
    assert.equal(partialDate.parse(1969), '1969');
    assert.deepEqual(issues(partialDate, '1947-13'), [': Ngày này không có trong lịch.']);
    assert.deepEqual(issues(partialDate, 'tháng 10/1947'), [
      ': Viết 2019-11-27, hoặc 2019-11 nếu chỉ biết tháng, hoặc 2019 nếu chỉ biết năm.',
    ]);
    assert.deepEqual(issues(partialDate, 19), [': Viết 2019-11-27, hoặc 2019-11 nếu chỉ biết tháng, hoặc 2019 nếu chỉ biết năm.']);
  });
});

describe('one line of text', () => {
  it('is trimmed, on one line, and within its limits', () => {
    assert.equal(line().parse('  đạo đức \n'), 'đạo đức');
    assert.deepEqual(issues(line(), '   '), [': Không được để trống.']);
    assert.deepEqual(issues(line(), 'một\nhai'), [': Viết trên một dòng, không xuống dòng.']);
    assert.deepEqual(issues(line(5), 'đạo đức'), [': Dài quá: nhiều nhất 5 ký tự.']);
    assert.deepEqual(issues(line(7, 7), 'đạo đứ'), [': Cần ít nhất 7 ký tự.']);
    assert.deepEqual(issues(line(7, 7), 'đạo đức'), []);
  });
});

describe('addresses and files', () => {
  it('an address is http or https, nothing that runs', () => {
    for (const url of ['https://dangcongsan.vn/bai?so=1', 'http://cu.example']) assert.deepEqual(issues(webAddress, url), [], url);
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'dangcongsan.vn', '//dangcongsan.vn', 'ftp://x.example', '']) {
      assert.deepEqual(issues(webAddress, url), [': Viết địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://'], url);
    }
  });

  it('a file stands beside its entry, never above', () => {
    for (const file of ['./anh.jpg', './tep/de-dan.pdf']) assert.deepEqual(issues(besideFile, file), [], file);
    for (const file of ['anh.jpg', '/anh.jpg', '../anh.jpg', './a/../../anh.jpg', './..', 'https://a.example/anh.jpg', './ảnh.jpg', './']) {
      assert.deepEqual(issues(besideFile, file), [': Viết đường dẫn tệp nằm cạnh bài, ví dụ: ./anh-hoi-nghi.jpg'], file);
    }
  });
});

describe('fields that collections share', () => {
  it('evidence names an address or a work, and what it shows', () => {
    assert.deepEqual(issues(evidence, { kind: 'official', url: 'https://a.example', supports: ['wording'] }), []);
    assert.deepEqual(issues(evidence, { kind: 'copy', work: 'Toàn tập, t. 5, tr. 292', supports: ['wording'] }), []);
    assert.deepEqual(issues(evidence, { kind: 'copy', site: 'Báo', supports: ['wording'] }), [
      ': Mỗi căn cứ cần url (địa chỉ) hoặc work (sách, bài đã xem).',
    ]);
    assert.equal(issues(evidence, { kind: 'copy', work: 'Toàn tập', supports: [] }).length, 1);
  });

  it('an exception needs a reason, a change needs a day', () => {
    assert.deepEqual(issues(common.allow, [{ rule: 'so-dien-thoai', reason: 'Số của tổng đài, đã công bố.' }]), []);
    assert.deepEqual(issues(common.allow, [{ rule: 'so-dien-thoai', reason: 'được' }]), ['0.reason: Cần ít nhất 10 ký tự.']);
    assert.equal(issues(change, { note: 'Sửa tên.' }).length, 1);
  });
});
