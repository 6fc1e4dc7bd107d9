import assert from 'node:assert/strict';
import { it } from 'node:test';

import { meetingText } from '../../../src/pack/meeting-text.ts';
import { makeBooklet } from './make-booklet.ts';

it('has the steps with what is asked and read in each, what is read aloud, documents, and where the whole is', () => {
  const lines = meetingText(makeBooklet({ unit: 'Chi bộ thử' })).split('\n');
  assert.deepEqual(lines, [
    'ĐỌC SÁCH & GHI CHÉP',
    'Tập tài liệu sinh hoạt chuyên đề, Chi bộ thử',
    '',
    'KẾ HOẠCH 60 PHÚT',
    '0:00 Mở đầu, 5 phút, Bí thư: Nêu lý do',
    '0:05 Đọc câu trích, 55 phút, Đảng viên: Đọc',
    '– Đọc gì?',
    '– “Đọc sách mỗi ngày” – Hồ Chí Minh, Bài thử, tháng 10/1947 (ngày chưa xác nhận); Toàn tập, tập 5. Theo nguồn dẫn lại',
    '',
    'ĐỀ DẪN',
    'Thưa các đồng chí,',
    '',
    'VĂN BẢN',
    '– Chỉ thị 05. Về học tập. Có nguồn tin cậy. https://thu-vien.example/van-ban/05/',
    '',
    'https://thu-vien.example/tai-lieu/doc/',
  ]);
});
