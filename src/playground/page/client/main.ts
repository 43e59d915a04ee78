import { render } from 'lit';
import { announce } from './announce.ts';
import { slashCommands } from './composer/commands.ts';
import { createComposer } from './composer/composer.ts';
import { withMentions } from './composer/mentions.ts';
import { connect, type NewDeed, type Outcome } from './connection.ts';
import type { Example } from './first-sight/examples.ts';
import { loadExamples } from './first-sight/offer.ts';
import { currentLook, restoreLook, switchLook } from './looks.ts';
import { openMessageMenu } from './message/actions.ts';
import { onMessageKey } from './message/keys.ts';
import { onHold } from './message/long-press.ts';
import type { MessageActions } from './message/message.ts';
import { messageList } from './message/message-list.ts';
import { pageView } from './page.ts';
import { createScroll } from './scroll.ts';
import { restyle } from './skyra/restyle.ts';
import { dismiss, EMPTY, type Errand, forget, nameOf, type PageState, receive, setOut } from './state.ts';

/** Narrower, the members lie above the channel, and are shown where they are asked for. */
const NARROW = matchMedia('(max-width: 700px)');
/** There the composer's focus brings up a keyboard, which covers half the page. */
const TOUCH = matchMedia('(hover: none) and (pointer: coarse)');

/** Where the page is put together: what the server says and a person does change the state, which is then shown. */
function start(root: HTMLElement): void {
  let state: PageState = EMPTY;
  let examples: readonly Example[] = [];
  let showsMembers = !NARROW.matches;
  let tabbable: string | null = null;
  let hasNews = false;
  /** The menu that was opened last. */
  let menu: { readonly messageId: string; readonly close: () => void } | null = null;
  const scroll = createScroll(() => state.messages.length === 0 && state.errands.length === 0);

  const connection = connect(
    `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/page/socket`,
    {
      said(said) {
        const before = state;
        const focused = focusedMessage();
        state = receive(state, said);
        hasNews ||=
          said.type === 'message' && !scroll.isAtEnd() && state.messages.length > before.messages.length;
        update();
        if (said.type === 'welcome') composer.connected();
        if (said.type === 'deleted') deleted(said.messageId);
        if (focused !== null && document.activeElement === document.body) focusNear(focused);
        if (before.you === null && said.type === 'welcome') rest();
        if (state.commands !== before.commands) void offerExamples();
      },
      lost() {
        state = { ...state, link: 'lost' };
        update();
      },
    },
  );

  function deleted(messageId: string): void {
    if (menu?.messageId === messageId) {
      menu.close();
      focusNear(`message-${messageId}`);
    }
    composer.deleted(messageId);
  }

  /** A button that has gone, pressed, leaves the focus to its message; a message that has gone, to the composer. */
  function focusNear(id: string): void {
    const message = document.getElementById(id);
    if (message === null) rest();
    else message.focus({ preventScroll: true });
  }

  async function offerExamples(): Promise<void> {
    const commands = slashCommands(state.commands);
    if (commands.length === 0 || state.bot === null) return;
    examples = await loadExamples(commands, state.bot.name, connection.send);
    update();
  }

  /** Sends what the message list shows until it is answered. */
  function run(deed: NewDeed, what: Errand['what']): void {
    if (what.type !== 'press') toEnd();
    void connection.send(deed, (id) => {
      state = setOut(state, id, what, Date.now());
      update();
    });
  }

  async function send(deed: NewDeed): Promise<Outcome> {
    if (deed.do === 'say') toEnd();
    return await connection.send(deed);
  }

  const composer = createComposer({
    page: () => state,
    send,
    run: (deed) => run(deed, { type: 'command', name: deed.name }),
    changed: update,
  });

  /** Where the focus goes when what had it is gone, and nothing is to be typed. */
  function rest(): void {
    if (TOUCH.matches) document.getElementById('scroller')?.focus({ preventScroll: true });
    else composer.focus();
  }

  function toEnd(): void {
    hasNews = false;
    scroll.toEnd();
  }

  const actions: MessageActions = {
    press: (messageId, customId) =>
      run({ do: 'press', messageId, customId }, { type: 'press', messageId, customId }),
    reply: composer.reply,
    openMenu(messageId, place) {
      const close = openMessageMenu(state, messageId, place, {
        reply: composer.reply,
        runOn: (name, on) => run({ do: 'menu', name, messageId: on }, { type: 'menu', name }),
        remove: (on) => void remove(on),
        dismiss: actions.dismiss,
      });
      menu = close && { messageId, close };
    },
    dismiss(messageId) {
      state = dismiss(state, messageId);
      update();
      rest();
    },
  };

  async function remove(messageId: string): Promise<void> {
    const outcome = await connection.send({ do: 'delete', messageId });
    if (outcome.type === 'failed') announce(outcome.problem);
    rest();
  }

  function runExample(example: Example): void {
    rest();
    if (example.type === 'say')
      void send({ do: 'say', text: withMentions(example.line, state.members), replyTo: null });
    else
      run(
        { do: 'command', name: example.name, options: example.options },
        { type: 'command', name: example.name },
      );
  }

  function messages() {
    const { you, bot } = state;
    if (you === null || bot === null) return null;
    const isThere = state.messages.some(({ id }) => id === tabbable);
    const context = {
      nameOf: (id: string) => nameOf(state, id),
      yourId: you.id,
      openCommand: composer.openCommand,
      jumpTo,
      bot,
      actions,
      tabbable: isThere ? tabbable : (state.messages.at(-1)?.id ?? null),
      now: Date.now(),
    };
    return messageList(state, you, context, (errandId) => {
      state = forget(state, errandId);
      update();
      rest();
    });
  }

  /** What lies above the channel goes when one turns to the channel again. */
  function closeMembers(): void {
    if (!NARROW.matches || !showsMembers) return;
    showsMembers = false;
    update();
  }

  function update(): void {
    const parts = {
      messages: messages(),
      composer: composer.view(),
      examples,
      look: currentLook(),
      showsMembers,
      hasNews,
    };
    render(
      pageView(state, parts, {
        runExample,
        switchLook() {
          switchLook();
          update();
        },
        toggleMembers() {
          showsMembers = !showsMembers;
          update();
        },
        closeMembers,
        toEnd() {
          toEnd();
          update();
        },
        retry: connection.retry,
        scrolled(list) {
          scroll.scrolled(list);
          if (!hasNews || !scroll.isAtEnd()) return;
          hasNews = false;
          update();
        },
        messageKey: (event) =>
          onMessageKey(event, {
            move: (id) => document.getElementById(`message-${id}`)?.focus(),
            menu: (id, below) => actions.openMenu(id, { below }),
            leave: composer.focus,
          }),
        messageFocus({ target }) {
          const article = target instanceof Element ? target.closest<HTMLElement>('article[data-id]') : null;
          const id = article?.dataset.id;
          if (id === undefined || id === tabbable) return;
          tabbable = id;
          update();
        },
      }),
      root,
    );
    scroll.attach();
  }

  onHold(root, actions.openMenu);
  // Whoever begins to type means the composer, wherever the focus was left.
  document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey, target }) => {
    if (key === 'Escape') closeMembers();
    const isNowhere =
      target === document.body || (target instanceof HTMLElement && target.matches('article'));
    if (key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && isNowhere) composer.focus();
  });
  matchMedia('(prefers-color-scheme: light)').addEventListener('change', update);
  // What stood beside the channel would lie above it.
  NARROW.addEventListener('change', () => {
    showsMembers = !NARROW.matches;
    update();
  });
  update();
}

/** The id of the message that has the focus, or something in it. */
function focusedMessage(): string | null {
  return document.activeElement?.closest('article[data-id]')?.id ?? null;
}

function jumpTo(messageId: string): boolean {
  const message = document.getElementById(`message-${messageId}`);
  message?.scrollIntoView({ block: 'center' });
  message?.focus({ preventScroll: true });
  return message !== null;
}

restoreLook();
restyle();
const root = document.getElementById('page');
if (root !== null) start(root);
