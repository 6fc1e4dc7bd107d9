import { listNormalisations, type NormalisationKind } from '../../vietnamese/normalise.ts';
import type { TextRule } from './text-rule.ts';

const NAMES: Readonly<Record<NormalisationKind, string>> = {
  composition: 'Chữ Unicode dựng sẵn',
  'look-alike': 'Chữ giống nhau nhưng khác mã (Đ, ă)',
  'mark-order': 'Thứ tự dấu trong một chữ',
  invisible: 'Ký tự không nhìn thấy',
  space: 'Dấu cách không ngắt',
};

/** The rules of `normalise`, one a kind, so that the log says which it was. */
export const characterRules: readonly TextRule[] = (Object.entries(NAMES) as [NormalisationKind, string][]).map(([kind, name]) => ({
  name,
  find: (text) =>
    listNormalisations(text)
      .filter((change) => change.kind === kind)
      .map(({ offset, from, to }) => ({ start: offset, end: offset + from.length, text: to })),
}));
