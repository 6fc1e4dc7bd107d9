import { createCanvas } from '@napi-rs/canvas';
import { Draws } from './draws.ts';

/** Photographs are as large as editors leave them after `thu-vien images --fix`; drawings smaller. */
const SIZES = { jpg: { width: 1440, height: 960, patches: 260 }, png: { width: 800, height: 450, patches: 40 } } as const;

/** A picture of patches of colour: the same bytes for the same name. */
export function drawPicture(name: string): Buffer {
  const draws = new Draws(name);
  const kind = name.endsWith('.png') ? 'png' : 'jpg';
  const { width, height, patches } = SIZES[kind];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const colour = (opacity: number): string =>
    `hsl(${draws.between(0, 359)} ${draws.between(15, 60)}% ${draws.between(20, 85)}% / ${opacity})`;
  const ground = context.createLinearGradient(0, 0, width, height);
  ground.addColorStop(0, colour(1));
  ground.addColorStop(1, colour(1));
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  for (let patch = 0; patch < patches; patch++) {
    context.fillStyle = colour(0.35);
    context.beginPath();
    context.ellipse(
      draws.between(0, width),
      draws.between(0, height),
      draws.between(8, 160),
      draws.between(8, 120),
      draws.random() * 3,
      0,
      7,
    );
    context.fill();
  }
  return kind === 'png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', 80);
}
