import { describe, expect, it } from 'vitest';
import { inflect, isParticiple, type VerbForm } from '../../src/language/verb-forms.ts';

function forms(lemma: string): Partial<Record<VerbForm, string>> {
  const found: Partial<Record<VerbForm, string>> = {};
  for (const [word, kinds] of inflect(lemma)) for (const kind of kinds) found[kind] = word;
  return found;
}

describe('the forms of a verb', () => {
  it.each([
    ['ban', 'bans', 'banned', 'banned', 'banning'],
    ['review', 'reviews', 'reviewed', 'reviewed', 'reviewing'],
    ['accuse', 'accuses', 'accused', 'accused', 'accusing'],
    ['deny', 'denies', 'denied', 'denied', 'denying'],
    ['launch', 'launches', 'launched', 'launched', 'launching'],
    ['visit', 'visits', 'visited', 'visited', 'visiting'],
    ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
    ['delay', 'delays', 'delayed', 'delayed', 'delaying'],
    ['withdraw', 'withdraws', 'withdrew', 'withdrawn', 'withdrawing'],
    ['seek', 'seeks', 'sought', 'sought', 'seeking'],
  ])('%s', (lemma, third, past, participle, gerund) => {
    expect(forms(lemma)).toEqual({ plain: lemma, third, past, participle, gerund });
  });

  it.each(['banned', 'driven', 'withdrawn', 'sought'])('tell a participle: %s', (word) => {
    expect(isParticiple(word)).toBe(true);
  });

  it.each(['ban', 'bans', 'banning', 'drove', 'withdrew'])('tell what is none: %s', (word) => {
    expect(isParticiple(word)).toBe(false);
  });
});
