import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { materialSchema, minutesAloud } from '../../../src/schemas/material.ts';
import { issues } from './issues.ts';

const text = (syllables: number): string => Array.from({ length: syllables }, () => 'đọc').join(' ');
const step = (minutes: number, more: object = {}): object => ({
  minutes,
  part: 'discussion',
  what: 'Bàn câu hỏi.',
  who: 'Bí thư',
  ...more,
});

const whole = {
  title: 'Đọc sách cho đều',
  summary: 'Tài liệu thử, có đủ mọi phần của một tài liệu.',
  theme: 'doc-sach',
  topics: ['doc-sach'],
  audience: ['moi-chi-bo'],
  writtenBy: 'Người viết thử',
  revised: '2026-11-29',
  objectives: ['Biết vì sao đọc đều hơn đọc nhiều.'],
  introduction: text(800),
  plans: [{ minutes: 45, steps: [step(20), step(25, { questions: [1] })] }],
  questions: ['Quyển sách gần nhất là quyển nào?'],
  actions: [{ what: 'Kể lại một chương.', sign: 'Sổ chung có một dòng.' }],
};
const check = (fields: object): string[] => issues(materialSchema, { ...whole, ...fields });

describe('a material', () => {
  it('is sound with every part', () => assert.deepEqual(check({}), []));

  it('is about one of its topics', () =>
    assert.deepEqual(check({ theme: 'neu-guong' }), [
      'theme: Chủ đề chính “neu-guong” chưa có trong topics:. Thêm dòng “- neu-guong” vào đó.',
    ]));

  it('is written for cells of a known kind', () => {
    assert.deepEqual(check({ audience: [] }), ['audience: Cần ít nhất một loại chi bộ.']);
    assert.equal(check({ audience: ['ai-cung-duoc'] }).length, 1);
  });
});

describe('a plan', () => {
  it('lasts 45, 60 or 90 minutes, each length once', () => {
    assert.deepEqual(check({ plans: [{ minutes: 50, steps: [step(50)] }] }), ['plans.0.minutes: Viết 45, 60 hoặc 90.']);
    const plan = { minutes: 60, steps: [step(60)] };
    assert.deepEqual(check({ plans: [plan, plan] }), ['plans.1.minutes: Đã có một kế hoạch 60 phút ở trên: bỏ bớt một, hoặc đổi số phút.']);
  });

  it('is as long as its steps', () =>
    assert.deepEqual(check({ plans: [{ minutes: 60, steps: [step(20), step(30)] }] }), [
      'plans.0.steps: Các phần cộng lại 50 phút, cả buổi 60 phút: sửa minutes: của các phần.',
    ]));

  it('names questions that there are', () =>
    assert.deepEqual(check({ plans: [{ minutes: 45, steps: [step(45, { questions: [1, 2] })] }] }), [
      'plans.0.steps.0.questions.1: Không có câu hỏi số 2: questions: có 1 câu. Viết số từ 1 đến 1.',
    ]));
});

describe('an introduction', () => {
  const limits = '700–1.040 tiếng, đọc trong 8 phút, mỗi phút 130 tiếng';

  it('is read aloud in eight minutes; a message has its length', () => {
    assert.deepEqual(
      [700, 1040].flatMap((length) => check({ introduction: text(length) })),
      [],
    );
    assert.deepEqual(check({ introduction: text(1100) }), [`introduction: Đề dẫn dài 1.100 tiếng, cần ${limits}: bớt 60 tiếng.`]);
    assert.deepEqual(check({ introduction: text(150) }), [`introduction: Đề dẫn dài 150 tiếng, cần ${limits}: viết thêm 550 tiếng.`]);
  });

  it('is counted by syllables, numbers among them', () => {
    assert.deepEqual(check({ introduction: `${text(693)} Ngày 29/01/2019, “chi bộ” họp.` }), []);
    assert.equal(minutesAloud(text(1040)), 8);
    assert.equal(minutesAloud('Ngắn.'), 1);
  });
});

describe('a draft', () => {
  it('may lack what is to be published, and not contradict itself', () => {
    const bare = { objectives: undefined, introduction: undefined, plans: undefined, questions: undefined, actions: undefined };
    assert.deepEqual(check({ ...bare, draft: true }), []);
    assert.deepEqual(
      check(bare).map((issue) => issue.split(':')[0]),
      ['objectives', 'questions', 'actions', 'plans', 'introduction'],
    );
    assert.equal(check({ draft: true, theme: 'neu-guong' }).length, 1);
  });
});
