import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { drainInput } from '../../../src/commands/drain-input.ts';

describe('what was typed before a question', () => {
  const terminal = (isTTY: boolean): NodeJS.ReadStream & PassThrough & { modes: boolean[] } => {
    const modes: boolean[] = [];
    return Object.assign(new PassThrough(), { isTTY, modes, setRawMode: (mode: boolean) => void modes.push(mode) }) as never;
  };

  it('is thrown away, what comes after it is not', async () => {
    const input = terminal(true);
    input.write('\n');
    await drainInput(input);
    assert.deepEqual(input.modes, [true, false]);
    input.write('y');
    assert.equal(String(input.read()), 'y');
  });

  it('stays where no person types', async () => {
    const input = terminal(false);
    input.write('trả lời\n');
    await drainInput(input);
    assert.deepEqual([String(input.read()), input.modes], ['trả lời\n', []]);
  });
});
