import type { Engine } from '../answers/engine.ts';
import { moreDraft, pageDraft, quoteDraft } from './article-drafts.ts';
import { compose, type Draft } from './compose.ts';
import { contextDraft } from './context-draft.ts';
import type { ButtonState } from './custom-id.ts';
import { staleNotice, unknownButtonNotice } from './notices.ts';
import type { Payload } from './payload.ts';

/** The message that a pressed button shows; a polite notice where it belongs to no article in force. */
export function press(engine: Engine, state: ButtonState | null): Payload {
  if (state === null) return unknownButtonNotice();
  if (state.version !== engine.article.version) return staleNotice();
  const draft = pressedDraft(engine, state);
  return draft === null ? unknownButtonNotice() : compose(engine.article, draft);
}

function pressedDraft(engine: Engine, state: ButtonState): Draft | null {
  switch (state.kind) {
    case 'context':
      return contextDraft(engine.article, state.sentences);
    case 'more':
      return moreDraft(engine, state.sentences);
    case 'post':
      // Of a message that cannot be posted: where it can, nothing new is shown.
      return null;
    case 'page':
      return pageDraft(engine, state.page);
    case 'quote': {
      const answer = engine.quoteNumber(state.sentence);
      if (answer.type !== 'quote' || answer.kind === 'absent') return null;
      return quoteDraft(engine.article, answer);
    }
  }
}

/** Whether the button turns over its own message, rather than opening another; a notice never takes its place. */
export function turnsPage({ article }: Engine, state: ButtonState | null): boolean {
  return state?.version === article.version && (state.kind === 'page' || state.kind === 'quote');
}
