import type { Attribution, Utterance, Voice } from './speakers.ts';

/** A quotation that fills this share of a sentence makes it the speaker's, even without a verb of saying. */
const MOSTLY = 0.5;

/** Gives a quotation without a speaker the one of its neighbours: the same quotation, the same paragraph, the next. */
export function resolveSpeakers(attributions: readonly Attribution[]): Utterance[] {
  const byQuotation = new Map<number, Voice>();
  for (const { quotation, speaker, by } of attributions) {
    if (quotation > 0 && speaker !== null && !byQuotation.has(quotation))
      byQuotation.set(quotation, { speaker, by });
  }
  const voices: (Voice | null)[] = [];
  for (const [index, own] of attributions.entries()) {
    const quoted =
      own.share >= MOSTLY && !own.anonymous ? neighbouring(attributions, voices, byQuotation, index) : null;
    voices.push(voiceOf(own) ?? quoted);
  }
  return attributions.map(({ claim }, index) => ({
    speaker: voices[index]?.speaker ?? null,
    by: voices[index]?.by ?? null,
    claim,
  }));
}

function voiceOf(attribution: Attribution | undefined): Voice | null {
  if (attribution === undefined || attribution.speaker === null) return null;
  return { speaker: attribution.speaker, by: attribution.by };
}

function neighbouring(
  attributions: readonly Attribution[],
  voices: readonly (Voice | null)[],
  byQuotation: ReadonlyMap<number, Voice>,
  index: number,
): Voice | null {
  const own = attributions[index];
  if (own === undefined) return null;
  const same = byQuotation.get(own.quotation);
  if (same !== undefined) return same;
  const before = attributions[index - 1];
  const after = attributions[index + 1];
  const earlier = voices[index - 1] ?? before?.subject ?? null;
  if (before?.paragraph === own.paragraph && earlier !== null) return earlier;
  if (after?.paragraph === own.paragraph && after.speaker !== null) return voiceOf(after);
  // A paragraph of nothing but quotation: whoever the one before it was about, else who the next one names.
  return earlier ?? voiceOf(after) ?? after?.subject ?? null;
}
