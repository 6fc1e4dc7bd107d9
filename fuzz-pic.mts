import sharp from 'sharp';
import { writeSync } from 'node:fs';
import { judgePicture } from '/work/wt-assets/src/library/pictures/judge-picture.ts';
const d = sharp({ create: { width: 64, height: 48, channels: 3, background: '#8a6a1f', noise: { type: 'gaussian', mean: 120, sigma: 30 } } });
const seeds = [await d.clone().avif({ effort: 0 }).toBuffer(), await d.clone().ensureAlpha(.5).avif({ effort: 0 }).withExif({ IFD0: { Artist: 'x' } }).toBuffer(), await d.clone().webp().toBuffer(), await d.clone().webp({lossless:true}).toBuffer(), await d.clone().gif().toBuffer(), await d.clone().png({progressive:true}).toBuffer(), await d.clone().jpeg({progressive:true}).toBuffer()];
let seed = Number(process.argv[2] ?? 5); const random = (m) => (seed = (seed * 48271) % 2147483647) % m;
let n = 0, ok = 0, slow = 0; const end = Date.now() + Number(process.argv[3] ?? 60) * 1000;
while (Date.now() < end) for (const b of seeds) { n++; const m = Buffer.from(b); const k = 1 + random(4); const zone = random(3) ? Math.min(m.length, 420) : m.length; for (let i = 0; i < k; i++) { const v = random(5); m[random(zone)] = v === 0 ? 0 : v === 1 ? 255 : random(256); }
 const s = performance.now(); const t = setTimeout(() => writeSync(1, 'HANG ' + m.toString('base64') + '\n'), 15000); const r = await judgePicture(m); clearTimeout(t); const e = performance.now() - s; if (!r) ok++; if (e > slow) { slow = e; if (e > 2000) writeSync(1, `slow ${e} ${m.toString('base64').slice(0,4000)}\n`); } }
writeSync(1, `pictures ${n} ok ${ok} slowest ${slow}\n`);
