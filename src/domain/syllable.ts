// Is a word a Vietnamese syllable? Onset, rime, one tone, and no other tone than sắc or nặng before a stop. Apart because
// it is the one piece of spelling that the detector of old fonts rests on.

const ONSET = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])(?=.)/;

/** Rimes without their tone. */
const RIMES = new RegExp(
  `^(?:${[
    'a(?:ch|ng|nh|[cimnoptuy])?',
    'ă(?:ng|[cmnpt])',
    'â(?:ng|[cmnptuy])',
    'e(?:ng|[cmnopt])?',
    'ê(?:ch|nh|ng|[cmnptu])?',
    'i(?:ch|nh|[amnptu])?',
    'iê(?:ng|[cmnptu])',
    'o(?:ng|[cimnpt])?',
    'oa(?:ch|ng|nh|[cimnopty])?',
    'oă(?:ng|[cmnt])',
    'oe[not]?',
    'oo(?:ng|c)',
    'ô(?:ng|[cimnpt])?',
    'ơ[imnpt]?',
    'u(?:ng|[acimnpt])?',
    'uâ(?:ng|[nty])',
    'uê(?:ch|nh|n)?',
    'uô(?:ng|[cimnt])',
    'uơ',
    'uy(?:ch|nh|[antup])?',
    'uyê[nt]',
    'ư(?:ng|[acitu])?',
    'ươ(?:ng|[cimnptu])',
    'y',
    'yê(?:ng|[mntu])',
  ].join('|')})$`,
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const BEFORE_STOP = /[\u0301\u0323]/;
const STOP = /(?:ch|[cpt])$/;

/** The rest behind the onset; "gì", "giếng": there the vowel of the onset is the rime's. */
const rimesOf = (bare: string): readonly string[] => [bare.replace(ONSET, ''), bare.replace(/^g(?=i)/, ''), bare];

/** True for one syllable of Vietnamese, in Unicode of either form, whatever its case. */
export const isSyllable = (word: string): boolean => {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES) ?? [];
  const bare = apart.replace(TONES, '').normalize('NFC');
  if (tones.length > 1 || !rimesOf(bare).some((rime) => RIMES.test(rime))) return false;
  return !STOP.test(bare) || BEFORE_STOP.test(tones[0] ?? '');
};
