import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  commandName,
  readCommandLine,
  runCommandLine,
  usagePage,
  wholeNumber,
  type CommandForm,
} from '../../../src/commands/command-line.ts';
import { quietTerminal } from '../../quiet-terminal.ts';

const FORM = {
  name: 'thu-vien thu',
  about: 'Lệnh để thử.',
  operands: '[TỆP…]',
  options: {
    fix: { help: 'sửa' },
    yes: { help: 'không hỏi', short: 'y' },
    out: { value: 'THƯ-MỤC', help: 'nơi ghi' },
    only: { value: 'LOẠI', isMany: true, help: 'chỉ loại này' },
    'work.title': { value: 'TÊN' },
  },
  notes: 'Hết.',
} as const;
const read = (...args: string[]) => readCommandLine(FORM, args, {});

describe('readCommandLine', () => {
  it('gives every option a value, and the rest in order', () => {
    assert.deepEqual(read(), { values: { fix: false, yes: false, out: undefined, only: [], 'work.title': undefined }, operands: [] });
    assert.deepEqual(read('a', '--fix', '-y', '--out=b', '--only', 'c', '--only=-d', '--work.title', 'Đường kách mệnh', '--', '--e'), {
      values: { fix: true, yes: true, out: 'b', only: ['c', '-d'], 'work.title': 'Đường kách mệnh' },
      operands: ['a', '--e'],
    });
  });

  const refused: [args: string[], said: RegExp][] = [
    [['--fx'], /^Không có tùy chọn --fx\. Có phải --fix\? Viết thu-vien thu --help để xem cách dùng\.$/],
    [['--khong-giong-gi'], /^Không có tùy chọn --khong-giong-gi\. Viết /],
    [['-x'], /^Không có tùy chọn -x\./],
    [['--no-fix'], /^Không có tùy chọn --no-fix\./],
    [['--__proto__=x'], /^Không có tùy chọn --__proto__\./],
    [['--constructor'], /^Không có tùy chọn --constructor\./],
    [['--fix=có'], /^--fix không nhận giá trị\.$/],
    [['--out'], /^Sau --out cần một giá trị\.$/],
    [['--out', '--fix'], /^Sau --out cần một giá trị\.$/],
    [['--out', 'a', '--out', 'b'], /^--out chỉ viết một lần\.$/],
    [['--\u001b[31mfix'], /^Không có tùy chọn --[^\u001b]*$/],
  ];
  for (const [args, said] of refused)
    it(`refuses ${JSON.stringify(args)} in one sentence`, () =>
      assert.throws(
        () => read(...args),
        ({ name, message }: Error) => name === 'UsageError' && said.test(message) && !message.includes('\n'),
      ));

  it('refuses words that the command does not take', () =>
    assert.throws(() => readCommandLine({ name: 'thu-vien thu', about: '' }, ['gì'], {}), /^UsageError: thu-vien thu không nhận “gì”\. /));

  it('gives help before anything is missed', () => {
    for (const args of [['--help'], ['-h'], ['a', '--help', '--out', 'b']]) assert.equal(read(...args), null);
  });
});

describe('the page of --help', () => {
  it('is made of the form', () =>
    assert.equal(
      usagePage(FORM, {}),
      `Cách dùng: thu-vien thu [TÙY CHỌN…] [TỆP…]

Lệnh để thử.

  --fix          sửa
  -y, --yes      không hỏi
  --out THƯ-MỤC  nơi ghi
  --only LOẠI    chỉ loại này
  -h, --help     in hướng dẫn này

Hết.`,
    ));

  it('names the command as it was called', () => {
    assert.equal(commandName(FORM, {}), 'thu-vien thu');
    assert.equal(commandName(FORM, { npm_lifecycle_event: 'content:check' }), 'npm run content:check --');
    assert.equal(commandName(FORM, { npm_lifecycle_event: 'npx' }), 'thu-vien thu');
  });
});

it('runCommandLine prints the page and works no more, or gives the status of the work', async () => {
  const printed: string[] = [];
  const terminal = quietTerminal({ print: (text) => printed.push(text) });
  const form: CommandForm = { name: 'thu-vien thu', about: 'Lệnh để thử.' };
  assert.equal(await runCommandLine(form, ['--help'], terminal, () => assert.fail('worked')), 0);
  assert.match(printed.join(), /^Cách dùng: thu-vien thu\n/);
  assert.equal(await runCommandLine(form, [], terminal, () => 3), 3);
  assert.equal(await runCommandLine(form, [], terminal, () => undefined), 0);
});

it('wholeNumber takes whole numbers alone', () => {
  assert.equal(wholeNumber('seed', '7'), 7);
  for (const typed of ['', '-1', '1.5', 'x', '1e3', '0x10', '9999999999'])
    assert.throws(() => wholeNumber('seed', typed), /^UsageError: --seed nhận/);
  assert.throws(() => wholeNumber('sample', '0', 1), /từ 1/);
});
