import assert from 'node:assert/strict';
import { it } from 'node:test';
import { prepareAttachment } from '../../../../src/library/attachments/prepare-attachment.ts';
import type { AttachmentEnding } from '../../../../src/schemas/attachment-types.ts';
import { AUTHOR_ASCII, mp3Frames, mp4File, openDocumentFiles, pdfFile, photo, sheetFiles, wordFiles, zipOf } from '../sample-files.ts';

const SEEDS: [ending: AttachmentEnding, bytes: Buffer][] = [
  ['pdf', await pdfFile()],
  ['pdf', await pdfFile(undefined, false)],
  ['docx', zipOf(wordFiles({ 'word/media/image1.jpeg': await photo() }))],
  ['xlsx', zipOf(sheetFiles())],
  ['odt', zipOf(openDocumentFiles('odt'))],
  ['mp3', mp3Frames()],
  ['mp4', mp4File()],
  ['jpg', await photo()],
];
const ROUNDS = Number(process.env.MUTANTS ?? 40);
/** Above any that was seen on a busy machine; a hang or growth by the square is far more. */
const MOST_MS = 5000;

it('any mutant of an attachment is refused in words or published without its writer, in little time', async () => {
  let seed = Number(process.env.SEED ?? 11);
  const random = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
  let slowest = 0;
  let published = 0;
  const began = performance.now();
  for (const [ending, bytes] of SEEDS)
    for (let round = 0; round < ROUNDS; round++) {
      let mutant = Buffer.from(bytes);
      if (round % 4 === 3) mutant = Buffer.concat([mutant.subarray(0, random(mutant.length)), mutant.subarray(random(mutant.length))]);
      for (let change = 0; change <= round % 6; change++) mutant[random(mutant.length)] = random(256);
      const start = performance.now();
      const prepared = await prepareAttachment(mutant, ending);
      slowest = Math.max(slowest, performance.now() - start);
      assert.ok(slowest < MOST_MS, `${ending} round ${round}: ${slowest} ms`);
      if ('finding' in prepared) assert.ok(prepared.finding.message.length > 10 && prepared.finding.fix.length > 10);
      else {
        published += 1;
        if (ending === 'mp4' || ending === 'jpg') assert.equal(prepared.bytes.includes(AUTHOR_ASCII), false, `${ending} round ${round}`);
      }
    }
  console.log(
    `# figure: ${SEEDS.length * ROUNDS} mutants of attachments judged in ${Math.round(performance.now() - began)} ms, slowest ` +
      `${Math.round(slowest)} ms, ${published} of them sound`,
  );
});
