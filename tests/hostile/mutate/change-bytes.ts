import type { Chance } from './change-text.ts';

/** Numbers that lengths and counts in binary files are afraid of, big and little end first. */
const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

/** Changes bytes in one to eight ways: bits, numbers, parts, lengths. @param other another seed, for splices */
export function changeBytes(bytes: Uint8Array, other: Uint8Array, chance: Chance): { data: Buffer; made: string } {
  let data = Buffer.from(bytes);
  const made: string[] = [];
  for (let count = 1 + chance(8); count > 0 && data.length > 0; count--) {
    const place = chance(data.length);
    const end = Math.min(data.length, place + 1 + chance(64));
    const how = chance(8);
    made.push(['bit', 'byte', 'number', 'cut', 'drop', 'double', 'splice', 'zero'][how]!);
    if (how === 0) data[place] = data[place]! ^ (1 << chance(8));
    else if (how === 1) data[place] = chance(256);
    else if (how === 2 && place + 4 <= data.length)
      data[chance(2) ? 'writeUInt32BE' : 'writeUInt32LE'](NUMBERS[chance(NUMBERS.length)]!, place);
    else if (how === 3) data = chance(4) ? data : data.subarray(0, place);
    else if (how === 4) data = Buffer.concat([data.subarray(0, place), data.subarray(end)]);
    else if (how === 5) data = Buffer.concat([data.subarray(0, end), data.subarray(place)]);
    else if (how === 6) data = Buffer.concat([data.subarray(0, place), other.subarray(chance(other.length + 1))]);
    else data.fill(0, place, end);
  }
  return { data, made: made.join('+') };
}
