import type { WebSocket } from 'ws';
import { z } from 'zod';
import { KNOWN_INTENTS, PRIVILEGED } from '../intents.ts';
import { announceChange, type World } from '../world.ts';
import { createSession, guildsOf, type Packet, push, type Session, since, welcome } from './session.ts';

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-opcodes
export const OP = {
  Heartbeat: 1,
  Identify: 2,
  Presence: 3,
  VoiceState: 4,
  Resume: 6,
  Reconnect: 7,
  RequestMembers: 8,
  InvalidSession: 9,
  Hello: 10,
  Ack: 11,
} as const;

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
export const CLOSE = {
  UnknownOpcode: 4001,
  DecodeError: 4002,
  NotAuthenticated: 4003,
  AuthenticationFailed: 4004,
  AlreadyAuthenticated: 4005,
  InvalidSequence: 4007,
  RateLimited: 4008,
  SessionTimedOut: 4009,
  InvalidShard: 4010,
  ShardingRequired: 4011,
  InvalidVersion: 4012,
  InvalidIntents: 4013,
  DisallowedIntents: 4014,
} as const;

const MOST_BYTES = 4096;
const MOST_PER_MINUTE = 120;
// https://discord.com/developers/docs/events/gateway#sharding
const MOST_GUILDS = 2500;
// Discord does not say how long it keeps a session that nobody resumes; minutes, by experience.
const RESUMABLE_MS = 5 * 60_000;

const frame = z.object({ op: z.int(), d: z.unknown().optional() });
const identify = z.object({
  token: z.string(),
  intents: z.int().min(0),
  properties: z.looseObject({}),
  shard: z.tuple([z.int(), z.int()]).optional(),
});
const resume = z.object({
  token: z.string(),
  session_id: z.string(),
  seq: z.int(),
});

export interface Connection {
  send(payload: { readonly op: number; readonly d: unknown }): void;
  /** Closes the socket; the session may be resumed. */
  close(code: number): void;
  /** Takes the session from the socket; one that is not `kept` cannot be resumed. */
  detach(kept: boolean): void;
  sendText(text: string): void;
  terminate(): void;
}

export interface Surroundings {
  readonly world: World;
  readonly sessions: Map<string, Session>;
  readonly heartbeatInterval: number;
  readonly resumeUrl: string;
  /** Is told of what is asked for and not to be had here. */
  readonly unserved: (what: string) => void;
}

/** Greets a socket and does what it asks, until either side closes it. */
export function attend(socket: WebSocket, surroundings: Surroundings): Connection {
  const { world, sessions, heartbeatInterval, resumeUrl, unserved } = surroundings;
  let session: Session | null = null;
  let received: number[] = [];

  const send = (payload: object) => socket.send(JSON.stringify(payload));
  const deliver = (packet: Packet) => send({ ...packet, d: world.faults.trimmed(packet.t, packet.d) });
  const patience = () =>
    setTimeout(
      () => socket.close(CLOSE.SessionTimedOut, 'Session timed out.'),
      heartbeatInterval * 2,
    ).unref();
  let heartbeatTimer = patience();

  const onIdentify = (data: unknown) => {
    if (session) return socket.close(CLOSE.AlreadyAuthenticated, 'Already authenticated.');
    const read = identify.safeParse(data);
    if (!read.success) return socket.close(CLOSE.DecodeError, 'Error while decoding payload.');
    const { token, intents, shard = [0, 1] } = read.data;
    if (token !== world.token) return socket.close(CLOSE.AuthenticationFailed, 'Authentication failed.');
    if (shard[1] < 1 || shard[0] < 0 || shard[0] >= shard[1])
      return socket.close(CLOSE.InvalidShard, 'Invalid shard.');
    if (guildsOf(world, shard).length > MOST_GUILDS)
      return socket.close(CLOSE.ShardingRequired, 'Sharding required.');
    if (intents & ~KNOWN_INTENTS) return socket.close(CLOSE.InvalidIntents, 'Invalid intent(s).');
    if (intents & PRIVILEGED & ~world.granted)
      return socket.close(CLOSE.DisallowedIntents, 'Disallowed intent(s).');
    const made = createSession(intents, shard, world.keeps);
    session = made;
    const open = () => {
      if (socket.readyState !== socket.OPEN) return;
      made.deliver = deliver;
      sessions.set(made.id, made);
      welcome(world, made, resumeUrl);
      announceChange(world);
    };
    if (world.faults.readyDelay > 0) world.clock.after(world.faults.readyDelay, open);
    else open();
  };

  const onResume = (data: unknown) => {
    if (session) return socket.close(CLOSE.AlreadyAuthenticated, 'Already authenticated.');
    const read = resume.safeParse(data);
    if (!read.success) return socket.close(CLOSE.DecodeError, 'Error while decoding payload.');
    const { token, session_id: id, seq } = read.data;
    if (token !== world.token) return socket.close(CLOSE.AuthenticationFailed, 'Authentication failed.');
    if (world.faults.ignoresResume()) return;
    const found = world.faults.refusesResume() ? undefined : sessions.get(id);
    if (!found) return send({ op: OP.InvalidSession, d: false });
    if (seq > found.last) return socket.close(CLOSE.InvalidSequence, 'Invalid seq.');
    const missed = since(found, seq);
    if (!missed) return send({ op: OP.InvalidSession, d: false });
    for (const packet of missed) deliver(packet);
    session = found;
    session.deliver = deliver;
    push(session, 'RESUMED', { _trace: [] });
    announceChange(world);
  };

  const onFrame = (text: string) => {
    if (Buffer.byteLength(text) > MOST_BYTES)
      return socket.close(CLOSE.DecodeError, 'Error while decoding payload.');
    const now = Date.now();
    received = [...received.filter((time) => now - time < 60_000), now];
    if (received.length > MOST_PER_MINUTE) return socket.close(CLOSE.RateLimited, 'Rate limited.');
    const read = frame.safeParse(parse(text));
    if (!read.success) return socket.close(CLOSE.DecodeError, 'Error while decoding payload.');
    switch (read.data.op) {
      case OP.Heartbeat:
        clearTimeout(heartbeatTimer);
        heartbeatTimer = patience();
        if (!world.faults.heartbeatsIgnored) send({ op: OP.Ack });
        return;
      case OP.Identify:
        return onIdentify(read.data.d);
      case OP.Resume:
        return onResume(read.data.d);
      case OP.Presence:
      case OP.VoiceState:
      case OP.RequestMembers:
        if (!session) return socket.close(CLOSE.NotAuthenticated, 'Not authenticated.');
        if (read.data.op !== OP.Presence) unserved(`GATEWAY op ${read.data.op}`);
        return;
      default:
        return socket.close(CLOSE.UnknownOpcode, 'Unknown opcode.');
    }
  };

  // From here on the session keeps its events for whoever resumes it.
  const detach = () => {
    if (session?.deliver === deliver) session.deliver = null;
  };

  socket.on('message', (data) => onFrame(data.toString()));
  // A socket that breaks is closed by ws right after; the session waits for the bot to come back.
  socket.on('error', () => {});
  socket.on('close', (code) => {
    clearTimeout(heartbeatTimer);
    detach();
    const left = session;
    if (!left) return;
    if (code === 1000 || code === 1001) sessions.delete(left.id);
    else
      world.clock.after(RESUMABLE_MS, () => {
        if (left.deliver === null) sessions.delete(left.id);
      });
  });
  send({
    op: OP.Hello,
    s: null,
    t: null,
    d: { heartbeat_interval: heartbeatInterval, _trace: [] },
  });

  return {
    send: (payload) => send({ ...payload, s: null, t: null }),
    close(code) {
      detach();
      socket.close(code);
    },
    detach(kept) {
      detach();
      if (session && !kept) sessions.delete(session.id);
      session = null;
    },
    sendText: (text) => socket.send(text),
    terminate() {
      detach();
      socket.terminate();
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
