/**
 * Onsets and rhymes: the table every other module is computed from.
 *
 * Rule: syllable = onset? + rhyme + tone; rhyme = glide? + nucleus + coda?. The glide /w/ is
 * written `o` before a, ă, e and `u` elsewhere (always `u` after q). A nucleus admits only some
 * codas; the centring diphthongs are written ia, ya, ua, ưa when open and iê, yê, uô, ươ when closed.
 * Sources: Đoàn Thiện Thuật, *Ngữ âm tiếng Việt* (1977), chapters on the rhyme; Hoàng Phê (ed.),
 * *Từ điển vần* (1996) for the rhymes in use. Rhymes known only from one loanword or sound word
 * (`tuýp`, `xoong`, `oạp`) are listed: readers type them as they type any other.
 */

/** A rhyme as written: `{glide: 'u', nucleus: 'yê', coda: 'n'}` is `uyên`. */
export interface Rhyme {
  glide: '' | 'o' | 'u';
  nucleus: string;
  coda: string;
}

type CodasByNucleus = Readonly<Record<string, string>>;

/** `-` is the open syllable. */
const PLAIN: CodasByNucleus = {
  a: '- c ch i m n ng nh o p t u y',
  ă: 'c m n ng p t',
  â: 'c m n ng p t u y',
  e: '- c m n ng o p t',
  ê: '- ch m n nh p t u',
  i: '- ch m n nh p t u',
  o: '- c i m n ng p t',
  oo: 'c ng',
  ô: '- c i m n ng p t',
  ơ: '- i m n p t',
  u: '- c i m n ng p t',
  ư: '- c i m n ng t u',
  ia: '-',
  iê: 'c m n ng p t u',
  ua: '-',
  uô: 'c i m n ng t',
  ưa: '-',
  ươ: 'c i m n ng p t u',
};

/** Without an onset iê is written yê. */
const WITHOUT_ONSET: CodasByNucleus = { ...PLAIN, iê: '', y: '-', yê: 'm n ng t u' };

const AFTER_GLIDE_O: CodasByNucleus = { a: '- c ch i m n ng nh o p t y', ă: 'c m n ng t', e: '- c m n ng o t' };

const AFTER_GLIDE_U: CodasByNucleus = { â: 'n ng t y', ê: '- ch n nh t u', ơ: '-', y: '- ch n nh p t u', ya: '-', yê: 'n t' };

const AFTER_QU: CodasByNucleus = {
  a: '- c ch i m n ng nh o p t u y',
  ă: 'c m n ng p t',
  â: 'n ng t y',
  e: '- c m n ng o t',
  ê: '- ch n nh t u',
  i: '- ch n nh p t u',
  ô: '- c',
  ơ: '- i n t',
  y: '- ch n nh p t u',
  yê: 'n t',
};

/** Onsets that may stand before any rhyme. /k ɣ ŋ/ appear as `c g ng`; see `spellOnset`. */
const ONSETS = 'b c ch d đ g gi h kh l m n ng nh p ph r s t th tr v x'.split(' ');

/** y for i in an open syllable is custom after these (kỷ, lý), and in the name Thy. */
const ONSETS_BEFORE_Y = 'h k l m s t th v'.split(' ');

const BEFORE_FRONT_VOWEL: Readonly<Record<string, string>> = { c: 'k', g: 'gh', ng: 'ngh' };

function expand(table: CodasByNucleus, glide: Rhyme['glide']): Rhyme[] {
  return Object.entries(table).flatMap(([nucleus, codas]) =>
    codas
      .split(' ')
      .filter((coda) => coda !== '')
      .map((coda) => ({ glide, nucleus, coda: coda === '-' ? '' : coda })),
  );
}

/** /k ɣ ŋ/ are k, gh, ngh before e, ê, i, y and c, g, ng elsewhere (the rule of every primer). */
function spellOnset(onset: string, rhyme: Rhyme): string {
  const front = /^[eêiy]/.test(rhyme.glide + rhyme.nucleus);
  return front ? (BEFORE_FRONT_VOWEL[onset] ?? onset) : onset;
}

/**
 * The i of `gi` is also the i of the rhyme: gì, gìn, giếng. Where that makes two readings of one
 * spelling, the usual one stays: `gia` is gi + a, `giêng` gi + iêng, `giu` gi + u.
 */
function isAmbiguousAfterGi({ nucleus, coda }: Rhyme): boolean {
  return nucleus === 'ia' || (nucleus === 'ê' && coda !== '') || (nucleus === 'i' && coda === 'u');
}

/** Every onset, as written, with every rhyme it takes. */
export function* listOnsetsWithRhymes(): Generator<{ onset: string; rhyme: Rhyme }> {
  const glided = [...expand(AFTER_GLIDE_O, 'o'), ...expand(AFTER_GLIDE_U, 'u')];
  const plain = expand(PLAIN, '');
  const openY: Rhyme = { glide: '', nucleus: 'y', coda: '' };

  for (const rhyme of [...expand(WITHOUT_ONSET, ''), ...glided]) yield { onset: '', rhyme };
  for (const rhyme of expand(AFTER_QU, 'u')) yield { onset: 'q', rhyme };
  for (const onset of ONSETS) {
    for (const rhyme of plain) {
      if (onset === 'gi' && isAmbiguousAfterGi(rhyme)) continue;
      yield { onset: spellOnset(onset, rhyme), rhyme };
    }
    // /kw/ is written qu.
    if (onset !== 'c') for (const rhyme of glided) yield { onset, rhyme };
  }
  for (const onset of ONSETS_BEFORE_Y) yield { onset, rhyme: openY };
}
