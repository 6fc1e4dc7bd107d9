import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { proposeSynonyms } from '../../../src/synonyms/propose.ts';
import type { ReadEntry } from '../../../src/synonyms/sentences.ts';

const PLACES = [
  (words: string) => `Chi ủy mở ${words} vào sáng thứ hai.`,
  (words: string) => `Sau ${words} thư ký chép lại biên bản.`,
  (words: string) => `Ai vắng ${words} thì hỏi lại tổ trưởng.`,
  (words: string) => `Trước ${words} mỗi người đọc một trang sách.`,
  (words: string) => `Người dự ${words} ghi việc của mình.`,
  (words: string) => `Kết quả ${words} được đọc lại tháng sau.`,
  (words: string) => `Trong ${words} không ai bị ngắt lời.`,
];
const OTHER_PLACES = [
  (words: string) => `Nhà máy xây ${words} bên bờ sông lớn.`,
  (words: string) => `Đường lên ${words} nhiều dốc và trơn.`,
  (words: string) => `Bà con trồng rau quanh ${words} cũ.`,
  (words: string) => `Mái ${words} lợp bằng ngói đỏ.`,
  (words: string) => `Cửa ${words} mở về hướng đông.`,
  (words: string) => `Gió thổi qua ${words} suốt mùa thu.`,
  (words: string) => `Trẻ nhỏ chơi trước ${words} mỗi chiều.`,
];

const entriesOf = (...sentences: string[]): ReadEntry[] => sentences.map((text, i) => ({ file: `articles/bai-${i}.mdx`, text }));
const pairs = (entries: ReadEntry[], known: string[][] = []): string[] =>
  proposeSynonyms(entries, known).map(({ wordings }) => [...wordings].sort((a, b) => a.localeCompare(b, 'vi')).join(' – '));
const inPlaces = (places: typeof PLACES, ...wordings: string[]): string[] =>
  wordings.flatMap((words) => places.map((place) => place(words)));

describe('what the library says itself', () => {
  it('is proposed with the sentence that says it', () => {
    const [proposal] = proposeSynonyms(entriesOf('Năm 1947, “khai hội” nghĩa là họp.'), []);
    assert.deepEqual(proposal?.wordings, ['khai hội', 'họp']);
    assert.equal(proposal.kind, 'said');
    assert.deepEqual(proposal.evidence, [{ file: 'articles/bai-0.mdx', sentence: 'Năm 1947, “khai hội” nghĩa là họp.' }]);
  });

  for (const [sentence, pair] of [
    ['Tấn tới nghĩa là tiến lên.', 'tấn tới – tiến lên'],
    ['Bình dân học vụ (còn gọi là xóa mù).', null],
    ['Ngày ấy có bình dân học vụ; diệt dốt, còn gọi là xóa mù chữ.', 'diệt dốt – xóa mù chữ'],
    ['Diệt dốt, còn gọi là xóa mù chữ, là việc gấp.', 'diệt dốt – xóa mù chữ'],
    ['Công bộc, tức đầy tớ, là người làm việc cho dân.', 'công bộc – đầy tớ'],
  ] as const) {
    it(`${pair ? 'reads' : 'leaves alone'}: ${sentence}`, () => assert.deepEqual(pairs(entriesOf(sentence)), pair ? [pair] : []));
  }

  it('is not seen where a clause asks, denies, lists, goes on or names somebody', () => {
    assert.deepEqual(
      pairs(
        entriesOf(
          'Kiểm thảo nghĩa là gì?',
          'Rõ ràng nghĩa là ai làm, làm gì.',
          'Tôn trọng chưa bao giờ có nghĩa là chiều theo.',
          'Điều gì không đứng đắn, thẳng thắn, tức là tà.',
          'Đoàn kết thực sự nghĩa là vừa đoàn kết, vừa đấu tranh.',
          'Bùi Lâm (tức Nguyễn Văn Dị) viết bài ấy.',
          'Báo Tin tức đưa tin.',
          'Quân địch rất tức tối, vì bao vây thất bại.',
          'Chỗ dân hay vấp, đã làm hay chưa, khó hay dễ.',
        ),
      ),
      [],
    );
  });
});

describe('what is used alike', () => {
  it('is proposed with a sentence for either, of the same place', () => {
    const entries = entriesOf(...inPlaces(PLACES, 'cuộc họp', 'phiên họp'), ...inPlaces(OTHER_PLACES, 'nhà kho', 'trạm xá'));
    const proposals = proposeSynonyms(entries, []);
    const found = proposals.find(({ wordings }) => [...wordings].sort().join() === 'cuộc họp,phiên họp');
    assert.ok(found && found.places >= 5, JSON.stringify(proposals));
    const [one, other] = found.evidence.map(({ sentence }) => sentence);
    assert.equal(one!.replace(found.wordings[0], 'X'), other!.replace(found.wordings[1], 'X'));
  });

  it('must share a syllable, and its places', () => {
    const found = pairs(entriesOf(...inPlaces(PLACES, 'cuộc họp', 'hội nghị'), ...inPlaces(OTHER_PLACES, 'phiên họp')));
    assert.deepEqual(found, []);
  });

  it('is no list of two things', () => {
    const lists = ['Có cuộc họp, phiên họp trong tuần.', 'Ghi cuộc họp và phiên họp vào sổ.', 'Hoãn phiên họp, cuộc họp khi bão.'];
    assert.deepEqual(pairs(entriesOf(...inPlaces(PLACES, 'cuộc họp', 'phiên họp'), ...lists)), []);
  });

  it('is not said again where the editors know it, in whatever spelling', () => {
    const entries = entriesOf(...inPlaces(PLACES, 'cuộc họp', 'phiên họp'), 'Tấn tới nghĩa là tiến lên.');
    assert.deepEqual(
      pairs(entries, [
        ['Phiên họp', 'cuộc họp'],
        ['tiến lên', 'tiến bộ', 'tấn tới'],
      ]),
      [],
    );
  });

  it('counts a sentence once, however often it is quoted', () => {
    const few = [PLACES[0]!, PLACES[1]!];
    const repeated = Array.from({ length: 6 }, () => inPlaces(few, 'cuộc họp', 'phiên họp')).flat();
    assert.deepEqual(pairs(entriesOf(...repeated)), []);
  });
});
