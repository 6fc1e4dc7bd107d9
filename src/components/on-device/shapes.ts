import { isText, type Shape } from '../../search/json-shape.ts';

/** A path of this site, as data and views have it: two strokes at its head would name another host. */
export const isSitePath: Shape<string> = (value): value is string => isText(value) && value.length <= 1000 && /^\/(?![/\\])/.test(value);

/** A title, a name. */
export const isTitle: Shape<string> = (value): value is string => isText(value) && value.length <= 300;

/** Milliseconds since 1970; 0 where nobody noted it. */
export const isTime: Shape<number> = (value): value is number => typeof value === 'number' && value >= 0 && value < 8.64e15;
