/** One colour to a kind of answer, the same in light and dark themes. */
export const COLOURS = {
  answered: 0x2d9d5a,
  stance: 0x3b82f6,
  who: 0x8b5cf6,
  article: 0xd99a2b,
  help: 0x14a3a8,
  absent: 0x80848e,
  error: 0xd83c3e,
  verbatim: 0x2d9d5a,
  said: 0x3b82f6,
  differs: 0xe67e22,
  altered: 0xd83c3e,
} as const;
