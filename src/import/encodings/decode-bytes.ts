import { readEncoded } from '../../text/encodings/read-encoded.ts';
import { failures } from '../failure-messages.ts';
import { Refusal } from '../../problems/refusal.ts';

export interface Decoded {
  text: string;
  /** Name of the old encoding of the bytes; null for Unicode. */
  encoding: string | null;
}

/**
 * The text of a file's bytes.
 * @param declared charset the file names itself, tried where the bytes are no Unicode
 * @throws Refusal when no reading is text
 */
export function decodeBytes(bytes: Uint8Array, name: string, declared?: string): Decoded {
  const reading = readEncoded(bytes, declared);
  if (reading === 'binary') throw new Refusal(failures.binary(name));
  if (reading === 'unknown') throw new Refusal(failures.unreadableEncoding(name));
  return { text: reading.text, encoding: reading.isUnicode ? null : reading.charset };
}
