import type { Deed, ToPage, ToServer } from '../protocol.ts';

const KEY = 'key';
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5000;
/** The server answers within Discord's own deadlines; this is for one that has died without closing. */
const LOST = 'The connection was lost. Nothing you typed is gone: please try again.';

type Without<Of, Key extends PropertyKey> = Of extends unknown ? Omit<Of, Key> : never;

/** A deed before it has its number. */
export type NewDeed = Without<Deed, 'id'>;
export type Outcome = Extract<ToPage, { type: 'done' | 'failed' }>;

export interface Connection {
  /** Sends a deed and resolves with what came of it; where there is no connection, 'failed' at once. */
  send(deed: NewDeed, onSent?: (id: number) => void): Promise<Outcome>;
  /** Tries again now instead of when the time has come. */
  retry(): void;
}

/**
 * Keeps a connection to the server of the page: lost, it is sought again, after ever longer waits. The key that the
 * server gave is kept for this tab, so that one comes back as the same person.
 */
export function connect(
  url: string,
  on: { readonly said: (said: ToPage) => void; readonly lost: () => void },
): Connection {
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let socket = open();
  let wait = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;

  function open(): WebSocket {
    const opened = new WebSocket(url);
    opened.addEventListener('open', () => say(opened, { do: 'hello', key: sessionStorage.getItem(KEY) }));
    opened.addEventListener('message', ({ data }) => {
      // What our own server says is as the protocol has it.
      const said: ToPage = JSON.parse(String(data));
      if (said.type === 'welcome') {
        sessionStorage.setItem(KEY, said.key);
        wait = FIRST_WAIT_MS;
      }
      on.said(said);
      if (said.type === 'done' || said.type === 'failed') settle(said);
    });
    opened.addEventListener('close', () => {
      if (opened !== socket) return;
      for (const id of [...waiting.keys()]) {
        const failed: Outcome = { type: 'failed', id, problem: LOST };
        on.said(failed);
        settle(failed);
      }
      on.lost();
      timer = setTimeout(again, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
    return opened;
  }

  function settle(outcome: Outcome): void {
    waiting.get(outcome.id)?.(outcome);
    waiting.delete(outcome.id);
  }

  function again(): void {
    clearTimeout(timer);
    if (socket.readyState === WebSocket.CLOSED) socket = open();
  }

  return {
    retry: again,
    send(deed, onSent) {
      lastId += 1;
      const id = lastId;
      onSent?.(id);
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        if (socket.readyState === WebSocket.OPEN) say(socket, { ...deed, id });
        else {
          const failed: Outcome = { type: 'failed', id, problem: LOST };
          on.said(failed);
          settle(failed);
        }
      });
    },
  };
}

function say(socket: WebSocket, said: ToServer): void {
  socket.send(JSON.stringify(said));
}
