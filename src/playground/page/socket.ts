import type { WebSocket } from 'ws';
import type { Clock } from '../clock.ts';
import { carryOut } from './deeds.ts';
import type { People, Visitor } from './people.ts';
import type { Deed, ToPage } from './protocol.ts';
import { createRate } from './rate.ts';
import { readToServer } from './validation.ts';
import type { OpenPage, View } from './view.ts';

/** Why the server closes a page's socket; the reason that goes with it is for people. */
export const CLOSE = { GoingAway: 1001, Misunderstood: 1008, TryLater: 1013 } as const;

/** Typing fast with autocomplete stays below it. */
const RATE = { burst: 30, perSecond: 15 };
/** Who is refused so many times more than let do is no person. */
const MOST_REFUSED = 200;
const HELLO_MS = 10_000;
/** A page that has this much unread does not keep up. */
const MOST_UNREAD_BYTES = 4 * 1024 * 1024;
const MOST_UNDERWAY = 20;

export interface Surroundings {
  readonly clock: Clock;
  readonly channelId: string;
  readonly people: People;
  readonly view: View;
}

/** Attends to a page, from its hello until either side closes the socket. */
export function attendPage(socket: WebSocket, { clock, channelId, people, view }: Surroundings): void {
  const mayAct = createRate(RATE);
  let refused = 0;
  let underway = 0;
  let page: OpenPage | null = null;
  const stopWaiting = clock.after(HELLO_MS, () => socket.close(CLOSE.Misunderstood, 'Nobody said hello.'));

  const write = (text: string) => {
    if (socket.bufferedAmount > MOST_UNREAD_BYTES) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.send(text);
  };
  const reply = (said: ToPage) => write(JSON.stringify(said));
  const fail = (id: number, problem: string) => reply({ type: 'failed', id, problem });

  const act = async ({ person }: Visitor, deed: Deed) => {
    underway += 1;
    try {
      const choices = await carryOut(person, channelId, deed);
      reply({ type: 'done', id: deed.id, ...(choices ? { choices } : {}) });
    } catch (error) {
      fail(deed.id, error instanceof Error ? error.message : String(error));
    } finally {
      underway -= 1;
    }
  };

  const onText = (text: string) => {
    const read = readToServer(text);
    const isTooFast = !mayAct(performance.now()) || underway >= MOST_UNDERWAY;
    refused = Math.max(0, refused + (isTooFast ? 1 : -1));
    if (refused > MOST_REFUSED) return socket.close(CLOSE.Misunderstood, 'Too many messages.');
    if (!read.ok) {
      if (page === null || read.id === null) return socket.close(CLOSE.Misunderstood, clip(read.problem));
      return fail(read.id, read.problem);
    }
    const { said } = read;
    if (said.do === 'hello') {
      if (page) return socket.close(CLOSE.Misunderstood, 'One hello is enough.');
      stopWaiting();
      page = { visitor: people.enter(said.key), send: write };
      return view.add(page);
    }
    if (!page) return socket.close(CLOSE.Misunderstood, 'First say hello.');
    if (isTooFast) return fail(said.id, 'You are doing this too quickly. Wait a moment, then go on.');
    void act(page.visitor, said);
  };

  socket.on('message', (data, isBinary) => {
    if (isBinary) return socket.close(CLOSE.Misunderstood, 'The page speaks text.');
    onText(data.toString());
  });
  // ws closes a socket that breaks, or that sends too much at once, right after it has said so.
  socket.on('error', () => {});
  socket.on('close', () => {
    stopWaiting();
    if (!page) return;
    people.leave(page.visitor);
    view.remove(page);
    page = null;
  });
}

/** A close frame has room for 123 bytes. */
function clip(reason: string): string {
  return Buffer.from(reason).subarray(0, 120).toString();
}
