import { IRREGULAR } from './irregular.ts';

const VOWEL = /[aeiouy]/;
/** A stem's measure in Porter's sense is at least one, or at least two: consonants after vowels, counted in groups. */
const MEASURE_1 = /^[^aeiou]*[aeiouy]+[^aeiouy]/;
const MEASURE_2 = /^[^aeiou]*[aeiouy]+[^aeiouy]+[aeiouy]+[^aeiouy]/;
const SHORT_END = /[^aeiou][aeiouy][^aeiouwxy]$/;

/** By the last letter, as most words end in none of these: each pattern tried costs more than all that goes before. */
const STEP_2: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  n: [
    [/ization$/, 'ize'],
    [/ation$/, 'ate'],
  ],
  l: [
    [/ational$/, 'ate'],
    [/tional$/, 'tion'],
  ],
  s: [[/(ful|ous|ive)ness$/, '$1']],
  r: [
    [/izer$/, 'ize'],
    [/ator$/, 'ate'],
  ],
  m: [[/alism$/, 'al']],
  i: [
    [/biliti$/, 'ble'],
    [/(enc|anc)i$/, '$1e'],
    [/(aliti|alli)$/, 'al'],
    [/entli$/, 'ent'],
    [/ousli$/, 'ous'],
    [/(ivi|iviti)$/, 'ive'],
    [/bli$/, 'ble'],
    [/fulli$/, 'ful'],
    [/ogi$/, 'og'],
    [/eli$/, 'e'],
    [/(?<=[cdghkmnrt])li$/, ''],
  ],
};
const STEP_3 = /(icate|ative|alize|iciti|ical|ful|ness)$/;
const STEP_3_ENDS: Readonly<Record<string, string>> = {
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
};
const STEP_4 = /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/;

/** Words that the rules would throw together with others. */
const WHOLE: ReadonlySet<string> = new Set(['news', 'university']);

/** The form that words of one family share, after Porter (1980), with British spelling and irregular forms levelled. */
export function stem(lower: string): string {
  const known = IRREGULAR.get(lower);
  if (known !== undefined) return stem(known);
  if (WHOLE.has(lower) || lower.length < 4 || lower.length > 40 || !/^[a-z]+$/.test(lower)) return lower;
  let word = american(lower);
  if (word.endsWith('s')) word = word.replace(/(ss|i)es$/, '$1').replace(/([^su])s$/, '$1');
  if (word.endsWith('eed')) {
    if (MEASURE_1.test(word.slice(0, -3))) word = word.slice(0, -1);
  } else if (word.endsWith('ed') || word.endsWith('ing')) {
    const base = word.slice(0, word.endsWith('ed') ? -2 : -3);
    if (VOWEL.test(base)) word = repaired(base);
  }
  if (word.endsWith('y') && /[^aeiou]y$/.test(word) && word.length > 2) word = `${word.slice(0, -1)}i`;
  for (const [end, by] of STEP_2[word.at(-1) ?? ''] ?? []) {
    const base = word.replace(end, '');
    if (base !== word) {
      if (MEASURE_1.test(base)) word = word.replace(end, by);
      break;
    }
  }
  const third = STEP_3.exec(word)?.[1];
  if (third !== undefined) {
    const base = word.slice(0, -third.length);
    if (MEASURE_1.test(base)) word = base + (STEP_3_ENDS[third] ?? '');
  }
  const fourth = word.replace(STEP_4, '');
  if (fourth !== word && MEASURE_2.test(fourth)) word = fourth;
  if (word.endsWith('e')) {
    const base = word.slice(0, -1);
    if (MEASURE_2.test(base) || (MEASURE_1.test(base) && !SHORT_END.test(base))) word = base;
  }
  if (word.endsWith('ll') && MEASURE_2.test(word.slice(0, -1))) word = word.slice(0, -1);
  return word;
}

/** What a word was before -ed or -ing: hop(p)ing, fil(e)ing, conflat(e)d. */
function repaired(base: string): string {
  if (/(at|bl|iz)$/.test(base)) return `${base}e`;
  if (/([^aeioulsz])\1$/.test(base)) return base.slice(0, -1);
  return !MEASURE_2.test(base) && SHORT_END.test(base) && MEASURE_1.test(base) && base.length < 5
    ? `${base}e`
    : base;
}

const BRITISH = /(?:is(?:e[sdr]?|ers|ing|ations?)|our(?:s|ed|ing|able|ites?)?|yse[sd]?|res?)$/;

function american(word: string): string {
  // Most words are neither, and four patterns are more than one.
  if (!BRITISH.test(word)) return word;
  return word
    .replace(/is(e[sdr]?|ers|ing|ations?)$/, 'iz$1')
    .replace(/(?<=.{3})our(s|ed|ing|able|ites?)?$/, 'or$1')
    .replace(/yse([sd]?)$/, 'yze$1')
    .replace(/(?<=[a-z]{2}[bt])re(s?)$/, 'er$1');
}
