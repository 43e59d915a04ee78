import { randomBytes } from 'node:crypto';
import { INTENT } from '../intents.ts';
import { pushKeeping } from '../memory.ts';
import type { Guild } from '../model.ts';
import { applicationFlags, guildCreateJson, selfJson } from '../payloads.ts';
import type { Dispatch, World } from '../world.ts';

/** One event as it goes over the wire. */
export interface Packet {
  readonly op: 0;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** What outlives a socket: a bot that lost its connection resumes it and gets what it missed. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** What has been sent, as far as it is kept for whoever resumes; READY has the number 1. */
  readonly packets: Packet[];
  readonly keeps: number;
  /** The number of the last packet sent. */
  last: number;
  /** Hands a packet to the socket of the moment; null while there is none. */
  deliver: ((packet: Packet) => void) | null;
}

export function createSession(intents: number, shard: readonly [number, number], keeps: number): Session {
  return {
    id: randomBytes(16).toString('hex'),
    intents,
    shard,
    packets: [],
    keeps,
    last: 0,
    deliver: null,
  };
}

/** Adds an event to the session, and sends it if somebody listens. */
export function push(session: Session, type: string, data: unknown): void {
  session.last += 1;
  const packet: Packet = {
    op: 0,
    t: type,
    s: session.last,
    d: data,
  };
  pushKeeping(session.packets, packet, session.keeps);
  session.deliver?.(packet);
}

/** What was sent after the packet of that number; null where some of it is no longer kept. */
export function since(session: Session, number: number): readonly Packet[] | null {
  const missed = session.last - number;
  return missed > session.packets.length ? null : session.packets.slice(session.packets.length - missed);
}

/** Passes an event on if the session's shard and intents let it through. */
export function offer(session: Session, dispatch: Dispatch): void {
  const [shard, count] = session.shard;
  if (shardOf(dispatch.guildId, count) !== shard) return;
  if (dispatch.intent !== 0 && (session.intents & dispatch.intent) === 0) return;
  push(session, dispatch.type, dispatch.data(session.intents));
}

/** What a bot is told first: itself, its servers by id, and then each server in full. */
export function welcome(world: World, session: Session, resumeUrl: string): void {
  const guilds = guildsOf(world, session.shard);
  push(session, 'READY', {
    v: 10,
    user: selfJson(world),
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: resumeUrl,
    session_type: 'normal',
    shard: session.shard,
    application: { id: world.applicationId, flags: applicationFlags(world) },
    user_settings: {},
    relationships: [],
    private_channels: [],
    presences: [],
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    _trace: [],
  });
  if ((session.intents & INTENT.Guilds) === 0) return;
  if (world.faults.serversWithheld) return;
  for (const guild of guilds) push(session, 'GUILD_CREATE', guildCreateJson(world, guild));
}

/** The servers with the bot that are on a shard. */
export function guildsOf(world: World, [shard, count]: Session['shard']): Guild[] {
  return [...world.guilds.values()].filter((guild) => guild.hasBot && shardOf(guild.id, count) === shard);
}

/** https://discord.com/developers/docs/events/gateway#sharding-sharding-formula */
function shardOf(guildId: string | null, count: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}
