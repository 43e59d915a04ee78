import { expect } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { LIMITS } from '../../src/reply/limits.ts';
import { embedLength, type Payload } from '../../src/reply/payload.ts';
import { unescapeMarkdown } from './unescape.ts';

/** Discord's limits on a message, as its documentation states them. */
export function expectWithinLimits({ embeds, components }: Payload): void {
  expect(embeds.length).toBeGreaterThan(0);
  expect(embeds.length).toBeLessThanOrEqual(10);
  expect(embeds.reduce((sum, embed) => sum + embedLength(embed), 0)).toBeLessThanOrEqual(6000);
  for (const { title, description, author, footer, fields = [] } of embeds) {
    expect(title?.length ?? 0).toBeLessThanOrEqual(256);
    expect(description?.length ?? 0).toBeLessThanOrEqual(4096);
    expect(author?.name.length ?? 0).toBeLessThanOrEqual(256);
    expect(footer?.text.length ?? 0).toBeLessThanOrEqual(2048);
    expect([title, description, ...fields].some(Boolean)).toBe(true);
    expect(fields.length).toBeLessThanOrEqual(25);
    for (const { name, value } of fields) {
      expect(name.trim().length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(256);
      expect(value.trim().length).toBeGreaterThan(0);
      expect(value.length).toBeLessThanOrEqual(1024);
    }
  }
  expect(components.length).toBeLessThanOrEqual(5);
  for (const { components: buttons } of components) {
    expect(buttons.length).toBeGreaterThan(0);
    expect(buttons.length).toBeLessThanOrEqual(5);
    for (const { label, custom_id: id } of buttons) {
      expect(label?.length).toBeLessThanOrEqual(80);
      expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
    }
  }
  const ids = buttonsOf({ embeds, components }).map(({ custom_id: id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

/** The article's words in a message, as a reader sees them: every embed with a place below it is a quotation. */
export function quotationsIn({ embeds }: Payload): string[] {
  return embeds
    .filter(({ footer }) => footer !== undefined)
    .map(({ description }) => unescapeMarkdown(description ?? ''));
}

export function expectExactQuotations(payload: Payload, article: Article): void {
  for (const quotation of quotationsIn(payload)) {
    expect(quotation.length).toBeGreaterThan(0);
    expect(article.text).toContain(quotation);
  }
}

export const buttonsOf = ({ components }: Payload) => components.flatMap((row) => row.components);

export const buttonNames = (payload: Payload) => buttonsOf(payload).map(({ label }) => label);
